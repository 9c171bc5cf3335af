import { factsKnownOn, type Adjustment, type Details, type Lineage, type NamedStage } from './adjustment'
import { assess, type Assessment } from './assess'
import { requireCivilDate, type CivilDate } from './civil-date'
import type { Exact } from './exact'
import { decidingTarget, type Measure, type Reading } from './measure'
import { valueIn, type Quantity } from './quantity'
import type { Member } from './members'
import type { ScheduleNode } from './schedule'
import type { Thresholds } from './thresholds'
import type { Grade, Kind, Modality, StandingCode } from './words'

/**
 * What a commitment is: all that standings need to know of it, as it is now, with the
 * adjustments that made it so (`factsKnownOn` tells what it was on an earlier day).
 */
export type CommitmentFacts = {
  details: Details
  kind: Kind
  modality: Modality
  grade: Grade
  startsOn: CivilDate
  deadlineOn: CivilDate
  nodes: readonly ScheduleNode[]
  stages: readonly NamedStage[]
  /** what is counted one by one, in order; empty where nothing is */
  members: readonly Member[]
  thresholds: Thresholds
  measures: readonly Measure[]
  /** the day it ended on with approval; null while it runs */
  endedOn: CivilDate | null
  /** what was split off from it or merged into it, and what it was merged into */
  lineage: Lineage
  /** confirmed ones, in any order */
  adjustments: readonly Adjustment[]
}

/** A published update; superseded ones stay in the list and name their successor's id. */
export type PublishedUpdate = {
  id: string
  effectiveOn: CivilDate
  /** the day the public knew it; a document's date for what was loaded from one */
  knownOn: CivilDate
  /** order of publication, ascending */
  sequence: number
  supersedesId: string | null
  hasEvidence: boolean
  readings: readonly Reading[]
}

/** A published figure of the measure that a relation is held against, in that measure's unit. */
export type ReferenceReading = Quantity & {
  effectiveOn: CivilDate
  knownOn: CivilDate
  /** order of publication; of several figures for one date the last published counts */
  sequence: number
  /** the day a correction took its place; null while it stands */
  supersededOn: CivilDate | null
}

export type Standing = {
  code: StandingCode
  /** key of the measure that decided; null where no measure did */
  measure: string | null
  /** the reading behind it */
  reading: Reading | null
  share: Exact | null
  scheduled: Exact | null
  deviation: Exact | null
  /** the date the deciding figure speaks of */
  effectiveOn: CivilDate | null
}

const bare = (code: StandingCode): Standing => ({
  code,
  measure: null,
  reading: null,
  share: null,
  scheduled: null,
  deviation: null,
  effectiveOn: null,
})

/** From worst to best: the standing of several measures is that of the worst. */
const SEVERITY: readonly StandingCode[] = [
  'far-behind',
  'behind',
  'in-progress',
  'not-due',
  'on-schedule',
  'ahead',
  'completed',
]

/** What was published and not superseded on a day, in the order the figures speak of. */
export function updatesKnownOn(
  updates: readonly PublishedUpdate[],
  on: CivilDate,
): PublishedUpdate[] {
  const known = updates.filter((update) => update.knownOn <= on)
  const superseded = new Set(known.map((update) => update.supersedesId))
  return known
    .filter((update) => !superseded.has(update.id))
    .sort((a, b) =>
      a.effectiveOn === b.effectiveOn
        ? a.sequence - b.sequence
        : a.effectiveOn < b.effectiveOn
          ? -1
          : 1,
    )
}

/**
 * The latest reading of a measure, with the update that carries it; null without one.
 *
 * @param known as `updatesKnownOn` answers them
 */
export function findLatest(known: readonly PublishedUpdate[], measure: string) {
  for (const update of [...known].reverse()) {
    const reading = update.readings.find((candidate) => candidate.measure === measure)
    if (reading !== undefined) return { update, reading }
  }
  return null
}

/** The other indicator's value in the unit of the relation that is held against it. */
function referenceValueOn(
  measure: Measure,
  references: readonly ReferenceReading[],
  effectiveOn: CivilDate,
  knownBy: CivilDate,
): Exact | null {
  if (measure.kind !== 'relative') return null
  const known = references.filter(
    ({ effectiveOn: date, knownOn, supersededOn }) =>
      date === effectiveOn &&
      knownOn <= knownBy &&
      (supersededOn === null || supersededOn > knownBy),
  )
  const last = known.sort((a, b) => a.sequence - b.sequence).at(-1)
  return last === undefined ? null : valueIn(last, measure)
}

/**
 * Every target of a measure against its latest figure: what the item page lists.
 *
 * @param facts as known on the day
 */
