import { countedFaults, definitionFaults, type MeasureDefinition } from '@/lib/domain/definition'
import type { AdjustmentFault } from '@/lib/domain/adjustment'
import type { CatalogueCommitment, CatalogueMeasure } from './types'

/** A measure of the catalogue in the words of the rules. */
export function definitionOf(measure: CatalogueMeasure): MeasureDefinition {
  const { key, name, unit, scale, kind, ordinal = [], scope, reference, targets } = measure
  return {
    ...{ key, name, unit, scale, kind, ordinal },
    scope: scope ?? null,
    reference: reference ?? null,
    targets: targets.map(({ max, tolerance, ...target }) => ({
      ...target,
      max: max ?? null,
      tolerance: tolerance ?? null,
    })),
  }
}

const asDetail = ({ field, fault }: AdjustmentFault): string => `${field}: ${fault}`

/** What is wrong with the measures of a commitment for its kind and grade. */
export const kindFaults = ({ kind, grade, stages, measures }: CatalogueCommitment): string[] =>
  definitionFaults({
    ...{ kind, grade },
    stages: stages === undefined ? [] : [stages],
    measures: measures.map(definitionOf),
  }).map(asDetail)

/** What is wrong with the targets of a list, which are counted from its members. */
export const listFaults = ({ kind, measures, members = [] }: CatalogueCommitment): string[] =>
  countedFaults({ kind, measures: measures.map(definitionOf) }, members.length).map(asDetail)
