import { Table } from '@/components/ui/table'
import { translator, type Locale } from '@/lib/i18n'

/** The fields of a commitment in the open data, in their order. */
const FIELDS = [
  'code',
  'plan',
  'title',
  'quote',
  'section',
  'lead',
  'kind',
  'modality',
  'grade',
  'measures',
  'deadline',
  'departments',
  'members',
  'standing',
  'freshness',
  'updates',
  'url',
] as const

/** What each field of the open data holds. */
export function FieldTable({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">{t('public.data.fields')}</h2>
      <p>{t('public.data.numbers')}</p>
      <Table
        caption={t('public.data.fields')}
        rows={FIELDS}
        rowKey={(field) => field}
        columns={[
          {
            key: 'field',
            heading: t('public.data.field'),
            isRowHeading: true,
            cell: (field) => <code>{field}</code>,
          },
          {
            key: 'meaning',
            heading: t('public.data.holds'),
            cell: (field) => t(`public.data.meanings.${field}`),
          },
        ]}
      />
    </section>
  )
}
