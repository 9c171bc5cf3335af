import type { MeasureSheet } from '@/components/commitment/measure-sheet'
import type { Item } from '@/lib/data/public/item'
import type { Reading } from '@/lib/domain/measure'
import type { PublicPlan } from '@/lib/data/public/plans'

/** The published updates as charts read them. */
function chartedUpdates(item: Item): MeasureSheet['updates'] {
  const known = new Set(item.known.map((update) => update.id))
  return item.history.map(({ id, effectiveOn, readings, finishedMembers, finishes, evidence }) => ({
    effectiveOn,
    isSuperseded: !known.has(id),
    readings,
    finishedMembers,
    finishes,
    evidence,
  }))
}

/** The reading of a measure that was replaced by the one shown, where it said something else. */
function correctedReading(item: Item, { measure, assessed }: Item['measures'][number]): Reading | null {
  const shown = item.history.find((update) => update.id === assessed?.update.id)
  const before = item.history.find((update) => update.id === shown?.supersedesId)
  const old = before?.readings.find((reading) => reading.measure === measure.key)
  if (assessed === null || old === undefined) return null
  const { value, word, hedge } = assessed.reading
  return old.value === value && old.word === word && old.hedge === hedge ? null : old
}

/** Everything the page says of each measure, in the order of the commitment. */
export function sheetsOf(item: Item): MeasureSheet[] {
  const updates = chartedUpdates(item)
  return item.measures.map(({ measure, view, assessed }) => ({
    corrected: correctedReading(item, { measure, view, assessed }),
    facts: item.facts,
    measure,
    name: view.name,
    wording: {
      kind: measure.kind,
      unit: view.unit,
      reference: view.reference?.name ?? null,
      stages: item.stageNames,
    },
    scope: view.scope,
    caution: view.caution,
    baselines: view.baselines,
    earlier: view.baselines,
    assessed,
    updates,
    stages: item.stageNames,
    adjustments: item.adjustments,
    members: item.facts.members,
  }))
}

/** By the slug of a document, the slug of the open plan that rests on it. */
export const plansByDocument = (plans: readonly PublicPlan[]): Map<string, string> =>
  new Map(plans.map((plan) => [plan.document.slug, plan.slug]))
