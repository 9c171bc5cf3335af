import { faultOfText, targetFaults, type AdjustmentFault, type AdjustmentFaultCode } from '../adjustment'
import { isComparable, isOfScale, type Unit } from '../quantity'
import type { Bilingual, Kind } from '../words'
import { targetField, type Definition, type MeasureDefinition } from './values'

/** What the rules of kinds look at: a catalogue's commitments have it, too. */
export type Defined = Pick<Definition, 'kind' | 'grade' | 'measures'> & {
  stages: readonly unknown[]
}

/** The most measures of one commitment, words of one scale, and characters of one word or unit. */
const MAX_MEASURES = 8
const MAX_WORDS = 24
const MAX_WORD = 20

const HAN = /[\p{Script=Han}，。；：、（）“”]/u

/** Whether a text is there in both languages, the English without Chinese characters. */
export const isInBothLanguages = ({ zh, en }: Bilingual): boolean =>
  zh.trim() !== '' && en.trim() !== '' && !HAN.test(en)

const one = (field: string, fault: AdjustmentFaultCode | null | false): AdjustmentFault[] =>
  fault === null || fault === false ? [] : [{ field, fault }]

function textFaults(field: string, text: Bilingual): AdjustmentFault[] {
  if (text.zh.trim() === '') return one(`${field}.zh`, 'required')
  if (text.en.trim() === '') return one(`${field}.en`, 'required')
  if (!isInBothLanguages(text)) return one(`${field}.en`, 'chinese-in-english')
  return one(`${field}.zh`, faultOfText(text))
}

/** Grades are words and milestones stages: neither is counted in anything. */
const isUnitless = (kind: Kind): boolean => kind === 'milestone' || kind === 'grade'

function unitFaults(at: string, { kind, unit, scale }: MeasureDefinition): AdjustmentFault[] {
  if (isUnitless(kind)) {
    const isBare = unit.zh === '' && unit.en === '' && scale === '1'
    return one(`${at}.unit.zh`, isBare ? null : 'unit-of-kind')
  }
  if (unit.zh.length > MAX_WORD) return one(`${at}.unit.zh`, 'too-long')
  return [
    ...textFaults(`${at}.unit`, unit),
    ...one(`${at}.scale`, !isOfScale({ unit: unit.zh, scale }) && 'unit-of-scale'),
  ]
}

function scopeFaults(at: string, { kind, scope }: MeasureDefinition): AdjustmentFault[] {
  if (kind !== 'limit') return one(`${at}.scope.zh`, scope !== null && 'scope-of-limit')
  return textFaults(`${at}.scope`, scope ?? { zh: '', en: '' })
}

function faultOfWords({ kind, ordinal }: MeasureDefinition): AdjustmentFaultCode | null {
  if (kind !== 'grade') return ordinal.length > 0 ? 'words-of-grade' : null
  if (ordinal.length === 0) return 'required'
  if (ordinal.length > MAX_WORDS) return 'too-many'
  if (ordinal.some((word) => word.length > MAX_WORD)) return 'too-long'
  return new Set(ordinal).size < ordinal.length ? 'named-twice' : null
}

/** What is wrong with the measure at a place (1, 2, …), looked at alone. */
function measureFaults(measure: MeasureDefinition, place: number): AdjustmentFault[] {
  const at = `measure.${place}`
  const { kind, reference } = measure
  const sets = measure.targets.map(({ set }) => set)
  return [
    ...textFaults(`${at}.name`, measure.name),
    ...unitFaults(at, measure),
    ...one(`${at}.ordinal`, faultOfWords(measure)),
    ...scopeFaults(at, measure),
    ...one(`${at}.reference`, kind !== 'relative' && reference !== null && 'reference-of-relative'),
    ...one(`${at}.plan.value`, new Set(sets).size < sets.length && 'named-twice'),
    ...measure.targets.flatMap((target) =>
      targetFaults(measure, target).map(({ field, fault }) => ({
        field: targetField(place, target.set, field),
        fault,
      })),
    ),
  ]
}

/** A second measure of an indicator is its total (总量), a count beside the rate. */
const isOfKind = (kind: Kind, measure: MeasureDefinition, index: number): boolean =>
  kind !== 'direction' && (measure.kind === kind || (index > 0 && measure.kind === 'count'))

/**
 * What is wrong with the measures of a commitment for its kind and grade: the one rule for the
 * catalogues that plans are loaded from and for what a planner prepares at the desk.
 */
export function definitionFaults({ kind, grade, stages, measures }: Defined): AdjustmentFault[] {
  const keys = measures.map(({ key }) => key)
  const hasPlanTarget = measures.some(({ targets }) => targets.some(({ set }) => set === 'plan'))
  return [
    ...one('kind', measures.length === 0 && kind !== 'direction' && 'no-measure'),
    ...one('kind', measures.length > MAX_MEASURES && 'too-many'),
    ...one('kind', (kind === 'milestone') !== stages.length > 0 && 'stages-of-milestone'),
    ...one('kind', new Set(keys).size < keys.length && 'named-twice'),
    ...one('grade', grade === 'A' && kind !== 'milestone' && !hasPlanTarget && 'grade-without-target'),
    ...measures.flatMap((measure, index) => [
      ...one(`measure.${index + 1}.kind`, !isOfKind(kind, measure, index) && 'measure-of-kind'),
      ...measureFaults(measure, index + 1),
    ]),
  ]
}

/** A list's targets are the number of its members: the total is counted, never typed. */
export function countedFaults(
  { kind, measures }: Pick<Defined, 'kind' | 'measures'>,
  memberCount: number,
): AdjustmentFault[] {
  if (kind !== 'list') return []
  const targets = measures.flatMap(({ targets: own }, index) =>
    own.map((target) => ({ field: targetField(index + 1, target.set, 'value'), target })),
  )
  if (targets.length === 0) return one(targetField(1, 'plan', 'value'), 'required')
  return targets.flatMap(({ field, target }) =>
    one(field, target.value !== String(memberCount) && 'members-differ'),
  )
}

/** A relation is compared with a measure that is there and counts the same. */
export const referenceFaults = (
  { measures }: Pick<Defined, 'measures'>,
  references: ReadonlyMap<string, Unit>,
): AdjustmentFault[] =>
  measures.flatMap(({ kind, reference, unit, scale }, index) => {
    const field = `measure.${index + 1}.reference`
    if (reference === null) return one(field, kind === 'relative' && 'required')
    const other = references.get(reference)
    if (other === undefined) return one(field, 'not-a-choice')
    return one(field, !isComparable(other, { unit: unit.zh, scale }) && 'reference-of-unit')
  })
