import type { AuditFilter } from '@/lib/data/audit-reads'
import { AUDIT_ACTIONS, type AuditAction } from '@/lib/domain/audit'
import { addDays, isCivilDate, startOfDay, type CivilDate } from '@/lib/domain/civil-date'
import { TIME_ZONE } from '@/lib/i18n'

/** What an auditor asked for, as it stands in the address. */
export type AuditQuery = {
  from: CivilDate | null
  to: CivilDate | null
  person: string
  action: AuditAction | null
  subject: string
  /** the record before the page asked for; null for the newest page */
  olderThan: string | null
}

type Query = Readonly<Record<string, string | string[] | undefined>>

const LONGEST = 60

const valueOf = (query: Query, name: string): string => {
  const value = query[name]
  return typeof value === 'string' ? value.trim().slice(0, LONGEST) : ''
}

const dateOf = (text: string): CivilDate | null => (isCivilDate(text) ? text : null)

/** Reads an address; what it does not know, it does not ask for. */
export function readAuditQuery(query: Query): AuditQuery {
  const action = valueOf(query, 'action')
  const olderThan = valueOf(query, 'before')
  return {
    from: dateOf(valueOf(query, 'from')),
    to: dateOf(valueOf(query, 'to')),
    person: valueOf(query, 'person'),
    action: AUDIT_ACTIONS.find((each) => each === action) ?? null,
    subject: valueOf(query, 'subject'),
    olderThan: /^\d{1,18}$/.test(olderThan) ? olderThan : null,
  }
}

/** The same as the database is asked: days are those of the jurisdiction, the last one included. */
export const filterOf = ({ from, to, person, action, subject }: AuditQuery): AuditFilter => ({
  from: from === null ? null : startOfDay(from, TIME_ZONE),
  before: to === null ? null : startOfDay(addDays(to, 1), TIME_ZONE),
  person,
  action,
  subject,
})

/** The address of a page or of the export, without language prefix. */
export function auditAddress(path: string, query: AuditQuery, olderThan: string | null): string {
  const { from, to, person, action, subject } = query
  const asked = { from, to, person, action, subject, before: olderThan }
  const given = Object.entries(asked).flatMap(([name, value]): [string, string][] =>
    value === null || value === '' ? [] : [[name, value]],
  )
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}
