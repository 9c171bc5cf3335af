import type { FieldGroup, FieldSpec } from '@/components/desk/form-spec'
import { readingText } from '@/components/commitment/words'
import type { Reporting, StoredUpdate } from '@/lib/data/reporting'
import type { Cause } from '@/lib/domain/cause'
import type { CivilDate } from '@/lib/domain/civil-date'
import { RELATION_WORDS, type Measure, type Reading } from '@/lib/domain/measure'
import type { MemberFinish } from '@/lib/domain/members'
import { HEDGES, READING_STAGES } from '@/lib/domain/words'
import { MAX_FILE_BYTES } from '@/lib/files/accept-file'
import { formatDate, translator, type Locale } from '@/lib/i18n'
import { causeGroup } from './cause-group'
import { memberGroups, memberLabel } from './member-fields'
import { findLastReading, type MeasureRow } from './figures'

/** What the form starts from: the open update, else the last published figures. */
export type Start = {
  reporting: Reporting
  open: StoredUpdate | null
  /** the update to correct; null for a new figure */
  corrects: Reporting['updates'][number] | null
  /** the members that it starts with as finished: of the open update, else of the published one */
  finishes: readonly MemberFinish[]
  /** of the open update, else of the published one that is corrected */
  cause: Cause
  /** whether the item is behind, as far as is known */
  isBehind: boolean
  effectiveOn: CivilDate
  today: CivilDate
}

function startingReading(start: Start, measure: string): Reading | null {
  if (start.open !== null) {
    return start.open.readings.find((each) => each.measure === measure) ?? null
  }
  if (start.corrects !== null) {
    return start.corrects.readings.find((each) => each.measure === measure) ?? null
  }
  return findLastReading(start.reporting, measure, null)?.reading ?? null
}

function wordOptions(locale: Locale, measure: Measure, start: Start) {
  const t = translator(locale)
  if (measure.kind === 'milestone') {
    return start.reporting.row.stages.map(({ key, nameZh, nameEn }) => ({
      value: key,
      label: locale === 'zh' ? nameZh : nameEn,
    }))
  }
  const words =
    measure.kind === 'relative'
      ? RELATION_WORDS.map((word) => ({ value: word, label: t(`relation.${word}`) }))
      : measure.ordinal.map((word) => ({ value: word, label: word }))
  return [{ value: '', label: t('desk.choose') }, ...words]
}

const memberOptions = (locale: Locale, { reporting }: Start) =>
  reporting.facts.members.map((member) => ({
    value: String(member.position),
    label: memberLabel(locale, member),
  }))

/** From which day on a count is summed up, which nobody should have to guess; and what it is counted in. */
function valueHint(locale: Locale, { kind }: Measure, unit: string, { reporting }: Start): string | undefined {
  const t = translator(locale)
  const since = kind === 'count' ? t('desk.report.valueSince', { date: formatDate(locale, reporting.facts.startsOn) }) : ''
  const counted = unit === '' ? '' : t('desk.report.valueHint', { unit })
  return [since, counted].filter((part) => part !== '').join(locale === 'zh' ? '' : ' ') || undefined
}

function valueField(locale: Locale, measure: Measure, row: MeasureRow, reading: Reading | null, start: Start): FieldSpec {
  const unit = locale === 'zh' ? row.unitZh : row.unitEn
  const t = translator(locale)
  return {
    type: 'text',
    name: `reading.${measure.key}.value`,
    label: t('desk.report.value'),
    hint: valueHint(locale, measure, unit, start),
    unit: unit === '' ? undefined : unit,
    inputMode: 'decimal',
    value: reading?.value ?? '',
  }
}

function firmnessFields(locale: Locale, measure: Measure, reading: Reading | null): FieldSpec[] {
  const t = translator(locale)
  const stage: FieldSpec = {
    type: 'select',
    name: `reading.${measure.key}.stage`,
    label: t('desk.report.firmness'),
    hint: t('desk.report.firmnessHint'),
    options: READING_STAGES.map((value) => ({ value, label: t(`stage.${value}`) })),
    value: reading?.stage ?? 'preliminary',
  }
  if (measure.kind === 'list' || measure.kind === 'milestone' || measure.kind === 'grade') {
    return [stage]
  }
  const hedge: FieldSpec = {
    type: 'select',
    name: `reading.${measure.key}.hedge`,
    label: t('desk.report.hedge'),
    options: HEDGES.map((value) => ({ value, label: t(`desk.report.hedges.${value}`) })),
    value: reading?.hedge ?? 'exact',
  }
  return [stage, hedge]
}

function wordLabel(kind: Measure['kind']) {
  if (kind === 'milestone') return 'desk.report.word.milestone'
  return kind === 'grade' ? 'desk.report.word.grade' : 'desk.report.word.relative'
}

