import type { AdjustmentFault } from '@/lib/domain/adjustment'
import { kindParts, targetField, type Definition, type MeasureDefinition } from '@/lib/domain/definition'
import type { Target } from '@/lib/domain/measure'
import { SCALES } from '@/lib/domain/quantity'
import {
  COMPARATORS,
  GRADES,
  KINDS,
  MODALITIES,
  TARGET_SETS,
  type Bilingual,
  type Kind,
  type TargetSet,
} from '@/lib/domain/words'
import { textOf, textsOf } from './form-text'
import { normaliseNumber } from './number-text'

/** What was typed; `rows` lead from the places of the measures back to the form's rows. */
export type DefinitionForm =
  | { ok: true; definition: Definition; rows: readonly number[] }
  | { ok: false; faults: AdjustmentFault[] }

/** Collects what is none of the choices, by the field of the form. */
class Choices {
  readonly faults: AdjustmentFault[] = []
  constructor(private readonly form: FormData) {}

  /** The chosen word; where it is none of them a fault is noted, and the first stands in. */
  one<const T extends string>(field: string, words: readonly [T, ...T[]]): T {
    const word = words.find((each) => each === textOf(this.form, field))
    if (word === undefined) this.faults.push({ field, fault: 'not-a-choice' })
    return word ?? words[0]
  }
}

/** Grades as they are typed, lowest first: one a line, or between commas. */
const wordsOf = (text: string): string[] =>
  text.split(/[\n,，、]/).map((word) => word.trim()).filter((word) => word !== '')

/** A target whose value and bounds are all empty is none. */
function readTarget(form: FormData, choices: Choices, row: number, set: TargetSet, kind: Kind): Target[] {
  const typed = (part: string) => textOf(form, targetField(row, set, part))
  const [value, max, tolerance] = [typed('value'), normaliseNumber(typed('max')), normaliseNumber(typed('tolerance'))]
  if (value + max + tolerance === '') return []
  const comparator = choices.one(targetField(row, set, 'comparator'), COMPARATORS)
  const orNull = (text: string) => (text === '' ? null : text)
  const said = kind === 'grade' ? value : normaliseNumber(value)
  return [{ set, comparator, value: said, max: orNull(max), tolerance: orNull(tolerance) }]
}

function readMeasure(form: FormData, choices: Choices, row: number, key: string): MeasureDefinition {
  const at = (part: string) => `measure.${row}.${part}`
  const both = (part: string): Bilingual => ({
    zh: textOf(form, at(`${part}.zh`)),
    en: textOf(form, at(`${part}.en`)),
  })
  const [kind, scope, reference] = [choices.one(at('kind'), KINDS), both('scope'), textOf(form, at('reference'))]
  return {
    key,
    name: both('name'),
    unit: both('unit'),
    scale: choices.one(at('scale'), SCALES),
    kind,
    ordinal: wordsOf(textOf(form, at('ordinal'))),
    scope: scope.zh + scope.en === '' ? null : scope,
    reference: reference === '' ? null : reference,
    targets: TARGET_SETS.flatMap((set) => readTarget(form, choices, row, set, kind)),
  }
}

/** Whether anything was typed into the row for one more measure. */
const isFilled = (form: FormData, row: number): boolean =>
  ['name.zh', 'name.en', 'unit.zh', 'unit.en', 'plan.value', 'municipal.value'].some(
    (part) => textOf(form, `measure.${row}.${part}`) !== '',
  )

/** A key that no measure of the commitment has or had in this form. */
function freshKey(taken: readonly string[]): string {
  const numbers = Array.from({ length: taken.length + 1 }, (_, index) => index + 1)
  const free = numbers.find((number) => !taken.includes(`measure-${number}`)) ?? taken.length + 1
  return `measure-${free}`
}

/** Reads the form of what a commitment is: forms of fields here, rules in lib/domain/definition. */
export function parseDefinitionForm(form: FormData, before: Definition, departments: readonly string[]): DefinitionForm {
  const choices = new Choices(form)
  const keys = before.measures.map(({ key }) => key)
  const places = [...keys, freshKey(keys)].map((key, index) => ({ key, row: index + 1 }))
  const kept = places.filter(({ row }) =>
    row <= keys.length ? textOf(form, `measure.${row}.removed`) === '' : isFilled(form, row),
  )
  const measures = kept.map(({ key, row }) => readMeasure(form, choices, row, key))
  const kind = choices.one('commitment.kind', KINDS)
  const inferred = textsOf(form, 'inferred')
  const definition: Definition = {
    kind,
    modality: choices.one('modality', MODALITIES),
    grade: choices.one('grade', GRADES),
    inferred: departments.filter((slug) => inferred.includes(slug)),
    measures,
    ...kindParts(before, kind, measures),
  }
  return choices.faults.length > 0
    ? { ok: false, faults: choices.faults }
    : { ok: true, definition, rows: kept.map(({ row }) => row) }
}
