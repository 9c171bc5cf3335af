import 'server-only'
import type { HandOverTarget } from '@/lib/domain/permissions'
import { ADJUSTMENT_STATES } from '@/lib/domain/words'
import { db, type Reader } from './client'
import { decidedSelect, officeSelect } from './decided'
import type { Prisma } from './generated/client'
import { civilDateOrNull, requireOneOf } from './words'

/** A hand-over of a department's items with all that its proposer and its reviewer may see. */
const handOverSelect = {
  ...decidedSelect,
  from: officeSelect,
  to: officeSelect,
  _count: { select: { adjustments: true } },
} satisfies Prisma.DepartmentHandOverSelect

const storedHandOverOf = ({
  _count,
  ...row
}: Prisma.DepartmentHandOverGetPayload<{ select: typeof handOverSelect }>) => ({
  ...row,
  state: requireOneOf(ADJUSTMENT_STATES, row.state),
  documentDate: civilDateOrNull(row.documentDate),
  /** how many items passed; 0 until it is confirmed */
  passed: _count.adjustments,
})
export type StoredHandOver = ReturnType<typeof storedHandOverOf>

export const handOverTarget = ({ proposedById, state }: StoredHandOver): HandOverTarget => ({
  type: 'hand-over',
  proposedById,
  state,
})

/** One hand-over by id; null when there is none. */
export async function findHandOver(reader: Reader, id: string): Promise<StoredHandOver | null> {
  const row = await reader.departmentHandOver.findUnique({ where: { id }, select: handOverSelect })
  return row === null ? null : storedHandOverOf(row)
}

/** Decisions that the desk still shows. */
const LATELY = 10

/** What waits, longest waiting first, then what was decided lately, newest first. */
export async function listRecentHandOvers(): Promise<StoredHandOver[]> {
  const [waiting, decided] = await Promise.all([
    db.departmentHandOver.findMany({
      where: { state: 'proposed' },
      select: handOverSelect,
      orderBy: { proposedAt: 'asc' },
    }),
    db.departmentHandOver.findMany({
      where: { state: { in: ['confirmed', 'refused'] } },
      select: handOverSelect,
      orderBy: { decidedAt: 'desc' },
      take: LATELY,
    }),
  ])
  return [...waiting, ...decided].map(storedHandOverOf)
}

/** Whether one away from the department waits for its decision already. */
export const isHandOverWaiting = async (reader: Reader, fromId: string): Promise<boolean> =>
  (await reader.departmentHandOver.count({ where: { fromId, state: 'proposed' } })) > 0

/**
 * Codes of the running commitments of open plans for which a department answers, newest plan
 * first, in the plan's order.
 */
export async function listRunningCodes(reader: Reader, departmentId: string): Promise<string[]> {
  const rows = await reader.commitment.findMany({
    where: { endedOn: null, plan: { state: 'open' }, departments: { some: { departmentId } } },
    select: { code: true },
    orderBy: [{ plan: { year: 'desc' } }, { plan: { slug: 'asc' } }, { position: 'asc' }],
  })
  return rows.map(({ code }) => code)
}

/** Those of the codes on which a change of the details waits for its decision. */
export async function listDetailsWaiting(reader: Reader, codes: readonly string[]): Promise<string[]> {
  const rows = await reader.adjustment.findMany({
    where: { kind: 'details', state: 'proposed', commitment: { code: { in: [...codes] } } },
    select: { commitment: { select: { code: true } } },
  })
  return rows.map(({ commitment }) => commitment.code)
}
