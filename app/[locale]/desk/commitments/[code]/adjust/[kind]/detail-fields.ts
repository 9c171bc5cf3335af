import type { FieldGroup, FieldSpec } from '@/components/desk/form-spec'
import { translator, type Locale } from '@/lib/i18n'
import type { AdjustStart } from './start'

/** What it is called, and who answers for it. */
export function detailGroups(locale: Locale, { view }: AdjustStart): FieldGroup[] {
  const t = translator(locale)
  const { title, departments, measures } = view.reporting.facts.details
  const text = (name: string, label: string, value: string): FieldSpec => ({ type: 'text', name, label, value })
  const options = view.departments.map(({ slug, name }) => ({ value: slug, label: name[locale] }))
  const inRole = (role: 'lead' | 'supporting') =>
    departments.filter((each) => each.role === role).map((each) => each.department)
  const lead: FieldSpec = {
    type: 'select',
    name: 'lead',
    label: t('desk.adjustment.field.lead'),
    options,
    value: inRole('lead')[0] ?? '',
  }
  const supporting: FieldSpec = {
    type: 'checks',
    name: 'supporting',
    label: t('desk.adjustment.field.supporting'),
    options,
    values: inRole('supporting'),
  }
  return [
    {
      key: 'details',
      legend: t('desk.adjustment.group.details'),
      fields: [
        text('title.zh', t('desk.adjustment.field.titleZh'), title.zh),
        text('title.en', t('desk.adjustment.field.titleEn'), title.en),
      ],
    },
    {
      key: 'departments',
      legend: t('desk.adjustment.group.departments'),
      fields: [
        lead,
        supporting,
      ],
    },
    {
      key: 'measures',
      legend: t('desk.adjustment.group.measures'),
      fields: measures.flatMap(({ key, name }) => [
        text(`measure.${key}.zh`, t('desk.adjustment.field.measureZh', { name: name[locale] }), name.zh),
        text(`measure.${key}.en`, t('desk.adjustment.field.measureEn', { name: name[locale] }), name.en),
      ]),
    },
  ].filter(({ fields }) => fields.length > 0)
}
