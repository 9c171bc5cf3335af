import type { ReactNode } from 'react'
import { ChangeList } from '@/components/adjustment/change-list'
import { describeChange } from '@/components/adjustment/lines'
import { ledgerPath } from '@/lib/domain/ledger-position'
import { Table, type Column } from '@/components/ui/table'
import { href, translator, type Locale } from '@/lib/i18n'
import type { PassedItem, PassedItems } from '@/lib/services/hand-over/view-hand-over'

type PassedTableProps = PassedItems & { locale: Locale; caption: string; children?: ReactNode }

/** Every item that passes or passed, with who answered for it and who does afterwards. */
export function PassedTable({ locale, caption, items, offices, children }: PassedTableProps) {
  const t = translator(locale)
  const labels = { offices, measures: new Map() }
  const columns: Column<PassedItem>[] = [
    {
      key: 'item',
      heading: t('desk.handOver.item'),
      isRowHeading: true,
      cell: ({ code, title }) => (
        <>
          <a className="t" href={href(locale, `/desk/commitments/${code}`)}>
            {code}
          </a>
          <small className="line">{title[locale]}</small>
        </>
      ),
    },
    {
      key: 'change',
      heading: t('desk.handOver.change'),
      cell: ({ change }) => <ChangeList locale={locale} lines={describeChange(locale, change, labels)} />,
    },
  ]
  const ledger: Column<PassedItem> = {
    key: 'ledger',
    heading: t('desk.handOver.ledger'),
    narrow: 'labelled',
    cell: ({ ledgerSeq }) =>
      ledgerSeq === null ? null : (
        <a href={href(locale, ledgerPath(ledgerSeq))}>{t('desk.handOver.seq', { seq: ledgerSeq })}</a>
      ),
  }
  const isPublic = items.some(({ ledgerSeq }) => ledgerSeq !== null)
  return (
    <section>
      <h2>{caption}</h2>
      {children}
      <Table
        caption={caption}
        columns={isPublic ? [...columns, ledger] : columns}
        rows={items}
        rowKey={({ code }) => code}
      />
    </section>
  )
}
