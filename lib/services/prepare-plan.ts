import 'server-only'
import type { Transaction } from '@/lib/data/client'
import type { Prisma } from '@/lib/data/generated/client'
import { searchTextOf } from '@/lib/data/search-text'
import { requireOneOf } from '@/lib/data/words'
import { targetFaults } from '@/lib/domain/adjustment'
import { isComparable, SCALES } from '@/lib/domain/quantity'
import type { ClauseInput, CommitmentInput, MeasureInput, PlanInput } from '@/lib/domain/plan-input'

type Prepared = { planId: string; sectionIds: ReadonlyMap<string, string>; plan: PlanInput; knownOn: string }

const measureRow = (measure: MeasureInput, position: number) => ({
  position,
  key: measure.key,
  nameZh: measure.name.zh,
  nameEn: measure.name.en,
  unitZh: measure.unit.zh,
  unitEn: measure.unit.en,
  scale: measure.scale,
  kind: measure.kind,
  ordinal: [...(measure.ordinal ?? [])],
  scopeZh: measure.scope?.zh ?? null,
  scopeEn: measure.scope?.en ?? null,
  cautionZh: measure.caution?.zh ?? null,
  cautionEn: measure.caution?.en ?? null,
  targets: {
    create: measure.targets.map(({ set, comparator, value, max, tolerance }) => ({
      set,
      comparator,
      value,
      max: max ?? null,
      tolerance: tolerance ?? null,
    })),
  },
  baselines: {
    create: measure.baselines.map(({ period, value, hedge, forecast, quote }) => ({
      period,
      value,
      hedge,
      isForecast: forecast,
      documentSlug: quote.document,
      paragraphNumber: quote.paragraph,
      quote: quote.text,
    })),
  },
})

/** Throws for a target that the arithmetic of the measure's kind has no lamp for. */
function requireFitting({ kind, key, ordinal = [], targets }: MeasureInput, code: string): void {
  const faults = targets.flatMap(({ max = null, tolerance = null, ...target }) =>
    targetFaults({ kind, ordinal }, { ...target, max, tolerance }),
  )
  const [first] = faults
  if (first === undefined) return
  throw new Error(`${code}/${key}: no ${kind} has a target with this ${first.field}: ${first.fault}`)
}

/** The measure that a relation names as 'HY25-001/gdp-growth'; it must stand before it. */
async function requireReference(
  tx: Transaction,
  { key: own, unit, scale, reference }: MeasureInput,
): Promise<string | null> {
  if (reference === undefined) return null
  const [code = '', key = ''] = reference.split('/')
  const other = await tx.measure.findFirstOrThrow({
    where: { key, commitment: { code } },
    select: { id: true, unitZh: true, scale: true },
  })
  const otherUnit = { unit: other.unitZh, scale: requireOneOf(SCALES, other.scale) }
  if (!isComparable(otherUnit, { unit: unit.zh, scale })) {
    throw new Error(`${own} counts ${unit.zh} and is compared with ${reference}, which counts ${other.unitZh}`)
  }
  return other.id
}

async function departmentRows(tx: Transaction, commitment: CommitmentInput) {
  const slugs = commitment.departments.map((each) => each.department)
  const rows = await tx.department.findMany({ where: { slug: { in: slugs } } })
  const ids = new Map(rows.map((row) => [row.slug, row.id]))
  return commitment.departments.map(({ department, inferred }, index) => {
    const departmentId = ids.get(department)
    if (departmentId === undefined) throw new Error(`${commitment.code}: no department ${department}`)
    return { departmentId, role: index === 0 ? 'lead' : 'supporting', isInferred: inferred }
  })
}

