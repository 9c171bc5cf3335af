import type { FieldGroup } from '@/components/desk/form-spec'
import { CAUSE_FIELDS } from '@/lib/domain/cause'
import { translator, type Locale } from '@/lib/i18n'
import type { Start } from './report-groups'

/** Asked for where the item is behind; elsewhere one step away. */
export function causeGroup(locale: Locale, { cause, isBehind }: Pick<Start, 'cause' | 'isBehind'>): FieldGroup {
  const t = translator(locale)
  const isSaid = CAUSE_FIELDS.some((field) => cause[field] !== '')
  return {
    key: 'cause',
    legend: t('desk.cause.legend'),
    note: t(isBehind ? 'desk.cause.noteBehind' : 'desk.cause.note'),
    isFolded: !isBehind && !isSaid,
    fields: CAUSE_FIELDS.map((field) => ({
      type: 'area',
      name: field,
      label: t(`desk.cause.${field}`),
      mark: t('ui.form.optional'),
      hint: t(`desk.cause.hint.${field}`),
      rows: 2,
      value: cause[field],
    })),
  }
}
