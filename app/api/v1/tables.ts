import type { OpenClause } from '@/lib/data/public/open-data/clauses'
import type { OpenCommitment } from '@/lib/data/public/open-data/commitment'
import type { OpenMeasure } from '@/lib/data/public/open-data/measure'
import type { OpenUpdate } from '@/lib/data/public/open-data/update'
import { renderCsv, type CsvCell } from '@/lib/documents/csv'

/** Columns are named by the path of the same value in the JSON. */
type Columns<Row> = readonly (readonly [name: string, cell: (row: Row) => CsvCell])[]

const SEPARATOR = ' '

async function* rowsOf<T, Row>(
  batches: AsyncIterable<readonly T[]>,
  spread: (item: T) => readonly Row[],
  columns: Columns<Row>,
) {
  for await (const items of batches) {
    yield items.flatMap(spread).map((row) => columns.map(([, cell]) => cell(row)))
  }
}

/** Rendering of a list as CSV: each item spread over the rows it takes. */
const tableOf =
  <T, Row>(spread: (item: T) => readonly Row[], columns: Columns<Row>) =>
  (batches: AsyncIterable<readonly T[]>): AsyncGenerator<string> =>
    renderCsv(
      columns.map(([name]) => name),
      rowsOf(batches, spread, columns),
    )

type MeasureRow = { commitment: OpenCommitment; measure: OpenMeasure | null }

const measureRows = (commitment: OpenCommitment): MeasureRow[] =>
  commitment.measures.length === 0
    ? [{ commitment, measure: null }]
    : commitment.measures.map((measure) => ({ commitment, measure }))

const municipalTarget = (measure: OpenMeasure | null) =>
  measure?.otherTargets.find((target) => target.set === 'municipal') ?? null

/** One row a measure, because each has its own target and figure. */
export const commitmentsTable = tableOf<OpenCommitment, MeasureRow>(measureRows, [
  ['code', ({ commitment }) => commitment.code],
  ['plan', ({ commitment }) => commitment.plan],
  ['title.zh', ({ commitment }) => commitment.title.zh],
  ['title.en', ({ commitment }) => commitment.title.en],
  ['quote', ({ commitment }) => commitment.quote],
  ['paragraph', ({ commitment }) => commitment.paragraph],
  ['section', ({ commitment }) => commitment.section],
  ['lead', ({ commitment }) => commitment.lead],
  ['kind', ({ commitment }) => commitment.kind],
  ['modality', ({ commitment }) => commitment.modality],
  ['grade', ({ commitment }) => commitment.grade],
  ['startsOn', ({ commitment }) => commitment.startsOn],
  ['deadline', ({ commitment }) => commitment.deadline],
  ['deadlineAdjustedFrom', ({ commitment }) => commitment.deadlineAdjustedFrom],
  ['endedOn', ({ commitment }) => commitment.endedOn],
  ['departments.lead', ({ commitment }) => commitment.departments.lead],
  ['departments.supporting', ({ commitment }) => commitment.departments.supporting.join(SEPARATOR)],
  ['departments.inferred', ({ commitment }) => commitment.departments.inferred.join(SEPARATOR)],
  ['standing.code', ({ commitment }) => commitment.standing.code],
  ['standing.share', ({ commitment }) => commitment.standing.share],
  ['standing.scheduled', ({ commitment }) => commitment.standing.scheduled],
  ['standing.deviation', ({ commitment }) => commitment.standing.deviation],
  ['standing.effectiveOn', ({ commitment }) => commitment.standing.effectiveOn],
  ['standing.measure', ({ commitment }) => commitment.standing.measure],
  ['adjusted', ({ commitment }) => String(commitment.adjusted)],
  ['adjustments.seq', ({ commitment }) => commitment.adjustments.map(({ seq }) => seq).join(SEPARATOR)],
  ['freshness.code', ({ commitment }) => commitment.freshness.code],
  ['freshness.days', ({ commitment }) => commitment.freshness.days],
  ['freshness.dueOn', ({ commitment }) => commitment.freshness.dueOn],
  ['freshness.extendedFrom', ({ commitment }) => commitment.freshness.extendedFrom],
  ['measure.key', ({ measure }) => measure?.key ?? null],
  ['measure.kind', ({ measure }) => measure?.kind ?? null],
  ['measure.name', ({ measure }) => measure?.name ?? null],
  ['measure.nameEn', ({ measure }) => measure?.nameEn ?? null],
  ['measure.unit', ({ measure }) => measure?.unit ?? null],
  ['measure.scale', ({ measure }) => measure?.scale ?? null],
  ['measure.comparator', ({ measure }) => measure?.comparator ?? null],
  ['measure.target', ({ measure }) => measure?.target ?? null],
  ['measure.max', ({ measure }) => measure?.max ?? null],
  ['measure.tolerance', ({ measure }) => measure?.tolerance ?? null],
  ['measure.adjustedFrom.comparator', ({ measure }) => measure?.adjustedFrom?.comparator ?? null],
  ['measure.adjustedFrom.target', ({ measure }) => measure?.adjustedFrom?.target ?? null],
  ['measure.municipal.comparator', ({ measure }) => municipalTarget(measure)?.comparator ?? null],
  ['measure.municipal.target', ({ measure }) => municipalTarget(measure)?.target ?? null],
  ['measure.latest.value', ({ measure }) => measure?.latest?.value ?? null],
  ['measure.latest.word', ({ measure }) => measure?.latest?.word ?? null],
  ['measure.latest.hedge', ({ measure }) => measure?.latest?.hedge ?? null],
  ['measure.latest.stage', ({ measure }) => measure?.latest?.stage ?? null],
  ['measure.latest.effectiveOn', ({ measure }) => measure?.latest?.effectiveOn ?? null],
  ['url', ({ commitment }) => commitment.url],
])

