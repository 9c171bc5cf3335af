import { referenceFaults } from '@/lib/domain/definition'
import type { Kind } from '@/lib/domain/words'
import type { Catalogue, CataloguePlan, Law, Violation } from './check'
import { numbersQuoted } from './check-clauses'
import { definitionOf, kindFaults, listFaults } from './check-kinds'
import type {
  CatalogueClause,
  CatalogueCommitment,
  CatalogueMeasure,
  CatalogueTarget,
  Quote,
} from './types'

type Item = { commitment: CatalogueCommitment; clause: CatalogueClause }

const itemsOf = (plan: CataloguePlan): Item[] =>
  plan.clauses.flatMap((clause) =>
    (clause.commitments ?? []).map((commitment) => ({ commitment, clause })),
  )

const codeLaw = (plan: CataloguePlan): Violation[] =>
  itemsOf(plan).flatMap(({ commitment: { code } }, index) => {
    const due = `${plan.codePrefix}-${String(index + 1).padStart(3, '0')}`
    return code === due ? [] : [{ law: 'codes-consecutive', where: code, detail: `due: ${due}` }]
  })

function countLaw(plan: CataloguePlan): Violation[] {
  const count = itemsOf(plan).length
  const { fewest, most } = plan.expected
  return count >= fewest && count <= most
    ? []
    : [{ law: 'expected-count', where: plan.slug, detail: `${count}, expected ${fewest}–${most}` }]
}

/** Targets that a plan gives in words: what the words say, as a number. */
const WORDED_TARGETS: Readonly<Record<string, RegExp>> = { '10': /两位数/u, '0': /持平|同步/u }

/**
 * The law that keeps results of earlier years out: a clause itself states each target of
 * its commitments, as a whole number, in words, or as a grade.
 */
function targetLaw(catalogue: Catalogue, plan: CataloguePlan): Violation[] {
  return itemsOf(plan).flatMap(({ commitment, clause: { paragraph, quote } }) => {
    const numbers = numbersQuoted(catalogue, { document: plan.document, paragraph, text: quote })
    const isStated = (kind: Kind, { value }: CatalogueTarget): boolean =>
      kind === 'grade'
        ? quote.includes(value)
        : numbers.includes(value) || WORDED_TARGETS[value]?.test(quote) === true
    return commitment.measures.flatMap(({ kind, targets }) =>
      targets
        .filter((target) => !isStated(kind, target))
        .map((target): Violation => ({
          law: 'target-from-own-clause',
          where: commitment.code,
          detail: `${target.value} is not in: ${quote}`,
        })),
    )
  })
}

function memberFaults({ commitment, clause }: Item): string[] {
  const { kind, members = [] } = commitment
  if (kind !== 'list') return members.length > 0 ? ['members of no list'] : []
  const isMissing = members.some(({ quote }) => quote !== undefined && !clause.quote.includes(quote))
  return isMissing ? ['a member that the clause does not name'] : listFaults(commitment)
}

/** Every measure of the catalogue, as 'HY25-001/gdp-growth'. */
const measuresOf = (catalogue: Catalogue): Map<string, CatalogueMeasure> =>
  new Map(
    catalogue.plans.flatMap((plan) =>
      itemsOf(plan).flatMap(({ commitment: { code, measures } }) =>
        measures.map((measure) => [`${code}/${measure.key}`, measure] as const),
      ),
    ),
  )

const badReferences = (
  known: ReadonlyMap<string, CatalogueMeasure>,
  { measures }: CatalogueCommitment,
): string[] => {
  const units = new Map([...known].map(([name, { unit, scale }]) => [name, { unit: unit.zh, scale }]))
  return referenceFaults({ measures: measures.map(definitionOf) }, units).map(({ field, fault }) => `${field}: ${fault}`)
}

/** Whether a quoted passage states a value, in digits or as a worded relation. */
const states = (catalogue: Catalogue, quote: Quote, value: string): boolean =>
  value === 'in-step'
    ? quote.text.includes('同步')
    : numbersQuoted(catalogue, quote).includes(value)

const strayBaselines = (catalogue: Catalogue, { measures }: CatalogueCommitment): string[] =>
  measures
    .flatMap((measure) => measure.baselines)
    .filter(({ value, quote }) => !states(catalogue, quote, value))
    .map(({ period, value }) => `baseline ${period}: ${value}`)

function readingLaws(catalogue: Catalogue, plan: CataloguePlan): Violation[] {
  const known = measuresOf(catalogue)
  return plan.readings.flatMap(({ commitment, measure, value, quote }): Violation[] => {
    const where = `reading of ${commitment}/${measure}`
    return [
      ...(known.has(`${commitment}/${measure}`)
        ? []
        : [{ law: 'reference-exists', where, detail: 'no such measure' } as const]),
      ...(states(catalogue, quote, value)
        ? []
        : [{ law: 'values-in-quotes', where, detail: value } as const]),
    ]
  })
}

/** The laws of commitments, one by one, and of the figures that hang on them. */
export function commitmentLaws(catalogue: Catalogue, plan: CataloguePlan): Violation[] {
  const known = measuresOf(catalogue)
  const ofItems = itemsOf(plan).flatMap((item): Violation[] => {
    const { commitment } = item
    const strange = commitment.departments
      .map(({ department }) => department)
      .filter((slug) => !catalogue.departments.includes(slug))
    const named = (law: Law, details: readonly string[]): Violation[] =>
      details.map((detail) => ({ law, where: commitment.code, detail }))
    return [
      ...named('list-target-is-members', memberFaults(item)),
      ...named('kinds-fit', kindFaults(commitment)),
      ...named('reference-exists', badReferences(known, commitment)),
      ...named('department-exists', strange),
      ...named('values-in-quotes', strayBaselines(catalogue, commitment)),
    ]
  })
  return [
    ...codeLaw(plan),
    ...countLaw(plan),
    ...targetLaw(catalogue, plan),
    ...ofItems,
    ...readingLaws(catalogue, plan),
  ]
}
