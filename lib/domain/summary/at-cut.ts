import { factsKnownOn } from '../adjustment'
import { addDays } from '../civil-date'
import type { CommitmentFacts } from '../standing'
import type { SummaryFacts, SummaryItem, SummaryUpdate } from './facts'
import type { Cut } from './model'

/** What was confirmed behind the cut's last entry counts as known from the next day on. */
function factsAt(facts: CommitmentFacts, { knownOn, knownSeq }: Cut): CommitmentFacts {
  const tomorrow = addDays(knownOn, 1)
  const adjustments = facts.adjustments.map((adjustment) =>
    adjustment.sequence > knownSeq && adjustment.knownOn < tomorrow
      ? { ...adjustment, knownOn: tomorrow }
      : adjustment,
  )
  return factsKnownOn({ ...facts, adjustments }, knownOn)
}

const isKnown = (update: SummaryUpdate, cut: Cut): boolean =>
  update.sequence <= cut.knownSeq &&
  update.knownOn <= cut.knownOn &&
  update.effectiveOn <= cut.dataOn

function itemAt(item: SummaryItem, cut: Cut): SummaryItem[] {
  if (item.knownOn > cut.knownOn || item.registeredSeq > cut.knownSeq) return []
  const facts = factsAt(item.facts, cut)
  // from the day of a merge the other commitment tells of both
  if (facts.lineage.successor !== null) return []
  return [{ ...item, facts, updates: item.updates.filter((update) => isKnown(update, cut)) }]
}

/**
 * The facts as the cut lets see them: what was published later, speaks of a later day, or was
 * adjusted later is not there. Doing it twice changes nothing.
 */
export const factsAtCut = (facts: SummaryFacts): SummaryFacts => ({
  ...facts,
  items: facts.items.flatMap((item) => itemAt(item, facts.cut)),
})
