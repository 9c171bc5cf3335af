import 'server-only'
import { requireCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import type { CommitmentTarget, UpdateTarget } from '@/lib/domain/permissions'
import { updatesKnownOn } from '@/lib/domain/standing'
import { EVIDENCE_KINDS, UPDATE_STATES } from '@/lib/domain/words'
import type { Reader, Transaction } from './client'
import { factsOf, factsSelect, readingOf } from './commitment-facts'
import type { Prisma } from './generated/client'
import { requireOneOf } from './words'

/** An update with all that its author and its reviewer may see. */
export const updateSelect = {
  id: true,
  state: true,
  version: true,
  effectiveOn: true,
  sentence: true,
  explanation: true,
  authorId: true,
  submittedAt: true,
  reviewedAt: true,
  returnReason: true,
  publishedAt: true,
  knownOn: true,
  ledgerSeq: true,
  supersedesId: true,
  correctionReason: true,
  changedAt: true,
  author: { select: { name: true } },
  authorDepartment: { select: { slug: true, nameZh: true, nameEn: true } },
  reviewer: { select: { name: true } },
  supersedes: { select: { ledgerSeq: true, effectiveOn: true } },
  readings: {
    select: { value: true, word: true, hedge: true, stage: true, measure: { select: { key: true } } },
  },
  members: { select: { member: { select: { position: true } } } },
  evidence: {
    select: {
      id: true,
      kind: true,
      url: true,
      documentNumber: true,
      fileName: true,
      fileSha256: true,
      file: { select: { sizeBytes: true } },
    },
    orderBy: { position: 'asc' },
  },
  commitment: {
    select: {
      id: true,
      code: true,
      departments: { where: { role: 'lead' }, select: { departmentId: true } },
    },
  },
} satisfies Prisma.UpdateSelect

type UpdateRow = Prisma.UpdateGetPayload<{ select: typeof updateSelect }>

/** A stored update in the words of the domain. */
export function updateOf(row: UpdateRow) {
  return {
    ...row,
    state: requireOneOf(UPDATE_STATES, row.state),
    effectiveOn: requireCivilDate(row.effectiveOn),
    readings: row.readings.map(readingOf),
    finishedMembers: row.members.map((each) => each.member.position).sort((a, b) => a - b),
    evidence: row.evidence.map((each) => ({
      ...each,
      kind: requireOneOf(EVIDENCE_KINDS, each.kind),
    })),
  }
}
export type StoredUpdate = ReturnType<typeof updateOf>

export function updateTarget(update: StoredUpdate): UpdateTarget {
  const lead = update.commitment.departments[0]
  if (lead === undefined) throw new Error(`${update.commitment.code} has no lead department`)
  return {
    type: 'update',
    authorId: update.authorId,
    leadDepartmentId: lead.departmentId,
    state: update.state,
  }
}

/** One update by id; null when there is none. */
export async function findUpdate(reader: Reader, id: string): Promise<StoredUpdate | null> {
  const row = await reader.update.findUnique({ where: { id }, select: updateSelect })
  return row === null ? null : updateOf(row)
}

const reportingSelect = {
  ...factsSelect,
  titleZh: true,
  titleEn: true,
  clause: { select: { quote: true } },
  stages: {
    select: { key: true, nameZh: true, nameEn: true, plannedOn: true },
    orderBy: { position: 'asc' },
  },
  measures: {
    select: {
      ...factsSelect.measures.select,
      nameZh: true,
      nameEn: true,
      unitEn: true,
      scopeZh: true,
      scopeEn: true,
      reference: { select: { nameZh: true, nameEn: true } },
    },
    orderBy: { position: 'asc' },
  },
  members: {
    select: { id: true, position: true, nameZh: true, nameEn: true },
    orderBy: { position: 'asc' },
  },
  departments: {
    select: { departmentId: true, role: true, department: { select: { nameZh: true, nameEn: true } } },
  },
  plan: {
    select: {
      ...factsSelect.plan.select,
      startsOn: true,
      endsOn: true,
      cadence: true,
      dueDay: true,
      state: true,
      jurisdiction: { select: { timeZone: true } },
    },
  },
} satisfies Prisma.CommitmentSelect

/** Waits until nobody else is writing about this commitment; held until commit. */
export async function lockCommitment(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Commitment" WHERE "id" = ${id} FOR NO KEY UPDATE`
}

/** Positions of the members that the last published figure counts as finished. */
async function listFinished(reader: Reader, commitmentId: string): Promise<number[]> {
  const last = await reader.update.findFirst({
    where: { commitmentId, state: 'published', corrections: { none: { state: 'published' } } },
    select: { members: { select: { member: { select: { position: true } } } } },
    orderBy: [{ effectiveOn: 'desc' }, { ledgerSeq: 'desc' }],
  })
  return (last?.members ?? []).map((each) => each.member.position).sort((a, b) => a - b)
}

/** All that reporting on a commitment needs; null when the code is unknown. */
export async function findReporting(reader: Reader, code: string) {
  const row = await reader.commitment.findUnique({ where: { code }, select: reportingSelect })
  if (row === null) return null
  const { facts, updates } = factsOf(row)
  const open = await reader.update.findFirst({
    where: { commitmentId: row.id, state: { not: 'published' } },
    select: updateSelect,
  })
  const target: CommitmentTarget = {
    type: 'commitment',
    leadDepartmentId: requireLead(row),
    supportingDepartmentIds: row.departments
      .filter((each) => each.role === 'supporting')
      .map((each) => each.departmentId),
    isEnded: row.endedOn !== null,
  }
  const lastFinished = await listFinished(reader, row.id)
  return { row, facts, updates, target, lastFinished, open: open === null ? null : updateOf(open) }
}
export type Reporting = NonNullable<Awaited<ReturnType<typeof findReporting>>>

function requireLead(row: { code: string; departments: { departmentId: string; role: string }[] }) {
  const lead = row.departments.find((each) => each.role === 'lead')
  if (lead === undefined) throw new Error(`${row.code} has no lead department`)
  return lead.departmentId
}

/** Dates that have a published figure which nobody corrected. */
export const publishedDates = (reporting: Reporting, today: CivilDate): CivilDate[] =>
  updatesKnownOn(reporting.updates, today).map((update) => update.effectiveOn)
