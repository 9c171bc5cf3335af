import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import type { CivilDate } from '@/lib/domain/civil-date'
import {
  RULES_VERSION,
  undecided,
  type ClauseChange,
  type ImportedClause,
  type PlanImportState,
  type SectionNames,
} from '@/lib/domain/plan-import'
import type { Outline, ProposedClause } from '@/lib/domain/plan-text/types'
import type { Bilingual } from '@/lib/domain/words'
import type { Transaction } from './client'
import { Prisma } from './generated/client'

/** A document that was read, with what the plan will be called. */
export type NewPlanImport = {
  jurisdictionId: string
  authorId: string
  fileName: string
  format: string
  bytes: Uint8Array<ArrayBuffer>
  outline: Outline
  /** over all of the plan's words, in order */
  proposals: readonly ProposedClause[]
  slug: string
  codePrefix: string
  year: number
  startsOn: CivilDate
  title: Bilingual
  knownOn: CivilDate
  fallbackDepartmentId: string
}

/** Plain JSON of what is plain JSON already, in the type that columns take. */
const jsonOf = (value: unknown): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value))

/** Keeps a document and every clause of it, undecided. */
export async function createPlanImport(
  tx: Transaction,
  { outline, proposals, title, ...rest }: NewPlanImport,
  at: Date,
): Promise<{ id: string; sha256: string }> {
  const sha256 = createHash('sha256').update(rest.bytes).digest('hex')
  const { id } = await tx.planImport.create({
    data: {
      ...rest,
      ...{ sha256, titleZh: title.zh, titleEn: title.en, createdAt: at, rulesVersion: RULES_VERSION },
      outline: jsonOf(outline),
      proposals: jsonOf(proposals),
    },
    select: { id: true },
  })
  await tx.importClause.createMany({ data: undecided(proposals, () => randomUUID()).map((clause) => rowOf(id, clause)) })
  return { id, sha256 }
}

/** Waits until nobody else acts on the import; held until commit. */
export async function lockPlanImport(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "PlanImport" WHERE "id" = ${id} FOR NO KEY UPDATE`
}

const rowOf = (importId: string, { proposal, decision, ...clause }: ImportedClause) => ({
  ...clause,
  importId,
  proposal: jsonOf(proposal),
  decision: decision === null ? Prisma.DbNull : jsonOf(decision),
})

/**
 * Puts the clauses of a change in the place of those before, guarded by their versions; throws
 * when one of them is another by now, which the import's lock keeps from happening.
 */
async function writeChange(tx: Transaction, importId: string, { before, after }: ClauseChange): Promise<void> {
  const present = new Map(before.map(({ id, version }) => [id, version]))
  const kept = new Set(after.map(({ id }) => id))
  for (const { id, version } of before.filter((each) => !kept.has(each.id))) {
    const { count } = await tx.importClause.deleteMany({ where: { id, importId, version } })
    if (count !== 1) throw new Error(`clause ${id} is not of version ${version}`)
  }
  for (const clause of after) {
    const version = present.get(clause.id)
    const data = rowOf(importId, clause)
    if (version === undefined) await tx.importClause.create({ data })
    else {
      const { count } = await tx.importClause.updateMany({ where: { id: clause.id, importId, version }, data })
      if (count !== 1) throw new Error(`clause ${clause.id} is not of version ${version}`)
    }
  }
}

/** Writes what an act changes, and the act itself. @returns the act's number */
export async function writeAct(
  tx: Transaction,
  importId: string,
  act: { kind: string; actorId: string; at: Date; undoesSeq: number | null; change: ClauseChange },
): Promise<number> {
  const { change, ...rest } = act
  const clauseIds = [...new Set([...change.before, ...change.after].map(({ id }) => id))]
  await writeChange(tx, importId, change)
  const { seq } = await tx.importAct.create({
    data: { ...rest, importId, clauseIds, before: jsonOf(change.before), after: jsonOf(change.after) },
    select: { seq: true },
  })
  return seq
}

/**
 * Moves an import on, guarded in the `where` by state and version.
 *
 * @returns false when somebody else moved it
 */
export async function movePlanImport(
  tx: Transaction,
  { id, version, state }: { id: string; version: number; state: PlanImportState },
  next: Pick<Prisma.PlanImportUncheckedUpdateManyInput, 'requestedById' | 'requestedAt' | 'openedById' | 'finishedAt' | 'planId'> & {
    state: PlanImportState
  },
): Promise<boolean> {
  const { count } = await tx.planImport.updateMany({
    where: { id, version, state },
    data: { ...next, version: { increment: 1 } },
  })
  return count === 1
}

/**
 * What the sections are called in English, while clauses are decided about, guarded by the version.
 *
 * @returns false when somebody else changed or moved the import
 */
export async function writeSectionNames(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  sections: SectionNames,
): Promise<boolean> {
  const { count } = await tx.planImport.updateMany({
    where: { id, version, state: 'deciding' },
    data: { sections: jsonOf(sections), version: { increment: 1 } },
  })
  return count === 1
}
