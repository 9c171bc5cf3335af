import type { Cause } from './cause'
import { parseCellNumber, type CellNumberFault } from './cell-number'
import type { CivilDate } from './civil-date'
import { readEvidence, type TypedEvidence } from './evidence-text'
import { isEditable } from './lifecycle'
import type { Measure, Reading } from './measure'
import { listFaults, type Fault, type Report, type ReportContext } from './report'
import { listWarnings, type Warning } from './sanity'
import type { Thresholds } from './thresholds'
import { HEDGES, READING_STAGES, type Hedge, type ReadingStage, type UpdateState } from './words'

/** The cells of one measure as text: `word` is a stage's key, a grade or a relation. */
export type FigureCells = { value: string; word: string; hedge: Hedge; stage: ReadingStage }

/** What one commitment's row of the grid holds, as typed. */
export type RowCells = Cause & {
  /** by measure key */
  figures: Readonly<Record<string, FigureCells>>
  /** positions, ascending */
  finishedMembers: readonly number[]
  sentence: string
  explanation: string
  /** a link or a document number */
  evidence: string
}

/** What a row is checked against, in the browser as on the server. */
export type RowRules = Pick<ReportContext, 'measures' | 'stageKeys' | 'memberCount' | 'planStartsOn' | 'today'> & {
  effectiveOn: CivilDate
  thresholds: Thresholds
  /** by measure key: the last published figure for an earlier date */
  previous: Readonly<Record<string, Reading | null>>
}

/** A field as `listFaults` names it, or 'evidence'. */
export type RowFault = { field: string; fault: Fault | CellNumberFault }

/** A row understood: what would be saved, what is wrong with it, what asks for a reason. */
export type RowReading = {
  report: Report
  evidence: TypedEvidence | null
  faults: RowFault[]
  warnings: { measure: string; warning: Warning }[]
}

/** How far a row is, and whether anything may be typed into it. */
export type RowState =
  | 'blank'
  | 'draft'
  | 'returned'
  | 'withdrawn'
  /** locked: waits for review */
  | 'in-review'
  /** locked: the date has its published figure */
  | 'published'
  /** locked: the open update speaks of another date */
  | 'other-date'
  /** locked: the open update corrects a published one */
  | 'correction'

type OpenUpdate = { state: UpdateState; effectiveOn: CivilDate; supersedesId: string | null }

/** The state of a commitment's row for a date. */
export function rowStateOf(
  open: OpenUpdate | null,
  publishedOn: readonly CivilDate[],
  effectiveOn: CivilDate,
): RowState {
  if (open === null) return publishedOn.includes(effectiveOn) ? 'published' : 'blank'
  if (!isEditable(open.state)) return 'in-review'
  if (open.supersedesId !== null) return 'correction'
  if (open.effectiveOn !== effectiveOn) return 'other-date'
  return open.state === 'returned' || open.state === 'withdrawn' ? open.state : 'draft'
}

const LOCKED: readonly RowState[] = ['in-review', 'published', 'other-date', 'correction']
export const isLocked = (state: RowState): boolean => LOCKED.includes(state)

/**
 * Whether "submit all" takes a row along that was not typed into: a draft of one's own. A
 * colleague's is theirs to send, and one that came back waits until it was changed.
 */
export function isReadyToSubmit(
  open: { state: UpdateState; authorId: string | null; changedAt: Date; submittedAt: Date | null },
  actorId: string,
): boolean {
  if (open.authorId !== actorId || !isEditable(open.state)) return false
  return open.submittedAt === null || open.changedAt > open.submittedAt
}

const textKey = (text: string): string => text.replace(/\r\n?/g, '\n').trim()

/** The cells in a fixed form, so that the same entries give the same text. */
export const rowKeyOf = ({ figures, finishedMembers, ...texts }: RowCells): string =>
  JSON.stringify([
    Object.keys(figures)
      .sort()
      .map((key) => {
        const { value = '', word = '', hedge, stage }: Partial<FigureCells> = figures[key] ?? {}
        return [key, textKey(value), word, hedge, stage]
      }),
    finishedMembers,
    [texts.sentence, texts.explanation, texts.cause, texts.nextStep, texts.evidence].map(textKey),
  ])

/** Reported in words alone. */
const WORDS_ONLY: readonly Measure['kind'][] = ['milestone', 'grade']

type FigureReading = { readings: Reading[]; faults: RowFault[] }

function readFigure(measure: Measure, cells: RowCells): FigureReading {
  const figure = cells.figures[measure.key]
  if (figure === undefined) return { readings: [], faults: [] }
  const { word, stage } = figure
  const base = { measure: measure.key, hedge: figure.hedge, stage }
  if (measure.kind === 'list') {
    const value = String(cells.finishedMembers.length)
    return { readings: [{ ...base, hedge: 'exact', value, word: null }], faults: [] }
  }
  if (textKey(figure.value) !== '' && !WORDS_ONLY.includes(measure.kind)) {
    const read = parseCellNumber(figure.value, measure)
    if (!read.ok) {
      return { readings: [], faults: [{ field: `reading.${measure.key}`, fault: read.reason }] }
    }
    const { value, hedge } = read.value
    return { readings: [{ ...base, value, hedge: hedge ?? base.hedge, word: null }], faults: [] }
  }
  const readings = word === '' ? [] : [{ ...base, value: null, word }]
  return { readings, faults: [] }
}

/**
 * Reads a row by the rules of the report form. A measure without an entry is not reported
 * this time; a hedge written beside the figure counts before the one chosen.
 */
export function readRow(cells: RowCells, rules: RowRules): RowReading {
  const figures = rules.measures.map((measure) => readFigure(measure, cells))
  const report: Report = {
    effectiveOn: rules.effectiveOn,
    sentence: textKey(cells.sentence),
    explanation: textKey(cells.explanation),
    cause: textKey(cells.cause),
    nextStep: textKey(cells.nextStep),
    readings: figures.flatMap((figure) => figure.readings),
    finishedMembers: cells.finishedMembers,
  }
  const unread = figures.flatMap((figure) => figure.faults)
  const context = { ...rules, publishedOn: [], correctsOn: null }
  const faults = listFaults(report, context).filter(
    // what could not be read is not missing
    ({ field }) => field !== 'readings' || unread.length === 0,
  )
  const evidence = readEvidence(cells.evidence)
  return {
    report,
    evidence: evidence.ok ? evidence.value : null,
    faults: [
      ...unread,
      ...faults,
      ...(evidence.ok ? [] : [{ field: 'evidence', fault: evidence.reason }]),
    ],
    warnings: rules.measures.flatMap((measure) => warningsOf(measure, report, rules)),
  }
}

function warningsOf(measure: Measure, report: Report, rules: RowRules) {
  const next = report.readings.find((each) => each.measure === measure.key)
  if (next === undefined) return []
  const previous = rules.previous[measure.key] ?? null
  return listWarnings(measure, previous, next, rules.thresholds).map((warning) => ({
    measure: measure.key,
    warning,
  }))
}

/** Words of a select that may come from anywhere; what is not on the list is the first. */
export const hedgeOf = (text: string): Hedge => HEDGES.find((each) => each === text) ?? 'exact'
export const readingStageOf = (text: string): ReadingStage =>
  READING_STAGES.find((each) => each === text) ?? 'preliminary'
