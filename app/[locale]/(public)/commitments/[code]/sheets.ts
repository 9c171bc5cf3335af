import type { MeasureSheet } from '@/components/commitment/measure-sheet'
import type { ChartedUpdate } from '@/components/commitment/series'
import type { Item } from '@/lib/data/public/item'
import type { PublicPlan } from '@/lib/data/public/plans'

/** The published updates as charts read them. */
function chartedUpdates(item: Item): ChartedUpdate[] {
  const known = new Set(item.known.map((update) => update.id))
  return item.history.map(({ id, effectiveOn, readings, finishedMembers }) => ({
    effectiveOn,
    isSuperseded: !known.has(id),
    readings,
    finishedMembers,
  }))
}

/** Everything the page says of each measure, in the order of the commitment. */
export function sheetsOf(item: Item): MeasureSheet[] {
  const updates = chartedUpdates(item)
  return item.measures.map(({ measure, view, assessed }) => ({
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
    members: item.members,
  }))
}

/** By the slug of a document, the slug of the open plan that rests on it. */
export const plansByDocument = (plans: readonly PublicPlan[]): Map<string, string> =>
  new Map(plans.map((plan) => [plan.document.slug, plan.slug]))
