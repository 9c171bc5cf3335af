import 'server-only'
import { db, type Reader } from './client'
import type { Prisma } from './generated/client'

const departmentSelect = {
  id: true,
  jurisdictionId: true,
  jurisdiction: { select: { timeZone: true } },
  slug: true,
  nameZh: true,
  nameEn: true,
  headId: true,
  signOffRequired: true,
  closedAt: true,
  head: { select: { name: true, login: true } },
  _count: {
    select: {
      users: { where: { deactivatedAt: null } },
      commitments: { where: { commitment: { endedOn: null } } },
    },
  },
} satisfies Prisma.DepartmentSelect

function unitOf({
  _count,
  ...row
}: Prisma.DepartmentGetPayload<{ select: typeof departmentSelect }>) {
  return { ...row, activePeople: _count.users, runningItems: _count.commitments }
}

/** A department as administrators see it, with what keeps it from being closed. */
export type Unit = ReturnType<typeof unitOf>

/** All departments, those that are closed last. */
export async function listUnits(reader: Reader = db): Promise<Unit[]> {
  const rows = await reader.department.findMany({
    select: departmentSelect,
    orderBy: [{ closedAt: { sort: 'asc', nulls: 'first' } }, { slug: 'asc' }],
  })
  return rows.map(unitOf)
}

/** One department by its permanent name; null when there is none. */
export async function findUnit(reader: Reader, slug: string): Promise<Unit | null> {
  const row = await reader.department.findUnique({ where: { slug }, select: departmentSelect })
  return row === null ? null : unitOf(row)
}

/** Whether people can be put into a department. */
export async function isOpenDepartment(reader: Reader, id: string): Promise<boolean> {
  return (await reader.department.count({ where: { id, closedAt: null } })) === 1
}

/** The jurisdictions of the installation, by their permanent names; most have one. */
export async function listJurisdictions(): Promise<
  { id: string; name: { zh: string; en: string } }[]
> {
  const rows = await db.jurisdiction.findMany({
    select: { id: true, nameZh: true, nameEn: true },
    orderBy: { slug: 'asc' },
  })
  return rows.map(({ id, nameZh, nameEn }) => ({ id, name: { zh: nameZh, en: nameEn } }))
}
