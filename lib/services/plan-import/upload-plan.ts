import 'server-only'
import { db } from '@/lib/data/client'
import { planFileKindOf } from '@/lib/documents/plan/kind'
import { readPlanBytes } from '@/lib/documents/plan/read-plan'
import type { PlanFileRefusal } from '@/lib/documents/plan/refusals'
import { may } from '@/lib/domain/permissions'
import { readOutline } from '@/lib/domain/plan-text/outline'
import { proposeClauses } from '@/lib/domain/plan-text/propose-clauses'
import { recordRefusal } from '../access'
import type { Official } from '../signed-in'
import { keepPlanImport, type ImportNames, type KeepDecision } from './keep-import'
import { planImportSubject } from './loaded-import'

export type UploadPlanDecision = KeepDecision | { ok: false; reason: PlanFileRefusal }

/** What is known of the district: its departments, and who led what earlier. */
async function readNeighbours(fallback: string) {
  const departments = await db.department.findMany({
    where: { closedAt: null, jurisdiction: { departments: { some: { slug: fallback } } } },
    select: { slug: true, nameZh: true },
    orderBy: { slug: 'asc' },
  })
  const earlier = await db.commitmentDepartment.findMany({
    where: { role: 'lead', department: { jurisdiction: { departments: { some: { slug: fallback } } } } },
    select: { department: { select: { slug: true } }, commitment: { select: { titleZh: true } } },
    orderBy: { commitmentId: 'asc' },
    take: MOST_EARLIER,
  })
  return {
    departments: departments.map(({ slug, nameZh }) => ({ slug, name: nameZh })),
    earlier: earlier.map(({ department, commitment }) => ({ slug: department.slug, text: commitment.titleZh })),
  }
}

/** Earlier items that a clause is compared with. */
const MOST_EARLIER = 500

/**
 * Reads a plan's document and keeps it for people to decide about. Reading takes less than two
 * seconds, so it is done while the planner waits; who may not upload is refused before it.
 */
export async function uploadPlan(
  actor: Official,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array<ArrayBuffer> },
  names: ImportNames,
  now: Date,
): Promise<UploadPlanDecision> {
  if (!may(actor, 'plan-import:upload', { type: 'desk' })) {
    await recordRefusal(actor, 'plan-import:upload', planImportSubject('upload'), now)
    return { ok: false, reason: 'forbidden' }
  }
  const kind = planFileKindOf(bytes)
  if (!kind.ok) return kind
  const read = await readPlanBytes(bytes)
  if (!read.ok) return read
  const outline = readOutline(read.value)
  const proposals = proposeClauses(outline, { year: names.year, ...(await readNeighbours(names.fallbackDepartment)) })
  return keepPlanImport(actor, { fileName, format: kind.value.format, bytes, outline, proposals }, names, now)
}
