import { db } from '@/lib/data/client'
import { findReporting } from '@/lib/data/reporting'
import {
  mergedTargets,
  remainingTargets,
  type Grounds,
  type SplitPart,
  type SplitValue,
} from '@/lib/domain/adjustment'
import type { CommitmentFacts } from '@/lib/domain/standing'
import type { ProposeInput } from '../propose-adjustment'
import { adjusted, someGrounds } from './adjustments'
import type { World } from './plan'

export async function requireFacts(code: string): Promise<CommitmentFacts> {
  const reporting = await findReporting(db, code)
  if (reporting === null) throw new Error(`no commitment ${code}`)
  return reporting.facts
}

/** Five of the roads, led by the second department of the house. */
export const fiveRoads = (world: World, overrides: Partial<SplitPart> = {}): SplitPart => ({
  code: null,
  title: { zh: '东片区微循环路', en: 'Minor roads, east' },
  departments: [{ department: world.slugs[1], role: 'lead', inferred: false }],
  measures: [
    {
      key: 'count',
      name: { zh: '东片区道路', en: 'Roads, east' },
      targets: [{ set: 'plan', comparator: 'at-least', value: '5', max: null, tolerance: null }],
    },
  ],
  ...overrides,
})

/** Nobody outside decides what changes nothing in sum. */
const OWN_GROUNDS: Partial<Grounds> = {
  authority: null,
  documentNumber: null,
  documentDate: null,
  reason: '由两个单位分别实施。',
}

export async function aSplit(
  code: string,
  parts: readonly SplitPart[],
  grounds: Partial<Grounds> = OWN_GROUNDS,
  targets?: SplitValue['targets'],
): Promise<ProposeInput> {
  const facts = await requireFacts(code)
  return {
    code,
    proposal: {
      kind: 'split',
      after: {
        targets: targets ?? remainingTargets(facts, parts),
        parts: [...facts.lineage.parts, ...parts],
      },
    },
    grounds: someGrounds(grounds),
  }
}

/** The other one, merged into `code`. */
export async function aMerge(
  code: string,
  other: string,
  grounds: Partial<Grounds> = OWN_GROUNDS,
): Promise<ProposeInput> {
  const facts = await requireFacts(code)
  const absorbed = [...facts.lineage.absorbed, other]
  const targets = mergedTargets(facts, await requireFacts(other))
  return {
    code,
    proposal: { kind: 'merge', after: { targets, absorbed, successor: null, endedOn: null } },
    grounds: someGrounds(grounds),
  }
}

/** Splits five roads off the count. @returns the code of the new commitment */
export async function splitOff(world: World, now?: Date): Promise<string> {
  const code = world.codeOf('count')
  await adjusted(world, world.planner, await aSplit(code, [fiveRoads(world)]), now)
  const part = (await requireFacts(code)).lineage.parts.at(-1)?.code
  if (part === null || part === undefined) throw new Error('nothing was split off')
  return part
}
