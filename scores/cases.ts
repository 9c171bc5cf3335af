import type { ProposedClause } from '@/lib/domain/plan-text/types'
import { compareNumber, hasSameUnit, hasSameValue } from './compare-measures'
import type { Mark, MarkMeasure } from './marks'
import { speaksOf, type PlacedMark } from './place'
import type { Case, Scored } from './scored'
import { writeFigure } from './write-figure'

/** A marked promise and the proposals that speak of it. */
export type Found = { placed: PlacedMark; proposals: readonly ProposedClause[] }

/** Whether a marked promise was proposed at all. */
export function recallCases({ placed, proposals }: Found): Case[] {
  const { grade, quote } = placed.mark
  const isHit = proposals.length > 0
  const detail = placed.span === null ? 'not in the outline' : `grade ${grade ?? 'none'}`
  const whats = grade === 'A' ? (['recall-a', 'recall'] as const) : (['recall'] as const)
  return whats.map((what) => ({ what, isHit, quote, detail }))
}

function numberCases({ placed: { mark }, proposals }: Found): Case[] {
  const measures = proposals.flatMap((each) => each.measures)
  const seen = measures.map((each) => `${each.comparator} ${writeFigure(each)}`)
  return mark.measures.flatMap((marked) => {
    const hit = compareNumber(marked, measures)
    const detail = `${marked.comparator} ${writeFigure(marked)}, proposed: ${seen.join('; ')}`
    const caseOf = (what: Scored, isHit: boolean): Case => ({ what, isHit, quote: mark.quote, detail })
    const value = caseOf('value', hit.value)
    const whole = caseOf('value-with-unit', hit.unit)
    if (!hit.value) return [value, whole]
    return [value, whole, caseOf('comparator', hit.comparator)]
  })
}

/** The names with their roles, each once. */
const namesOf = (departments: readonly { name: string; role: string }[]): string =>
  [...new Set(departments.map(({ name, role }) => `${role} ${name}`))].toSorted().join(', ')

/** The last day of a year: what 全年 may be read as, and when all items of a plan are due anyway. */
const isEndOfYear = (date: string | null): boolean => date?.endsWith('-12-31') ?? false

/**
 * Dates and units count where the mark or a proposal names any; suggested units do not, nor does
 * the end of a year where the mark has no date.
 */
function whenAndWhoCases({ placed: { mark }, proposals }: Found): Case[] {
  const dates = [...new Set(proposals.map((each) => each.deadline))]
  const isDated = mark.deadline !== null || dates.some((date) => date !== null && !isEndOfYear(date))
  const named = proposals.flatMap((each) => each.departments.filter((unit) => !unit.isSuggested))
  const [wanted, got] = [namesOf(mark.departments), namesOf(named)]
  const deadline: Case = {
    what: 'deadline',
    isHit: dates.includes(mark.deadline),
    quote: mark.quote,
    detail: `${mark.deadline ?? 'none'}, proposed: ${dates.join(', ')}`,
  }
  const department: Case = {
    what: 'department',
    isHit: wanted === got,
    quote: mark.quote,
    detail: `${wanted}, proposed: ${got}`,
  }
  return [...(isDated ? [deadline] : []), ...(wanted === '' && got === '' ? [] : [department])]
}

type Figure = Omit<MarkMeasure, 'comparator'>

const linkedOf = (proposals: readonly ProposedClause[]): Figure[] =>
  proposals.flatMap(({ baselines }) => baselines).map((each) => ({ ...each, max: null }))

const isSameFigure = (a: Figure, b: Figure): boolean => hasSameValue(a, b) && hasSameUnit(a, b)

/** Linked results that none of the marks calls a baseline, where marks name baselines at all. */
function strayBaselineCases(proposal: ProposedClause, marks: readonly Mark[]): Case[] {
  const named = marks.flatMap(({ baselines }) => baselines ?? [])
  const stray = named.length === 0 ? [] : linkedOf([proposal]).filter((each) => !named.some((base) => isSameFigure(each, base)))
  return stray.map((each) => ({ what: 'baseline', isHit: false, quote: proposal.quote, detail: `not one: ${writeFigure(each)}` }))
}

/**
 * Last year's results and the members of a list, where the mark names them: each marked baseline
 * that is linked, and the list with all its names, open or closed.
 */
function contextCases({ placed: { mark }, proposals }: Found): Case[] {
  const { quote } = mark
  const linked = linkedOf(proposals)
  const wanted = mark.baselines ?? []
  const listed = proposals.flatMap(({ members }) => members)
  const isOpen = proposals.some((each) => each.isOpenList)
  return [
    ...wanted.map((base): Case => ({
      what: 'baseline',
      isHit: linked.some((each) => isSameFigure(each, base)),
      quote,
      detail: `${writeFigure(base)}, linked: ${linked.map(writeFigure).join('; ')}`,
    })),
    ...(mark.members === null
      ? []
      : [
          {
            what: 'members' as const,
            isHit: listed.join() === mark.members.names.join() && isOpen === mark.members.isOpen,
            quote,
            detail: `${mark.members.names.join(', ')}, proposed: ${listed.join(', ')}${isOpen ? ' …' : ''}`,
          },
        ]),
  ]
}

const wordCases = ({ placed: { mark }, proposals }: Found): Case[] =>
  (['grade', 'kind', 'modality'] as const).map((what) => ({
    what,
    isHit: proposals.some((each) => each[what] === mark[what]),
    quote: mark.quote,
    detail: `${mark[what] ?? 'none'}, proposed: ${proposals.map((each) => each[what]).join(', ')}`,
  }))

/** Which rules proposed it, and the words that they saw. */
const rulesOf = ({ because }: ProposedClause): string =>
  because.map((each) => ('words' in each ? [each.rule, ...each.words].join(' ') : each.rule)).join('; ')

/** A proposed commitment is right where it speaks of a marked one; of an open passage it is neither. */
export function proposalCases(proposal: ProposedClause, placed: readonly PlacedMark[]): Case[] {
  const spoken = placed.filter((each) => speaksOf(proposal, each)).map(({ mark }) => mark)
  const marks = spoken.filter(({ disposition }) => disposition === 'commitment')
  const open = spoken.filter(({ disposition }) => disposition === 'open')
  if (marks.length === 0 && open.length > 0) return []
  const { quote } = proposal
  const precision: Case = {
    what: 'precision',
    isHit: marks.length > 0,
    quote,
    detail: `${spoken[0]?.disposition ?? 'unmarked'}; ${rulesOf(proposal)}`,
  }
  const marked = marks.flatMap(({ measures }) => measures)
  const judged = proposal.measures.filter(
    ({ value }) => !open.some((each) => each.quote.includes(value)),
  )
  const stray = (marks.length === 0 ? [] : judged).map((measure): Case => ({
    what: 'stray-number',
    isHit: !marked.some((each) => hasSameValue(each, measure)),
    quote,
    detail: writeFigure(measure),
  }))
  return [precision, ...stray, ...strayBaselineCases(proposal, marks)]
}

/** What was understood of a promise that was found; nothing of one that was not. */
export const understandingCases = (found: Found): Case[] =>
  found.proposals.length === 0
    ? []
    : [...numberCases(found), ...whenAndWhoCases(found), ...contextCases(found), ...wordCases(found)]

/** A result of the past that a proposal takes for a promise. */
export const resultCase = ({ placed, proposals }: Found): Case => ({
  what: 'result-as-promise',
  isHit: proposals.length > 0,
  quote: placed.mark.quote,
  detail: proposals.map(rulesOf).join('; '),
})
