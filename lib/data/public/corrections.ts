import 'server-only'
import type { Change } from '@/lib/domain/adjustment'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { Moment } from '@/lib/domain/moment'
import type { CommitmentFacts } from '@/lib/domain/standing'
import { KINDS } from '@/lib/domain/words'
import { db } from '../client'
import { memberOf, memberSelect } from '../commitment-facts'
import { Prisma } from '../generated/client'
import { requireOneOf } from '../words'
import { markedSql, publicAdjustmentOf, publicAdjustmentSelect, readFactsThen } from './adjustments'
import { nameDepartments } from './departments'
import { publicUpdateOf, publicUpdateSelect } from './updates'

/** The commitment that a figure or a target belongs to, and what it takes to word them. */
const subjectSelect = {
  code: true,
  titleZh: true,
  titleEn: true,
  stages: { select: { key: true, nameZh: true, nameEn: true }, orderBy: { position: 'asc' } },
  members: { select: memberSelect, orderBy: { position: 'asc' } },
  measures: {
    select: {
      key: true,
      nameZh: true,
      nameEn: true,
      unitZh: true,
      unitEn: true,
      kind: true,
      reference: { select: { nameZh: true, nameEn: true } },
    },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.CommitmentSelect
type SubjectRow = Prisma.CommitmentGetPayload<{ select: typeof subjectSelect }>

/** @param then the facts as known on a past day; undefined where they are what they are now */
function subjectOf(row: SubjectRow, then: CommitmentFacts | undefined) {
  const nameThen = (key: string) => then?.details.measures.find((each) => each.key === key)?.name
  return {
    code: row.code,
    title: then?.details.title ?? { zh: row.titleZh, en: row.titleEn },
    stages:
      then?.stages ??
      row.stages.map(({ key, nameZh, nameEn }) => ({ key, name: { zh: nameZh, en: nameEn } })),
    members: then?.members ?? row.members.map(memberOf),
    measures: row.measures.map(({ key, nameZh, nameEn, unitZh, unitEn, kind, reference }) => ({
      key,
      name: nameThen(key) ?? { zh: nameZh, en: nameEn },
      unit: { zh: unitZh, en: unitEn },
      kind: requireOneOf(KINDS, kind),
      reference: reference === null ? null : { zh: reference.nameZh, en: reference.nameEn },
    })),
  }
}

/** Entries of the ledger that changed what had been public: known by the day. */
const changes = ({ on }: { on: CivilDate }): Prisma.Sql => Prisma.sql`(
  SELECT u."ledgerSeq" AS seq FROM "Update" u
  WHERE u."state" = 'published' AND u."supersedesId" IS NOT NULL AND u."knownOn" <= ${on}
  UNION ALL
  SELECT a."ledgerSeq" FROM "Adjustment" a
  WHERE a."state" = 'confirmed' AND a."knownOn" <= ${on} AND ${markedSql})`

/** How many corrections and adjustments were public on the day. */
export async function countChanges(moment: Moment): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${changes(moment)} changes`
  return row?.count ?? 0
}

async function readCorrections(seqs: number[]) {
  const rows = await db.update.findMany({
    relationLoadStrategy: 'join',
    where: { ledgerSeq: { in: seqs }, supersedesId: { not: null } },
    select: {
      ...publicUpdateSelect,
      commitment: { select: subjectSelect },
      supersedes: { select: publicUpdateSelect },
    },
  })
  return rows.flatMap(({ commitment, supersedes, ...row }) =>
    supersedes === null
      ? []
      : [{ row: commitment, update: publicUpdateOf(row), replaced: publicUpdateOf(supersedes) }],
  )
}

async function readAdjustments(seqs: number[]) {
  const rows = await db.adjustment.findMany({
    relationLoadStrategy: 'join',
    where: { ledgerSeq: { in: seqs } },
    select: { ...publicAdjustmentSelect, commitment: { select: subjectSelect } },
  })
  return rows.map(({ commitment, ...row }) => ({ row: commitment, adjustment: publicAdjustmentOf(row) }))
}

/** Departments that a listed change names: those that lead what is split off. */
const officesIn = (change: Change): string[] =>
  change.kind === 'split'
    ? change.after.parts.flatMap(({ departments }) => departments.map((each) => each.department))
    : []

/**
 * Corrections of figures and adjustments that are marked beside a standing, newest first: all that
 * became another than it had been published, each with what stood before.
 */
export async function listChanges(
  { skip, take }: { skip: number; take: number },
  moment: Moment,
) {
  const found = await db.$queryRaw<{ seq: number }[]>`
    SELECT seq FROM ${changes(moment)} changes ORDER BY seq DESC LIMIT ${take} OFFSET ${skip}`
  const seqs = found.map(({ seq }) => seq)
  const [corrections, adjustments] = await Promise.all([readCorrections(seqs), readAdjustments(seqs)])
  const codes = [...corrections, ...adjustments].map(({ row }) => row.code)
  const [then, offices, entries] = await Promise.all([
    readFactsThen({ code: { in: codes } }, moment),
    nameDepartments(adjustments.flatMap(({ adjustment }) => officesIn(adjustment.change))),
    db.ledgerEntry.findMany({
      where: { seq: { in: [...seqs, ...corrections.map(({ replaced }) => replaced.ledgerSeq)] } },
      select: { seq: true, hash: true, recordedAt: true },
    }),
  ])
  const entryOf = (wanted: number) => {
    const entry = entries.find(({ seq }) => seq === wanted)
    if (entry === undefined) throw new Error(`the ledger has no entry ${wanted}`)
    return entry
  }
  const all = [
    ...corrections.map(({ row, update, replaced }) => ({
      type: 'correction' as const,
      subject: subjectOf(row, then.get(row.code)),
      knownOn: update.knownOn,
      entry: entryOf(update.ledgerSeq),
      update,
      replaced: { ...replaced, entry: entryOf(replaced.ledgerSeq) },
    })),
    ...adjustments.map(({ row, adjustment }) => ({
      type: 'adjustment' as const,
      subject: subjectOf(row, then.get(row.code)),
      knownOn: adjustment.knownOn,
      entry: entryOf(adjustment.ledgerSeq),
      adjustment,
      offices,
    })),
  ]
  return all.sort((a, b) => b.entry.seq - a.entry.seq)
}

/** A correction or an adjustment with the commitment it is about. */
export type PublicChange = Awaited<ReturnType<typeof listChanges>>[number]
