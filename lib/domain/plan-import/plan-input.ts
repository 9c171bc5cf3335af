import { requireCivilDate, type CivilDate } from '../civil-date'
import { PRESET_DUE_DAY } from '../freshness'
import type { ClauseInput, CommitmentInput, MeasureInput, PlanInput } from '../plan-input'
import type { Reason, SayBoth } from '../plan-text/reasons'
import type { ProposedClause } from '../plan-text/types'
import { STAGES } from '../stage-series'
import { PRESET_THRESHOLDS } from '../thresholds'
import type { Bilingual, Disposition } from '../words'
import { findBaseline } from './baselines'
import { withEnglish } from './english'
import { definitionsOf, memberCountOf } from './faults'
import { statedNumbers } from './numbers'
import { findCaution, findReferred } from './relations'
import { sectionsOf, type SectionNames } from './sections'
import { firstDayOf, type ClauseDecision, type CommitmentValues, type ImportedClause, type MeasureValues } from './values'

/** What the plan will be called and counted by. */
export type PlanNames = {
  slug: string
  /** slug of the jurisdiction */
  jurisdiction: string
  /** 'HY26': codes run HY26-001, HY26-002 … in the order of the document */
  codePrefix: string
  year: number
  /** the day from which its promises count: 1 January, or later where the document speaks of a part of the year */
  startsOn: CivilDate
  title: Bilingual
  sections: SectionNames
}

/** The document that the plan's clauses quote. */
export const documentSlugOf = ({ slug }: Pick<PlanNames, 'slug'>): string => `${slug}-plan`

const ENGLISH_REASONS: Readonly<Record<Disposition, string>> = {
  commitment: 'A concrete promise: it is tracked.',
  direction: 'A direction without a finish line: it is not tracked by figures.',
  background: 'Background: it promises nothing by itself.',
  result: 'A result of an earlier period, no promise for the coming one.',
}

function baselinesOf(proposal: ProposedClause, values: CommitmentValues, names: PlanNames): MeasureInput['baselines'] {
  const found = findBaseline(proposal, values, names)
  if (found === null) return []
  const { period, value, hedge, isForecast, paragraph, quote } = found
  return [{ period, value, hedge, forecast: isForecast, quote: { document: documentSlugOf(names), paragraph, text: quote } }]
}

const cautioned = (caution: Bilingual | null) => (caution === null ? {} : { caution })

/** How each relation of a clause names what it is compared with: 'HY26-001/measure-1'. */
type Referred = (measure: MeasureValues) => string

function measuresOf(values: CommitmentValues, proposal: ProposedClause, names: PlanNames, referred: Referred): MeasureInput[] {
  return definitionsOf(values).map(({ scope, reference: _, targets, ordinal, ...measure }, index) => ({
    ...measure,
    ...(scope === null ? {} : { scope }),
    ...referenceOf(values, index, referred),
    ...cautioned(findCaution({ ...measure, targets }, proposal.quote)),
    ...(ordinal.length === 0 ? {} : { ordinal }),
    targets: targets.map(({ max, tolerance, ...target }) => ({
      ...target,
      ...(max === null ? {} : { max }),
      ...(tolerance === null ? {} : { tolerance }),
    })),
    baselines: index === 0 ? baselinesOf(proposal, values, names) : [],
  }))
}

const referenceOf = ({ kind, measures }: CommitmentValues, index: number, referred: Referred) => {
  const measure = kind === 'relative' ? measures[index] : undefined
  return measure === undefined ? {} : { reference: referred(measure) }
}

function membersOf(values: CommitmentValues): CommitmentInput['members'] {
  return Array.from({ length: memberCountOf(values) }, (_, index) => {
    const zh = values.members[index]
    return { name: zh === undefined ? null : { zh, en: `Member ${index + 1} (name in Chinese only)` } }
  })
}

function commitmentOf(
  { proposal }: ImportedClause,
  settled: CommitmentValues,
  { code, section, referred }: { code: string; section: string; referred: Referred },
  names: PlanNames,
): CommitmentInput {
  const values = withEnglish(settled)
  const { title, kind, modality, grade, deadline, departments, stages } = values
  return {
    ...{ code, section, title, kind, modality, grade, deadline, departments },
    ...(names.startsOn === firstDayOf(names.year) ? {} : { startsOn: names.startsOn }),
    measures: measuresOf(values, proposal, names, referred),
    stages: stages === null ? [] : STAGES[stages].map(({ key, name }) => ({ key, ...name })),
    members: membersOf(values),
  }
}

