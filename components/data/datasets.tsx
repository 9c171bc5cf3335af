import type { Bilingual, Reader } from '@/components/layout/link'
import { Table } from '@/components/ui/table'
import { translator } from '@/lib/i18n'

type Dataset = { key: 'commitments' | 'updates' | 'clauses' | 'ledger'; links: readonly Download[] }
type Download = { format: string; address: string }

const withDay = ({ asOf }: Reader, address: string): string =>
  asOf === null ? address : `${address}${address.includes('?') ? '&' : '?'}asOf=${asOf}`

/** CSV and JSON of one kind of record of a plan. */
function ofPlan(reader: Reader, plan: string, key: 'commitments' | 'updates' | 'clauses'): Dataset {
  const address = `/api/v1/plans/${plan}/${key}`
  return {
    key,
    links: [
      { format: 'CSV', address: withDay(reader, `${address}?format=csv`) },
      { format: 'JSON', address: withDay(reader, address) },
    ],
  }
}

/** What a plan's published records can be fetched as. */
export function Datasets({ reader, plan }: { reader: Reader; plan: { slug: string; title: Bilingual } }) {
  const { locale } = reader
  const t = translator(locale)
  const rows: Dataset[] = [
    ofPlan(reader, plan.slug, 'commitments'),
    ofPlan(reader, plan.slug, 'updates'),
    ofPlan(reader, plan.slug, 'clauses'),
    { key: 'ledger', links: [{ format: 'NDJSON', address: '/api/v1/ledger' }] },
  ]
  return (
    <section aria-labelledby={plan.slug}>
      <h2 id={plan.slug}>{plan.title[locale]}</h2>
      <Table
        caption={plan.title[locale]}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'name',
            heading: t('public.data.dataset'),
            isRowHeading: true,
            cell: ({ key }) => t(`public.data.datasets.${key}.name`),
          },
          {
            key: 'what',
            heading: t('public.data.holds'),
            cell: ({ key }) => t(`public.data.datasets.${key}.holds`),
          },
          {
            key: 'links',
            heading: t('public.data.formats'),
            cell: ({ links }) => (
              <span className="formats">
                {links.map(({ format, address }) => (
                  <a key={format} href={address}>
                    {format}
                  </a>
                ))}
              </span>
            ),
          },
        ]}
      />
    </section>
  )
}
