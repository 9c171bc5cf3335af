import { readingText } from '@/components/commitment/words'
import type { FormState } from '@/components/desk/form-spec'
import type { Reporting, StoredUpdate } from '@/lib/data/reporting'
import { CAUSE_FIELDS } from '@/lib/domain/cause'
import { LONGEST, type FieldFault } from '@/lib/domain/report'
import { formatDate, formatInstant, translator, type Locale } from '@/lib/i18n'
import type { DraftRefusal } from '@/lib/services/save-draft'
import { wordingOf } from './figures'

type Answer = Pick<FormState, 'title' | 'errors' | 'notice'> & Partial<Pick<FormState, 'hidden'>>

const lengthOf = (field: string): number => {
  const lengths: Readonly<Record<string, number>> = LONGEST
  return lengths[field] ?? 0
}

const HAS_VALUE = ['count', 'growth', 'level', 'limit', 'relative']

/** The form's control for a field of the rules: 'reading.stage' → its radio or box. */
function controlOf(field: string, reporting: Reporting): string {
  const { measures } = reporting
  const key = field === 'readings' ? measures[0]?.key : field.replace(/^reading\./, '')
  const measure = measures.find((each) => each.key === key)
  if (measure === undefined) return field
  if (measure.kind === 'list') return 'members'
  return `reading.${measure.key}.${HAS_VALUE.includes(measure.kind) ? 'value' : 'word'}`
}

function unitOf(locale: Locale, field: string, reporting: Reporting): string {
  const row = reporting.row.measures.find((each) => field === `reading.${each.key}`)
  return (locale === 'zh' ? row?.unitZh : row?.unitEn) ?? ''
}

/** Each wrong field with what to change, in the page's language. */
export function describeFaults(
  locale: Locale,
  faults: readonly FieldFault[],
  reporting: Reporting,
): Answer {
  const t = translator(locale)
  const errors: Record<string, string> = {}
  for (const { field, fault } of faults) {
    errors[controlOf(field, reporting)] = t(`desk.fault.${fault}`, {
      unit: unitOf(locale, field, reporting),
      max: lengthOf(field),
      start: formatDate(locale, reporting.facts.startsOn),
    })
  }
  const count = Object.keys(errors).length
  return {
    title: t('ui.form.errorTitle', { count }),
    errors,
    notice: { title: t('desk.refusal.nothingSaved'), lines: [t('desk.refusal.keptButFile')] },
  }
}

/** What somebody else wrote meanwhile: who, when, which figures, which words, what holds it up. */
export function describeOther(locale: Locale, other: StoredUpdate, reporting: Reporting): string[] {
  const t = translator(locale)
  const figures = other.readings.map((reading) => {
    const row = reporting.row.measures.find((each) => each.key === reading.measure)
    const measure = reporting.facts.measures.find((each) => each.key === reading.measure)
    if (row === undefined || measure === undefined) return ''
    const name = locale === 'zh' ? row.nameZh : row.nameEn
    return `${name} ${readingText(locale, reading, wordingOf(reporting, row, measure.kind))}`
  })
  return [
    t('desk.refusal.other', {
      name: other.author?.name ?? '',
      time: formatInstant(other.changedAt),
      state: t(`updateState.${other.state}`),
    }),
    t('desk.refusal.otherFigures', {
      date: formatDate(locale, other.effectiveOn),
      figures: figures.join(locale === 'zh' ? '；' : '; '),
      sentence: other.sentence,
    }),
    ...CAUSE_FIELDS.flatMap((field) =>
      other[field] === '' ? [] : [`${t(`desk.cause.${field}`)}${t('public.colon')}${other[field]}`],
    ),
  ]
}

type Refused =
  | Exclude<DraftRefusal, { reason: 'fields' }>
  | { reason: 'signed-out' | 'forbidden' }

/** Why nothing was saved, what was kept, and what to do next. */
export function describeDraftRefusal(
  locale: Locale,
  refusal: Refused,
  reporting: Reporting | null = null,
): Answer {
  const t = translator(locale)
  if (refusal.reason === 'changed-meanwhile' && reporting !== null) {
    const { current } = refusal
    return {
      title: '',
      errors: {},
      notice: {
        title: t('desk.refusal.changed-meanwhile'),
        lines: [
          ...(current === null ? [t('desk.refusal.otherGone')] : describeOther(locale, current, reporting)),
          t('desk.refusal.changedNext'),
        ],
      },
      hidden: {
        seenId: current?.id ?? '',
        seenVersion: current === null ? '' : String(current.version),
      },
    }
  }
  return {
    title: '',
    errors: {},
    notice: {
      title: t(`desk.refusal.${refusal.reason}`),
      lines: [t('desk.refusal.keptButFile')],
    },
  }
}
