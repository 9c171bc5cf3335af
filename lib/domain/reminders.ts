import { civilTimeOf, type CivilDate } from './civil-date'
import type { Freshness } from './freshness'
import { may, type Actor } from './permissions'

/** When the day's reminders go out, 'HH:MM' at the jurisdiction's civil time. */
export const REMINDED_AT = '08:30'

/** Days before the due day on which an item is reminded; 0 is the due day itself. */
export const DUE_REMINDER_DAYS = [7, 3, 0] as const

/** Once its due day has passed, an item is reminded this often, in days since that day. */
export const OVERDUE_REMINDER_DAYS = 7

/** Whether the reminders of the instant's day are due by then. */
export const areRemindersDue = (now: Date, timeZone: string): boolean =>
  civilTimeOf(now, timeZone) >= REMINDED_AT

/** Why an item is reminded: `days` until its due day, or since it. */
export type Reminder = { kind: 'due' | 'overdue'; days: number }

/**
 * Whether an item is reminded today, and why. What waits for review, is reported, completed or
 * ended is not due, and so never reminded.
 * Source: PRACTICE.md, "Responsibility and rhythm" (临近提醒); the days are the product's own.
 */
export function findReminder({ code, days }: Freshness): Reminder | null {
  if (days === null) return null
  if (code === 'due' && DUE_REMINDER_DAYS.some((each) => each === days)) return { kind: 'due', days }
  if (code === 'overdue' && days % OVERDUE_REMINDER_DAYS === 0) return { kind: 'overdue', days }
  return null
}

/**
 * What the desk says of an item each day: from a week before its due day on, and as long as
 * it is overdue.
 */
export function findStandingReminder({ code, days }: Freshness): Reminder | null {
  if (days === null) return null
  if (code === 'due' && days <= DUE_REMINDER_DAYS[0]) return { kind: 'due', days }
  return code === 'overdue' ? { kind: 'overdue', days } : null
}

/** An item with what it takes to remind somebody of it. */
export type RemindableItem = {
  code: string
  title: { zh: string; en: string }
  leadDepartment: { id: string; headId: string | null; name: { zh: string; en: string } }
  freshness: Freshness
  /** the day the first unreported period is due; null when none is */
  dueOn: CivilDate | null
}

/** One line of a digest. */
export type DigestItem = {
  code: string
  title: { zh: string; en: string }
  department: { zh: string; en: string }
  dueOn: CivilDate
  /** whether the person may report it, rather than only see to it */
  isReporter: boolean
  reminder: Reminder
}

/** What one person is told on one day: at least one line, the most urgent first. */
export type DigestContent = readonly [DigestItem, ...DigestItem[]]

const mayReport = (person: Actor, { leadDepartment }: RemindableItem): boolean =>
  may(person, 'update:draft', {
    type: 'commitment',
    leadDepartmentId: leadDepartment.id,
    supportingDepartmentIds: [],
    isEnded: false,
  })

/** Longest overdue first, then what is due soonest; otherwise by code. */
function byUrgency(a: DigestItem, b: DigestItem): number {
  return a.dueOn.localeCompare(b.dueOn) || a.code.localeCompare(b.code)
}

/**
 * The lines for one person, who reports for an item's lead department or, once it is overdue,
 * is that department's head. Null where there is nothing to say, so that nobody gets an empty mail.
 *
 * @param remind which items are reminded: on certain days by mail, each day on the desk
 */
export function composeDigest(
  person: Actor,
  items: readonly RemindableItem[],
  remind: (freshness: Freshness) => Reminder | null,
): DigestContent | null {
  const lines = items.flatMap((item): DigestItem[] => {
    const { code, title, dueOn, leadDepartment } = item
    const reminder = remind(item.freshness)
    if (reminder === null || dueOn === null) return []
    const isReporter = mayReport(person, item)
    const isAnsweredFor = reminder.kind === 'overdue' && leadDepartment.headId === person.id
    if (!isReporter && !isAnsweredFor) return []
    return [{ code, title, department: leadDepartment.name, dueOn, isReporter, reminder }]
  })
  const [first, ...rest] = lines.sort(byUrgency)
  return first === undefined ? null : [first, ...rest]
}

/** The lines of a digest under their headings, in the order of urgency. */
export function groupDigest(content: DigestContent): { reminder: Reminder; items: DigestItem[] }[] {
  const groups: { reminder: Reminder; items: DigestItem[] }[] = []
  for (const item of content) {
    const last = groups.at(-1)
    if (last !== undefined && belongTogether(last.reminder, item.reminder)) last.items.push(item)
    else groups.push({ reminder: item.reminder, items: [item] })
  }
  return groups
}

/** What is overdue stands under one heading, what is due under one for each day. */
const belongTogether = (one: Reminder, other: Reminder): boolean =>
  one.kind === other.kind && (one.kind === 'overdue' || one.days === other.days)
