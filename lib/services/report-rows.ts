import 'server-only'
import { db } from '@/lib/data/client'
import type { PeriodItem } from '@/lib/data/period-items'
import type { StoredUpdate } from '@/lib/data/reporting'
import type { CivilDate } from '@/lib/domain/civil-date'
import { isReadyToSubmit, readRow, type RowCells, type RowFault, type RowReading } from '@/lib/domain/grid-row'
import { recordRefusal } from './access'
import { chooseGrid, listGridItems, rulesOf, typedEvidenceOf } from './grid-items'
import { saveDraft, type DraftRefusal } from './save-draft'
import type { Official } from './signed-in'
import { submitUpdate, type SubmitDecision } from './submit-update'

/** A row as it was sent. */
export type PostedRow = {
  code: string
  cells: RowCells
  /** whether anything in it differs from what the person was shown */
  isTouched: boolean
  /** the draft that the person was shown; null when there was none */
  seen: { id: string; version: number } | null
}

export type Batch = {
  planSlug: string
  effectiveOn: CivilDate
  rows: readonly PostedRow[]
  /** send every saved row of one's own to review, too */
  isSubmission: boolean
}

type Refused = Exclude<DraftRefusal, { reason: 'fields' }> | Extract<SubmitDecision, { ok: false }>

/** What became of a row; rows neither typed into nor sent have no outcome. */
export type RowOutcome = { code: string; item: PeriodItem | null } & (
  | { result: 'saved' | 'submitted'; warnings: RowReading['warnings'] }
  /** saved, and waits for a reason before it can be sent */
  | { result: 'unexplained'; warnings: RowReading['warnings'] }
  | { result: 'faulty'; faults: readonly RowFault[] }
  | { result: 'refused'; reason: Exclude<Refused['reason'], 'explanation-required'>; current: StoredUpdate | null }
)

const currentOf = (refusal: Refused): StoredUpdate | null =>
  refusal.reason === 'changed-meanwhile' && 'current' in refusal ? refusal.current : null

type Day = { now: Date; today: CivilDate }

/** Sends what is saved; a figure that needs a reason stays a draft and asks for it. */
async function send(
  actor: Official,
  item: PeriodItem,
  seen: { id: string; version: number },
  warnings: RowReading['warnings'],
  now: Date,
): Promise<RowOutcome> {
  const { code } = item
  const sent = await submitUpdate(actor, { updateId: seen.id, version: seen.version }, now)
  if (sent.ok) return { code, item, result: 'submitted', warnings }
  if (sent.reason === 'explanation-required') return { code, item, result: 'unexplained', warnings }
  return { code, item, result: 'refused', reason: sent.reason, current: currentOf(sent) }
}

async function save(
  actor: Official,
  item: PeriodItem,
  { code, cells, seen }: PostedRow,
  batch: Batch,
  { now, today }: Day,
): Promise<RowOutcome> {
  const { report, evidence, faults, warnings } = readRow(cells, rulesOf(item, batch.effectiveOn, today))
  if (faults.length > 0) return { code, item, result: 'faulty', faults }
  const replaced = typedEvidenceOf(item.open)
  const isSame = cells.evidence.trim() === (replaced?.url ?? replaced?.documentNumber ?? '')
  const kept = (item.open?.evidence ?? []).filter((each) => isSame || each.id !== replaced?.id)
  const saved = await saveDraft(
    actor,
    {
      code,
      report,
      evidence: isSame || evidence === null ? [] : [evidence],
      keepEvidenceIds: kept.map((each) => each.id),
      seen,
      correction: null,
    },
    now,
  )
  if (saved.ok) {
    const next = { id: saved.updateId, version: seen === null ? 1 : seen.version + 1 }
    if (batch.isSubmission) return send(actor, item, next, warnings, now)
    return { code, item, result: 'saved', warnings }
  }
  if (saved.reason === 'fields') return { code, item, result: 'faulty', faults: saved.faults }
  return { code, item, result: 'refused', reason: saved.reason, current: currentOf(saved) }
}

async function reportRow(
  actor: Official,
  item: PeriodItem | undefined,
  row: PostedRow,
  batch: Batch,
  day: Day,
): Promise<RowOutcome | null> {
  const { code } = row
  if (item === undefined) {
    await recordRefusal(actor, 'update:draft', { type: 'commitment', id: code.slice(0, 40) }, day.now)
    return { code, item: null, result: 'refused', reason: 'forbidden', current: null }
  }
  if (row.isTouched) return save(actor, item, row, batch, day)
  const { open } = item
  if (!batch.isSubmission || row.seen === null || open === null) return null
  if (!isReadyToSubmit(open, actor.id)) return null
  const { warnings } = readRow(row.cells, rulesOf(item, batch.effectiveOn, day.today))
  return send(actor, item, row.seen, warnings, day.now)
}

/** How many rows are written at a time; each has a transaction of its own. */
const AT_ONCE = 4

/**
 * Saves every row that was typed into, each by the rules and in the transaction of the
 * report form; where asked, sends every saved row of one's own to review. A row that is
 * refused leaves the others as they are. Outcomes come in the order of the rows.
 */
export async function reportRows(actor: Official, batch: Batch, now: Date): Promise<RowOutcome[]> {
  const choice = await chooseGrid(db, actor, { plan: batch.planSlug, on: null }, now)
  const isChosen = choice?.plan.slug === batch.planSlug
  const items = isChosen ? await listGridItems(db, actor, batch.planSlug, choice.today) : []
  const byCode = new Map(items.map((item) => [item.code, item]))
  const day = { now, today: choice?.today ?? batch.effectiveOn }
  const outcomes: (RowOutcome | null)[] = []
  for (let first = 0; first < batch.rows.length; first += AT_ONCE) {
    const some = batch.rows.slice(first, first + AT_ONCE)
    const done = some.map((row) => reportRow(actor, byCode.get(row.code), row, batch, day))
    outcomes.push(...(await Promise.all(done)))
  }
  return outcomes.filter((outcome) => outcome !== null)
}
