import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction, type Transaction } from '@/lib/data/client'
import { moveExtension } from '@/lib/data/extension-writes'
import { extensionTarget, findExtension, type StoredExtension } from '@/lib/data/extensions'
import { findReporting, lockCommitment, type Reporting } from '@/lib/data/reporting'
import {
  decideExtensionWithdrawal,
  decideGrant,
  decideRefusal,
  type ExtensionRefusal,
} from '@/lib/domain/extension'
import type { Permission } from '@/lib/domain/permissions'
import { authorize } from './access'
import { readReportingFacts } from './reporting-facts'
import { auditActor, type Official } from './signed-in'
import { announceReview } from './submit-update'

export type ExtensionDecision =
  | { ok: true }
  | { ok: false; reason: 'not-found' | 'forbidden' | ExtensionRefusal }

type Loaded = { ok: true; extension: StoredExtension; reporting: Reporting }

/** The request with its commitment locked, for who may do this to it. */
async function load(
  tx: Transaction,
  actor: Official,
  permission: Permission,
  id: string,
  now: Date,
): Promise<Loaded | Extract<ExtensionDecision, { ok: false }>> {
  const found = await findExtension(tx, id)
  if (found === null) return { ok: false, reason: 'not-found' }
  await lockCommitment(tx, found.commitmentId)
  const extension = await findExtension(tx, id)
  const reporting = await findReporting(tx, found.code)
  if (extension === null || reporting === null) return { ok: false, reason: 'not-found' }
  // whoever comes second may have been allowed to, and is told what happened
  const asRequested = { ...extensionTarget(extension), state: 'requested' as const }
  const subject = { type: 'extension', id }
  if (!(await authorize(tx, actor, permission, asRequested, subject, now))) {
    return { ok: false, reason: 'forbidden' }
  }
  return extension.state === 'requested'
    ? { ok: true, extension, reporting }
    : { ok: false, reason: 'wrong-state' }
}

const write = (
  tx: Transaction,
  actor: Official,
  { id, code, periodEndsOn, requestedDueOn }: StoredExtension,
  done: { action: 'extension.granted' | 'extension.refused' | 'extension.withdrawn'; reason: string | null },
  now: Date,
): Promise<void> =>
  recordAudit(tx, {
    at: now,
    actor: auditActor(actor),
    action: done.action,
    subject: { type: 'extension', id },
    details: { commitment: code, periodEndsOn, to: requestedDueOn, reason: done.reason },
  })

/** Moves the due day of one report, from now on and on every page that shows it. */
export function grantExtension(actor: Official, id: string, now: Date): Promise<ExtensionDecision> {
  return inTransaction(async (tx): Promise<ExtensionDecision> => {
    const loaded = await load(tx, actor, 'extension:decide', id, now)
    if (!loaded.ok) return loaded
    const { extension, reporting } = loaded
    const { today, ...facts } = await readReportingFacts(tx, reporting, now)
    const decision = decideGrant(extension, actor.id, facts, today)
    if (!decision.ok) return decision
    const moved = await moveExtension(tx, id, {
      state: 'granted',
      decision: { decidedById: actor.id, at: now, reason: null },
    })
    if (!moved) return { ok: false, reason: 'wrong-state' }
    await write(tx, actor, extension, { action: 'extension.granted', reason: null }, now)
    await announceReview(tx, reporting)
    return { ok: true }
  })
}

/** Leaves the due day as it is, with a reason that the unit reads. */
export function refuseExtension(
  actor: Official,
  id: string,
  reason: string,
  now: Date,
): Promise<ExtensionDecision> {
  return inTransaction(async (tx): Promise<ExtensionDecision> => {
    const loaded = await load(tx, actor, 'extension:decide', id, now)
    if (!loaded.ok) return loaded
    const decision = decideRefusal(loaded.extension, actor.id, reason)
    if (!decision.ok) return decision
    const moved = await moveExtension(tx, id, {
      state: 'refused',
      decision: { decidedById: actor.id, at: now, reason: reason.trim() },
    })
    if (!moved) return { ok: false, reason: 'wrong-state' }
    await write(tx, actor, loaded.extension, { action: 'extension.refused', reason: reason.trim() }, now)
    return { ok: true }
  })
}

/** Takes a request back before anybody decided it. */
export function withdrawExtension(actor: Official, id: string, now: Date): Promise<ExtensionDecision> {
  return inTransaction(async (tx): Promise<ExtensionDecision> => {
    const loaded = await load(tx, actor, 'extension:withdraw', id, now)
    if (!loaded.ok) return loaded
    const decision = decideExtensionWithdrawal(loaded.extension, actor.id)
    if (!decision.ok) return decision
    if (!(await moveExtension(tx, id, { state: 'withdrawn' }))) return { ok: false, reason: 'wrong-state' }
    await write(tx, actor, loaded.extension, { action: 'extension.withdrawn', reason: null }, now)
    return { ok: true }
  })
}
