import 'server-only'
import { civilDateOf, requireCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import type { GrantedExtension } from '@/lib/domain/extension'
import { listPeriods } from '@/lib/domain/freshness'
import type { ExtensionTarget } from '@/lib/domain/permissions'
import { EXTENSION_STATES } from '@/lib/domain/words'
import { db, type Reader } from './client'
import type { Prisma } from './generated/client'
import { calendarOf, requireLead } from './reporting'
import { requireOneOf } from './words'

/** What moves a due day, and since when. */
export const grantSelect = {
  state: true,
  periodEndsOn: true,
  requestedDueOn: true,
  decidedAt: true,
} satisfies Prisma.ExtensionSelect
type GrantRow = Prisma.ExtensionGetPayload<{ select: typeof grantSelect }>

/** The due days that were moved by the end of a day: a grant counts from the day it was given. */
export const grantedBy = (
  rows: readonly GrantRow[],
  on: CivilDate,
  timeZone: string,
): GrantedExtension[] =>
  rows.flatMap(({ state, periodEndsOn, requestedDueOn, decidedAt }) =>
    state === 'granted' && decidedAt !== null && civilDateOf(decidedAt, timeZone) <= on
      ? [{ periodEndsOn: requireCivilDate(periodEndsOn), dueOn: requireCivilDate(requestedDueOn) }]
      : [],
  )

const extensionSelect = {
  ...grantSelect,
  id: true,
  reason: true,
  requestedById: true,
  requestedAt: true,
  decisionReason: true,
  commitment: {
    select: {
      id: true,
      code: true,
      titleZh: true,
      titleEn: true,
      plan: { select: { cadence: true, startsOn: true, endsOn: true, dueDay: true } },
      departments: {
        where: { role: 'lead' },
        select: { role: true, departmentId: true, department: { select: { nameZh: true, nameEn: true } } },
      },
    },
  },
} satisfies Prisma.ExtensionSelect
type Row = Prisma.ExtensionGetPayload<{ select: typeof extensionSelect }>

function extensionOf(row: Row) {
  const { plan } = row.commitment
  const period = listPeriods(calendarOf(plan)).find((each) => each.endsOn === row.periodEndsOn)
  if (period === undefined) throw new Error(`${row.commitment.code} has no period to ${row.periodEndsOn}`)
  const lead = requireLead(row.commitment)
  return {
    id: row.id,
    state: requireOneOf(EXTENSION_STATES, row.state),
    periodEndsOn: period.endsOn,
    /** the plan's own due day of that report */
    dueOn: period.dueOn,
    requestedDueOn: requireCivilDate(row.requestedDueOn),
    reason: row.reason,
    requestedById: row.requestedById,
    requestedAt: row.requestedAt,
    decidedAt: row.decidedAt,
    decisionReason: row.decisionReason,
    commitmentId: row.commitment.id,
    code: row.commitment.code,
    title: { zh: row.commitment.titleZh, en: row.commitment.titleEn },
    leadDepartmentId: lead.departmentId,
    department: { zh: lead.department.nameZh, en: lead.department.nameEn },
  }
}

/** A request for more time, whatever became of it. */
export type StoredExtension = ReturnType<typeof extensionOf>

export const extensionTarget = (extension: StoredExtension): ExtensionTarget => ({
  type: 'extension',
  requestedById: extension.requestedById,
  leadDepartmentId: extension.leadDepartmentId,
  state: extension.state,
})

/** One request by id; null when there is none. */
export async function findExtension(reader: Reader, id: string): Promise<StoredExtension | null> {
  const row = await reader.extension.findUnique({ where: { id }, select: extensionSelect })
  return row === null ? null : extensionOf(row)
}

/** Everything ever asked for one commitment, the newest first. */
export async function listExtensions(reader: Reader, commitmentId: string): Promise<StoredExtension[]> {
  const rows = await reader.extension.findMany({
    where: { commitmentId },
    select: extensionSelect,
    orderBy: { requestedAt: 'desc' },
  })
  return rows.map(extensionOf)
}

/** The requests that wait for a decision, longest waiting first. */
export async function listExtensionQueue(): Promise<StoredExtension[]> {
  const rows = await db.extension.findMany({
    where: { state: 'requested' },
    select: extensionSelect,
    orderBy: { requestedAt: 'asc' },
  })
  return rows.map(extensionOf)
}

