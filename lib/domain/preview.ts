import type { CivilDate } from './civil-date'
import type { Measure, Reading } from './measure'
import { listWarnings, type Warning } from './sanity'
import {
  standingOn,
  updatesKnownOn,
  type CommitmentFacts,
  type PublishedUpdate,
  type ReferenceReading,
  type Standing,
} from './standing'
import type { Thresholds } from './thresholds'

/** An update that is not published yet. */
export type ProposedUpdate = {
  id: string
  effectiveOn: CivilDate
  supersedesId: string | null
  hasEvidence: boolean
  readings: readonly Reading[]
}

/** What publishing it today would change, and what a reader would stumble over. */
export type Preview = {
  before: Standing
  after: Standing
  warnings: { measure: string; warning: Warning }[]
}

/** The last published figure of a measure for an earlier date than the proposed one. */
export function findPrevious(
  updates: readonly PublishedUpdate[],
  proposed: Pick<ProposedUpdate, 'effectiveOn' | 'supersedesId'>,
  measure: string,
  today: CivilDate,
): Reading | null {
  const earlier = updatesKnownOn(updates, today).filter(
    (update) => update.effectiveOn < proposed.effectiveOn && update.id !== proposed.supersedesId,
  )
  for (const update of earlier.reverse()) {
    const reading = update.readings.find((each) => each.measure === measure)
    if (reading !== undefined) return reading
  }
  return null
}

/**
 * What a reader would stumble over in an update, measure by measure, beside the last
 * published figure of an earlier date.
 */
export const listReportWarnings = (
  measures: readonly Measure[],
  thresholds: Thresholds,
  updates: readonly PublishedUpdate[],
  proposed: Pick<ProposedUpdate, 'effectiveOn' | 'supersedesId' | 'readings'>,
  today: CivilDate,
): Preview['warnings'] =>
  measures.flatMap((measure) => {
    const next = proposed.readings.find((reading) => reading.measure === measure.key)
    if (next === undefined) return []
    const previous = findPrevious(updates, proposed, measure.key, today)
    return listWarnings(measure, previous, next, thresholds).map((warning) => ({
      measure: measure.key,
      warning,
    }))
  })

/** The standing before and after, as if the update were published today. */
export function previewPublication(
  facts: CommitmentFacts,
  updates: readonly PublishedUpdate[],
  references: readonly ReferenceReading[],
  proposed: ProposedUpdate,
  today: CivilDate,
): Preview {
  const last = updates.reduce((highest, update) => Math.max(highest, update.sequence), 0)
  const published = { ...proposed, knownOn: today, sequence: last + 1 }
  const after = standingOn(facts, [...updates, published], references, today)
  const warnings = listReportWarnings(facts.measures, facts.thresholds, updates, proposed, today)
  return { before: standingOn(facts, updates, references, today), after, warnings }
}
