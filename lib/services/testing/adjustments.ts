import { db } from '@/lib/data/client'
import { findAdjustment, type StoredAdjustment } from '@/lib/data/adjustments'
import type { Grounds, Proposal, TargetValue } from '@/lib/domain/adjustment'
import type { Kind } from '@/lib/domain/words'
import { confirmAdjustment } from '../confirm-adjustment'
import type { SeenAdjustment } from '../loaded-adjustment'
import { proposeAdjustment, type ProposeInput } from '../propose-adjustment'
import type { Official } from '../signed-in'
import { at } from './accounts'
import type { World } from './plan'

/** A decision by document, of the day before the tests' day. */
export const someGrounds = (overrides: Partial<Grounds> = {}): Grounds => ({
  authority: '区人大常委会',
  documentNumber: '阳人常〔2025〕8号',
  documentDate: '2025-07-17',
  reason: '两条道路并入市级工程。',
  ...overrides,
})

/** Nine roads in place of the eleven. */
export const nineRoads = (overrides: Partial<TargetValue> = {}): Proposal => ({
  kind: 'target',
  after: {
    measure: 'count',
    set: 'plan',
    comparator: 'at-least',
    value: '9',
    max: null,
    tolerance: null,
    ...overrides,
  },
})

/** A quarter due in June, all of it in December. */
export const lateNodes: Proposal = {
  kind: 'schedule',
  after: {
    nodes: [
      { dueOn: '2025-06-30', share: '0.25' },
      { dueOn: '2025-12-31', share: '1' },
    ],
  },
}

export const aProposal = (
  world: World,
  kind: Kind = 'count',
  proposal: Proposal = nineRoads(),
  grounds: Partial<Grounds> = {},
): ProposeInput => ({ code: world.codeOf(kind), proposal, grounds: someGrounds(grounds) })

export async function requireAdjustment(id: string): Promise<StoredAdjustment> {
  const adjustment = await findAdjustment(db, id)
  if (adjustment === null) throw new Error(`no adjustment ${id}`)
  return adjustment
}

/** Proposes or files; throws when it is refused. @returns what a reviewer then sees */
export async function proposed(
  actor: Official,
  input: ProposeInput,
  now = at('09:00:00'),
): Promise<SeenAdjustment> {
  const decision = await proposeAdjustment(actor, input, now)
  if (!decision.ok) throw new Error(`proposal refused: ${JSON.stringify(decision)}`)
  return { adjustmentId: decision.adjustmentId, version: 1 }
}

/** Proposes or files, and has it confirmed by the reviewer; throws when any of it is refused. */
export async function adjusted(
  world: World,
  actor: Official,
  input: ProposeInput,
  now = at('09:00:00'),
): Promise<{ id: string; seq: number }> {
  const seen = await proposed(actor, input, now)
  const decision = await confirmAdjustment(world.reviewer, seen, now)
  if (!decision.ok) throw new Error(`confirmation refused: ${JSON.stringify(decision)}`)
  return { id: seen.adjustmentId, seq: decision.seq }
}
