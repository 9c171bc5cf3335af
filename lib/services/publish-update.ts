import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction, type Transaction } from '@/lib/data/client'
import { appendToLedger } from '@/lib/data/ledger'
import { announcePageChanges } from '@/lib/data/page-changes'
import type { Reporting, StoredUpdate } from '@/lib/data/reporting'
import { rebuildStandings, tagsOf } from '@/lib/data/standings'
import { moveUpdate } from '@/lib/data/update-writes'
import { civilDateOf, type CivilDate } from '@/lib/domain/civil-date'
import { awaitsSignOff, decidePublication, type Refusal } from '@/lib/domain/lifecycle'
import { publishedPayload, type PublicEvidence, type PublishedFact } from '@/lib/domain/public-fact'
import { findBar, type Bar } from '@/lib/domain/review'
import { loadUpdate, subjectOf, type Seen, type UpdateRefusal } from './reviewable'
import { auditActor, type Official } from './signed-in'
import { previewOf } from './submit-update'

export type PublishDecision =
  | { ok: true; seq: number }
  | UpdateRefusal
  | { ok: false; reason: Refusal }

function evidenceOf(evidence: StoredUpdate['evidence'][number]): PublicEvidence {
  const { kind, url, documentNumber, fileName, fileSha256 } = evidence
  if (kind === 'link' && url !== null) return { kind, url }
  if (kind === 'document-number' && documentNumber !== null) return { kind, documentNumber }
  if (kind === 'file' && fileName !== null && fileSha256 !== null) {
    return { kind, fileName, sha256: fileSha256 }
  }
  throw new Error(`evidence ${evidence.id} has no content of its kind`)
}

function correctionOf(update: StoredUpdate): PublishedFact['correction'] {
  if (update.supersedes === null) return null
  const { ledgerSeq } = update.supersedes
  if (ledgerSeq === null || update.correctionReason === null) {
    throw new Error(`correction ${update.id} lacks what it corrects or why`)
  }
  return { seq: ledgerSeq, reason: update.correctionReason }
}

function factOf(
  update: StoredUpdate,
  reporting: Reporting,
  reviewedBy: string,
  knownOn: CivilDate,
): PublishedFact {
  const measureOf = new Map(reporting.facts.measures.map((measure) => [measure.key, measure]))
  return {
    update: update.id,
    commitment: reporting.row.code,
    plan: reporting.row.plan.slug,
    effectiveOn: update.effectiveOn,
    knownOn,
    sentence: update.sentence,
    explanation: update.explanation,
    cause: update.cause,
    nextStep: update.nextStep,
    readings: update.readings.map((reading) => ({
      ...reading,
      unit: measureOf.get(reading.measure)?.unit ?? '',
      scale: measureOf.get(reading.measure)?.scale ?? '1',
    })),
    finishedMembers: update.finishedMembers,
    members: update.finishes.map(({ position, finishedOn }) => ({
      position,
      finishedOn,
      evidence: update.evidence.filter(({ member }) => member?.position === position).map(evidenceOf),
    })),
    evidence: update.evidence.filter(({ member }) => member === null).map(evidenceOf),
    reportedBy: update.authorDepartment?.slug ?? null,
    reviewedBy,
    source: null,
    correction: correctionOf(update),
    unchangedSince: update.unchangedSinceOn,
  }
}

/** The ledger entry, the update's new state, the standings and the news, in this order. */
async function publish(
  tx: Transaction,
  actor: Official,
  update: StoredUpdate,
  reporting: Reporting,
  now: Date,
): Promise<number | null> {
  const knownOn = civilDateOf(now, reporting.row.plan.jurisdiction.timeZone)
  const office = await tx.department.findUniqueOrThrow({ where: { id: actor.departmentId } })
  const line = await appendToLedger(
    tx,
    {
      type: update.supersedesId === null ? 'update.published' : 'update.corrected',
      subject: reporting.row.code,
      effectiveOn: update.effectiveOn,
      knownOn,
      payload: publishedPayload(factOf(update, reporting, office.slug, knownOn)),
    },
    now,
  )
  const moved = await moveUpdate(tx, update, {
    state: 'published',
    review: { reviewerId: actor.id, departmentId: actor.departmentId, at: now },
    publication: { at: now, knownOn, ledgerSeq: line.seq },
  })
  if (!moved) return null
  const touched = await rebuildStandings(tx, reporting.row.id)
  await announcePageChanges(tx, [...(await tagsOf(tx, touched)), 'ledger'])
  return line.seq
}

/** Publishes another person's update: from this moment it can only be corrected. */
export const publishUpdate = (actor: Official, seen: Seen, now: Date): Promise<PublishDecision> =>
  inTransaction((tx) => publishIn<never>(tx, actor, seen, now, async () => null))

/**
 * Publishes an update together with others, without opening it; refused for what has to be
 * looked at by itself (lib/domain/review.ts), judged as things stand now.
 */
export function publishUnopened(
  actor: Official,
  seen: Seen,
  now: Date,
): Promise<PublishDecision | { ok: false; reason: 'to-be-opened'; bar: Bar }> {
  return inTransaction((tx) =>
    publishIn(tx, actor, seen, now, async (update, reporting) => {
      const bar = findBar({
        isOwn: update.authorId === actor.id,
        awaitsSignOff: awaitsSignOff(update),
        isCorrection: update.supersedesId !== null,
        preview: await previewOf(tx, reporting, update, now),
      })
      return bar === null ? null : { ok: false, reason: 'to-be-opened', bar }
    }),
  )
}

/** @param judge a further refusal, once the update is loaded and may be published */
async function publishIn<Further>(
  tx: Transaction,
  actor: Official,
  seen: Seen,
  now: Date,
  judge: (update: StoredUpdate, reporting: Reporting) => Promise<Further | null>,
): Promise<PublishDecision | Further> {
  const loaded = await loadUpdate(tx, actor, 'update:publish', seen, now)
  if (!loaded.ok) return loaded
  const { update, reporting } = loaded
  const decision = decidePublication(update, actor.id)
  if (!decision.ok) return decision
  const further = await judge(update, reporting)
  if (further !== null) return further
  const seq = await publish(tx, actor, update, reporting, now)
  if (seq === null) throw new Error(`update ${update.id} changed although it is locked`)
  await recordAudit(tx, {
    at: now,
    actor: auditActor(actor),
    action: 'update.published',
    subject: subjectOf(seen),
    details: { commitment: reporting.row.code, seq },
  })
  return { ok: true, seq }
}
