import { Lamp } from '@/components/standing/lamp'
import { Table } from '@/components/ui/table'
import type { DeskItem } from '@/lib/data/desk-items'
import { isBehind, isDecline, type Judged } from '@/lib/domain/decline'
import { formatSigned, href, translator, type Locale } from '@/lib/i18n'
import { anchorOf } from './item-lists'
import { lastText } from './item-cells'

const hasDeclined = ({ before, standing }: DeskItem): boolean =>
  before !== null && isDecline(before, standing)

/** Items behind by their last figure, and those that its last figure made worse. */
export const listFallenBehind = (items: readonly DeskItem[]): DeskItem[] =>
  items.filter((item) => isBehind(item.standing.code) || hasDeclined(item))

function Standing({ locale, judged: { code, deviation } }: { locale: Locale; judged: Judged }) {
  const t = translator(locale)
  return (
    <>
      <Lamp locale={locale} code={code} />
      {deviation === null ? null : (
        <small className="line">{t('desk.home.deviation', { points: formatSigned(deviation) })}</small>
      )}
    </>
  )
}

/** What fell behind, and what it was before the last published figure. */
export function BehindList({ locale, items }: { locale: Locale; items: readonly DeskItem[] }) {
  if (items.length === 0) return null
  const t = translator(locale)
  const id = anchorOf('behind')
  return (
    <section id={id} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>
        {t('desk.home.behind')} <small>{items.length}</small>
      </h2>
      <Table
        caption={t('desk.home.behind')}
        rows={items}
        rowKey={(item) => item.code}
        columns={[
          {
            key: 'item',
            heading: t('desk.item'),
            isRowHeading: true,
            cell: (item) => (
              <>
                <a className="t" href={href(locale, `/commitments/${item.code}`)}>
                  {item.code}
                </a>
                <small className="line">{item.title[locale]} · {lastText(locale, item)}</small>
              </>
            ),
          },
          {
            key: 'now',
            heading: t('desk.preview.standing'),
            cell: (item) => <Standing locale={locale} judged={item.standing} />,
          },
          {
            key: 'before',
            heading: t('desk.home.before'),
            cell: (item) =>
              item.before !== null && hasDeclined(item) ? (
                <>
                  <small>{t('desk.home.before')}</small>
                  <Standing locale={locale} judged={item.before} />
                </>
              ) : null,
          },
        ]}
      />
    </section>
  )
}
