import { EmptyState, Details } from '@/components/ui/content'
import { Table } from '@/components/ui/table'
import type { DeskItem } from '@/lib/data/desk-items'
import type { CivilDate } from '@/lib/domain/civil-date'
import {
  findNextDueDay,
  TO_DO_GROUPS,
  type DeskGroup,
  type DeskRow,
} from '@/lib/domain/desk-agenda'
import { formatDate, translator, type Locale } from '@/lib/i18n'
import { ActCell, DueCell, ItemCell } from './item-cells'

export type Groups = Record<DeskGroup, DeskRow<DeskItem>[]>

type ListsProps = { locale: Locale; groups: Groups; today: CivilDate }

/** The anchor of a list, which the counts above lead to. */
export const anchorOf = (group: string): string => `list-${group}`

export function ItemTable({ locale, rows, caption }: { locale: Locale; rows: DeskRow<DeskItem>[]; caption: string }) {
  const t = translator(locale)
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ item }) => item.code}
      columns={[
        {
          key: 'item',
          heading: t('desk.item'),
          isRowHeading: true,
          cell: (row) => <ItemCell locale={locale} row={row} />,
        },
        { key: 'due', heading: t('desk.freshness'), cell: (row) => <DueCell locale={locale} row={row} /> },
        { key: 'act', heading: t('desk.act'), cell: (row) => <ActCell locale={locale} row={row} /> },
      ]}
    />
  )
}

/** A list under its name and number; nothing at all where it is empty. */
function ItemList({ locale, group, rows }: { locale: Locale; group: DeskGroup; rows: DeskRow<DeskItem>[] }) {
  if (rows.length === 0) return null
  const t = translator(locale)
  const id = anchorOf(group)
  const name = t(`desk.home.group.${group}`)
  return (
    <section id={id} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>
        {name} <small>{rows.length}</small>
      </h2>
      <ItemTable locale={locale} rows={rows} caption={name} />
    </section>
  )
}

/** Nobody is shown a wall of nothing: that nothing is due, and when something will be. */
function NothingDue({ locale, groups, today }: ListsProps) {
  const t = translator(locale)
  const items = Object.values(groups).flatMap((rows) => rows.map((row) => row.item))
  const next = findNextDueDay(items, today)
  return (
    <EmptyState title={t('desk.home.nothingDue')}>
      <p>
        {next === null ? t('desk.home.nothingAhead') : t('desk.home.nextDue', { date: formatDate(locale, next) })}
      </p>
    </EmptyState>
  )
}

/** What the unit has to do, the most urgent first; then what waits for others, and the rest. */
export function ItemLists(props: ListsProps) {
  const { locale, groups } = props
  const t = translator(locale)
  const isFree = TO_DO_GROUPS.every((group) => groups[group].length === 0)
  return (
    <>
      {isFree ? <NothingDue {...props} /> : null}
      {TO_DO_GROUPS.map((group) => (
        <ItemList key={group} locale={locale} group={group} rows={groups[group]} />
      ))}
      <ItemList locale={locale} group="in-review" rows={groups['in-review']} />
      {groups.rest.length === 0 ? null : (
        <section>
          <Details summary={t('desk.home.rest', { count: groups.rest.length })}>
            <ItemTable locale={locale} rows={groups.rest} caption={t('desk.home.group.rest')} />
          </Details>
        </section>
      )}
    </>
  )
}