async function createCommitment(
  tx: Transaction,
  prepared: Prepared,
  clause: { id: string; quote: string },
  commitment: CommitmentInput,
  position: number,
): Promise<void> {
  const { plan, planId, sectionIds, knownOn } = prepared
  const sectionId = sectionIds.get(commitment.section)
  if (sectionId === undefined) throw new Error(`${commitment.code}: no section ${commitment.section}`)
  const { code, title, kind, modality, grade, deadline } = commitment
  const data: Prisma.CommitmentUncheckedCreateInput = {
    planId,
    sectionId,
    clauseId: clause.id,
    code,
    position,
    titleZh: title.zh,
    titleEn: title.en,
    kind,
    modality,
    grade,
    startsOn: commitment.startsOn ?? plan.startsOn,
    deadlineOn: deadline,
    knownOn,
    searchText: searchTextOf(code, title.zh, title.en, clause.quote),
    departments: { create: await departmentRows(tx, commitment) },
    stages: {
      create: commitment.stages.map((stage, index) => ({
        position: index + 1,
        key: stage.key,
        nameZh: stage.zh,
        nameEn: stage.en,
      })),
    },
    members: {
      create: commitment.members.map((member, index) => ({
        position: index + 1,
        nameZh: member.name?.zh ?? null,
        nameEn: member.name?.en ?? null,
      })),
    },
  }
  const { id } = await tx.commitment.create({ data, select: { id: true } })
  for (const [index, measure] of commitment.measures.entries()) {
    requireFitting(measure, code)
    const referenceId = await requireReference(tx, measure)
    await tx.measure.create({
      data: { ...measureRow(measure, index + 1), commitmentId: id, referenceId },
    })
  }
}

async function createClause(
  tx: Transaction,
  prepared: Prepared,
  clause: ClauseInput,
  paragraphId: string,
  position: number,
): Promise<string> {
  const { start, end, quote, disposition, reason } = clause
  const { id } = await tx.clause.create({
    data: {
      planId: prepared.planId,
      paragraphId,
      position,
      start,
      end,
      quote,
      disposition,
      reasonZh: reason.zh,
      reasonEn: reason.en,
    },
    select: { id: true },
  })
  return id
}

async function createPlan(tx: Transaction, plan: PlanInput): Promise<Prepared> {
  const document = await tx.sourceDocument.findUniqueOrThrow({ where: { slug: plan.document } })
  const { slug, year, title, startsOn, endsOn, cadence, dueDay, thresholds } = plan
  const created = await tx.plan.create({
    data: {
      slug,
      year,
      titleZh: title.zh,
      titleEn: title.en,
      startsOn,
      endsOn,
      cadence,
      dueDay,
      ...thresholds,
      knownOn: document.knownOn,
      jurisdiction: { connect: { slug: plan.jurisdiction } },
      document: { connect: { id: document.id } },
      sections: {
        create: plan.sections.map((section, index) => ({
          position: index + 1,
          key: section.key,
          titleZh: section.title.zh,
          titleEn: section.title.en,
        })),
      },
    },
    include: { sections: true },
  })
  const sectionIds = new Map(created.sections.map((section) => [section.key, section.id]))
  return { planId: created.id, sectionIds, plan, knownOn: document.knownOn }
}

/**
 * Writes a decided plan down, in preparation: nothing of it is public or in the ledger
 * before `openPlan`. Throws when it names a department, section or measure that is not
 * there, or sets a target that its kind cannot be held to; the transaction then leaves nothing behind.
 */
export async function preparePlan(tx: Transaction, plan: PlanInput): Promise<string> {
  const prepared = await createPlan(tx, plan)
  const paragraphs = await tx.paragraph.findMany({
    where: { document: { slug: plan.document } },
    select: { id: true, number: true },
  })
  const paragraphIds = new Map(paragraphs.map((paragraph) => [paragraph.number, paragraph.id]))
  let position = 0
  for (const [index, clause] of plan.clauses.entries()) {
    const paragraphId = paragraphIds.get(clause.paragraph)
    if (paragraphId === undefined) throw new Error(`${plan.slug}: no paragraph ${clause.paragraph}`)
    const id = await createClause(tx, prepared, clause, paragraphId, index + 1)
    for (const commitment of clause.commitments) {
      position += 1
      await createCommitment(tx, prepared, { id, quote: clause.quote }, commitment, position)
    }
  }
  return prepared.planId
}
