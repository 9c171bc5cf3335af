import {
  isListed,
  listTargets,
  MAX_PARTS,
  mergedTargets,
  remainingTargets,
  type SplitPart,
  type TargetValue,
} from '@/lib/domain/adjustment'
import type { Measure } from '@/lib/domain/measure'
import type { CommitmentFacts } from '@/lib/domain/standing'
import type { ReadPart } from './adjustment-form'
import { textOf, textsOf } from './form-text'
import { normaliseNumber } from './number-text'

const typedValue = (form: FormData, field: string, { kind }: Measure): string => {
  const typed = textOf(form, field)
  return kind === 'grade' ? typed : normaliseNumber(typed)
}

/** A measure that a part takes over: one with a target typed, or ticked where it has none. */
function readPartMeasure(
  form: FormData,
  number: number,
  measure: Measure,
  facts: CommitmentFacts,
): SplitPart['measures'] {
  const { key } = measure
  const targets = measure.targets.flatMap((target) => {
    const value = typedValue(form, `part.${number}.measure.${key}.${target.set}`, measure)
    return value === '' ? [] : [{ ...target, value }]
  })
  const isTicked = measure.targets.length === 0 && textsOf(form, `part.${number}.take`).includes(key)
  const name = facts.details.measures.find((each) => each.key === key)?.name ?? { zh: key, en: key }
  return targets.length > 0 || isTicked ? [{ key, name, targets }] : []
}

/** One part; null where nothing was typed. Those who support the parent support it, too. */
function readPart(form: FormData, number: number, facts: CommitmentFacts): SplitPart | null {
  const title = { zh: textOf(form, `part.${number}.title.zh`), en: textOf(form, `part.${number}.title.en`) }
  const measures = facts.measures
    .filter((measure) => !isListed(measure, facts))
    .flatMap((measure) => readPartMeasure(form, number, measure, facts))
  if (title.zh === '' && title.en === '' && measures.length === 0) return null
  const lead = textOf(form, `part.${number}.lead`)
  const supporting = facts.details.departments.filter(
    ({ role, department }) => role === 'supporting' && department !== lead,
  )
  const departments = [{ department: lead, role: 'lead' as const, inferred: false }, ...supporting]
  return { code: null, title, departments, measures }
}

/** What is left of a target: as typed, handed on, or what the parts do not take. */
function readRest(form: FormData, facts: CommitmentFacts, parts: readonly SplitPart[]): TargetValue[] {
  const rest = remainingTargets(facts, parts)
  return listTargets(facts).flatMap((target) => {
    const { measure: key, set } = target
    const measure = facts.measures.find((each) => each.key === key)
    const typed = measure === undefined ? '' : typedValue(form, `target.${key}.${set}`, measure)
    if (measure?.kind !== 'count') return typed === 'handed-on' ? [] : [target]
    if (typed !== '') return [{ ...target, value: typed }]
    return rest.filter((each) => each.measure === key && each.set === set)
  })
}

/** The parts of the form, those left empty left out, and what they leave to the parent. */
export function readSplit(form: FormData, facts: CommitmentFacts): ReadPart {
  const numbers = Array.from({ length: MAX_PARTS }, (_, index) => index + 1)
  const read = numbers.flatMap((number) => {
    const part = readPart(form, number, facts)
    return part === null ? [] : [{ number, part }]
  })
  const parts = read.map(({ part }) => part)
  return {
    ok: true,
    proposal: {
      kind: 'split',
      after: { targets: readRest(form, facts, parts), parts: [...facts.lineage.parts, ...parts] },
    },
    rows: read.map(({ number }) => number),
  }
}

/** What is to be absorbed; targets left empty are those of both together. */
export function readMerge(
  form: FormData,
  facts: CommitmentFacts,
  other: CommitmentFacts | null,
): ReadPart {
  const code = textOf(form, 'absorbed')
  const together = other === null ? listTargets(facts) : mergedTargets(facts, other)
  const targets = together.map((target) => {
    const measure = facts.measures.find(({ key }) => key === target.measure)
    const field = `target.${target.measure}.${target.set}`
    const typed = measure === undefined ? '' : typedValue(form, field, measure)
    return typed === '' ? target : { ...target, value: typed }
  })
  const absorbed = [...facts.lineage.absorbed, ...(code === '' ? [] : [code])]
  const { endedOn, lineage } = facts
  return { ok: true, proposal: { kind: 'merge', after: { targets, absorbed, successor: lineage.successor, endedOn } } }
}
