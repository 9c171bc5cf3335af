import type { Assessment } from '../assess'
import type { Measure, Reading, Target } from '../measure'
import {
  assessMeasure,
  standingOn,
  updatesKnownOn,
  type ReferenceReading,
  type Standing,
} from '../standing'
import type { Bilingual } from '../words'
import { factsAtCut } from './at-cut'
import type { SummaryFacts, SummaryItem, SummaryMeasure, SummaryUpdate } from './facts'
import type { Cut } from './model'

/** A measure with its latest figure, held against each of its targets. */
export type AssessedMeasure = {
  measure: Measure
  name: Bilingual
  unit: Bilingual
  caution: Bilingual | null
  /** the measure that a relation is held against */
  reference: Bilingual | null
  /** null while nothing is published */
  figure: { reading: Reading; update: SummaryUpdate } | null
  /** plan first, then municipal; without a figure the assessment is null */
  against: readonly { target: Target; assessment: Assessment | null }[]
  /** what the figure says without any target; milestones have no other */
  alone: Assessment | null
}

/** A commitment as the cut tells of it. */
export type AssessedItem = {
  /** what it is, at the cut */
  item: SummaryItem
  title: Bilingual
  /** names of the departments that lead it */
  leads: readonly Bilingual[]
  standing: Standing
  measures: readonly AssessedMeasure[]
  /** not superseded, in the order of the days they speak of */
  known: readonly SummaryUpdate[]
  /** the last of them, with what its unit says; null without any */
  latest: SummaryUpdate | null
}

type Items = ReadonlyMap<string, SummaryItem>

/** All figures of the measure that a relation names, each with the day a correction took its place. */
function referencesOf({ reference }: SummaryMeasure, items: Items): ReferenceReading[] {
  const other = reference === null ? undefined : items.get(reference.code)
  const unit = other?.facts.measures.find(({ key }) => key === reference?.measure)
  if (other === undefined || unit === undefined) return []
  return other.updates.flatMap((update) => {
    const value = update.readings.find(({ measure }) => measure === unit.key)?.value ?? null
    const correction = other.updates.find(({ supersedesId }) => supersedesId === update.id)
    const { effectiveOn, knownOn, sequence } = update
    const supersededOn = correction?.knownOn ?? null
    return value === null
      ? []
      : [{ value, unit: unit.unit, scale: unit.scale, effectiveOn, knownOn, sequence, supersededOn }]
  })
}

const nameOf = (item: SummaryItem | undefined, key: string): Bilingual | null =>
  item?.facts.details.measures.find((each) => each.key === key)?.name ?? null

const bySet = (a: Target, b: Target): number => (a.set === b.set ? 0 : a.set === 'plan' ? -1 : 1)

function assessed(
  { item, known, items, on }: { item: SummaryItem; known: readonly SummaryUpdate[]; items: Items; on: SummaryFacts['cut']['knownOn'] },
  measure: Measure,
): AssessedMeasure {
  const extra = item.measures.find(({ key }) => key === measure.key)
  const references = extra === undefined ? [] : referencesOf(extra, items)
  const latest = assessMeasure(item.facts, measure, known, references, on)
  const update = known.find(({ id }) => id === latest?.update.id)
  const reference = extra?.reference ?? null
  return {
    measure,
    name: nameOf(item, measure.key) ?? { zh: measure.key, en: measure.key },
    unit: extra?.unit ?? { zh: measure.unit, en: measure.unit },
    caution: extra?.caution ?? null,
    reference: reference === null ? null : nameOf(items.get(reference.code), reference.measure),
    figure: latest === null || update === undefined ? null : { reading: latest.reading, update },
    against: measure.targets
      .toSorted(bySet)
      .map((target) => ({ target, assessment: latest?.against(target) ?? null })),
    alone: latest?.against(null) ?? null,
  }
}

/**
 * The standing of an item, looked at from the date of the data: what begins later is not due, and
 * not silent, even where the summary is written after its beginning.
 */
function standingAt({ facts, updates }: SummaryItem, references: ReferenceReading[], { dataOn, knownOn }: Cut): Standing {
  const standing = standingOn(facts, updates, references, knownOn)
  return standing.code === 'no-data' && dataOn < facts.startsOn ? { ...standing, code: 'not-due' } : standing
}

/** Whether an item begins only after the date of the data. */
export const isToCome = ({ item }: AssessedItem, { dataOn }: Cut): boolean => dataOn < item.facts.startsOn

/** Every item with its standing and its measures, in the order of the plan. */
export function assessItems(all: SummaryFacts): AssessedItem[] {
  const { cut, items, departments } = factsAtCut(all)
  const byCode: Items = new Map(items.map((item) => [item.code, item]))
  const names = new Map(departments.map(({ slug, name }) => [slug, name]))
  return items.map((item) => {
    const ids = updatesKnownOn(item.updates, cut.knownOn).map(({ id }) => id)
    const known = ids.flatMap((id) => item.updates.find((update) => update.id === id) ?? [])
    const references = item.measures.flatMap((measure) => referencesOf(measure, byCode))
    const leads = item.facts.details.departments.filter(({ role }) => role === 'lead')
    return {
      item,
      title: item.facts.details.title,
      leads: leads.flatMap(({ department }) => names.get(department) ?? []),
      standing: standingAt(item, references, cut),
      measures: item.facts.measures.map((measure) =>
        assessed({ item, known, items: byCode, on: cut.knownOn }, measure),
      ),
      known,
      latest: known.at(-1) ?? null,
    }
  })
}
