import 'server-only'
import { requireCivilDate } from '@/lib/domain/civil-date'
import type { Measure, Reading, Target } from '@/lib/domain/measure'
import type { Scale } from '@/lib/domain/quantity'
import type { CommitmentFacts, PublishedUpdate, ReferenceReading } from '@/lib/domain/standing'
import type { Thresholds } from '@/lib/domain/thresholds'
import {
  COMPARATORS,
  GRADES,
  HEDGES,
  KINDS,
  MODALITIES,
  READING_STAGES,
  TARGET_SETS,
} from '@/lib/domain/words'
import type { Reader } from './client'
import type { Prisma } from './generated/client'
import { civilDateOrNull, requireOneOf } from './words'

const SCALES: readonly Scale[] = ['1', '10000', '100000000']

const thresholdsSelect = {
  aheadPoints: true,
  farBehindPoints: true,
  growthAheadPoints: true,
  lateStageMonths: true,
  jumpFactor: true,
} as const

/** Everything the rules ask for; an allow-list, so that nothing else is ever loaded. */
export const factsSelect = {
  id: true,
  code: true,
  kind: true,
  modality: true,
  grade: true,
  startsOn: true,
  deadlineOn: true,
  endedOn: true,
  knownOn: true,
  planId: true,
  plan: { select: { slug: true, ...thresholdsSelect } },
  nodes: { select: { dueOn: true, share: true }, orderBy: { dueOn: 'asc' } },
  stages: { select: { key: true, plannedOn: true }, orderBy: { position: 'asc' } },
  measures: {
    select: {
      id: true,
      key: true,
      kind: true,
      unitZh: true,
      scale: true,
      ordinal: true,
      referenceId: true,
      targets: true,
    },
    orderBy: { position: 'asc' },
  },
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

/** A row in the shape of the rules. */
export function factsOf(row: FactsRow): { facts: CommitmentFacts; updates: PublishedUpdate[] } {
  const facts: CommitmentFacts = {
    kind: requireOneOf(KINDS, row.kind),
    modality: requireOneOf(MODALITIES, row.modality),
    grade: requireOneOf(GRADES, row.grade),
    startsOn: requireCivilDate(row.startsOn),
    deadlineOn: requireCivilDate(row.deadlineOn),
    nodes: row.nodes.map((node) => ({ dueOn: requireCivilDate(node.dueOn), share: node.share })),
    stages: row.stages.map((stage) => ({
      key: stage.key,
      plannedOn: civilDateOrNull(stage.plannedOn),
    })),
    thresholds: thresholdsOf(row.plan),
    measures: row.measures.map(measureOf),
    endedOn: civilDateOrNull(row.endedOn),
  }
  return { facts, updates: row.updates.map(publishedUpdateOf) }
}

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
    select: { value: true, update: { select: referenceSelect } },
    orderBy: { update: { ledgerSeq: 'asc' } },
  })
  return readings.flatMap(({ value, update }) =>
    value === null || update.knownOn === null || update.ledgerSeq === null
      ? []
      : [
          {
            value,
            effectiveOn: requireCivilDate(update.effectiveOn),
            knownOn: requireCivilDate(update.knownOn),
            sequence: update.ledgerSeq,
            supersededOn: civilDateOrNull(update.corrections[0]?.knownOn ?? null),
          },
        ],
  )
}