function evidenceText(evidence: OpenUpdate['evidence'][number]): string {
  if (evidence.kind === 'document-number') return evidence.documentNumber ?? ''
  return evidence.url ?? ''
}

type MemberRow = { commitment: OpenCommitment; member: OpenCommitment['members'][number] }

const memberRows = (commitment: OpenCommitment): MemberRow[] =>
  commitment.members.map((member) => ({ commitment, member }))

/** One row a member of what is counted one by one. */
export const membersTable = tableOf<OpenCommitment, MemberRow>(memberRows, [
  ['code', ({ commitment }) => commitment.code],
  ['plan', ({ commitment }) => commitment.plan],
  ['title.zh', ({ commitment }) => commitment.title.zh],
  ['title.en', ({ commitment }) => commitment.title.en],
  ['member.position', ({ member }) => member.position],
  ['member.name.zh', ({ member }) => member.name?.zh ?? null],
  ['member.name.en', ({ member }) => member.name?.en ?? null],
  ['member.place.zh', ({ member }) => member.place?.zh ?? null],
  ['member.place.en', ({ member }) => member.place?.en ?? null],
  ['member.plannedOn', ({ member }) => member.plannedOn],
  ['member.finished', ({ member }) => String(member.finished)],
  ['member.finishedOn', ({ member }) => member.finishedOn],
  ['member.late', ({ member }) => String(member.late)],
  ['member.evidence', ({ member }) => member.evidence.map(evidenceText).join(SEPARATOR)],
])

type ReadingRow = { update: OpenUpdate; reading: OpenUpdate['readings'][number] | null }

const readingRows = (update: OpenUpdate): ReadingRow[] =>
  update.readings.length === 0
    ? [{ update, reading: null }]
    : update.readings.map((reading) => ({ update, reading }))

/** One row a reading; an update without any keeps one row. */
export const updatesTable = tableOf<OpenUpdate, ReadingRow>(readingRows, [
  ['seq', ({ update }) => update.seq],
  ['commitment', ({ update }) => update.commitment],
  ['plan', ({ update }) => update.plan],
  ['effectiveOn', ({ update }) => update.effectiveOn],
  ['knownOn', ({ update }) => update.knownOn],
  ['publishedAt', ({ update }) => update.publishedAt],
  ['reading.measure', ({ reading }) => reading?.measure ?? null],
  ['reading.value', ({ reading }) => reading?.value ?? null],
  ['reading.word', ({ reading }) => reading?.word ?? null],
  ['reading.unit', ({ reading }) => reading?.unit ?? null],
  ['reading.scale', ({ reading }) => reading?.scale ?? null],
  ['reading.hedge', ({ reading }) => reading?.hedge ?? null],
  ['reading.stage', ({ reading }) => reading?.stage ?? null],
  ['sentence', ({ update }) => update.sentence],
  ['explanation', ({ update }) => update.explanation],
  ['finishedMembers', ({ update }) => update.finishedMembers.join(SEPARATOR)],
  ['evidence', ({ update }) => update.evidence.map(evidenceText).join(SEPARATOR)],
  ['reportedBy.department', ({ update }) => update.reportedBy?.department ?? null],
  ['reviewedBy.department', ({ update }) => update.reviewedBy?.department ?? null],
  ['source.document', ({ update }) => update.source?.document ?? null],
  ['source.paragraph', ({ update }) => update.source?.paragraph ?? null],
  ['source.quote', ({ update }) => update.source?.quote ?? null],
  ['correction.seq', ({ update }) => update.correction?.seq ?? null],
  ['correction.reason', ({ update }) => update.correction?.reason ?? null],
  ['supersededBy', ({ update }) => update.supersededBy],
  ['unchangedSince', ({ update }) => update.unchangedSince],
  ['cause', ({ update }) => update.cause],
  ['nextStep', ({ update }) => update.nextStep],
])

export const clausesTable = tableOf<OpenClause, OpenClause>((clause) => [clause], [
  ['plan', (clause) => clause.plan],
  ['document', (clause) => clause.document],
  ['position', (clause) => clause.position],
  ['paragraph', (clause) => clause.paragraph],
  ['span.start', (clause) => clause.span.start],
  ['span.end', (clause) => clause.span.end],
  ['quote', (clause) => clause.quote],
  ['section', (clause) => clause.section],
  ['lead', (clause) => clause.lead],
  ['disposition', (clause) => clause.disposition],
  ['reason.zh', (clause) => clause.reason.zh],
  ['reason.en', (clause) => clause.reason.en],
  ['commitments', (clause) => clause.commitments.join(SEPARATOR)],
])
