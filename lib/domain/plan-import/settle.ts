import { requireCivilDate } from '../civil-date'
import { isDecimalText } from '../exact'
import { comparatorsOf } from '../measure'
import type { ProposedClause, ProposedMeasure } from '../plan-text/types'
import { SCALES, SCALE_WORDS, type Scale } from '../quantity'
import type { StageSeries } from '../stage-series'
import type { Comparator, Kind } from '../words'
import { findEconomy, findRelation, type FoundRelation } from './relations'
import type { CommitmentValues, ImportContext, MeasureValues } from './values'

/** The longest title of a commitment that is made of its own words. */
const MAX_TITLE = 40
/** As many as the rules of definitions let one commitment have. */
export const MAX_MEASURES_HERE = 8

const SERIES: readonly (readonly [RegExp, StageSeries])[] = [
  [/供地|土地供应|挂牌出让/u, 'land-supply'],
  [/征收|拆迁|腾退|搬迁|清零/u, 'acquisition'],
  [/整改|销号/u, 'rectification'],
  [/创建|争创|认定|获批|申报|评级/u, 'recognition'],
  [/投用|投入使用|投入运行|启用|通车|交付|运营/u, 'construction'],
  [/建成|竣工|完工/u, 'completion'],
  [/开工/u, 'groundbreaking'],
  [/封顶|改扩建|新建|建设|改造/u, 'construction'],
  [/组建|成立|设立|建立|筹建/u, 'establishment'],
]

/** The stages that the words of a milestone suggest. */
export const seriesOf = (quote: string): StageSeries =>
  SERIES.find(([words]) => words.test(quote))?.[1] ?? 'programme'

const scaleOf = (text: string): Scale => SCALES.find((scale) => scale === text) ?? '1'

/** What joined a counted thing (100个和) to the next, before they were parted. */
const JOINED_ON = /(?<=\d\S{0,6})(?:以及|同时|[和及与并])$/u

/** The words of a clause up to its first comma, short enough for a list. */
export function titleOf(quote: string): string {
  const words = quote.replace(/[。；，、]+$/u, '').replace(JOINED_ON, '')
  if (words.length <= MAX_TITLE) return words
  const short = words.slice(0, MAX_TITLE).replace(/[，；、][^，；、]*$/u, '')
  return short.length < MAX_TITLE ? short : `${words.slice(0, MAX_TITLE - 1)}…`
}

/** What the kind can be held to, nearest to what the words say. */
function comparatorFor(kind: Kind, wanted: Comparator): Comparator {
  const possible = comparatorsOf(kind)
  return possible.includes(wanted) ? wanted : (possible[0] ?? 'at-least')
}

function measureOf(proposed: ProposedMeasure, kind: Kind, quote: string): MeasureValues {
  const scale = scaleOf(proposed.scale)
  const comparator = comparatorFor(kind, proposed.comparator)
  const asksTolerance = comparator === 'about' || kind === 'level' || kind === 'relative'
  return {
    name: { zh: proposed.name === '' ? titleOf(quote) : proposed.name, en: '' },
    unit: { zh: `${SCALE_WORDS[scale]}${proposed.unit}`, en: '' },
    scale,
    comparator,
    value: proposed.value,
    max: comparator === 'range' ? proposed.max : null,
    tolerance: asksTolerance ? '0' : null,
    reference: null,
  }
}

/** A relation as something that can be held to: beside another figure, or as a distance. */
function relationMeasure({ name, unit, comparator, value, tolerance }: FoundRelation, reference: string | null): MeasureValues {
  return {
    ...{ name: { zh: name, en: '' }, unit: { zh: unit, en: '' }, scale: '1', comparator, value, tolerance, reference },
    max: null,
  }
}

/** What a relation comes to; null where the clause has none, or the plan nothing to compare it with. */
function settledRelation(proposal: ProposedClause, { proposals }: ImportContext): { kind: Kind; measures: MeasureValues[] } | null {
  const relation = findRelation(proposal)
  if (relation === null) return null
  const reference = relation.isWithEconomy ? findEconomy(proposals, proposal) : null
  if (relation.isWithEconomy && reference === null) return null
  return { kind: relation.kind, measures: [relationMeasure(relation, reference)] }
}

/** A list is counted from its members; one that counts nothing whole is a count. */
function kindOf({ kind, measures }: ProposedClause): Kind {
  // what a relation is compared with has to be another item of the plan: see settledRelation
  if (kind === 'relative') return measures.length > 0 ? 'count' : 'direction'
  // 4A 级景区 1 家 is counted; only a word such as AAA stands on a scale of words
  if (kind === 'grade' && measures.some(({ value }) => isDecimalText(value))) return 'count'
  if (kind === 'list') {
    const [counted] = measures
    // a list is as long as the clause says: names alone, often behind 等, say no number
    if (counted === undefined) return 'milestone'
    return counted.scale === '1' && /^\d+$/u.test(counted.value) ? 'list' : 'count'
  }
  return measures.length === 0 && kind !== 'direction' ? 'milestone' : kind
}

function measuresOf(proposal: ProposedClause, kind: Kind): MeasureValues[] {
  if (kind === 'direction' || kind === 'milestone') return []
  const most = kind === 'list' ? 1 : MAX_MEASURES_HERE
  return proposal.measures.slice(0, most).map((each) => measureOf(each, kind, proposal.quote))
}

function departmentsOf({ departments }: ProposedClause, context: ImportContext): CommitmentValues['departments'] {
  const known = departments.flatMap(({ name, role, isSuggested }) => {
    const found = context.departments.find((each) => each.name === name)
    return found === undefined ? [] : [{ department: found.slug, inferred: isSuggested, role }]
  })
  const leads = known.filter(({ role }) => role === 'lead')
  const ordered = [...leads, ...known.filter((each) => !leads.includes(each))]
  const seen = new Set<string>()
  const once = ordered.flatMap(({ department, inferred }) =>
    seen.has(department) ? [] : (seen.add(department), [{ department, inferred }]),
  )
  return once.length > 0 ? once : [{ department: context.fallbackDepartment, inferred: true }]
}

/**
 * A proposed commitment in the values that a person settles: what taking the proposal over
 * means. The kind is brought to one that a single clause can be held to.
 */
export function settledValues(proposal: ProposedClause, context: ImportContext): CommitmentValues {
  const relation = settledRelation(proposal, context)
  const kind = relation?.kind ?? kindOf(proposal)
  const measures = relation?.measures ?? measuresOf(proposal, kind)
  return {
    title: { zh: titleOf(proposal.quote), en: '' },
    kind,
    modality: proposal.modality,
    grade: kind === 'milestone' ? (proposal.grade ?? 'B') : measures.length > 0 ? 'A' : 'B',
    deadline: proposal.deadline ?? requireCivilDate(`${context.year}-12-31`),
    departments: departmentsOf(proposal, context),
    measures,
    members: kind === 'list' ? proposal.members : [],
    stages: kind === 'milestone' ? seriesOf(proposal.quote) : null,
    keepsBaseline: true,
  }
}
