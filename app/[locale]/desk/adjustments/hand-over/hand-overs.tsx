import { Table } from '@/components/ui/table'
import type { StoredHandOver } from '@/lib/data/hand-overs'
import { formatInstant, href, translator, type Locale } from '@/lib/i18n'
import { handOverName } from './words'

type HandOversProps = { locale: Locale; handOvers: readonly StoredHandOver[] }

/** Whole hand-overs, those that wait first; nothing where there are none. */
export function HandOvers({ locale, handOvers }: HandOversProps) {
  if (handOvers.length === 0) return null
  const t = translator(locale)
  return (
    <section>
      <h2>{t('desk.handOver.list.caption')}</h2>
      <Table
        caption={t('desk.handOver.list.caption')}
        rows={handOvers}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'what',
            heading: t('desk.handOver.list.what'),
            isRowHeading: true,
            cell: (handOver) => (
              <a className="t" href={href(locale, `/desk/adjustments/hand-over/${handOver.id}`)}>
                {handOverName(locale, handOver)}
              </a>
            ),
          },
          {
            key: 'by',
            heading: t('desk.adjustment.list.by'),
            narrow: 'labelled',
            cell: ({ proposerDepartment: { nameZh, nameEn }, proposedAt }) => (
              <>
                {locale === 'zh' ? nameZh : nameEn}
                <small className="line">{formatInstant(proposedAt)}</small>
              </>
            ),
          },
          {
            key: 'state',
            heading: t('desk.adjustment.list.state'),
            cell: ({ state }) => t(`desk.adjustment.state.${state}`),
          },
        ]}
      />
    </section>
  )
}
