import type { FieldSpec } from '@/components/desk/form-spec'
import { LONGEST_DEPARTMENT_NAME } from '@/lib/domain/department'
import { translator, type Locale } from '@/lib/i18n'

/** Both names of a department. */
export function nameFields(
  locale: Locale,
  { nameZh, nameEn }: { nameZh: string; nameEn: string },
): FieldSpec[] {
  const t = translator(locale)
  return [
    { type: 'text', name: 'nameZh', label: t('units.nameZh'), value: nameZh },
    { type: 'text', name: 'nameEn', label: t('units.nameEn'), value: nameEn },
  ]
}

const FIELD_OF = {
  'slug-form': 'slug',
  'slug-taken': 'slug',
  'name-zh-missing': 'nameZh',
  'name-zh-too-long': 'nameZh',
  'name-en-missing': 'nameEn',
  'name-en-too-long': 'nameEn',
  'sign-off-without-head': 'head',
  'not-a-head': 'head',
} as const

/** What to change at each field, in the page's language. */
export function describeDepartmentFaults(
  locale: Locale,
  faults: readonly (keyof typeof FIELD_OF)[],
): Record<string, string> {
  const t = translator(locale)
  const max = LONGEST_DEPARTMENT_NAME
  return Object.fromEntries(
    faults.map((fault) => [FIELD_OF[fault], t(`units.fault.${fault}`, { max })]),
  )
}
