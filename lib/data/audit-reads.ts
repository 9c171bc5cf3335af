import 'server-only'
import { db, type Reader } from './client'
import type { Prisma } from './generated/client'

/** Which records are asked for; null and '' ask for nothing. */
export type AuditFilter = {
  /** from this instant on, and before that one */
  from: Date | null
  before: Date | null
  /** part of the name or login of who acted, or on whose account it was */
  person: string
  action: string | null
  /** a code, a slug or an id of what it was about */
  subject: string
}

const auditSelect = {
  id: true,
  at: true,
  actorId: true,
  actorLabel: true,
  action: true,
  subjectType: true,
  subjectId: true,
  details: true,
} satisfies Prisma.AuditRecordSelect

type Row = Prisma.AuditRecordGetPayload<{ select: typeof auditSelect }>

/** A record with the name of what it is about, where that has one. */
export type AuditEntry = Row & { subjectName: string | null }

async function personWhere(reader: Reader, person: string): Promise<Prisma.AuditRecordWhereInput> {
  const holds = { contains: person, mode: 'insensitive' } as const
  const people = await reader.user.findMany({
    where: { OR: [{ name: holds }, { login: holds }] },
    select: { id: true },
  })
  const among = { in: people.map(({ id }) => id) }
  return {
    OR: [
      { actorId: among },
      { actorLabel: holds },
      { AND: [{ subjectType: 'user' }, { subjectId: among }] },
    ],
  }
}

/** Items are named in the details of what happened below them. */
const subjectWhere = (subject: string): Prisma.AuditRecordWhereInput => ({
  OR: [{ subjectId: subject }, { details: { path: ['commitment'], equals: subject } }],
})

async function whereOf(reader: Reader, filter: AuditFilter): Promise<Prisma.AuditRecordWhereInput> {
  const { from, before, person, action, subject } = filter
  const time = { ...(from === null ? {} : { gte: from }), ...(before === null ? {} : { lt: before }) }
  return {
    AND: [
      { at: time },
      person === '' ? {} : await personWhere(reader, person),
      action === null ? {} : { action },
      subject === '' ? {} : subjectWhere(subject),
    ],
  }
}

const idsOf = (rows: readonly Row[], type: string): string[] => [
  ...new Set(rows.flatMap((row) => (row.subjectType === type ? [row.subjectId] : []))),
]

/** What the records are about, by 'type id', in words that people know. */
async function namesOf(reader: Reader, rows: readonly Row[]): Promise<Map<string, string>> {
  const [users, departments, updates] = await Promise.all([
    reader.user.findMany({
      where: { id: { in: idsOf(rows, 'user') } },
      select: { id: true, name: true, login: true },
    }),
    reader.department.findMany({
      where: { slug: { in: idsOf(rows, 'department') } },
      select: { slug: true, nameZh: true },
    }),
    reader.update.findMany({
      where: { id: { in: idsOf(rows, 'update') } },
      select: { id: true, commitment: { select: { code: true } } },
    }),
  ])
  return new Map([
    ...users.map(({ id, name, login }) => [`user ${id}`, `${name} (${login})`] as const),
    ...departments.map(({ slug, nameZh }) => [`department ${slug}`, nameZh] as const),
    ...updates.map(({ id, commitment }) => [`update ${id}`, commitment.code] as const),
  ])
}

/** The item named in the details, for what has no name of its own. */
function codeIn(details: Row['details']): string | null {
  if (typeof details !== 'object' || details === null || Array.isArray(details)) return null
  const { commitment } = details
  return typeof commitment === 'string' ? commitment : null
}

async function entriesOf(reader: Reader, rows: readonly Row[]): Promise<AuditEntry[]> {
  const names = await namesOf(reader, rows)
  return rows.map((row) => ({
    ...row,
    subjectName: names.get(`${row.subjectType} ${row.subjectId}`) ?? codeIn(row.details),
  }))
}

/**
 * A page of the audit record, newest first.
 *
 * @param olderThan the id of the record before the page; null for the newest
 */
export async function listAudit(
  filter: AuditFilter,
  olderThan: bigint | null,
  take: number,
): Promise<AuditEntry[]> {
  const where = await whereOf(db, filter)
  const rows = await db.auditRecord.findMany({
    where: { AND: [where, olderThan === null ? {} : { id: { lt: olderThan } }] },
    select: auditSelect,
    orderBy: { id: 'desc' },
    take,
  })
  return entriesOf(db, rows)
}

/** How many records a filter leaves, and the id of the newest of them; null when none. */
export async function countAudit(
  reader: Reader,
  filter: AuditFilter,
): Promise<{ rows: number; newest: bigint | null }> {
  const where = await whereOf(reader, filter)
  const rows = await reader.auditRecord.count({ where })
  const { _max } = await reader.auditRecord.aggregate({ where, _max: { id: true } })
  return { rows, newest: _max.id }
}

/** Records read at once. */
const BATCH = 500

/** All records of a filter up to one, oldest first, a batch at a time. */
export async function* readAudit(
  filter: AuditFilter,
  newest: bigint,
): AsyncGenerator<readonly AuditEntry[]> {
  const where = await whereOf(db, filter)
  for (let after = 0n; ; ) {
    const rows = await db.auditRecord.findMany({
      where: { AND: [where, { id: { gt: after, lte: newest } }] },
      select: auditSelect,
      orderBy: { id: 'asc' },
      take: BATCH,
    })
    const last = rows.at(-1)
    if (last === undefined) return
    yield await entriesOf(db, rows)
    after = last.id
  }
}