export function assessMeasure(
  facts: CommitmentFacts,
  measure: Measure,
  known: readonly PublishedUpdate[],
  references: readonly ReferenceReading[],
  on: CivilDate,
) {
  const latest = findLatest(known, measure.key)
  if (latest === null) return null
  const { update, reading } = latest
  const situation = {
    startsOn: facts.startsOn,
    deadlineOn: facts.deadlineOn,
    modality: facts.modality,
    grade: facts.grade,
    nodes: facts.nodes,
    stages: facts.stages,
    thresholds: facts.thresholds,
    effectiveOn: update.effectiveOn,
    hasEvidence: update.hasEvidence,
    referenceValue: referenceValueOn(measure, references, update.effectiveOn, on),
  }
  const against = (target: Parameters<typeof assess>[1]): Assessment =>
    assess(measure, target, reading, situation)
  return { update, reading, against }
}

/** Milestones decide by their stages; every other kind by a target of the plan's own set. */
const decides = (measure: Measure): boolean =>
  measure.kind === 'milestone' || decidingTarget(measure) !== null

/**
 * The standing of a commitment as it was known on a day.
 *
 * It depends on published facts alone: a figure is judged at the date it speaks of, so
 * the passing of days without a report changes the freshness and never the standing.
 * Of several measures with a plan target the worst decides, and nothing is completed
 * while one of them has no figure. A target counts from the day its adjustment was
 * confirmed, the one before it until then.
 *
 * @param on what was known by the end of this day
 * Source: DESIGN.md, "Standing", "Two clocks"; silence is shown as silence.
 */
export function standingOn(
  present: CommitmentFacts,
  updates: readonly PublishedUpdate[],
  references: readonly ReferenceReading[],
  on: CivilDate,
): Standing {
  const facts = factsKnownOn(present, on)
  if (facts.endedOn !== null && facts.endedOn <= on) return bare('ended')
  if (facts.kind === 'direction') return bare('direction')
  const known = updatesKnownOn(updates, on)
  if (known.length === 0) return bare(on < facts.startsOn ? 'not-due' : 'no-data')
  const deciding = facts.measures.filter(decides)
  const standings = deciding.flatMap((measure): Standing[] => {
    const assessed = assessMeasure(facts, measure, known, references, on)
    if (assessed === null) return []
    const { code, share, scheduled, deviation } = assessed.against(decidingTarget(measure))
    const { reading, update } = assessed
    return [{ code, measure: measure.key, reading, share, scheduled, deviation, effectiveOn: update.effectiveOn }]
  })
  const worst = SEVERITY.flatMap((code) => standings.filter((each) => each.code === code))[0]
  if (worst === undefined) return standingWithoutTarget(facts, known)
  const isPartial = standings.length < deciding.length
  return isPartial && worst.code === 'completed' ? { ...worst, code: 'in-progress' } : worst
}

/** Work is reported and there is no target to hold it against: the figure itself is shown. */
function standingWithoutTarget(
  facts: CommitmentFacts,
  known: readonly PublishedUpdate[],
): Standing {
  for (const measure of facts.measures) {
    const latest = findLatest(known, measure.key)
    if (latest === null) continue
    const { reading, update } = latest
    return { ...bare('in-progress'), measure: measure.key, reading, effectiveOn: update.effectiveOn }
  }
  return { ...bare('in-progress'), effectiveOn: known.at(-1)?.effectiveOn ?? null }
}

/** A standing and the days on which it was the known one; `knownUntil` is exclusive. */
export type StandingPeriod = Standing & { knownFrom: CivilDate; knownUntil: CivilDate | null }

/**
 * The whole history of a commitment's standing, from the day it was known: one period
 * for each change of what was known, without gaps. The last one is open, unless the
 * commitment was merged into another: from that day on the other one tells of both.
 */
export function standingTimeline(
  facts: CommitmentFacts,
  registeredOn: CivilDate,
  updates: readonly PublishedUpdate[],
  references: readonly ReferenceReading[],
): StandingPeriod[] {
  const days = [
    registeredOn,
    facts.startsOn,
    ...updates.map((update) => update.knownOn),
    ...references.flatMap(({ knownOn, supersededOn }) => [knownOn, supersededOn ?? knownOn]),
    ...facts.adjustments.map((adjustment) => adjustment.knownOn),
    ...(facts.endedOn === null ? [] : [facts.endedOn]),
  ]
  const boundaries = [...new Set(days.filter((day) => day >= registeredOn))].sort()
  const mergedOn = facts.lineage.successor === null ? null : facts.endedOn
  return boundaries
    .filter((day) => mergedOn === null || day < mergedOn)
    .map((knownFrom, index) => {
      const next = boundaries[index + 1]
      return {
        ...standingOn(facts, updates, references, knownFrom),
        knownFrom,
        knownUntil: next === undefined ? null : requireCivilDate(next),
      }
    })
}
