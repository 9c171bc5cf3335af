import { plainTarget, readingText } from '@/components/commitment/words'
import { Table } from '@/components/ui/table'
import { decidingTarget } from '@/lib/domain/measure'
import { formatDate, translator, type Locale } from '@/lib/i18n'
import type { UpdateView } from '@/lib/services/view-update'
import { findLastReading, wordingOf } from '../../commitments/[code]/figures'

type Row = { key: string; name: string; target: string; last: string; lastOn: string; figure: string; stage: string }

function rowsOf(locale: Locale, { update, reporting }: UpdateView): Row[] {
  const t = translator(locale)
  return update.readings.flatMap((reading): Row[] => {
    const row = reporting.row.measures.find((each) => each.key === reading.measure)
    const measure = reporting.facts.measures.find((each) => each.key === reading.measure)
    if (row === undefined || measure === undefined) return []
    const wording = wordingOf(reporting, row, measure.kind)
    const target = decidingTarget(measure)
    const last = findLastReading(reporting, reading.measure, update.id)
    return [
      {
        key: row.key,
        name: locale === 'zh' ? row.nameZh : row.nameEn,
        target: target === null ? '—' : plainTarget(locale, target, wording),
        last: last === null ? t('desk.compare.none') : readingText(locale, last.reading, last.wording),
        lastOn: last === null ? '' : formatDate(locale, last.effectiveOn),
        figure: readingText(locale, reading, wording),
        stage: t(`stage.${reading.stage}`),
      },
    ]
  })
}

/** Each figure of an update beside the last public one and the target. */
export function CompareTable({ locale, view }: { locale: Locale; view: UpdateView }) {
  const t = translator(locale)
  return (
    <Table
      caption={t('desk.compare.title')}
      rows={rowsOf(locale, view)}
      rowKey={(row) => row.key}
      columns={[
        { key: 'measure', heading: t('desk.compare.measure'), isRowHeading: true, cell: (row) => row.name },
        {
          key: 'target',
          heading: t('desk.compare.target'),
          isNumeric: true,
          narrow: 'labelled',
          cell: (row) => row.target,
        },
        {
          key: 'last',
          heading: t('desk.compare.last'),
          isNumeric: true,
          narrow: 'labelled',
          cell: (row) => (
            <>
              {row.last}
              {row.lastOn === '' ? null : <small className="line">{row.lastOn}</small>}
            </>
          ),
        },
        {
          key: 'figure',
          heading: t('desk.compare.figure'),
          isNumeric: true,
          narrow: 'labelled',
          cell: (row) => (
            <>
              <b>{row.figure}</b>
              <small className="line">{row.stage}</small>
            </>
          ),
        },
      ]}
    />
  )
}
