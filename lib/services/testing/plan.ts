import { randomUUID } from 'node:crypto'
import { inTransaction } from '@/lib/data/client'
import { PRESET_THRESHOLDS } from '@/lib/domain/thresholds'
import { KINDS, type Kind } from '@/lib/domain/words'
import { loadDocument, type DocumentInput } from '../load-document'
import { openPlan } from '../open-plan'
import type { ClauseInput, CommitmentInput, MeasureInput, PlanInput } from '@/lib/domain/plan-input'
import { preparePlan } from '../prepare-plan'
import { at } from './accounts'
import { makeHouse, type House } from './officials'

const both = (text: string) => ({ zh: text, en: text })

/** Members of the list, which are also its target. */
export const MEMBER_COUNT = 4
/** Stages of the milestone, in order; the last one is its end. */
export const STAGES = ['started', 'building', 'opened'] as const
/** Grades, lowest first; the last one is the target. */
export const GRADES = ['AA', 'AA+', 'AAA'] as const

/** What differs between the measures of the kinds. */
const MEASURES: Record<Kind, Partial<MeasureInput>> = {
  count: { targets: [{ set: 'plan', comparator: 'at-least', value: '11' }] },
  list: { targets: [{ set: 'plan', comparator: 'at-least', value: String(MEMBER_COUNT) }] },
  growth: {
    targets: [
      { set: 'plan', comparator: 'at-least', value: '6.5' },
      { set: 'municipal', comparator: 'at-least', value: '7.5' },
    ],
  },
  level: { targets: [{ set: 'plan', comparator: 'about', value: '59', tolerance: '1' }] },
  relative: { targets: [{ set: 'plan', comparator: 'equal', value: '0', tolerance: '0.2' }] },
  limit: { targets: [{ set: 'plan', comparator: 'at-most', value: '12' }] },
  grade: { targets: [{ set: 'plan', comparator: 'at-least', value: 'AAA' }], ordinal: GRADES },
  milestone: {},
  direction: {},
}

/** Led by the second department; every other one by the first. */
const LED_BY_SECOND: readonly Kind[] = ['growth', 'relative']

/** One plan with one commitment of every kind, and everybody who has to do with it. */
export type World = House & {
  plan: string
  /** the slug of its document */
  document: string
  codeOf: (kind: Kind) => string
}

function measureOf(kind: Kind, codeOf: World['codeOf']): MeasureInput {
  return {
    key: kind,
    name: both(kind),
    unit: both('条'),
    scale: '1',
    kind,
    targets: [],
    baselines: [],
    ...(kind === 'relative' ? { reference: `${codeOf('growth')}/growth` } : {}),
    ...MEASURES[kind],
  }
}

function commitmentOf(kind: Kind, house: House, codeOf: World['codeOf']): CommitmentInput {
  const [first, second] = house.slugs
  const isLedBySecond = LED_BY_SECOND.includes(kind)
  const departments = isLedBySecond ? [second, first] : [first, second]
  return {
    code: codeOf(kind),
    section: isLedBySecond ? 'second' : 'first',
    title: both(`${kind} ${codeOf(kind)}`),
    kind,
    modality: 'commit',
    grade: 'A',
    measures: kind === 'direction' ? [] : [measureOf(kind, codeOf)],
    stages: kind === 'milestone' ? STAGES.map((key) => ({ key, ...both(key) })) : [],
    deadline: '2025-12-31',
    departments: departments.map((department) => ({ department, inferred: false })),
    members: kind === 'list' ? Array.from({ length: MEMBER_COUNT }, () => ({ name: null })) : [],
  }
}

const quoteOf = (kind: Kind) => `承诺${kind}。`

const clauseOf = (kind: Kind, paragraph: number, commitment: CommitmentInput): ClauseInput => ({
  paragraph,
  start: 0,
  end: quoteOf(kind).length,
  quote: quoteOf(kind),
  disposition: kind === 'direction' ? 'direction' : 'commitment',
  reason: both('测试'),
  commitments: [commitment],
})

/** A document with one paragraph for every kind, known from 15 January 2025. */
export const aDocument = (slug: string, jurisdiction: string): DocumentInput => ({
  slug,
  jurisdiction,
  title: both(`文件 ${slug}`),
  bytes: new TextEncoder().encode(KINDS.map(quoteOf).join('\n')),
  knownOn: '2025-01-15',
  knownOnBasis: both('文件的日期'),
  paragraphs: KINDS.map((kind, index) => ({
    number: index + 1,
    kind: 'body',
    text: quoteOf(kind),
    section: null,
    lead: null,
  })),
})

/** The plan of a house over the document of the same slug, with one commitment of each kind. */
export const aPlan = (
  slug: string,
  house: House,
  codeOf: World['codeOf'],
  kinds: readonly Kind[],
): PlanInput => ({
  slug,
  jurisdiction: house.jurisdiction,
  document: slug,
  year: 2025,
  title: both(`计划 ${slug}`),
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
  cadence: 'quarterly',
  dueDay: 20,
  thresholds: PRESET_THRESHOLDS,
  sections: ['first', 'second'].map((key) => ({ key, title: both(key) })),
  clauses: kinds.map((kind) =>
    clauseOf(kind, KINDS.indexOf(kind) + 1, commitmentOf(kind, house, codeOf)),
  ),
})

/**
 * A house whose plan is written down and not yet open.
 *
 * @param kinds of its commitments; none means every kind. 'growth' stands before 'relative'
 */
export async function prepareWorld(...kinds: Kind[]): Promise<World & { planId: string }> {
  const house = await makeHouse()
  const name = randomUUID().slice(0, 8)
  const plan = `plan-${name}`
  const codeOf = (kind: Kind) => `${name.toUpperCase()}-00${KINDS.indexOf(kind) + 1}`
  const planId = await inTransaction(async (tx) => {
    await loadDocument(tx, aDocument(plan, house.jurisdiction), at('06:00:00'))
    return preparePlan(tx, aPlan(plan, house, codeOf, kinds.length === 0 ? KINDS : kinds))
  })
  return { ...house, plan, document: plan, codeOf, planId }
}

/** A house whose plan is open since this morning; nothing is reported yet. */
export async function openWorld(...kinds: Kind[]): Promise<World> {
  const world = await prepareWorld(...kinds)
  const planner = { id: world.planner.id, label: world.planner.name }
  await inTransaction((tx) => openPlan(tx, world.planId, planner, at('07:00:00')))
  return world
}
