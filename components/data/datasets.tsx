import type { Bilingual, Reader } from '@/components/layout/link'
import { Table, type Column } from '@/components/ui/table'
import { href, translator, type Locale } from '@/lib/i18n'

type Dataset = {
  key: 'commitments' | 'members' | 'updates' | 'clauses' | 'plans' | 'ledger' | 'corrections'
  links: readonly Download[]
}
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

function columnsOf(locale: Locale): Column<Dataset>[] {
  const t = translator(locale)
  return [
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
  ]
}

type SetsProps = { locale: Locale; id: string; title: string; rows: readonly Dataset[] }

const Sets = ({ locale, id, title, rows }: SetsProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <Table caption={title} columns={columnsOf(locale)} rows={rows} rowKey={(row) => row.key} />
  </section>
)

/** What a plan's published records can be fetched as. */
export function Datasets({ reader, plan }: { reader: Reader; plan: { slug: string; title: Bilingual } }) {
  const rows: Dataset[] = [
    ofPlan(reader, plan.slug, 'commitments'),
    {
      key: 'members',
      links: [{ format: 'CSV', address: withDay(reader, `/api/v1/plans/${plan.slug}/members`) }],
    },
    ofPlan(reader, plan.slug, 'updates'),
    ofPlan(reader, plan.slug, 'clauses'),
  ]
  const { locale } = reader
  return <Sets locale={locale} id={plan.slug} title={plan.title[locale]} rows={rows} />
}

/** What does not belong to one plan alone. */
export function SiteDatasets({ reader }: { reader: Reader }) {
  const rows: Dataset[] = [
    { key: 'plans', links: [{ format: 'JSON', address: withDay(reader, '/api/v1/plans') }] },
    { key: 'corrections', links: [{ format: 'Atom', address: href(reader.locale, '/corrections.xml') }] },
    { key: 'ledger', links: [{ format: 'NDJSON', address: '/api/v1/ledger' }] },
  ]
  const { locale } = reader
  const title = translator(locale)('public.data.wholeSite')
  return <Sets locale={locale} id="site" title={title} rows={rows} />
}
