import 'server-only'
import type { SplitPart } from '@/lib/domain/adjustment'
import type { CivilDate } from '@/lib/domain/civil-date'
import { requireDepartmentRows } from './department-rows'
import type { Transaction } from './client'
import type { Prisma } from './generated/client'
import { searchTextOf } from './search-text'

const parentInclude = {
  clause: { select: { quote: true } },
  measures: true,
  stages: true,
  nodes: true,
} satisfies Prisma.CommitmentInclude
type Parent = Prisma.CommitmentGetPayload<{ include: typeof parentInclude }>
type ParentMeasure = Parent['measures'][number]

/** What is counted stays what it is in the parent: unit, scale, kind, scope, what it refers to. */
const measureRow = (
  parent: ParentMeasure,
  { name, targets }: SplitPart['measures'][number],
  position: number,
): Prisma.MeasureUncheckedCreateWithoutCommitmentInput => {
  const { key, unitZh, unitEn, scale, kind, ordinal } = parent
  const { scopeZh, scopeEn, cautionZh, cautionEn, referenceId } = parent
  return {
    ...{ position, key, unitZh, unitEn, scale, kind, ordinal },
    ...{ scopeZh, scopeEn, cautionZh, cautionEn, referenceId },
    nameZh: name.zh,
    nameEn: name.en,
    targets: { create: targets.map((target) => ({ ...target })) },
  }
}

function measureRows(parent: Parent, part: SplitPart) {
  return part.measures.map((measure, index) => {
    const own = parent.measures.find(({ key }) => key === measure.key)
    if (own === undefined) throw new Error(`${parent.code} has no measure ${measure.key}`)
    return measureRow(own, measure, index + 1)
  })
}

/** The kind of what leads: the parent's where the part still counts such a thing. */
const kindOf = (parent: Parent, rows: readonly { kind: string }[]): string =>
  rows.length === 0 || rows.some(({ kind }) => kind === parent.kind)
    ? parent.kind
    : (rows[0]?.kind ?? parent.kind)

/** Stages belong to milestones, nodes to what follows a schedule; a part keeps the parent's. */
function scheduleRows(parent: Parent, rows: readonly { kind: string }[]) {
  const has = (...kinds: string[]) => rows.some(({ kind }) => kinds.includes(kind))
  return {
    stages: {
      create: !has('milestone')
        ? []
        : parent.stages.map(({ position, key, nameZh, nameEn, plannedOn }) => ({ position, key, nameZh, nameEn, plannedOn })),
    },
    nodes: {
      create: has('count') ? parent.nodes.map(({ dueOn, share }) => ({ dueOn, share })) : [],
    },
  }
}

/** One new commitment behind all others of the plan, hanging on its parent's clause. @returns its id */
export async function createPart(
  tx: Transaction,
  parentId: string,
  part: SplitPart,
  knownOn: CivilDate,
): Promise<string> {
  const parent = await tx.commitment.findUniqueOrThrow({ where: { id: parentId }, include: parentInclude })
  const { code, title } = part
  if (code === null) throw new Error(`a part of ${parent.code} has no code yet`)
  const { planId, sectionId, clauseId, modality, grade, startsOn, deadlineOn } = parent
  const last = await tx.commitment.aggregate({ where: { planId }, _max: { position: true } })
  const measures = measureRows(parent, part)
  const { id } = await tx.commitment.create({
    data: {
      ...{ planId, sectionId, clauseId, code, modality, grade, startsOn, deadlineOn, knownOn, parentId },
      position: (last._max.position ?? 0) + 1,
      titleZh: title.zh,
      titleEn: title.en,
      kind: kindOf(parent, measures),
      searchText: searchTextOf(code, title.zh, title.en, parent.clause.quote),
      departments: { create: await requireDepartmentRows(tx, part.departments) },
      ...scheduleRows(parent, measures),
    },
    select: { id: true },
  })
  for (const measure of measures) await tx.measure.create({ data: { ...measure, commitmentId: id } })
  return id
}

/** Codes of what it was split off from and what was split off from it: their pages name it. */
export async function listKin(tx: Transaction, commitmentId: string): Promise<string[]> {
  const rows = await tx.commitment.findMany({
    where: { OR: [{ parentId: commitmentId }, { parts: { some: { id: commitmentId } } }] },
    select: { code: true },
  })
  return rows.map(({ code }) => code)
}

/** Every code of a plan, so that new ones follow; held until commit, so that no two take the same. */
export async function listCodesForUpdate(tx: Transaction, planId: string): Promise<string[]> {
  await tx.$queryRaw`SELECT 1 FROM "Plan" WHERE "id" = ${planId} FOR NO KEY UPDATE`
  const rows = await tx.commitment.findMany({ where: { planId }, select: { code: true } })
  return rows.map(({ code }) => code)
}
