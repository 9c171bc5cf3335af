import 'server-only'
import { lineageOf, type Adjustment, type Details } from '@/lib/domain/adjustment'
import { requireCivilDate } from '@/lib/domain/civil-date'
import type { Member } from '@/lib/domain/members'
import type { Measure, Reading, Target } from '@/lib/domain/measure'
import { SCALES } from '@/lib/domain/quantity'
import type { CommitmentFacts, PublishedUpdate, ReferenceReading } from '@/lib/domain/standing'
import type { Thresholds } from '@/lib/domain/thresholds'
import {
  COMPARATORS,
  DEPARTMENT_ROLES,
  GRADES,
  HEDGES,
  KINDS,
  MODALITIES,
  READING_STAGES,
  TARGET_SETS,
  type Bilingual,
} from '@/lib/domain/words'
import { changeOf } from './adjustment-values'
import type { Reader } from './client'
import type { Prisma } from './generated/client'
import { civilDateOrNull, requireOneOf } from './words'

/** The columns that `thresholdsOf` reads. */
export const thresholdsSelect = {
  aheadPoints: true,
  farBehindPoints: true,
  growthAheadPoints: true,
  lateStageMonths: true,
  jumpFactor: true,
} as const

/** What a member is. */
export const memberSelect = {
  position: true,
  nameZh: true,
  nameEn: true,
  placeZh: true,
  placeEn: true,
  plannedOn: true,
} satisfies Prisma.MemberSelect

const confirmedSelect = {
  kind: true,
  before: true,
  after: true,
  knownOn: true,
  ledgerSeq: true,
  isLate: true,
} satisfies Prisma.AdjustmentSelect

