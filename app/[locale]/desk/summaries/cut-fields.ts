import type { FieldSpec } from '@/components/desk/form-spec'
import type { CutFault } from '@/lib/domain/summary/cut-faults'
import { translator, type Locale } from '@/lib/i18n'

/** The two days of a cut. */
export function cutFields(locale: Locale, values: { dataOn: string; knownOn: string }): FieldSpec[] {
  const t = translator(locale)
  return [
    { type: 'date', name: 'dataOn', label: t('summaries.field.dataOn'), hint: t('summaries.field.dataOnHint'), value: values.dataOn },
    { type: 'date', name: 'knownOn', label: t('summaries.field.knownOn'), hint: t('summaries.field.knownOnHint'), value: values.knownOn },
  ]
}

/** What to change at each field of a cut. */
export function describeCutFaults(locale: Locale, faults: readonly CutFault[]): Record<string, string> {
  const t = translator(locale)
  return Object.fromEntries(faults.map(({ field, fault }) => [field, t(`summaries.fault.${fault}`)]))
}
