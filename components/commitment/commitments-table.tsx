import { AdjustedMark } from '@/components/adjustment/adjusted-mark'
import { link, type Bilingual, type Reader } from '@/components/layout/link'
import { FreshnessMark } from '@/components/standing/freshness-mark'
import { Lamp } from '@/components/standing/lamp'
import { Struck } from '@/components/ui/struck'
import { Table, type Column } from '@/components/ui/table'
import type { Exact } from '@/lib/domain/exact'
import type { Freshness } from '@/lib/domain/freshness'
import type { Comparator, Hedge, Kind, StandingCode } from '@/lib/domain/words'
import { formatShare, formatSigned, translator, type Locale } from '@/lib/i18n'
import { readingText, relationText, shortTarget } from './words'

type Figure = {
  value: string | null
  word: string | null
  hedge: Hedge
  stageName: Bilingual | null
}

/** One line of a list of commitments. */
export type Row = {
  code: string
  title: Bilingual
  kind: Kind
  department: { name: Bilingual }
  standing: StandingCode
  /** of the deciding measure; all null while nothing is published */
  value: string | null
  word: string | null
  hedge: Hedge
  stageName: Bilingual | null
  /** the figure that a correction replaced by this one */
  replaced: Figure | null
  endStage: Bilingual | null
  unit: Bilingual
  target: { comparator: Comparator; value: string; max: string | null; tolerance: string | null } | null
  /** unrounded */
  share: Exact | null
  deviation: string | null
  freshness: Freshness
  /** owes no report any more, or never did */
  isClosed: boolean
  isAdjusted: boolean
}

/** The figure, its unit left to the target beside it where both share one. */
export const rowFigure = (locale: Locale, row: Row): string => figureText(locale, row, row)

function figureText(locale: Locale, row: Row, { value, word, hedge, stageName }: Figure): string {
  const { kind, target } = row
  if (value === null && word === null) return '—'
  if (stageName !== null) return stageName[locale]
  const isCounted = kind === 'count' || kind === 'list'
  const unit = isCounted && target !== null ? { zh: '', en: '' } : row.unit
  return readingText(locale, { value, word, hedge }, { kind, unit, reference: null, stages: [] })
}

/** What the figure is held against; null where the plan sets nothing to compare with. */
export function rowTarget(locale: Locale, row: Row): string | null {
  const { kind, target, endStage, unit } = row
  // a milestone may be decided by what it counts beside its stages
  if (endStage !== null && row.value === null) return endStage[locale]
  if (target === null) return null
  if (kind === 'relative') return relationText(locale, target, null)
  if (kind === 'grade') return target.value
  return shortTarget(locale, target, unit[locale])
}

/** Percentage points from the schedule or the target, signed; '持平' for none. */
export function rowDeviation(locale: Locale, { deviation, kind, unit }: Row): string {
  const isInPoints = (kind !== 'level' && kind !== 'limit') || unit.zh === '%'
  if (deviation === null || !isInPoints) return '—'
  return /^-?[0.]+$/.test(deviation) ? translator(locale)('public.list.even') : formatSigned(deviation)
}

function columnsOf({
  reader,
  hasFreshness = false,
  isOfOneDepartment = false,
}: TableProps): Column<Row>[] {
  const { locale } = reader
  const t = translator(locale)
  const heading = (key: 'code' | 'title' | 'done' | 'share' | 'deviation' | 'standing' | 'freshness') =>
    t(`public.list.columns.${key}`)
  const columns: Column<Row>[] = [
    { key: 'code', heading: heading('code'), narrow: 'hidden', cell: (row) => row.code },
    {
      key: 'title',
      heading: heading('title'),
      isRowHeading: true,
      cell: (row) => (
        <>
          <a href={link(reader, `/commitments/${row.code}`)}>
            {row.standing === 'ended' ? <s>{row.title[locale]}</s> : row.title[locale]}
          </a>
          {isOfOneDepartment ? null : <small>{row.department.name[locale]}</small>}
        </>
      ),
    },
    {
      key: 'done',
      heading: heading('done'),
      isNumeric: true,
      cell: (row) => {
        const target = rowTarget(locale, row)
        return (
          <>
            {row.replaced === null ? null : (
              <>
                <Struck locale={locale}>{figureText(locale, row, row.replaced)}</Struck>{' '}
              </>
            )}
            {rowFigure(locale, row)}
            {target === null ? null : <small>{t('public.list.target', { target })}</small>}
          </>
        )
      },
    },
    {
      key: 'share',
      heading: heading('share'),
      isNumeric: true,
      narrow: 'hidden',
      cell: ({ share }) => (share === null ? '—' : formatShare(share)),
    },
    {
      key: 'deviation',
      heading: heading('deviation'),
      isNumeric: true,
      narrow: 'hidden',
      cell: (row) => rowDeviation(locale, row),
    },
    {
      key: 'standing',
      heading: heading('standing'),
      cell: (row) => (
        <>
          <Lamp locale={locale} code={row.standing} />
          {row.isAdjusted ? <AdjustedMark locale={locale} /> : null}
        </>
      ),
    },
  ]
  if (!hasFreshness) return columns
  return [
    ...columns,
    {
      key: 'freshness',
      heading: heading('freshness'),
      cell: (row) => <FreshnessMark locale={locale} freshness={row.freshness} isClosed={row.isClosed} hasAge={false} />,
    },
  ]
}

type TableProps = {
  reader: Reader
  caption: string
  items: readonly Row[]
  hasFreshness?: boolean
  /** whose department stands above the table already */
  isOfOneDepartment?: boolean
}

/** Commitments between hairlines: figure, target, share, deviation, standing. */
export const CommitmentsTable = (props: TableProps) => (
  <Table
    caption={props.caption}
    columns={columnsOf(props)}
    rows={props.items}
    rowKey={(row) => row.code}
  />
)
