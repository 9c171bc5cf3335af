import type { NamedStage } from '../adjustment'
import { assess, type Assessment, type Situation } from '../assess'
import { addDays, daysBetween, type CivilDate } from '../civil-date'
import { roundedText, type Exact } from '../exact'
import { decidingTarget, type Measure, type Reading, type Target } from '../measure'
import type { CommitmentFacts, PublishedUpdate, ReferenceReading } from '../standing'
import { PRESET_THRESHOLDS } from '../thresholds'
import type { StandingCode } from '../words'

/** 畅通微循环路 11 条: the target that tests use where none is named. */
export const aTarget = (overrides: Partial<Target> = {}): Target => ({
  set: 'plan',
  comparator: 'at-least',
  value: '11',
  max: null,
  tolerance: null,
  ...overrides,
})

export const aMeasure = (overrides: Partial<Measure> = {}): Measure => ({
  key: 'roads',
  kind: 'count',
  unit: '条',
  scale: '1',
  targets: [aTarget()],
  ordinal: [],
  ...overrides,
})

/** A verified, exact figure of 4 roads. */
export const aReading = (overrides: Partial<Reading> = {}): Reading => ({
  measure: 'roads',
  value: '4',
  word: null,
  hedge: 'exact',
  stage: 'verified',
  ...overrides,
})

/** A firm promise of the plan of 2025, looked at with evidence at half-year. */
export const aSituation = (overrides: Partial<Situation> = {}): Situation => ({
  startsOn: '2025-01-01',
  deadlineOn: '2025-12-31',
  modality: 'commit',
  grade: 'A',
  nodes: [],
  stages: [],
  thresholds: PRESET_THRESHOLDS,
  effectiveOn: '2025-06-30',
  hasEvidence: true,
  referenceValue: null,
  ...overrides,
})

/** What one figure says of the measure's plan target. */
export function judge(
  measure: Partial<Measure>,
  reading: Partial<Reading>,
  situation: Partial<Situation> = {},
): Assessment {
  const whole = aMeasure(measure)
  const figure = aReading({ measure: whole.key, ...reading })
  return assess(whole, decidingTarget(whole), figure, aSituation(situation))
}

/** A firm promise of 2025 to open 11 roads, not ended, never adjusted. */
export const someFacts = (overrides: Partial<CommitmentFacts> = {}): CommitmentFacts => ({
  details: {
    title: { zh: '畅通微循环路', en: 'Open up minor roads' },
    departments: [{ department: 'district-construction', role: 'lead', inferred: false }],
    measures: [{ key: 'roads', name: { zh: '微循环路', en: 'Minor roads' } }],
  },
  kind: 'count',
  modality: 'commit',
  grade: 'A',
  startsOn: '2025-01-01',
  deadlineOn: '2025-12-31',
  nodes: [],
  stages: [],
  members: [],
  thresholds: PRESET_THRESHOLDS,
  measures: [aMeasure()],
  endedOn: null,
  lineage: { parts: [], absorbed: [], successor: null },
  adjustments: [],
  ...overrides,
})

/** A stage called as its key. */
export const aStage = (key: string, plannedOn: CivilDate | null = null): NamedStage => ({
  key,
  name: { zh: key, en: key },
  plannedOn,
})

/** Four roads as of 30 June, known from 18 July. */
export const anUpdate = (overrides: Partial<PublishedUpdate> = {}): PublishedUpdate => ({
  id: 'first',
  effectiveOn: '2025-06-30',
  knownOn: '2025-07-18',
  sequence: 1,
  supersedesId: null,
  hasEvidence: true,
  readings: [aReading()],
  ...overrides,
})

/** The other indicator of a relation: 5.5 as of 30 June, known from 20 July. */
export const aReference = (overrides: Partial<ReferenceReading> = {}): ReferenceReading => ({
  effectiveOn: '2025-06-30',
  knownOn: '2025-07-20',
  sequence: 2,
  supersededOn: null,
  value: '5.5',
  unit: '%',
  scale: '1',
  ...overrides,
})

/** An unrounded figure as a page shows it; null stays null. */
export const shown = (value: Exact | null, places = 1): string | null =>
  value === null ? null : roundedText(value, places)

const WORST_TO_BEST: readonly StandingCode[] = [
  'far-behind',
  'behind',
  'in-progress',
  'not-due',
  'on-schedule',
  'ahead',
  'completed',
]

/** Place of a standing from the worst, 0, to the best, 6; throws where it has none. */
export function rank(code: StandingCode): number {
  const place = WORST_TO_BEST.indexOf(code)
  if (place < 0) throw new RangeError(`neither better nor worse: ${code}`)
  return place
}

/** Every day from one date to another, both included. */
export const eachDay = (from: CivilDate, to: CivilDate): CivilDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
