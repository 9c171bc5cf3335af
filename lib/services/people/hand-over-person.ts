import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import type { Transaction } from '@/lib/data/client'
import { findPerson, listOpenWork, type Person } from '@/lib/data/people'
import { lockPerson, passHeadship, passOpenWork, saveFacts } from '@/lib/data/people-writes'
import {
  decideHandOver,
  type HandOver,
  type HandOverPerson,
  type HandOverRefusal,
} from '@/lib/domain/hand-over'
import { auditActor, type Official } from '../signed-in'
import { actOnPerson, type PersonRefusal } from './act-on-person'
import { closeAccount } from './deactivate-person'

export type HandOverInput = {
  leaverId: string
  successorId: string
  /** whether the leaver's account is deactivated in the same act */
  leaves: boolean
}

export type HandOverDecision =
  | { ok: true; passed: { updates: number; extensions: number; adjustments: number } }
  | { ok: false; reason: HandOverRefusal | 'no-successor' | 'department-closed' }
  | PersonRefusal

const inHandOver = (person: Person): HandOverPerson => ({
  ...person,
  isActive: person.deactivatedAt === null,
  headOf: person.headOf.map(({ id }) => id),
})

/**
 * Lets one person take the place of another, in one act: the department, what the other heads,
 * and what waits under the other's name as far as the rules let it pass. What was published or
 * waits for review stays with who wrote it.
 */
export const handOverPerson = (
  actor: Official,
  input: HandOverInput,
  now: Date,
): Promise<HandOverDecision> =>
  actOnPerson(actor, input.leaverId, 'account:hand-over', now, async (tx, leaver): Promise<HandOverDecision> => {
    await lockPerson(tx, input.successorId)
    const successor = await findPerson(tx, input.successorId)
    if (successor === null) return { ok: false, reason: 'no-successor' }
    if (leaver.department.isClosed) return { ok: false, reason: 'department-closed' }
    const decision = decideHandOver(inHandOver(leaver), inHandOver(successor), input.leaves)
    if (!decision.ok) return decision
    const passed = await pass(tx, actor, { leaver, successor, what: decision.value }, now)
    if (input.leaves && leaver.deactivatedAt === null) await closeAccount(tx, actor, leaver.id, now)
    return { ok: true, passed }
  })

type Passing = { leaver: Person; successor: Person; what: HandOver }

async function pass(tx: Transaction, actor: Official, passing: Passing, now: Date) {
  const { leaver, successor, what } = passing
  const work = await listOpenWork(tx, leaver.id)
  const { name, email } = successor
  await saveFacts(tx, successor.id, { name, email, departmentId: what.departmentId, roles: what.roles })
  const headships = await passHeadship(tx, leaver.id, successor.id)
  const passed = await passOpenWork(tx, leaver.id, successor, what, now)
  const codesOf = (rows: readonly { commitment: { code: string } }[], passes: boolean) =>
    passes ? rows.map(({ commitment }) => commitment.code) : []
  await recordAudit(tx, {
    at: now,
    actor: auditActor(actor),
    action: 'account.handed-over',
    subject: { type: 'user', id: leaver.id },
    details: {
      successor: successor.id,
      before: { departmentId: successor.departmentId, roles: [...successor.roles] },
      after: { departmentId: what.departmentId, roles: [...what.roles] },
      headships,
      updates: codesOf(work.updates, what.takesUpdates),
      extensions: codesOf(work.extensions, what.takesExtensions),
      adjustments: codesOf(work.adjustments, what.takesAdjustments),
    },
  })
  return passed
}
