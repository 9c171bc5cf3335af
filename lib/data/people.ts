import 'server-only'
import { NO_PASSWORD } from '@/lib/domain/sign-in'
import { parseIdentityKey } from '@/lib/domain/single-sign-on'
import type { Role } from '@/lib/domain/words'
import { rolesOf } from './accounts'
import { db, type Reader } from './client'
import type { Prisma } from './generated/client'

const personSelect = {
  id: true,
  login: true,
  name: true,
  email: true,
  departmentId: true,
  roles: true,
  passwordHash: true,
  failedAttempts: true,
  lockedUntil: true,
  deactivatedAt: true,
  totpConfirmedAt: true,
  oidcSubject: true,
  department: { select: { slug: true, nameZh: true, nameEn: true, closedAt: true } },
  headOf: { select: { id: true, slug: true, nameZh: true, nameEn: true } },
} satisfies Prisma.UserSelect

type PersonRow = Prisma.UserGetPayload<{ select: typeof personSelect }>

/** An account as administrators see it: nothing that proves who somebody is. */
export type Person = ReturnType<typeof personOf>

function personOf({ passwordHash, oidcSubject, totpConfirmedAt, department, ...row }: PersonRow) {
  return {
    ...row,
    roles: rolesOf(row.roles),
    department: {
      slug: department.slug,
      name: { zh: department.nameZh, en: department.nameEn },
      isClosed: department.closedAt !== null,
    },
    headOf: row.headOf.map(({ id, slug, nameZh, nameEn }) => ({
      id,
      slug,
      name: { zh: nameZh, en: nameEn },
    })),
    hasPassword: passwordHash !== NO_PASSWORD,
    hasSecondFactor: totpConfirmedAt !== null,
    identity: parseIdentityKey(oidcSubject),
  }
}

/** One account by id; null when there is none. */
export async function findPerson(reader: Reader, id: string): Promise<Person | null> {
  const row = await reader.user.findUnique({ where: { id }, select: personSelect })
  return row === null ? null : personOf(row)
}

/** Whose accounts are listed. */
export type PeopleFilter = {
  /** part of a name, a login or an address; '' for all */
  search: string
  /** slug of a department; null for all */
  department: string | null
  state: 'active' | 'deactivated' | 'all'
}

function whereOf({ search, department, state }: PeopleFilter): Prisma.UserWhereInput {
  const holds = { contains: search, mode: 'insensitive' } as const
  return {
    ...(search === '' ? {} : { OR: [{ name: holds }, { login: holds }, { email: holds }] }),
    ...(department === null ? {} : { department: { slug: department } }),
    ...(state === 'all' ? {} : { deactivatedAt: state === 'active' ? null : { not: null } }),
  }
}

/** Accounts a page. */
export const PEOPLE_PAGE = 50

/**
 * A page of the accounts that the filter leaves, by login.
 *
 * @param page from 1; beyond the last one there are none
 */
export async function listPeople(
  filter: PeopleFilter,
  page: number,
): Promise<{ people: Person[]; total: number }> {
  const where = whereOf(filter)
  const [rows, total] = await Promise.all([
    db.user.findMany({
      where,
      select: personSelect,
      orderBy: { login: 'asc' },
      skip: (page - 1) * PEOPLE_PAGE,
      take: PEOPLE_PAGE,
    }),
    db.user.count({ where }),
  ])
  return { people: rows.map(personOf), total }
}

/** Who could be chosen for something: active people, by name. */
export async function listColleagues(
  where: { departmentId?: string; roles?: readonly Role[] } = {},
): Promise<{ id: string; name: string; login: string; department: { zh: string; en: string } }[]> {
  const rows = await db.user.findMany({
    where: {
      deactivatedAt: null,
      ...(where.departmentId === undefined ? {} : { departmentId: where.departmentId }),
      ...(where.roles === undefined ? {} : { roles: { hasSome: [...where.roles] } }),
    },
    select: { id: true, name: true, login: true, department: { select: { nameZh: true, nameEn: true } } },
    orderBy: [{ departmentId: 'asc' }, { login: 'asc' }],
  })
  return rows.map(({ department, ...row }) => ({
    ...row,
    department: { zh: department.nameZh, en: department.nameEn },
  }))
}

/** States in which an update is its author's to go on with. */
export const UNFINISHED = ['draft', 'returned', 'withdrawn']

/** What waits under a person's name, by id. */
export async function listOpenWork(reader: Reader, userId: string) {
  const updates = await reader.update.findMany({
    where: { authorId: userId, state: { in: UNFINISHED } },
    select: { id: true, commitment: { select: { code: true } } },
    orderBy: { id: 'asc' },
  })
  const extensions = await reader.extension.findMany({
    where: { requestedById: userId, state: 'requested' },
    select: { id: true, commitment: { select: { code: true } } },
    orderBy: { id: 'asc' },
  })
  const adjustments = await reader.adjustment.findMany({
    where: { proposedById: userId, state: 'proposed' },
    select: { id: true, commitment: { select: { code: true } } },
    orderBy: { id: 'asc' },
  })
  return { updates, extensions, adjustments }
}
export type OpenWork = Awaited<ReturnType<typeof listOpenWork>>
