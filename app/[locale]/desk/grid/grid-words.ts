import type { GridRow, GridRules, GridWords } from '@/components/desk/grid/grid-spec'
import { HEDGES, READING_STAGES } from '@/lib/domain/words'
import { formatDate, translator, type Locale } from '@/lib/i18n'

/** A text whose argument is filled in where it is shown. */
const open = (name: string): string => `{${name}}`

type FaultWords = NonNullable<GridWords['faults'][string]>

function faultsOf(locale: Locale, unit: string, start: string): FaultWords {
  const t = translator(locale)
  const field = { unit, max: open('max'), start }
  const cell = { unit: unit === '' ? 'none' : unit }
  return {
    required: t('desk.fault.required'),
    'too-long': t('desk.fault.too-long', field),
    'not-a-decimal': t('desk.fault.not-a-decimal', field),
    negative: t('desk.fault.negative'),
    'not-a-date': t('desk.fault.not-a-date'),
    'not-a-choice': t('desk.fault.not-a-choice'),
    'not-a-link': t('desk.fault.not-a-link'),
    'future-date': t('desk.fault.future-date'),
    'before-plan': t('desk.fault.before-plan', field),
    'already-published': t('desk.fault.already-published'),
    'date-of-correction': t('desk.fault.date-of-correction'),
    'not-finished': t('desk.fault.not-finished'),
    'finished-before-plan': t('desk.fault.finished-before-plan', field),
    'finished-after-figure': t('desk.fault.finished-after-figure'),
    'file-empty': t('desk.fault.file-empty'),
    'file-too-large': t('desk.fault.file-too-large'),
    'file-type': t('desk.fault.file-type'),
    'too-many': t('desk.fault.too-many'),
    empty: t('desk.cellNumber.empty'),
    'no-number': t('desk.cellNumber.no-number'),
    'bad-grouping': t('desk.cellNumber.bad-grouping'),
    'several-numbers': t('desk.cellNumber.several-numbers'),
    'other-words': t('desk.cellNumber.other-words', cell),
    'two-hedges': t('desk.cellNumber.two-hedges'),
    'too-large': t('desk.cellNumber.too-large'),
    'too-precise': t('desk.cellNumber.too-precise', cell),
  }
}

function marksOf(locale: Locale): GridWords['marks'] {
  const t = translator(locale)
  return {
    blank: t('desk.grid.mark.blank'),
    draft: t('desk.grid.mark.draft'),
    returned: t('desk.grid.mark.returned'),
    withdrawn: t('desk.grid.mark.withdrawn'),
    'in-review': t('desk.grid.mark.in-review'),
    published: t('desk.grid.mark.published'),
    'other-date': t('desk.grid.mark.other-date'),
    correction: t('desk.grid.mark.correction'),
    changed: t('desk.grid.mark.changed'),
    faulty: t('desk.grid.mark.faulty'),
    unexplained: t('desk.grid.mark.unexplained'),
  }
}

function columnsOf(locale: Locale): GridWords['columns'] {
  const t = translator(locale)
  return {
    item: t('desk.item'),
    target: t('desk.grid.column.target'),
    last: t('desk.grid.column.last'),
    figure: t('desk.grid.column.figure'),
    sentence: t('desk.report.sentence'),
    evidence: t('desk.grid.column.evidence'),
    hedge: t('desk.report.hedge'),
    stage: t('desk.report.firmness'),
  }
}

function pasteWords(locale: Locale): GridWords['paste'] {
  const t = translator(locale)
  return {
    done: t('desk.grid.paste.done', { done: open('done') }),
    refused: t('desk.grid.paste.refused', { count: open('count') }),
    choice: t('desk.grid.paste.choice', { text: open('text') }),
    counted: t('desk.grid.paste.counted'),
    locked: t('desk.grid.paste.locked'),
    beyond: t('desk.grid.paste.beyond'),
    undo: t('desk.grid.paste.undo'),
    undone: t('desk.grid.paste.undone'),
  }
}

/** Everything that the grid says in the browser, for the units of its rows. */
export function gridWords(
  locale: Locale,
  rows: readonly GridRow[],
  { effectiveOn, thresholds }: Pick<GridRules, 'effectiveOn' | 'thresholds'>,
): GridWords {
  const t = translator(locale)
  const units = new Set(rows.flatMap((row) => row.lines.map((line) => line.unit)))
  const start = formatDate(locale, rows[0]?.rules.planStartsOn ?? effectiveOn)
  const warning = { name: open('name'), factor: thresholds.jumpFactor }
  return {
    caption: t('desk.grid.caption', { date: formatDate(locale, effectiveOn) }),
    columns: columnsOf(locale),
    marks: marksOf(locale),
    cellLabel: t('desk.grid.cellLabel', { code: open('code'), column: open('column') }),
    word: t('desk.report.word.relative'),
    members: t('desk.report.members'),
    membersCount: t('desk.grid.membersCount', { finished: open('finished'), total: open('total') }),
    explanation: t('desk.report.explanation'),
    cause: {
      cause: t('desk.cause.cause'),
      nextStep: t('desk.cause.nextStep'),
      legend: t('desk.cause.legend'),
      noteBehind: t('desk.cause.noteBehind'),
    },
    noLast: t('desk.grid.noLast'),
    openForm: t('desk.grid.openForm'),
    otherEvidence: t('desk.grid.otherEvidence'),
    hedges: HEDGES.map((value) => ({ value, label: t(`desk.grid.hedge.${value}`) })),
    stages: READING_STAGES.map((value) => ({ value, label: t(`stage.${value}`) })),
    choose: t('desk.choose'),
    faults: Object.fromEntries([...units].map((unit) => [unit, faultsOf(locale, unit, start)])),
    warnings: {
      falls: t('desk.warning.falls', warning),
      jumps: t('desk.warning.jumps', warning),
      'scale-differs': t('desk.warning.scale-differs', warning),
    },
    needsReason: t('desk.grid.needsReason'),
    progress: t('desk.grid.progress', {
      count: open('count'),
      changed: open('changed'),
      faulty: open('faulty'),
    }),
    keys: t('desk.grid.keys'),
    save: t('desk.grid.save'),
    submit: t('desk.grid.submit'),
    saving: t('desk.grid.saving'),
    paste: pasteWords(locale),
  }
}
