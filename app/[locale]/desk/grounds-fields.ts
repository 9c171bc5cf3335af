import type { FieldSpec } from '@/components/desk/form-spec'
import { translator, type Locale } from '@/lib/i18n'

/** Why something is asked for; what is typed becomes public. */
export const reasonField = (locale: Locale, hint: string): FieldSpec => ({
  type: 'area',
  name: 'reason',
  label: translator(locale)('desk.adjustment.field.reason'),
  hint,
  rows: 3,
  value: '',
})

/** On whose word, and by which document. */
export function authorityFields(locale: Locale, hint: string): FieldSpec[] {
  const t = translator(locale)
  return [
    { type: 'text', name: 'authority', label: t('desk.adjustment.field.authority'), hint, value: '' },
    { type: 'text', name: 'documentNumber', label: t('desk.adjustment.field.documentNumber'), value: '' },
    { type: 'date', name: 'documentDate', label: t('desk.adjustment.field.documentDate'), value: '' },
  ]
}

/** Asked for by the button that refuses. */
export function refusalField(locale: Locale): FieldSpec {
  const t = translator(locale)
  const [label, hint] = [t('desk.adjustment.view.refuseReason'), t('desk.adjustment.view.refuseHint')]
  return { type: 'area', name: 'reason', label, hint, rows: 2, value: '' }
}
