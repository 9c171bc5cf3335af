import type { ReactNode } from 'react'
import { FreshnessMark } from '@/components/standing/freshness-mark'
import { Table } from '@/components/ui/table'
import { civilDateOf, daysBetween, type CivilDate } from '@/lib/domain/civil-date'
import { formatDate, href, TIME_ZONE, translator, type Locale } from '@/lib/i18n'
import { anchorOf } from './item-lists'

/** An update that waits for somebody: for a reviewer, or for the head of its unit. */
export type Waiting = {
  id: string
  code: string
  title: { zh: string; en: string }
  effectiveOn: CivilDate
  submittedAt: Date
  department?: { zh: string; en: string }
}

type WaitingListProps = {
  locale: Locale
  /** what the counts above call it */
  group: 'review' | 'sign-off'
  items: readonly Waiting[]
  today: CivilDate
  /** the way to all of them */
  children?: ReactNode
}

/** The longest waiting; the rest is where the link leads. */
const SHOWN = 5

/** What waits for the reader, with how long it has. */
export function WaitingList({ locale, group, items, today, children }: WaitingListProps) {
  const t = translator(locale)
  const id = anchorOf(group)
  const name = t(`desk.home.waiting.${group}`)
  return (
    <section id={id} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>
        {name} <small>{items.length}</small>
      </h2>
      {items.length === 0 ? (
        <p className="small">{t(`desk.home.nothingWaits.${group}`)}</p>
      ) : (
        <Table
          caption={name}
          rows={items.slice(0, SHOWN)}
          rowKey={(item) => item.id}
          columns={[
            {
              key: 'item',
              heading: t('desk.item'),
              isRowHeading: true,
              cell: (item) => (
                <>
                  <a className="t" href={href(locale, `/desk/updates/${item.id}`)}>
                    {item.code} {item.title[locale]}
                  </a>
                  <small className="line">
                    {[item.department?.[locale], formatDate(locale, item.effectiveOn)]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </>
              ),
            },
            {
              key: 'age',
              heading: t('desk.freshness'),
              cell: (item) => {
                const days = daysBetween(civilDateOf(item.submittedAt, TIME_ZONE), today)
                return <FreshnessMark locale={locale} freshness={{ code: 'in-review', days }} isClosed={false} />
              },
            },
          ]}
        />
      )}
      {children}
    </section>
  )
}