/** All that a commitment itself is, as far as the rules ask for it; an allow-list. */
export const commitmentSelect = {
  id: true,
  code: true,
  kind: true,
  modality: true,
  grade: true,
  titleZh: true,
  titleEn: true,
  startsOn: true,
  deadlineOn: true,
  endedOn: true,
  knownOn: true,
  planId: true,
  parentId: true,
  plan: { select: { slug: true, startsOn: true, ...thresholdsSelect } },
  nodes: { select: { dueOn: true, share: true }, orderBy: { dueOn: 'asc' } },
  stages: {
    select: { key: true, nameZh: true, nameEn: true, plannedOn: true },
    orderBy: { position: 'asc' },
  },
  members: {
    select: memberSelect,
    orderBy: { position: 'asc' },
  },
  departments: {
    select: { role: true, isInferred: true, department: { select: { slug: true } } },
    orderBy: [{ role: 'asc' }, { department: { slug: 'asc' } }],
  },
  adjustments: {
    where: { state: 'confirmed' },
    select: confirmedSelect,
    orderBy: { ledgerSeq: 'asc' },
  },
  measures: {
    select: {
      id: true,
      key: true,
      nameZh: true,
      nameEn: true,
      kind: true,
      unitZh: true,
      scale: true,
      ordinal: true,
      referenceId: true,
      targets: true,
    },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.CommitmentSelect

/** Everything the rules ask for, so that nothing else is ever loaded. */
export const factsSelect = {
  ...commitmentSelect,
  updates: {
    where: { state: 'published' },
    select: {
      id: true,
      effectiveOn: true,
      knownOn: true,
      ledgerSeq: true,
      supersedesId: true,
      sourceDocumentId: true,
      readings: {
        select: { value: true, word: true, hedge: true, stage: true, measure: { select: { key: true } } },
      },
      evidence: { select: { id: true }, take: 1 },
    },
    orderBy: { ledgerSeq: 'asc' },
  },
} satisfies Prisma.CommitmentSelect

export type CommitmentRow = Prisma.CommitmentGetPayload<{ select: typeof commitmentSelect }>
export type FactsRow = Prisma.CommitmentGetPayload<{ select: typeof factsSelect }>
type TargetRow = FactsRow['measures'][number]['targets'][number]
type ReadingRow = FactsRow['updates'][number]['readings'][number]

/** The settings of a plan, without the rest of its row. */
export const thresholdsOf = (plan: Thresholds): Thresholds => ({
  aheadPoints: plan.aheadPoints,
  farBehindPoints: plan.farBehindPoints,
  growthAheadPoints: plan.growthAheadPoints,
  lateStageMonths: plan.lateStageMonths,
  jumpFactor: plan.jumpFactor,
})

export const targetOf = (row: Omit<TargetRow, 'id' | 'measureId'>): Target => ({
  set: requireOneOf(TARGET_SETS, row.set),
  comparator: requireOneOf(COMPARATORS, row.comparator),
  value: row.value,
  max: row.max,
  tolerance: row.tolerance,
})

export const measureOf = (
  row: Pick<FactsRow['measures'][number], 'key' | 'kind' | 'unitZh' | 'scale' | 'ordinal'> & {
    targets: readonly Omit<TargetRow, 'id' | 'measureId'>[]
  },
): Measure => ({
  key: row.key,
  kind: requireOneOf(KINDS, row.kind),
  unit: row.unitZh,
  scale: requireOneOf(SCALES, row.scale),
  targets: row.targets.map(targetOf),
  ordinal: row.ordinal,
})

export const readingOf = (row: ReadingRow): Reading => ({
  measure: row.measure.key,
  value: row.value,
  word: row.word,
  hedge: requireOneOf(HEDGES, row.hedge),
  stage: requireOneOf(READING_STAGES, row.stage),
})

function publishedUpdateOf(row: FactsRow['updates'][number]): PublishedUpdate {
  if (row.knownOn === null || row.ledgerSeq === null) {
    throw new Error(`update ${row.id} is published without a ledger entry`)
  }
  return {
    id: row.id,
    effectiveOn: requireCivilDate(row.effectiveOn),
    knownOn: requireCivilDate(row.knownOn),
    sequence: row.ledgerSeq,
    supersedesId: row.supersedesId,
    hasEvidence: row.evidence.length > 0 || row.sourceDocumentId !== null,
    readings: row.readings.map(readingOf),
  }
}

/** The confirmed adjustments of a commitment, as the rules read them. */
export function adjustmentOf(
  row: Prisma.AdjustmentGetPayload<{ select: typeof confirmedSelect }>,
): Adjustment {
  if (row.knownOn === null || row.ledgerSeq === null) {
    throw new Error('an adjustment is confirmed without a ledger entry')
  }
  return {
    ...changeOf(row),
    knownOn: requireCivilDate(row.knownOn),
    sequence: row.ledgerSeq,
    isLate: row.isLate,
  }
}

const detailsOf = (row: CommitmentRow): Details => ({
  title: { zh: row.titleZh, en: row.titleEn },
  departments: row.departments.map((each) => ({
    department: each.department.slug,
    role: requireOneOf(DEPARTMENT_ROLES, each.role),
    inferred: each.isInferred,
  })),
  measures: row.measures.map(({ key, nameZh, nameEn }) => ({
    key,
    name: { zh: nameZh, en: nameEn },
  })),
})

const bilingualOrNull = (zh: string | null, en: string | null): Bilingual | null =>
  zh === null ? null : { zh, en: en ?? zh }

/** A member's row in the shape of the rules. */
export const memberOf = (row: CommitmentRow['members'][number]): Member => ({
  position: row.position,
  name: bilingualOrNull(row.nameZh, row.nameEn),
  place: bilingualOrNull(row.placeZh, row.placeEn),
  plannedOn: civilDateOrNull(row.plannedOn),
})

/** What a commitment is, in the shape of the rules. */
export function commitmentFactsOf(row: CommitmentRow): CommitmentFacts {
  const adjustments = row.adjustments.map(adjustmentOf)
  return {
    details: detailsOf(row),
    kind: requireOneOf(KINDS, row.kind),
    modality: requireOneOf(MODALITIES, row.modality),
    grade: requireOneOf(GRADES, row.grade),
    startsOn: requireCivilDate(row.startsOn),
    deadlineOn: requireCivilDate(row.deadlineOn),
    nodes: row.nodes.map((node) => ({ dueOn: requireCivilDate(node.dueOn), share: node.share })),
    stages: row.stages.map((stage) => ({
      key: stage.key,
      name: { zh: stage.nameZh, en: stage.nameEn },
      plannedOn: civilDateOrNull(stage.plannedOn),
    })),
    members: row.members.map(memberOf),
    thresholds: thresholdsOf(row.plan),
    measures: row.measures.map(measureOf),
    endedOn: civilDateOrNull(row.endedOn),
    lineage: lineageOf(adjustments),
    adjustments,
  }
}

/** A row in the shape of the rules. */
export const factsOf = (
  row: FactsRow,
): { facts: CommitmentFacts; updates: PublishedUpdate[] } => ({
  facts: commitmentFactsOf(row),
  updates: row.updates.map(publishedUpdateOf),
})

const referenceSelect = {
  effectiveOn: true,
  knownOn: true,
  ledgerSeq: true,
  corrections: { where: { state: 'published' }, select: { knownOn: true } },
} satisfies Prisma.UpdateSelect

/** Published figures of the measures that a commitment's relations refer to. */
export async function listReferences(
  reader: Reader,
  row: Pick<FactsRow, 'measures'>,
): Promise<ReferenceReading[]> {
  const ids = row.measures.flatMap((measure) => measure.referenceId ?? [])
  if (ids.length === 0) return []
  const readings = await reader.reading.findMany({
    where: {
      measureId: { in: ids },
      value: { not: null },
      update: { state: 'published' },
    },
    select: {
      value: true,
      measure: { select: { unitZh: true, scale: true } },
      update: { select: referenceSelect },
    },
    orderBy: { update: { ledgerSeq: 'asc' } },
  })
  return readings.flatMap(({ value, measure, update }) =>
    value === null || update.knownOn === null || update.ledgerSeq === null
      ? []
      : [
          {
            value,
            unit: measure.unitZh,
            scale: requireOneOf(SCALES, measure.scale),
            effectiveOn: requireCivilDate(update.effectiveOn),
            knownOn: requireCivilDate(update.knownOn),
            sequence: update.ledgerSeq,
            supersededOn: civilDateOrNull(update.corrections[0]?.knownOn ?? null),
          },
        ],
  )
}
