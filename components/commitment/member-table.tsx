import { MemberCount } from '@/components/charts/member-track'
import { Table, type Column } from '@/components/ui/table'
import { formatDate, translator, type Locale } from '@/lib/i18n'
import { EvidencePieces } from './evidence'
import type { MemberRow } from './member-rows'

/** The day it was finished, or since when it is counted; open ones say so, late ones loudly. */
function stateText(locale: Locale, { isDone, finishedOn, countedOn }: MemberRow): string {
  const t = translator(locale)
  if (!isDone) return t('ui.members.open')
  if (finishedOn !== null) return formatDate(locale, finishedOn)
  if (countedOn === null) return t('ui.members.done')
  return t('public.members.doneBy', { date: formatDate(locale, countedOn) })
}

function columnsOf(locale: Locale, rows: readonly MemberRow[]): Column<MemberRow>[] {
  const t = translator(locale)
  const columns: (Column<MemberRow> & { isUsed: boolean })[] = [
    {
      key: 'name',
      heading: t('public.members.name'),
      isRowHeading: true,
      isUsed: true,
      cell: ({ name, position }) => name?.[locale] ?? t('ui.members.unnamed', { position }),
    },
    {
      key: 'place',
      heading: t('public.members.place'),
      narrow: 'labelled',
      isUsed: rows.some(({ place }) => place !== null),
      cell: ({ place }) => place?.[locale] ?? '—',
    },
    {
      key: 'planned',
      heading: t('public.members.planned'),
      narrow: 'labelled',
      isUsed: rows.some(({ plannedOn }) => plannedOn !== null),
      cell: ({ plannedOn }) => (plannedOn === null ? '—' : formatDate(locale, plannedOn)),
    },
    {
      key: 'finished',
      heading: t('public.members.finished'),
      narrow: 'labelled',
      isUsed: true,
      cell: (row) => (
        <>
          {stateText(locale, row)}
          {row.isLate ? <b className="late"> {t('public.members.late')}</b> : null}
        </>
      ),
    },
    {
      key: 'evidence',
      heading: t('public.members.evidence'),
      narrow: 'labelled',
      isUsed: rows.some(({ evidence }) => evidence.length > 0),
      cell: ({ evidence }) => (evidence.length === 0 ? '—' : <EvidencePieces evidence={evidence} />),
    },
  ]
  return columns.filter(({ isUsed }) => isUsed)
}

/** What is counted, one by one: where, planned, finished, proven. */
export function MemberTable({ locale, rows }: { locale: Locale; rows: readonly MemberRow[] }) {
  return (
    <div className="members">
      <MemberCount locale={locale} members={rows} />
      <Table
        caption={translator(locale)('public.item.members')}
        columns={columnsOf(locale, rows)}
        rows={rows}
        rowKey={({ position }) => String(position)}
      />
    </div>
  )
}
