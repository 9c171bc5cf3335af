/** What is counted, in the order in which it is printed. */
export const SCORED = [
  'recall-a',
  'recall',
  'precision',
  'value',
  'value-with-unit',
  'comparator',
  'deadline',
  'department',
  'baseline',
  'members',
  'grade',
  'kind',
  'modality',
  'stray-number',
  'result-as-promise',
] as const
export type Scored = (typeof SCORED)[number]

/** How often something was so, of how many cases. */
export type Share = { hits: number; of: number }
export type Score = Readonly<Record<Scored, Share>>

/** One case of something that is counted, with what a reader needs to judge it. */
export type Case = { what: Scored; isHit: boolean; quote: string; detail: string }

/** Shares that are better the lower they are: numbers nobody marked, results taken for promises. */
const UNWANTED: readonly Scored[] = ['stray-number', 'result-as-promise']

/** Whether a reader will want to see a case. */
export const isMiss = ({ what, isHit }: Case): boolean => isHit === UNWANTED.includes(what)

const scoreBy = (shareOf: (what: Scored) => Share): Score => ({
  'recall-a': shareOf('recall-a'),
  recall: shareOf('recall'),
  precision: shareOf('precision'),
  value: shareOf('value'),
  'value-with-unit': shareOf('value-with-unit'),
  comparator: shareOf('comparator'),
  deadline: shareOf('deadline'),
  department: shareOf('department'),
  baseline: shareOf('baseline'),
  members: shareOf('members'),
  grade: shareOf('grade'),
  kind: shareOf('kind'),
  modality: shareOf('modality'),
  'stray-number': shareOf('stray-number'),
  'result-as-promise': shareOf('result-as-promise'),
})

export const countCases = (cases: readonly Case[]): Score =>
  scoreBy((what) => {
    const those = cases.filter((each) => each.what === what)
    return { hits: those.filter(({ isHit }) => isHit).length, of: those.length }
  })

/** The scores of several documents in one. */
export const addScores = (scores: readonly Score[]): Score =>
  scoreBy((what) => ({
    hits: scores.reduce((sum, each) => sum + each[what].hits, 0),
    of: scores.reduce((sum, each) => sum + each[what].of, 0),
  }))