/** Whether a reason tells something of the words, and not only the person at the desk that they are to decide. */
const isTold = ({ rule }: Reason): boolean => rule !== 'unrecognised' && rule !== 'divided-by-hand'

const sentence = (said: string, stop: string): string => (said === '' || /[。！？.!?]$/u.test(said) ? said : `${said}${stop}`)

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** What becomes of each number in a clause that is no target. */
function restOf(quote: string, values: CommitmentValues | null): Bilingual {
  const targets = new Set(values?.measures.map(({ value }) => value))
  const limits = new Set(values?.measures.flatMap(({ max }) => (max === null ? [] : [max])))
  const others = [...new Set(statedNumbers(quote))].filter((number) => !targets.has(number) && !limits.has(number))
  const digits = others.filter((each) => /^[\d.-]+$/u.test(each))
  return {
    zh: [...[...limits].map((max) => `目标区间的上限：${max}。`), ...(others.length === 0 ? [] : [`不作为目标的数字：${others.map((each) => `“${each}”`).join('、')}。`])].join(''),
    en: [...[...limits].map((max) => `The upper end of the range: ${max}.`), ...(digits.length === 0 ? [] : [`Numbers that are no target: ${digits.join(', ')}.`])].join(' '),
  }
}

/** Why the clause counts as it does. A reason that a person typed is told in their words, which are Chinese. */
function reasonOf({ quote, proposal }: ImportedClause, { disposition, reason, values }: ClauseDecision, say: SayBoth): Bilingual {
  const rest = restOf(quote, values)
  const told = reason === '' ? proposal.because.filter(isTold) : []
  const zh = sentence(reason === '' ? told.map(say.zh).join('；') : reason, '。')
  // English names no Chinese words: reasons that quote the document are told in Chinese alone
  const en = told.filter((each) => !('words' in each)).map(say.en).join('; ')
  return {
    zh: `${zh || '已由人判定。'}${rest.zh}`,
    en: [ENGLISH_REASONS[disposition], sentence(capital(en), '.'), rest.en].filter((part) => part !== '').join(' '),
  }
}

/** The permanent codes, in the order of the document, by clause. */
const codesOf = ({ codePrefix }: PlanNames, clauses: readonly ImportedClause[]): ReadonlyMap<string, string> =>
  new Map(
    clauses
      .filter(({ decision }) => decision !== null && decision.values !== null)
      .map(({ id }, index) => [id, `${codePrefix}-${String(index + 1).padStart(3, '0')}`]),
  )

/**
 * The plan that the decisions make, with permanent codes in the order of the document.
 *
 * @param clauses all of the import in the order of the document; throws for one that is undecided
 * @param say says why a proposal that was taken over was made
 */
export function planInputOf(names: PlanNames, clauses: readonly ImportedClause[], say: SayBoth): PlanInput {
  const sections = sectionsOf(clauses, names.sections)
  const codes = codesOf(names, clauses)
  const referredFrom = (clause: ImportedClause) => (measure: MeasureValues): string => {
    const found = findReferred(clauses, clause, measure)
    if (found === null) throw new Error(`clause ${clause.id} is compared with nothing`)
    return `${codes.get(found.clause.id)}/measure-${found.measure + 1}`
  }
  const made = clauses.map((clause): ClauseInput => {
    const { paragraph, start, end, quote, decision } = clause
    if (decision === null) throw new Error(`clause ${clause.id} is undecided`)
    const { disposition, values } = decision
    const placed = { paragraph, start, end, quote, disposition, reason: reasonOf(clause, decision, say) }
    const code = codes.get(clause.id)
    if (values === null || code === undefined) return { ...placed, commitments: [] }
    const own = { code, section: sections.keyOf(clause), referred: referredFrom(clause) }
    return { ...placed, commitments: [commitmentOf(clause, values, own, names)] }
  })
  const { slug, jurisdiction, year, title } = names
  return {
    ...{ slug, jurisdiction, year, title, document: documentSlugOf(names) },
    startsOn: firstDayOf(year),
    endsOn: requireCivilDate(`${year}-12-31`),
    cadence: 'quarterly',
    dueDay: PRESET_DUE_DAY,
    thresholds: PRESET_THRESHOLDS,
    sections: sections.all,
    clauses: made,
  }
}
