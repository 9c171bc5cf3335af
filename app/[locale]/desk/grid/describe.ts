import type { GridAnswer, GridRow, GridWords, RowAnswer } from '@/components/desk/grid/grid-spec'
import { describeFaults, describeWarnings } from '@/components/desk/grid/row-messages'
import { civilDateOf } from '@/lib/domain/civil-date'
import { TIME_ZONE, translator, type Locale } from '@/lib/i18n'
import type { Batch, PostedRow, RowOutcome } from '@/lib/services/report-rows'
import { describeOther } from '../commitments/[code]/refusals'
import { gridRowOf } from './grid-rows'
import { gridWords } from './grid-words'

type Refused = Extract<RowOutcome, { result: 'refused' }>

/** Why a row was not saved or sent: who was first, what they wrote, what to do next. */
function noticesOf(locale: Locale, { reason, current, item }: Refused): string[] {
  const t = translator(locale)
  if (reason !== 'changed-meanwhile' || item === null) return [t(`desk.refusal.${reason}`)]
  const other =
    current === null ? [t('desk.refusal.otherGone')] : describeOther(locale, current, item.reporting)
  return [t('desk.refusal.changed-meanwhile'), ...other, t('desk.grid.answer.again')]
}

/** What somebody typed, for a row that can no longer hold it. */
function yoursOf(locale: Locale, { cells }: PostedRow, row: GridRow): string {
  const figures = row.lines.flatMap(({ key, options }) => {
    const figure = cells.figures[key]
    const word = options.find((each) => each.value === figure?.word)?.label
    return [figure?.value, word].filter(Boolean)
  })
  const text = [...figures, cells.sentence, cells.cause, cells.nextStep, cells.evidence].filter((each) => each !== '').join(' · ')
  return translator(locale)('desk.grid.answer.yours', { text })
}

function rowAnswerOf(
  locale: Locale,
  outcome: RowOutcome,
  posted: PostedRow,
  row: GridRow,
  words: GridWords,
): RowAnswer {
  const t = translator(locale)
  const clean = { errors: {}, asks: [], isUnexplained: false, notices: [], typed: null, yours: '' }
  const kept = { result: 'attention' as const, typed: posted.cells, yours: yoursOf(locale, posted, row) }
  switch (outcome.result) {
    case 'saved':
    case 'submitted':
      return { ...clean, result: outcome.result }
    case 'unexplained': {
      const asks = describeWarnings(row, outcome.warnings, words)
      const notices = [t('desk.grid.answer.stillDraft')]
      return { ...clean, result: 'attention', asks, isUnexplained: true, notices }
    }
    case 'faulty': {
      const errors = describeFaults(row, outcome.faults, words)
      return { ...clean, ...kept, errors }
    }
    case 'refused':
      return { ...clean, ...kept, notices: noticesOf(locale, outcome) }
  }
}

type Described = Omit<GridAnswer, 'attempt'>

function summaryOf(locale: Locale, rows: readonly [string, RowAnswer][], isForbidden: boolean): Described {
  const t = translator(locale)
  const codesOf = (result: RowAnswer['result']) =>
    rows.filter(([, answer]) => answer.result === result).map(([code]) => code)
  const [saved, submitted, attention] = [codesOf('saved'), codesOf('submitted'), codesOf('attention')]
  const forbidden = isForbidden ? [t('desk.refusal.forbidden')] : []
  const answers = Object.fromEntries(rows)
  if (rows.length === 0) {
    const lines = isForbidden ? forbidden : [t('desk.grid.answer.nothingLine')]
    const title = t('desk.grid.answer.nothing')
    return { notice: { kind: 'warning', title, lines }, groups: [], rows: answers }
  }
  const counts = { saved: saved.length, submitted: submitted.length, attention: attention.length }
  return {
    notice: {
      kind: attention.length > 0 || isForbidden ? 'warning' : 'success',
      title: t('desk.grid.answer.title', counts),
      lines: forbidden,
    },
    groups: [
      { label: t('desk.grid.answer.attention'), codes: attention },
      { label: t('desk.grid.answer.submitted'), codes: submitted },
      { label: t('desk.grid.answer.saved'), codes: saved },
    ].filter(({ codes }) => codes.length > 0),
    rows: answers,
  }
}

/** What became of each row, in the page's language. */
export function describeOutcomes(
  locale: Locale,
  actorId: string,
  batch: Batch,
  outcomes: readonly RowOutcome[],
  at: Date,
): Described {
  const { effectiveOn } = batch
  const reader = { locale, actorId, effectiveOn, today: civilDateOf(at, TIME_ZONE) }
  const own = outcomes.flatMap((outcome) => {
    const posted = batch.rows.find((each) => each.code === outcome.code)
    if (outcome.item === null || posted === undefined) return []
    const thresholds = outcome.item.reporting.facts.thresholds
    return [{ outcome, posted, thresholds, row: gridRowOf(outcome.item, reader) }]
  })
  const thresholds = own[0]?.thresholds
  const words =
    thresholds === undefined
      ? null
      : gridWords(locale, own.map(({ row }) => row), { effectiveOn, thresholds })
  const answers = own.flatMap(({ outcome, posted, row }): [string, RowAnswer][] =>
    words === null ? [] : [[row.code, rowAnswerOf(locale, outcome, posted, row, words)]],
  )
  return summaryOf(locale, answers, own.length < outcomes.length)
}
