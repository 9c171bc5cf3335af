import type { FieldGroup } from '@/components/desk/form-spec'
import { MAX_PLAN_BYTES } from '@/lib/documents/plan/kind'
import type { Bilingual } from '@/lib/domain/words'
import { translator, type Locale } from '@/lib/i18n'

/** A document or its text, and what the plan will be called. */
export function uploadGroups(
  locale: Locale,
  departments: readonly { slug: string; name: Bilingual }[],
  year: number,
): FieldGroup[] {
  const t = translator(locale)
  const text = (name: string, label: string, hint?: string) => ({ type: 'text', name, label, hint, value: '' }) as const
  const limit = {
    bytes: MAX_PLAN_BYTES,
    title: t('ui.form.errorTitle', { count: 1 }),
    message: t('planFile.refusals.too-large'),
  }
  return [
    {
      key: 'document',
      legend: t('desk.imports.document'),
      fields: [
        { type: 'file', name: 'document', label: t('desk.imports.field.document'), hint: t('desk.imports.hint.document'), accept: '.docx,.pdf,.txt,.md,.xlsx,.csv', value: '', limit },
        { type: 'area', name: 'pasted', label: t('desk.imports.field.pasted'), rows: 5, value: '' },
      ],
    },
    {
      key: 'names',
      legend: t('desk.imports.names'),
      columns: 2,
      fields: [
        { ...text('year', t('desk.imports.field.year')), inputMode: 'numeric', value: String(year) },
        { type: 'date', name: 'knownOn', label: t('desk.imports.field.knownOn'), hint: t('desk.imports.hint.knownOn'), value: '' },
        { type: 'date', name: 'startsOn', label: t('desk.imports.field.startsOn'), hint: t('desk.imports.hint.startsOn', { year }), value: '' },
        text('slug', t('desk.imports.field.slug'), t('desk.imports.hint.slug', { year })),
        text('codePrefix', t('desk.imports.field.codePrefix'), t('desk.imports.hint.codePrefix')),
        {
          type: 'select',
          name: 'fallbackDepartment',
          label: t('desk.imports.field.fallbackDepartment'),
          hint: t('desk.imports.hint.fallbackDepartment'),
          options: departments.map(({ slug, name }) => ({ value: slug, label: name[locale] })),
          value: departments[0]?.slug ?? '',
        },
      ],
    },
    {
      key: 'title',
      legend: t('desk.imports.titleGroup'),
      isFolded: true,
      columns: 2,
      fields: [text('title.zh', t('desk.imports.field.titleZh'), t('desk.imports.hint.title')), text('title.en', t('desk.imports.field.titleEn'))],
    },
  ]
}
