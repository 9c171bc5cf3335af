import 'server-only'
import { civilDateOf, requireCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import { extendPeriods, type GrantedExtension } from '@/lib/domain/extension'
import { findNextPeriod, freshnessOn, listPeriods, owesNoReport } from '@/lib/domain/freshness'
import type { Actor } from '@/lib/domain/permissions'
import {
  composeDigest,
  findStandingReminder,
  type DigestContent,
  type RemindableItem,
} from '@/lib/domain/reminders'
import { ROLES, STANDINGS } from '@/lib/domain/words'
import { db, type Reader } from './client'
import type { Prisma } from './generated/client'
import { calendarOf } from './reporting'
import { civilDateOrNull, requireOneOf } from './words'

const itemSelect = (today: CivilDate) =>
  ({
    code: true,
    titleZh: true,
    titleEn: true,
    clause: { select: { disposition: true } },
    plan: {
      select: {
        startsOn: true,
        endsOn: true,
        cadence: true,
        dueDay: true,
        jurisdiction: { select: { timeZone: true } },
      },
    },
    departments: {
      where: { role: 'lead' },
      select: { department: { select: { id: true, headId: true, nameZh: true, nameEn: true } } },
    },
    standings: {
      where: { knownFrom: { lte: today }, OR: [{ knownUntil: null }, { knownUntil: { gt: today } }] },
      select: { code: true, lastEffectiveOn: true },
    },
    updates: { where: { state: 'submitted' }, select: { submittedAt: true } },
    extensions: { where: { state: 'granted' }, select: { periodEndsOn: true, requestedDueOn: true } },
  }) satisfies Prisma.CommitmentSelect
type Row = Prisma.CommitmentGetPayload<{ select: ReturnType<typeof itemSelect> }>

const grantedOf = ({ periodEndsOn, requestedDueOn }: Row['extensions'][number]): GrantedExtension => ({
  periodEndsOn: requireCivilDate(periodEndsOn),
  dueOn: requireCivilDate(requestedDueOn),
})

function itemOf(row: Row, today: CivilDate): RemindableItem[] {
  const department = row.departments[0]?.department
  const standing = row.standings[0]
  if (department === undefined || standing === undefined) return []
  const { plan } = row
  const submittedAt = row.updates[0]?.submittedAt ?? null
  const facts = {
    // what is due follows from this alone; how old a figure is no reminder says
    lastEffectiveOn: null,
    coveredUntil: civilDateOrNull(standing.lastEffectiveOn),
    submittedOn: submittedAt === null ? null : civilDateOf(submittedAt, plan.jurisdiction.timeZone),
    isClosed: owesNoReport(requireOneOf(STANDINGS, standing.code), row.clause.disposition === 'result'),
  }
  const periods = extendPeriods(listPeriods(calendarOf(plan)), row.extensions.map(grantedOf))
  const { id, headId, nameZh, nameEn } = department
  return [
    {
      code: row.code,
      title: { zh: row.titleZh, en: row.titleEn },
      leadDepartment: { id, headId, name: { zh: nameZh, en: nameEn } },
      freshness: freshnessOn(periods, facts, today),
      dueOn: findNextPeriod(periods, facts)?.dueOn ?? null,
    },
  ]
}

/**
 * Every item of an open plan with what reminders need to know of it.
 *
 * @param leads lead departments to which it is narrowed; all where left out
 */
export async function listRemindableItems(
  reader: Reader,
  today: CivilDate,
  leads?: Prisma.DepartmentWhereInput,
): Promise<RemindableItem[]> {
  const rows = await reader.commitment.findMany({
    relationLoadStrategy: 'join',
    where: {
      plan: { state: 'open' },
      departments: { some: { role: 'lead', ...(leads === undefined ? {} : { department: leads }) } },
    },
    select: itemSelect(today),
    orderBy: { code: 'asc' },
  })
  return rows.flatMap((row) => itemOf(row, today))
}

/** Somebody whom mail reaches. */
export type Reachable = Actor & { name: string; email: string }

/** Everybody with an address whose account is not deactivated. */
export async function listReachable(reader: Reader): Promise<Reachable[]> {
  const rows = await reader.user.findMany({
    where: { deactivatedAt: null, email: { not: null } },
    select: { id: true, name: true, email: true, roles: true, departmentId: true },
    orderBy: { id: 'asc' },
  })
  return rows.flatMap(({ email, ...row }) => {
    const roles = row.roles.map((role) => requireOneOf(ROLES, role))
    const departmentIds = roles.includes('contributor') ? [row.departmentId] : []
    return email === null ? [] : [{ id: row.id, name: row.name, email, roles, departmentIds }]
  })
}

/** What the desk reminds a person of today: what they report for, and the unit they head. */
export async function findDeskReminders(actor: Actor, today: CivilDate): Promise<DigestContent | null> {
  const leads = { OR: [{ id: { in: [...actor.departmentIds] } }, { headId: actor.id }] }
  return composeDigest(actor, await listRemindableItems(db, today, leads), findStandingReminder)
}
