import { daysBetween, type CivilDate } from './civil-date'
import type { ItemPeriod } from './extension'
import { findNextPeriod, freshnessOn, type ReportingFacts } from './freshness'
import { isEditable } from './lifecycle'
import type { UpdateState } from './words'

/** What the agenda needs to know of an item; whatever else it carries is handed through. */
export type AgendaItem = {
  /** in order, with the due days that hold for this item: `extendPeriods` */
  periods: readonly ItemPeriod[]
  reporting: ReportingFacts
}

/**
 * One report that an item still owes. `code`: overdue, the due day has passed; due, the
 * period has ended; in-review, sent and waiting for others; upcoming, the period runs.
 */
export type AgendaEntry<Item> = {
  item: Item
  code: 'overdue' | 'due' | 'in-review' | 'upcoming'
  /** the first period that no published figure reaches, with its due day, moved or not */
  period: ItemPeriod
  /** days until the due day: 0 on it, negative once it has passed */
  daysLeft: number
}

/**
 * What is due when, for a set of items: one entry an item, the earliest due day first and
 * otherwise in the order given. Items that owe nothing (completed, ended, or reported to
 * the plan's end) are left out. The one source of the desk's lists and of reminders: an
 * entry that is due or overdue asks its unit for something, one in review or upcoming
 * does not.
 *
 * @param today the civil date of the reader
 */
export function listAgenda<Item extends AgendaItem>(
  items: readonly Item[],
  today: CivilDate,
): AgendaEntry<Item>[] {
  return items
    .flatMap((item): AgendaEntry<Item>[] => {
      const { periods, reporting } = item
      const period = findNextPeriod(periods, reporting)
      if (period === null) return []
      const { code } = freshnessOn(periods, reporting, today)
      const daysLeft = daysBetween(today, period.dueOn)
      return [{ item, code: code === 'current' ? 'upcoming' : code, period, daysLeft }]
    })
    .sort((a, b) => a.period.dueOn.localeCompare(b.period.dueOn))
}

/** The lists of the desk in the order of the page: what has to be done first comes first. */
export const DESK_GROUPS = ['returned', 'draft', 'overdue', 'due', 'in-review', 'rest'] as const
export type DeskGroup = (typeof DESK_GROUPS)[number]

/** Lists that ask the reader for something. */
export const TO_DO_GROUPS = ['returned', 'draft', 'overdue', 'due'] as const satisfies readonly DeskGroup[]

/** Where an item stands on the desk: an open update decides, then the calendar. */
export function deskGroupOf(openState: UpdateState | null, code: AgendaEntry<unknown>['code'] | null): DeskGroup {
  if (openState === 'returned') return 'returned'
  if (openState === 'submitted') return 'in-review'
  if (openState !== null && isEditable(openState)) return 'draft'
  return code === 'overdue' || code === 'due' ? code : 'rest'
}

/** An item in its list; `entry` is null when it owes no report. */
export type DeskRow<Item> = { item: Item; entry: AgendaEntry<Item> | null }

/** Every item in exactly one list, the earliest due day first; what owes nothing last. */
export function groupDesk<Item extends AgendaItem & { open: { state: UpdateState } | null }>(
  items: readonly Item[],
  today: CivilDate,
): Record<DeskGroup, DeskRow<Item>[]> {
  const agenda = listAgenda(items, today)
  const listed = new Set(agenda.map((entry) => entry.item))
  const rows: DeskRow<Item>[] = [
    ...agenda.map((entry) => ({ item: entry.item, entry })),
    ...items.filter((item) => !listed.has(item)).map((item) => ({ item, entry: null })),
  ]
  const of = (group: DeskGroup) =>
    rows.filter(({ item, entry }) => deskGroupOf(item.open?.state ?? null, entry?.code ?? null) === group)
  return {
    returned: of('returned'),
    draft: of('draft'),
    overdue: of('overdue'),
    due: of('due'),
    'in-review': of('in-review'),
    rest: of('rest'),
  }
}

/** The next day anything is due; null when nothing more will be. */
export const findNextDueDay = (items: readonly AgendaItem[], today: CivilDate): CivilDate | null =>
  listAgenda(items, today).find((entry) => entry.period.dueOn >= today)?.period.dueOn ?? null
