import { StandingStrip } from '@/components/standing/standing-strip'
import { Table, type Column } from '@/components/ui/table'
import { translator, type Locale } from '@/lib/i18n'
import { presentStandings, type Counts } from './counts'

/** A section or a department with its counts. */
export type CountsRow = { key: string; name: string; href: string; counts: Counts }

type CountsTableProps = { locale: Locale; heading: string; rows: readonly CountsRow[] }

/** Counts by standing, one line a section or department; counts only, no average. */
export function CountsTable({ locale, heading, rows }: CountsTableProps) {
  const t = translator(locale)
  const columns: Column<CountsRow>[] = [
    {
      key: 'name',
      heading,
      isRowHeading: true,
      cell: ({ name, href }) => <a href={href}>{name}</a>,
    },
    {
      key: 'standings',
      heading: t('public.overview.standings'),
      cell: ({ counts }) => <StandingStrip locale={locale} counts={presentStandings(counts)} />,
    },
    {
      key: 'total',
      heading: t('public.overview.total'),
      isNumeric: true,
      narrow: 'labelled',
      cell: ({ counts }) => counts.total,
    },
  ]
  return <Table caption={heading} columns={columns} rows={rows} rowKey={(row) => row.key} />
}
