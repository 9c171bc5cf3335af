import { comparatorsOf } from '@/lib/domain/measure'
import { isOfScale } from '@/lib/domain/quantity'
import type { CatalogueCommitment, CatalogueMeasure, CatalogueTarget } from './types'

/** Kinds whose comparison may have a tolerance whatever the comparator. */
const TOLERANT_KINDS: readonly string[] = ['level', 'relative']

function targetFaults({ kind, ordinal = [] }: CatalogueMeasure, target: CatalogueTarget): string[] {
  const { comparator, value, max, tolerance } = target
  const isNumber = /^\d+(?:\.\d+)?$/u.test(value)
  return [
    ...(kind === 'grade' && !ordinal.includes(value) ? [`${value} is not on the scale`] : []),
    ...(kind !== 'grade' && !isNumber ? [`${value} is not a decimal`] : []),
    ...(comparatorsOf(kind).includes(comparator) ? [] : [`no ${kind} is ${comparator}`]),
    ...((max === undefined) === (comparator === 'range') ? ['range and max go together'] : []),
    ...(tolerance !== undefined && comparator !== 'about' && !TOLERANT_KINDS.includes(kind)
      ? [`no tolerance for ${kind}`]
      : []),
    ...(tolerance === undefined && (comparator === 'about' || TOLERANT_KINDS.includes(kind))
      ? ['tolerance not stated beforehand']
      : []),
  ]
}

function measureFaults(measure: CatalogueMeasure): string[] {
  const { kind, targets, scope, reference, ordinal, unit, scale } = measure
  const isUnitless = kind === 'milestone' || kind === 'grade'
  const sets = new Set(targets.map(({ set }) => set))
  return [
    ...(kind === 'milestone' && targets.length > 0 ? ['a milestone has stages, no targets'] : []),
    ...((kind === 'limit') === (scope === undefined) ? ['scope belongs to a limit'] : []),
    ...((kind === 'relative') === (reference === undefined) ? ['reference: relations only'] : []),
    ...((kind === 'grade') === (ordinal === undefined) ? ['a scale belongs to a grade'] : []),
    ...(isUnitless === (unit.zh !== '') ? ['unit'] : []),
    ...(isOfScale({ unit: unit.zh, scale }) ? [] : [`${unit.zh} is not of scale ${scale}`]),
    ...(sets.size < targets.length ? ['two targets of one set'] : []),
    ...targets.flatMap((target) => targetFaults(measure, target)),
  ]
}

/** A second measure of an indicator is its total (总量), a count beside the rate. */
const isOfKind = ({ kind }: CatalogueCommitment, measure: CatalogueMeasure, index: number) =>
  measure.kind === kind || (index > 0 && measure.kind === 'count')

/** What is wrong with the measures of a commitment for its kind and grade. */
export function kindFaults(commitment: CatalogueCommitment): string[] {
  const { kind, grade, stages, measures } = commitment
  const keys = measures.map(({ key }) => key)
  const hasPlanTarget = measures.some(({ targets }) => targets.some(({ set }) => set === 'plan'))
  return [
    ...(measures.length === 0 ? ['no measure'] : []),
    ...measures.flatMap((measure, index) =>
      isOfKind(commitment, measure, index) ? [] : [`${measure.key} is of another kind`],
    ),
    ...(new Set(keys).size < keys.length ? ['two measures of one key'] : []),
    ...((kind === 'milestone') === (stages === undefined) ? ['stages: milestones only'] : []),
    ...(grade === 'A' && kind !== 'milestone' && !hasPlanTarget ? ['grade A without a target'] : []),
    ...measures.flatMap(measureFaults),
  ]
}
