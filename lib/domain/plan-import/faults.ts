import { MAX_MEMBERS, type AdjustmentFault } from '../adjustment'
import { countedFaults, definitionFaults, type MeasureDefinition } from '../definition'
import type { Kind } from '../words'
import { withEnglish } from './english'
import { numbersIn } from './numbers'
import type { CommitmentValues, ImportContext, MeasureValues } from './values'

/** What keeps a clause from being the commitment that somebody makes of it, field by field. */
export type ImportFault = AdjustmentFault | { field: string; fault: 'not-in-clause' }

/** Numbers in characters: 七成, 一半以上, 两位数, 翻番. */
const WORDED = /[一二两三四五六七八九十百千半]|翻番/u
/** Relations without a number say one themselves: no less than what they are compared with. */
const COMPARED = /持平|同步|高于|低于|快于|慢于|优于|平均/u

const LONGEST_TITLE = 200

/** Whether a clause states a value itself: the law that keeps results of other years out. */
const isStated = (kind: Kind, quote: string, value: string): boolean =>
  kind === 'grade'
    ? quote.includes(value)
    : numbersIn(quote).includes(value) || WORDED.test(quote) || (value === '0' && COMPARED.test(quote))

/** A settled measure in the words of the rules. */
export function definitionOf(measure: MeasureValues, kind: Kind, index: number): MeasureDefinition {
  const { name, unit, scale, comparator, value, max, tolerance, reference } = measure
  return {
    key: `measure-${index + 1}`,
    name,
    unit: kind === 'grade' ? { zh: '', en: '' } : unit,
    scale,
    kind,
    ordinal: kind === 'grade' ? [value] : [],
    scope: kind === 'limit' ? { zh: '全辖区', en: 'the whole jurisdiction' } : null,
    reference: kind === 'relative' ? reference : null,
    targets: [{ set: 'plan', comparator, value, max, tolerance }],
  }
}

/** A milestone is measured by the stage it has reached. */
const STAGE_MEASURE: MeasureDefinition = {
  ...{ key: 'stage', name: { zh: '所处阶段', en: 'Stage reached' }, unit: { zh: '', en: '' }, scale: '1' },
  ...{ kind: 'milestone', ordinal: [], scope: null, reference: null, targets: [] },
}

/** The measures of settled values, as the plan will have them. */
export const definitionsOf = ({ kind, measures }: CommitmentValues): MeasureDefinition[] =>
  kind === 'milestone' ? [STAGE_MEASURE] : measures.map((each, index) => definitionOf(each, kind, index))

/** How many members a list has: as many as its target says, and those that are named among them. */
export function memberCountOf({ kind, measures, members }: CommitmentValues): number {
  if (kind !== 'list') return 0
  const count = Number(measures[0]?.value ?? '')
  return Number.isInteger(count) && count >= members.length && count <= MAX_MEMBERS ? count : members.length
}

function wordFaults(values: CommitmentValues, quote: string): ImportFault[] {
  const { title, kind, measures, members } = values
  return [
    ...(title.zh.trim() === '' ? [{ field: 'title.zh', fault: 'required' } as const] : []),
    ...(title.zh.length > LONGEST_TITLE ? [{ field: 'title.zh', fault: 'too-long' } as const] : []),
    ...measures.flatMap(({ value }, index): ImportFault[] =>
      kind === 'list' || value === '' || isStated(kind, quote, value)
        ? []
        : [{ field: `measure.${index + 1}.plan.value`, fault: 'not-in-clause' }],
    ),
    ...members.flatMap((member): ImportFault[] =>
      quote.includes(member) ? [] : [{ field: 'members', fault: 'not-in-clause' }],
    ),
  ]
}

/** A relation names a clause of the document to be compared with; that it is decided is seen at the opening. */
const relationFaults = ({ kind, measures }: CommitmentValues, { proposals }: ImportContext): ImportFault[] =>
  kind !== 'relative'
    ? []
    : measures.flatMap(({ reference }): ImportFault[] => {
        if (reference === null) return [{ field: 'reference', fault: 'required' }]
        const [paragraph] = reference.split(':').map(Number)
        return proposals.some((each) => each.paragraph === paragraph) ? [] : [{ field: 'reference', fault: 'not-a-choice' }]
      })

function departmentFaults({ departments }: CommitmentValues, context: ImportContext): ImportFault[] {
  const known = new Set(context.departments.map(({ slug }) => slug))
  if (departments.length === 0) return [{ field: 'lead', fault: 'required' }]
  const slugs = departments.map(({ department }) => department)
  return [
    ...slugs.flatMap((slug, index): ImportFault[] =>
      known.has(slug) ? [] : [{ field: index === 0 ? 'lead' : 'supporting', fault: 'not-a-choice' }],
    ),
    ...(new Set(slugs).size < slugs.length ? [{ field: 'supporting', fault: 'named-twice' } as const] : []),
  ]
}

/** What was due before it began would be behind from its first day on. */
const spanFaults = ({ deadline }: CommitmentValues, { startsOn }: ImportContext): ImportFault[] =>
  deadline > startsOn ? [] : [{ field: 'deadline', fault: 'before-start' }]

/**
 * All that keeps values from being a commitment of the clause: the rule of the desk and of the
 * catalogues, that each target stands in the clause's own words, and that somebody leads it.
 */
export function valueFaults(values: CommitmentValues, quote: string, context: ImportContext): ImportFault[] {
  const filled = withEnglish(values)
  const measures = definitionsOf(filled)
  const { kind, grade, stages } = filled
  return [
    ...definitionFaults({ kind, grade, measures, stages: stages === null ? [] : [stages] }),
    ...countedFaults({ kind, measures }, memberCountOf(filled)),
    ...wordFaults(values, quote),
    ...relationFaults(filled, context),
    ...departmentFaults(values, context),
    ...spanFaults(values, context),
  ]
}
