import 'server-only'
import { z } from 'zod'
import { requireCivilDate } from '@/lib/domain/civil-date'
import type { PlanImportTarget } from '@/lib/domain/permissions'
import {
  documentSlugOf,
  PLAN_IMPORT_STATES,
  type ClauseChange,
  type ImportedClause,
  type Review,
} from '@/lib/domain/plan-import'
import { squeeze } from '@/lib/domain/plan-text/blanks'
import type { Outline } from '@/lib/domain/plan-text/types'
import type { Bilingual } from '@/lib/domain/words'
import { db, type Reader } from './client'
import type { Prisma } from './generated/client'
import { clausesSchema, decisionSchema, outlineSchema, proposalSchema, sectionNamesSchema } from './plan-import-schema'
import { requireOneOf } from './words'

const office = { select: { name: true } } as const
const importSelect = {
  id: true,
  state: true,
  version: true,
  fileName: true,
  format: true,
  sha256: true,
  slug: true,
  codePrefix: true,
  year: true,
  startsOn: true,
  titleZh: true,
  titleEn: true,
  knownOn: true,
  sections: true,
  createdAt: true,
  requestedById: true,
  requestedAt: true,
  finishedAt: true,
  author: office,
  requestedBy: office,
  openedBy: office,
  jurisdiction: { select: { id: true, slug: true, nameZh: true, nameEn: true } },
  fallbackDepartment: { select: { slug: true, nameZh: true, nameEn: true } },
} satisfies Prisma.PlanImportSelect

const importOf = ({ titleZh, titleEn, ...row }: Prisma.PlanImportGetPayload<{ select: typeof importSelect }>) => ({
  ...row,
  state: requireOneOf(PLAN_IMPORT_STATES, row.state),
  knownOn: requireCivilDate(row.knownOn),
  startsOn: requireCivilDate(row.startsOn),
  title: { zh: titleZh, en: titleEn },
  sections: sectionNamesSchema.parse(row.sections),
})
/** A plan's document on its way in, without its bytes and its clauses. */
export type StoredPlanImport = ReturnType<typeof importOf>

export const planImportTarget = ({ state, requestedById }: StoredPlanImport): PlanImportTarget => ({
  type: 'plan-import',
  state,
  requestedById,
})

/** One import by id; null when there is none. */
export async function findPlanImport(reader: Reader, id: string): Promise<StoredPlanImport | null> {
  const row = await reader.planImport.findUnique({ where: { id }, select: importSelect })
  return row === null ? null : importOf(row)
}

/** Imports, the newest first, with how many of their clauses are decided. */
export async function listPlanImports() {
  const rows = await db.planImport.findMany({
    select: { ...importSelect, _count: { select: { clauses: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 50,
  })
  const open = await db.$queryRaw<{ id: string; count: number }[]>`
    SELECT "importId" AS "id", count(*)::int AS "count" FROM "ImportClause" WHERE "decision" IS NULL GROUP BY 1`
  const undecided = new Map(open.map(({ id, count }) => [id, count]))
  return rows.map(({ _count, ...row }) => ({
    ...importOf(row),
    clauses: { all: _count.clauses, decided: _count.clauses - (undecided.get(row.id) ?? 0) },
  }))
}

/** The document as it was read from its bytes. */
export async function readOutlineOf(reader: Reader, id: string): Promise<Outline> {
  const { outline } = await reader.planImport.findUniqueOrThrow({ where: { id }, select: { outline: true } })
  return outlineSchema.parse(outline)
}

/** All clauses in the order of the document. */
export async function listImportClauses(reader: Reader, importId: string): Promise<ImportedClause[]> {
  const rows = await reader.importClause.findMany({
    where: { importId },
    orderBy: [{ paragraph: 'asc' }, { start: 'asc' }],
    omit: { importId: true },
  })
  return rows.map(({ proposal, decision, ...row }) => ({
    ...row,
    proposal: proposalSchema.parse(proposal),
    decision: decisionSchema.parse(decision),
  }))
}

/** All that an act on the review desk needs to know. */
export async function readReview(
  reader: Reader,
  { id, year, startsOn, fallbackDepartment, jurisdiction }: StoredPlanImport,
): Promise<Review & { outline: Outline }> {
  // one after the other: inside a transaction there is one connection
  const { proposals } = await reader.planImport.findUniqueOrThrow({ where: { id }, select: { proposals: true } })
  const outline = await readOutlineOf(reader, id)
  const clauses = await listImportClauses(reader, id)
  const departments = await reader.department.findMany({
    where: { jurisdictionId: jurisdiction.id, closedAt: null },
    select: { slug: true, nameZh: true },
    orderBy: { slug: 'asc' },
  })
  return {
    outline,
    clauses,
    words: new Map(outline.paragraphs.map(({ number, text }) => [number, squeeze(text)])),
    context: {
      year,
      startsOn,
      departments: departments.map(({ slug, nameZh }) => ({ slug, name: nameZh })),
      fallbackDepartment: fallbackDepartment.slug,
      proposals: z.array(proposalSchema).parse(proposals),
    },
  }
}

/** The newest act of a person that was not taken back and takes nothing back itself. */
export async function findActToUndo(
  reader: Reader,
  importId: string,
  actorId: string,
): Promise<{ seq: number; kind: string; change: ClauseChange } | null> {
  const row = await reader.importAct.findFirst({
    where: { importId, actorId, undoesSeq: null, undoneBy: null },
    orderBy: { seq: 'desc' },
  })
  if (row === null) return null
  const { seq, kind, before, after } = row
  return { seq, kind, change: { before: clausesSchema.parse(before), after: clausesSchema.parse(after) } }
}

/** Who acted on a clause last; null when nobody did. */
export async function findLastActor(reader: Reader, importId: string, clauseId: string): Promise<string | null> {
  const row = await reader.importAct.findFirst({
    where: { importId, clauseIds: { has: clauseId } },
    orderBy: { seq: 'desc' },
    select: { actor: { select: { name: true } } },
  })
  return row?.actor.name ?? null
}

/** What a plan is known by: its address, its codes, and its title, by which citizens tell it from others. */
export type PlanName = { slug: string; codePrefix: string; title: Bilingual }

export type TakenName = 'slug' | 'codes' | 'title.zh' | 'title.en'

/** Which part of a plan's name another plan has, there or on its way in; the import itself aside. */
export async function findTakenName(
  reader: Reader,
  { slug, codePrefix, title, except }: PlanName & { except: string | null },
): Promise<TakenName | null> {
  const others = { state: { in: ['deciding', 'ready'] }, ...(except === null ? {} : { id: { not: except } }) }
  const isSlugTaken =
    (await reader.plan.count({ where: { slug } })) > 0 ||
    (await reader.sourceDocument.count({ where: { slug: documentSlugOf({ slug }) } })) > 0 ||
    (await reader.planImport.count({ where: { ...others, slug } })) > 0
  if (isSlugTaken) return 'slug'
  const areCodesTaken =
    (await reader.commitment.count({ where: { code: { startsWith: `${codePrefix}-` } } })) > 0 ||
    (await reader.planImport.count({ where: { ...others, codePrefix } })) > 0
  if (areCodesTaken) return 'codes'
  const isTitleTaken = async (same: { titleZh: string } | { titleEn: string }) =>
    (await reader.plan.count({ where: same })) > 0 ||
    (await reader.planImport.count({ where: { ...others, ...same } })) > 0
  if (await isTitleTaken({ titleZh: title.zh })) return 'title.zh'
  return (await isTitleTaken({ titleEn: title.en })) ? 'title.en' : null
}
