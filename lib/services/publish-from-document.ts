import 'server-only'
import type { Transaction } from '@/lib/data/client'
import { appendToLedger } from '@/lib/data/ledger'
import { announcePageChanges } from '@/lib/data/page-changes'
import { findLocked, type Reporting } from '@/lib/data/reporting'
import { rebuildStandings, tagsOf } from '@/lib/data/standings'
import { recordAudit } from '@/lib/data/audit'
import { NO_CAUSE } from '@/lib/domain/cause'
import { requireCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import type { Reading } from '@/lib/domain/measure'
import { publishedPayload } from '@/lib/domain/public-fact'

/** Figures that an older document states of one commitment for one date. */
export type DocumentUpdate = {
  code: string
  effectiveOn: CivilDate
  sentence: string
  readings: readonly Reading[]
  source: { document: string; paragraph: number; quote: string }
}

async function createUpdate(
  tx: Transaction,
  input: DocumentUpdate,
  commitmentId: string,
  document: { id: string },
  now: Date,
): Promise<string> {
  const { id } = await tx.update.create({
    data: {
      commitmentId,
      state: 'draft',
      effectiveOn: input.effectiveOn,
      sentence: input.sentence,
      sourceDocumentId: document.id,
      sourceParagraph: input.source.paragraph,
      sourceQuote: input.source.quote,
      createdAt: now,
      changedAt: now,
    },
    select: { id: true },
  })
  const measures = await tx.measure.findMany({ where: { commitmentId } })
  const ids = new Map(measures.map((measure) => [measure.key, measure.id]))
  await tx.reading.createMany({
    data: input.readings.map(({ measure, value, word, hedge, stage }) => {
      const measureId = ids.get(measure)
      if (measureId === undefined) throw new Error(`${input.code} has no measure ${measure}`)
      return { updateId: id, measureId, value, word, hedge, stage }
    }),
  })
  return id
}

/** The commitment, locked; throws where its plan is not open or the date has its figures. */
async function requireOpenReporting(tx: Transaction, input: DocumentUpdate): Promise<Reporting> {
  const reporting = await findLocked(tx, input.code)
  if (reporting === null) throw new Error(`no open commitment ${input.code}`)
  const superseded = new Set(reporting.updates.map((update) => update.supersedesId))
  const isThere = reporting.updates.some(
    (update) => update.effectiveOn === input.effectiveOn && !superseded.has(update.id),
  )
  if (isThere) throw new Error(`${input.code} has figures for ${input.effectiveOn}`)
  return reporting
}

/**
 * Publishes figures whose source is a loaded document. They are known from the
 * document's date, though recorded now; no person reported or reviewed them, the
 * document stands for both.
 * Source: DESIGN.md, "Two clocks".
 *
 * @returns the sequence of the ledger entry
 */
export async function publishFromDocument(
  tx: Transaction,
  input: DocumentUpdate,
  now: Date,
): Promise<number> {
  const reporting = await requireOpenReporting(tx, input)
  const document = await tx.sourceDocument.findUniqueOrThrow({
    where: { slug: input.source.document },
  })
  const id = await createUpdate(tx, input, reporting.row.id, document, now)
  const knownOn = requireCivilDate(document.knownOn)
  const measureOf = new Map(reporting.facts.measures.map((measure) => [measure.key, measure]))
  const payload = publishedPayload({
    update: id,
    commitment: input.code,
    plan: reporting.row.plan.slug,
    effectiveOn: input.effectiveOn,
    knownOn,
    sentence: input.sentence,
    explanation: '',
    ...NO_CAUSE,
    readings: input.readings.map((reading) => ({
      ...reading,
      unit: measureOf.get(reading.measure)?.unit ?? '',
      scale: measureOf.get(reading.measure)?.scale ?? '1',
    })),
    finishedMembers: [],
    members: [],
    evidence: [],
    reportedBy: null,
    reviewedBy: null,
    source: { ...input.source, sha256: document.sha256 },
    correction: null,
    unchangedSince: null,
  })
  const fact = {
    type: 'update.published' as const,
    subject: input.code,
    effectiveOn: input.effectiveOn,
    knownOn,
    payload,
  }
  const line = await appendToLedger(tx, fact, now)
  await tx.update.update({
    where: { id, state: 'draft' },
    data: { state: 'published', publishedAt: now, knownOn, ledgerSeq: line.seq },
  })
  await recordAudit(tx, {
    at: now,
    actor: { id: null, label: document.titleZh },
    action: 'update.published',
    subject: { type: 'update', id },
    details: { commitment: input.code, seq: line.seq, document: document.slug },
  })
  const touched = await rebuildStandings(tx, reporting.row.id)
  await announcePageChanges(tx, [...(await tagsOf(tx, touched)), 'ledger'])
  return line.seq
}
