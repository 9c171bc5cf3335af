import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction, type Transaction } from '@/lib/data/client'
import { findTakenName, type PlanName } from '@/lib/data/plan-imports'
import { createPlanImport } from '@/lib/data/plan-import-writes'
import type { CivilDate } from '@/lib/domain/civil-date'
import { coverOutline, firstDayOf } from '@/lib/domain/plan-import'
import type { Outline, ProposedClause } from '@/lib/domain/plan-text/types'
import type { Bilingual } from '@/lib/domain/words'
import { authorize } from '../access'
import { auditActor, type Official } from '../signed-in'

/** What the plan will be called, as the planner typed it. */
export type ImportNames = {
  /** 'hanyang-2026' */
  slug: string
  /** 'HY26' */
  codePrefix: string
  year: number
  /** the day from which its promises count; null for 1 January */
  startsOn: CivilDate | null
  /** '' where the document's own title serves */
  title: Bilingual
  /** the day the public is taken to have known the document */
  knownOn: CivilDate
  /** slug of the department that leads what the document gives to nobody */
  fallbackDepartment: string
}

/** A document as the readers understood it. */
export type ReadPlan = {
  fileName: string
  format: string
  bytes: Uint8Array<ArrayBuffer>
  outline: Outline
  proposals: readonly ProposedClause[]
}

export type NameFault = {
  field: Exclude<keyof ImportNames, 'title'> | 'title.zh' | 'title.en'
  fault: 'taken' | 'title-taken' | 'malformed' | 'outside-year' | 'not-a-choice'
}
export type KeepDecision =
  | { ok: true; importId: string }
  | { ok: false; reason: 'forbidden' | 'nothing-to-decide' }
  | { ok: false; reason: 'fields'; faults: NameFault[] }

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const PREFIX = /^[A-Z][A-Z0-9]{1,11}$/
const [FIRST_YEAR, LAST_YEAR] = [2000, 2100]

const malformed = ({ slug, codePrefix, year, startsOn }: ImportNames): NameFault[] => [
  ...(SLUG.test(slug) && slug.length <= 60 ? [] : [{ field: 'slug', fault: 'malformed' } as const]),
  ...(PREFIX.test(codePrefix) ? [] : [{ field: 'codePrefix', fault: 'malformed' } as const]),
  ...(year >= FIRST_YEAR && year <= LAST_YEAR ? [] : [{ field: 'year', fault: 'malformed' } as const]),
  ...(startsOn === null || startsOn.startsWith(`${year}-`) ? [] : [{ field: 'startsOn', fault: 'outside-year' } as const]),
]

const TAKEN = {
  slug: { field: 'slug', fault: 'taken' },
  codes: { field: 'codePrefix', fault: 'taken' },
  'title.zh': { field: 'title.zh', fault: 'title-taken' },
  'title.en': { field: 'title.en', fault: 'title-taken' },
} as const

async function listTaken(tx: Transaction, name: PlanName): Promise<NameFault[]> {
  const taken = await findTakenName(tx, { ...name, except: null })
  return taken === null ? [] : [TAKEN[taken]]
}

/**
 * Keeps a document that was read, with a clause for each of its words, for people to decide about.
 * Its bytes stay, so that everything can be made of them again.
 */
export const keepPlanImport = (
  actor: Official,
  { fileName, format, bytes, outline, proposals }: ReadPlan,
  names: ImportNames,
  now: Date,
): Promise<KeepDecision> =>
  inTransaction(async (tx): Promise<KeepDecision> => {
    const subject = { type: 'plan-import', id: 'upload' }
    if (!(await authorize(tx, actor, 'plan-import:upload', { type: 'desk' }, subject, now))) {
      return { ok: false, reason: 'forbidden' }
    }
    const faults = malformed(names)
    const lead = await tx.department.findFirst({
      where: { slug: names.fallbackDepartment, closedAt: null },
      select: { id: true, jurisdictionId: true },
    })
    if (lead === null) return { ok: false, reason: 'fields', faults: [...faults, { field: 'fallbackDepartment', fault: 'not-a-choice' }] }
    const { slug, codePrefix, year, knownOn } = names
    // two uploads of one name: the second waits here and finds the first
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('plan-import'))::text`
    const title = {
      zh: names.title.zh || outline.title || fileName,
      en: names.title.en || `Plan ${year} (${slug})`,
    }
    if (faults.length === 0) faults.push(...(await listTaken(tx, { slug, codePrefix, title })))
    if (faults.length > 0) return { ok: false, reason: 'fields', faults }
    const startsOn = names.startsOn ?? firstDayOf(year)
    const covered = coverOutline(outline, proposals)
    if (covered.length === 0) return { ok: false, reason: 'nothing-to-decide' }
    const document = { fileName, format, bytes, outline, proposals: covered }
    const owner = { jurisdictionId: lead.jurisdictionId, authorId: actor.id, fallbackDepartmentId: lead.id }
    const { id, sha256 } = await createPlanImport(tx, { ...document, ...owner, slug, codePrefix, year, startsOn, knownOn, title }, now)
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'plan-import.uploaded',
      subject: { type: 'plan-import', id },
      details: { plan: slug, startsOn, fileName, format, bytes: bytes.length, sha256, clauses: covered.length },
    })
    return { ok: true, importId: id }
  })
