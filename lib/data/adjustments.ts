import 'server-only'
import type { AdjustmentTarget } from '@/lib/domain/permissions'
import { ADJUSTMENT_STATES } from '@/lib/domain/words'
import { changeOf } from './adjustment-values'
import { db, type Reader } from './client'
import { decidedSelect, officeSelect } from './decided'
import type { Prisma } from './generated/client'
import { requireLead } from './reporting'
import { civilDateOrNull, requireOneOf } from './words'

/** An adjustment with all that its proposer and its reviewer may see. */
export const adjustmentSelect = {
  ...decidedSelect,
  kind: true,
  before: true,
  after: true,
  isLate: true,
  knownOn: true,
  ledgerSeq: true,
  handOverId: true,
  deciderDepartment: officeSelect,
  commitment: {
    select: {
      id: true,
      code: true,
      titleZh: true,
      titleEn: true,
      departments: { where: { role: 'lead' }, select: { role: true, departmentId: true } },
    },
  },
} satisfies Prisma.AdjustmentSelect
type Row = Prisma.AdjustmentGetPayload<{ select: typeof adjustmentSelect }>

/** A stored adjustment in the words of the domain. */
export const storedAdjustmentOf = ({ kind, before, after, ...row }: Row) => ({
  ...row,
  change: changeOf({ kind, before, after }),
  state: requireOneOf(ADJUSTMENT_STATES, row.state),
  documentDate: civilDateOrNull(row.documentDate),
  knownOn: civilDateOrNull(row.knownOn),
})
export type StoredAdjustment = ReturnType<typeof storedAdjustmentOf>

export function adjustmentTarget(adjustment: StoredAdjustment): AdjustmentTarget {
  return {
    type: 'adjustment',
    proposedById: adjustment.proposedById,
    leadDepartmentId: requireLead(adjustment.commitment).departmentId,
    state: adjustment.state,
  }
}

/** One adjustment by id; null when there is none. */
export async function findAdjustment(reader: Reader, id: string): Promise<StoredAdjustment | null> {
  const row = await reader.adjustment.findUnique({ where: { id }, select: adjustmentSelect })
  return row === null ? null : storedAdjustmentOf(row)
}

/** The adjustments of a commitment, newest first, whatever became of them. */
export async function listAdjustments(
  reader: Reader,
  commitmentId: string,
): Promise<StoredAdjustment[]> {
  const rows = await reader.adjustment.findMany({
    where: { commitmentId },
    select: adjustmentSelect,
    orderBy: { proposedAt: 'desc' },
  })
  return rows.map(storedAdjustmentOf)
}

/** Decisions that the desk still shows. */
const LATELY = 40

/** The adjustments that a hand-over of a department's items came to, in the ledger's order. */
export async function listAdjustmentsOf(
  reader: Reader,
  handOverId: string,
): Promise<StoredAdjustment[]> {
  const rows = await reader.adjustment.findMany({
    where: { handOverId },
    select: adjustmentSelect,
    orderBy: { ledgerSeq: 'asc' },
  })
  return rows.map(storedAdjustmentOf)
}

/**
 * Everything that waits for a decision, and what was decided lately; newest first. What a
 * hand-over came to is listed with it.
 */
export async function listRecentAdjustments(reader: Reader): Promise<StoredAdjustment[]> {
  const [waiting, decided] = await Promise.all([
    reader.adjustment.findMany({
      where: { state: 'proposed' },
      select: adjustmentSelect,
      orderBy: { proposedAt: 'desc' },
    }),
    reader.adjustment.findMany({
      where: { state: { in: ['confirmed', 'refused'] }, handOverId: null },
      select: adjustmentSelect,
      orderBy: { decidedAt: 'desc' },
      take: LATELY,
    }),
  ])
  return [...waiting, ...decided].map(storedAdjustmentOf)
}

async function countProposed(proposedById: string | { not: string }): Promise<number> {
  const where = { state: 'proposed', proposedById }
  const [adjustments, handOvers] = await Promise.all([
    db.adjustment.count({ where }),
    db.departmentHandOver.count({ where }),
  ])
  return adjustments + handOvers
}

/** How many adjustments and hand-overs wait that somebody else proposed. */
export const countWaitingAdjustments = (reviewerId: string): Promise<number> =>
  countProposed({ not: reviewerId })

/** How many of a person's own adjustments and hand-overs wait for somebody else's decision. */
export const countProposedAdjustments = (proposerId: string): Promise<number> => countProposed(proposerId)

/** Running commitments of the same plan, in its order: what could be merged into one of them. */
export async function listMergeable(
  reader: Reader,
  { id, planId }: { id: string; planId: string },
): Promise<{ code: string; title: { zh: string; en: string } }[]> {
  const rows = await reader.commitment.findMany({
    where: { planId, endedOn: null, id: { not: id } },
    select: { code: true, titleZh: true, titleEn: true },
    orderBy: { position: 'asc' },
  })
  return rows.map(({ code, titleZh, titleEn }) => ({ code, title: { zh: titleZh, en: titleEn } }))
}

/** The departments of a jurisdiction that can answer for a commitment. */
export async function listAnswerable(reader: Reader, jurisdictionId: string) {
  const rows = await reader.department.findMany({
    where: { jurisdictionId, closedAt: null },
    select: { slug: true, nameZh: true, nameEn: true },
    orderBy: { slug: 'asc' },
  })
  return rows.map(({ slug, nameZh, nameEn }) => ({ slug, name: { zh: nameZh, en: nameEn } }))
}