function figureFields(
  locale: Locale,
  measure: Measure,
  row: MeasureRow,
  reading: Reading | null,
  start: Start,
): FieldSpec[] {
  const t = translator(locale)
  const word: FieldSpec = {
    type: measure.kind === 'milestone' ? 'radio' : 'select',
    name: `reading.${measure.key}.word`,
    label: t(wordLabel(measure.kind)),
    options: wordOptions(locale, measure, start),
    value: reading?.word ?? '',
  }
  switch (measure.kind) {
    case 'list':
      return [
        {
          type: 'checks',
          name: 'members',
          label: t('desk.report.members'),
          hint: t('desk.report.membersHint'),
          options: memberOptions(locale, start),
          values: start.finishes.map(({ position }) => String(position)),
        },
      ]
    case 'milestone':
    case 'grade':
      return [word]
    case 'relative':
      return [valueField(locale, measure, row, reading, start), word]
    default:
      return [valueField(locale, measure, row, reading, start)]
  }
}

function measureGroup(locale: Locale, measure: Measure, start: Start): FieldGroup {
  const t = translator(locale)
  const row = start.reporting.row.measures.find((each) => each.key === measure.key)
  if (row === undefined) throw new Error(`no row for measure ${measure.key}`)
  const last = findLastReading(start.reporting, measure.key, null)
  const reading = startingReading(start, measure.key)
  return {
    key: measure.key,
    legend: locale === 'zh' ? row.nameZh : row.nameEn,
    note:
      last === null
        ? t('desk.report.noLast')
        : t('desk.report.last', {
            figure: readingText(locale, last.reading, last.wording),
            date: formatDate(locale, last.effectiveOn),
          }),
    fields: [
      ...figureFields(locale, measure, row, reading, start),
      ...firmnessFields(locale, measure, reading),
    ],
  }
}

/** What proves one member is named with it. */
function evidenceLabel(
  locale: Locale,
  { reporting }: Start,
  { fileName, url, documentNumber, member }: StoredUpdate['evidence'][number],
): string {
  const about = reporting.facts.members.find(({ position }) => position === member?.position)
  const text = fileName ?? url ?? documentNumber ?? ''
  if (about === undefined) return text
  return `${memberLabel(locale, about)}${translator(locale)('public.colon')}${text}`
}

function evidenceGroup(locale: Locale, start: Start): FieldGroup {
  const t = translator(locale)
  const kept = start.open?.evidence ?? []
  const keep: FieldSpec[] =
    kept.length === 0
      ? []
      : [
          {
            type: 'checks',
            name: 'keepEvidence',
            label: t('desk.report.keepEvidence'),
            options: kept.map((each) => ({
              value: each.id,
              label: evidenceLabel(locale, start, each),
            })),
            values: kept.map((each) => each.id),
          },
        ]
  return {
    key: 'evidence',
    legend: t('desk.report.evidence'),
    note: t('desk.report.evidenceNote'),
    fields: [
      ...keep,
      { type: 'text', name: 'documentNumber', label: t('desk.report.documentNumber'), value: '' },
      { type: 'text', name: 'link', label: t('desk.report.link'), value: '', inputMode: 'url' },
      {
        type: 'file',
        name: 'file',
        label: t('desk.report.file'),
        hint: t('desk.report.fileHint'),
        accept: '.pdf,.jpg,.jpeg,.png,.docx,.xlsx',
        value: '',
        limit: {
          bytes: MAX_FILE_BYTES,
          title: t('ui.form.errorTitle', { count: 1 }),
          message: t('desk.fault.file-too-large'),
        },
      },
    ],
  }
}

function wordsGroup(locale: Locale, start: Start): FieldGroup {
  const t = translator(locale)
  const reason: FieldSpec[] =
    start.corrects === null
      ? []
      : [
          {
            type: 'area',
            name: 'correctionReason',
            label: t('desk.report.correctionReason'),
            hint: t('desk.report.correctionReasonHint'),
            rows: 2,
            value: start.open?.correctionReason ?? '',
          },
        ]
  return {
    key: 'words',
    legend: t('desk.report.words'),
    fields: [
      ...reason,
      {
        type: 'area',
        name: 'sentence',
        label: t('desk.report.sentence'),
        hint: t('desk.report.sentenceHint'),
        rows: 3,
        value: start.open?.sentence ?? '',
      },
      {
        type: 'area',
        name: 'explanation',
        label: t('desk.report.explanation'),
        mark: t('ui.form.optional'),
        hint: t('desk.report.explanationHint'),
        rows: 2,
        value: start.open?.explanation ?? '',
      },
    ],
  }
}

/** All groups of the report form, in the order a person thinks: date, figures, words, proof. */
export function reportGroups(locale: Locale, start: Start): FieldGroup[] {
  const t = translator(locale)
  const date: FieldGroup = {
    key: 'date',
    legend: t('desk.report.date'),
    note: start.corrects === null ? undefined : t('desk.report.dateOfCorrection'),
    fields: [
      {
        type: 'date',
        name: 'effectiveOn',
        label: t('desk.report.effectiveOn'),
        hint: t('desk.report.effectiveOnHint'),
        value: start.effectiveOn,
        max: start.today,
      },
    ],
  }
  const { measures } = start.reporting
  const figures = measures.map((measure) => measureGroup(locale, measure, start))
  return [
    date,
    ...figures,
    ...memberGroups(locale, start),
    wordsGroup(locale, start),
    causeGroup(locale, start),
    evidenceGroup(locale, start),
  ]
}
