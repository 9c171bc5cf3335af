import type { MeasureDefinition } from '../definition'
import { isComparable } from '../quantity'
import type { ProposedClause } from '../plan-text/types'
import type { Bilingual, Comparator } from '../words'
import { numbersIn } from './numbers'
import type { ImportedClause, MeasureValues } from './values'

/** What a clause is compared with, or is to stay level with, where it states no number of its own. */
export type FoundRelation = {
  kind: 'relative' | 'level'
  name: string
  unit: string
  comparator: Comparator
  value: string
  tolerance: string
  /** whether another indicator of the same plan is what it is compared with */
  isWithEconomy: boolean
}

/** 基本持平 and 同步 name no margin; these are agreed beforehand, as in the catalogue of 2025, and can be changed. */
const LEVEL_MARGIN = '1'
const STEP_MARGIN = '0.5'

const ECONOMY = '(?:经济|地区生产总值|生产总值|GDP)(?:增长|增速|发展)?(?:速度)?'
const IN_STEP = new RegExp(`^(.*?)(?:与|同|和)${ECONOMY}(?:基本)?(?:保持)?(?:基本)?同步`, 'u')
const BESIDE_ECONOMY = new RegExp(`^(.*?)(?:高于|快于|不低于|不慢于)${ECONOMY}`, 'u')
const LEVEL = /^(.*?)(?:与|同|和)(?:\d{4}年|上年|去年|上一年)(?:同期)?(?:水平)?(?:保持)?(基本)?持平/u
const AVERAGE = /^(.*?)(高于|快于|优于|不低于|低于|不高于)((?:全国|全省|全市|全区|全县|省|市|区)?(?:的)?平均(?:水平|值|数|增速)?)/u

const COMPARED: Readonly<Record<string, Comparator>> = {
  高于: 'more-than',
  快于: 'more-than',
  优于: 'more-than',
  不低于: 'at-least',
  低于: 'at-most',
  不高于: 'at-most',
}

const IN_POINTS = /增速|增幅|增长|率|占比|比重/u
const rateOf = (subject: string): string => `${subject.replace(/(?:增长|增速|增幅)$/u, '')}增速`

/**
 * What a clause with a relation and without numbers can be held to: 同步 beside the growth of the
 * economy, 持平 beside the year before, 高于全市平均水平 by its distance. Null where its words are
 * none of these.
 */
export function findRelation({ quote, kind, measures }: ProposedClause): FoundRelation | null {
  if (kind !== 'relative' && kind !== 'level') return null
  const [stated] = measures
  const average = AVERAGE.exec(quote)
  if (average !== null) {
    const [, subject = '', word = '', against = ''] = average
    const isDistance = stated !== undefined && /百分点$/u.test(stated.unit)
    if (stated !== undefined && !isDistance) return null
    const unit = isDistance || IN_POINTS.test(subject) ? '个百分点' : '%'
    const comparator = isDistance ? stated.comparator : (COMPARED[word] ?? 'at-least')
    return { kind: 'level', name: `${subject}与${against}之差`, unit, comparator, value: stated?.value ?? '0', tolerance: '0', isWithEconomy: false }
  }
  if (stated !== undefined) return null
  const at = { unit: '%', comparator: 'at-least', value: '0' } as const
  const level = LEVEL.exec(quote)
  if (level !== null) {
    return { ...at, kind: 'level', name: `${level[1] ?? ''}比上年增减`, tolerance: level[2] === undefined ? '0' : LEVEL_MARGIN, isWithEconomy: false }
  }
  const step = IN_STEP.exec(quote)
  const faster = BESIDE_ECONOMY.exec(quote)
  const subject = (step ?? faster)?.[1]
  if (subject === undefined) return null
  return { ...at, kind: 'relative', name: rateOf(subject), tolerance: step === null ? '0' : STEP_MARGIN, isWithEconomy: true }
}

type Placed = Pick<ProposedClause, 'paragraph' | 'start'>

/** Where a clause begins: what a relation keeps of the one it is compared with, however that is split. */
export const placeOf = ({ paragraph, start }: Placed): string => `${paragraph}:${start}`

const isBefore = (a: Placed, b: Placed): boolean =>
  a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.start < b.start)

/** The growth of the economy that the plan promises before a clause; null where it promises none. */
export function findEconomy(proposals: readonly ProposedClause[], clause: Placed): string | null {
  const found = proposals.find(
    (each) =>
      each.disposition === 'commitment' &&
      each.kind === 'growth' &&
      isBefore(each, clause) &&
      each.measures.some(({ name }) => /生产总值|GDP|^经济/u.test(name)),
  )
  return found === undefined ? null : placeOf(found)
}

const isAt = ({ paragraph, start, end }: ImportedClause, place: string): boolean => {
  const [number, offset] = place.split(':').map(Number)
  return number === paragraph && offset !== undefined && start <= offset && offset < end
}

/** A decided commitment at a place that a measure can be compared with, and which of its measures. */
export function findReferred(
  clauses: readonly ImportedClause[],
  from: Placed,
  { reference, unit, scale }: MeasureValues,
): { clause: ImportedClause; measure: number } | null {
  const clause = clauses.find((each) => reference !== null && isAt(each, reference) && isBefore(each, from))
  const values = clause?.decision?.values
  if (clause === undefined || !values || values.kind === 'relative') return null
  const measure = values.measures.findIndex((each) =>
    isComparable({ unit: each.unit.zh, scale: each.scale }, { unit: unit.zh, scale }),
  )
  return measure < 0 ? null : { clause, measure }
}

/** Whether every relation that was decided has something decided to be compared with. */
export const hasReferences = (clauses: readonly ImportedClause[]): boolean =>
  clauses.every(({ decision, ...clause }) =>
    decision?.values?.kind !== 'relative' ||
    decision.values.measures.every((measure) => findReferred(clauses, clause, measure) !== null),
  )

/** The clauses before one that a relation could be compared with. */
export const listReferences = (clauses: readonly ImportedClause[], clause: ImportedClause): readonly ImportedClause[] =>
  clauses.filter(({ proposal, decision, ...each }) => {
    if (!isBefore(each, clause)) return false
    if (decision !== null) return decision.values !== null && decision.values.kind !== 'relative' && decision.values.measures.length > 0
    return proposal.disposition === 'commitment' && proposal.measures.length > 0
  })

/** What was agreed where the words state no margin, as a reader of the figure must know. */
export function findCaution(
  { kind, targets, unit }: Pick<MeasureDefinition, 'kind' | 'targets' | 'unit'>,
  quote: string,
): Bilingual | null {
  const margin = targets[0]?.tolerance ?? null
  if ((kind !== 'relative' && kind !== 'level') || margin === null || numbersIn(quote).includes(targets[0]?.value ?? '')) return null
  return margin === '0'
    ? { zh: '原文没有写明数字，判定时约定与所比的数相等为界。', en: 'The plan states no number; it was agreed beforehand that equality is the line.' }
    : {
        zh: `原文没有写明幅度，判定时约定相差不超过 ${margin}${unit.zh} 视为达到。`,
        en: `The plan states no margin; it was agreed beforehand that up to ${margin} ${unit.en} off counts as met.`,
      }
}
