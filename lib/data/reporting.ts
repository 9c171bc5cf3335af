import 'server-only'
import { requireCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import type { ReportingCalendar } from '@/lib/domain/freshness'
import { awaitsSignOff } from '@/lib/domain/lifecycle'
import { reportedMeasures, type MemberFinish } from '@/lib/domain/members'
import type { CommitmentTarget, UpdateTarget } from '@/lib/domain/permissions'
import { updatesKnownOn } from '@/lib/domain/standing'
import { CADENCES, EVIDENCE_KINDS, STANDINGS, UPDATE_STATES, type StandingCode } from '@/lib/domain/words'
import type { Reader, Transaction } from './client'
import { factsOf, factsSelect, readingOf } from './commitment-facts'
import { finishesOf, finishSelect, mapFinished } from './finishes'
import type { Prisma } from './generated/client'
import { listHands } from './hands'
import { civilDateOrNull, requireOneOf } from './words'

/** An update with all that its author and its reviewer may see. */
export const updateSelect = {
  id: true,
  state: true,
  version: true,
  effectiveOn: true,
  sentence: true,
  explanation: true,
  cause: true,
  nextStep: true,
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
  authorDepartment: { select: { slug: true, nameZh: true, nameEn: true, headId: true } },
  signOffRequired: true,
  signedOffAt: true,
  signedOffById: true,
  signedOffBy: { select: { name: true } },
  reviewer: { select: { name: true } },
  supersedes: { select: { ledgerSeq: true, effectiveOn: true } },
  unchangedSince: { select: { effectiveOn: true } },
  readings: {
    select: { value: true, word: true, hedge: true, stage: true, measure: { select: { key: true } } },
  },
  members: { select: finishSelect },
  evidence: {
    select: {
      id: true,
      member: { select: { position: true, nameZh: true, nameEn: true } },
      kind: true,
      url: true,
      documentNumber: true,
      fileName: true,
      fileSha256: true,
      file: { select: { sizeBytes: true, mimeType: true } },
    },
    orderBy: { position: 'asc' },
  },
  commitment: {
    select: {
      id: true,
      code: true,
      departments: { where: { role: 'lead' }, select: { role: true, departmentId: true } },
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
    unchangedSinceOn: civilDateOrNull(row.unchangedSince?.effectiveOn ?? null),
    readings: row.readings.map(readingOf),
    finishedMembers: finishesOf(row.members).map(({ position }) => position),
    finishes: finishesOf(row.members),
    evidence: row.evidence.map((each) => ({
      ...each,
      kind: requireOneOf(EVIDENCE_KINDS, each.kind),
    })),
  }
}
export type StoredUpdate = ReturnType<typeof updateOf>

/** An update as the permissions see it; who wrote on it is read from the audit record. */
export async function findUpdateTarget(reader: Reader, update: StoredUpdate): Promise<UpdateTarget> {
  return {
    type: 'update',
    authorId: update.authorId,
    handIds: await listHands(reader, update.id),
    leadDepartmentId: requireLead(update.commitment).departmentId,
    state: update.state,
    headId: update.authorDepartment?.headId ?? null,
    awaitsSignOff: awaitsSignOff(update),
  }
}

/** One update by id; null when there is none. */
export async function findUpdate(reader: Reader, id: string): Promise<StoredUpdate | null> {
  const row = await reader.update.findUnique({ where: { id }, select: updateSelect })
  return row === null ? null : updateOf(row)
}

/** The updates of these ids; ids that are none are left out. */
export async function listUpdates(reader: Reader, ids: readonly string[]): Promise<StoredUpdate[]> {
  const rows = await reader.update.findMany({ where: { id: { in: [...ids] } }, select: updateSelect })
  return rows.map(updateOf)
}

const reportingSelect = {
  ...factsSelect,
  clause: { select: { quote: true, disposition: true, paragraph: { select: { text: true } } } },
  measures: {
    select: {
      ...factsSelect.measures.select,
      unitEn: true,
      scopeZh: true,
      scopeEn: true,
      reference: { select: { nameZh: true, nameEn: true } },
      _count: { select: { dependents: { where: { commitment: { endedOn: null } } } } },
    },
    orderBy: { position: 'asc' },
  },
  members: {
    select: { id: true, ...factsSelect.members.select },
    orderBy: { position: 'asc' },
  },
  standings: { where: { knownUntil: null }, select: { code: true } },
  departments: {
    select: {
      departmentId: true,
      role: true,
      isInferred: true,
      department: { select: { slug: true, nameZh: true, nameEn: true } },
    },
    orderBy: factsSelect.departments.orderBy,
  },
  plan: {
    select: {
      ...factsSelect.plan.select,
      titleZh: true,
      titleEn: true,
      startsOn: true,
      endsOn: true,
      cadence: true,
      dueDay: true,
      state: true,
      jurisdiction: { select: { id: true, timeZone: true } },
    },
  },
} satisfies Prisma.CommitmentSelect

/** Waits until nobody else is writing about this commitment; held until commit. */
export async function lockCommitment(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Commitment" WHERE "id" = ${id} FOR NO KEY UPDATE`
}

type ReportingRow = Prisma.CommitmentGetPayload<{ select: typeof reportingSelect }>

/** All that reporting on a commitment needs; null when the code is unknown. */
export async function findReporting(reader: Reader, code: string): Promise<Reporting | null> {
  const row = await reader.commitment.findUnique({ where: { code }, select: reportingSelect })
  if (row === null) return null
  const [reporting] = await reportingOf(reader, [row])
  return reporting ?? null
}

/**
 * The same with nobody else writing about it until commit, loaded behind the lock; null too
 * where its plan is in preparation, since nothing can be reported on or asked of what is not public.
 */
export async function findLocked(tx: Transaction, code: string): Promise<Reporting | null> {
  await tx.$queryRaw`SELECT 1 FROM "Commitment" WHERE "code" = ${code} FOR NO KEY UPDATE`
  const reporting = await findReporting(tx, code)
  return reporting?.row.plan.state === 'open' ? reporting : null
}

/**
 * The same for all that the departments lead in an open plan, in its order, ended ones too; few statements.
 *
 * @param planSlug of the one plan; null for all, the newest first
 */
export async function listReporting(
  reader: Reader,
  departmentIds: readonly string[],
  planSlug: string | null,
): Promise<Reporting[]> {
  const rows = await reader.commitment.findMany({
    where: {
      plan: { state: 'open', ...(planSlug === null ? {} : { slug: planSlug }) },
      departments: { some: { role: 'lead', departmentId: { in: [...departmentIds] } } },
    },
    select: reportingSelect,
    orderBy: [{ plan: { year: 'desc' } }, { position: 'asc' }],
  })
  return reportingOf(reader, rows)
}

/**
 * The same for the commitments of these codes, whoever leads them; unknown codes are left out,
 * and so are plans in preparation, on which nothing can be reported.
 */
export async function listReportingOf(
  reader: Reader,
  codes: readonly string[],
): Promise<Reporting[]> {
  const rows = await reader.commitment.findMany({
    where: { code: { in: [...codes] }, plan: { state: 'open' } },
    select: reportingSelect,
  })
  return reportingOf(reader, rows)
}

async function reportingOf(reader: Reader, rows: readonly ReportingRow[]) {
  const ids = rows.map((row) => row.id)
  const open = await reader.update.findMany({
    where: { commitmentId: { in: ids }, state: { not: 'published' } },
    select: updateSelect,
  })
  const openOf = new Map(open.map((update) => [update.commitment.id, update]))
  const hasMembers = rows.filter((row) => row.members.length > 0).map((row) => row.id)
  const finished = await mapFinished(reader, hasMembers)
  return rows.map((row) =>
    reportingOfRow(row, openOf.get(row.id) ?? null, finished.get(row.id) ?? []),
  )
}

function reportingOfRow(row: ReportingRow, open: UpdateRow | null, lastFinishes: MemberFinish[]) {
  const { facts, updates } = factsOf(row)
  const target: CommitmentTarget = {
    type: 'commitment',
    leadDepartmentId: requireLead(row).departmentId,
    supportingDepartmentIds: row.departments
      .filter((each) => each.role === 'supporting')
      .map((each) => each.departmentId),
    isEnded: row.endedOn !== null,
  }
  return {
    row,
    facts,
    updates,
    target,
    /** the measures as they are reported: what is counted from members as a list */
    measures: reportedMeasures(facts.measures, facts.members.length),
    lastFinished: lastFinishes.map(({ position }) => position),
    lastFinishes,
    open: open === null ? null : updateOf(open),
  }
}
export type Reporting = ReturnType<typeof reportingOfRow>

/** The lead department among those of a commitment; the database lets no open plan be without. */
export function requireLead<D extends { role: string }>(row: { code: string; departments: readonly D[] }): D {
  const lead = row.departments.find((each) => each.role === 'lead')
  if (lead === undefined) throw new Error(`${row.code} has no lead department`)
  return lead
}

/** The present standing, by what is public. */
export const standingOf = ({ row }: Reporting): StandingCode =>
  requireOneOf(STANDINGS, row.standings[0]?.code ?? 'no-data')

/** Dates that have a published figure which nobody corrected. */
export const publishedDates = (reporting: Reporting, today: CivilDate): CivilDate[] =>
  updatesKnownOn(reporting.updates, today).map((update) => update.effectiveOn)

/** The reporting calendar of a plan's row. */
export const calendarOf = (
  plan: Pick<ReportingRow['plan'], 'cadence' | 'startsOn' | 'endsOn' | 'dueDay'>,
): ReportingCalendar => ({
  cadence: requireOneOf(CADENCES, plan.cadence),
  startsOn: requireCivilDate(plan.startsOn),
  endsOn: requireCivilDate(plan.endsOn),
  dueDay: plan.dueDay,
})
