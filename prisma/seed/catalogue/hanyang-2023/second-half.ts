import type { StageSeries } from '@/lib/domain/stage-series'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { Modality } from '@/lib/domain/words'
import { both, milestone } from '../build'
import type {
  Bilingual,
  CatalogueClause,
  CatalogueCommitment,
  CatalogueMeasure,
  CatalogueTarget,
} from '../types'

/** The second half ends with the year, and no earlier date is named for any item. */
const DUE: CivilDate = '2023-12-31'

/** The second half begins. */
export const STARTS: CivilDate = '2023-07-01'

const LEAD = both('段首小标题，概括本段。', "The paragraph's lead, which sums it up.")
const VAGUE = both(
  '没有写明数量，也没有点名可以核对的终点，列为工作方向。',
  'No number, and no named end that could be checked: a direction.',
)
const COUNTED = both('写明了数量和单位，可以核对。', 'A number with its unit, which can be checked.')
const NAMED = both(
  '点名了具体事项，做了什么可以查证；没有写明终点。',
  'A named thing whose steps can be looked up; no finish line is stated.',
)
const ENDED = both('点名了具体事项，也写明了可以核对的终点。', 'A named thing with an end that can be checked.')

type Told = Bilingual | undefined
const told = (basis: Bilingual, more: Told): Bilingual =>
  more === undefined ? basis : both(`${basis.zh}${more.zh}`, `${basis.en} ${more.en}`)

/** The clauses of one paragraph of the report's second part, by what was decided about them. */
export const secondHalfOf = (paragraph: number) => {
  const clause = (disposition: CatalogueClause['disposition'], quote: string, reason: Bilingual): CatalogueClause => ({
    ...{ paragraph, quote, disposition, reason },
  })
  const promised =
    (basis: Bilingual) =>
    (quote: string, commitments: readonly CatalogueCommitment[], more?: Bilingual): CatalogueClause => ({
      ...clause('commitment', quote, told(basis, more)),
      commitments: commitments.map((commitment) => ({ ...commitment, startsOn: STARTS })),
    })
  return {
    lead: (quote: string) => clause('background', quote, LEAD),
    background: (quote: string, zh: string, en: string) => clause('background', quote, both(zh, en)),
    direction: (quote: string, more?: Bilingual) => clause('direction', quote, told(VAGUE, more)),
    counted: promised(COUNTED),
    named: promised(NAMED),
    ended: promised(ENDED),
  }
}

type Departments = CatalogueCommitment['departments']

/** A named thing without a finish line. */
export const thing = (
  code: string,
  title: Bilingual,
  stages: StageSeries,
  departments: Departments,
  modality: Modality = 'process',
): CatalogueCommitment =>
  milestone({ ...{ code, title, stages, departments, modality }, grade: 'B', deadline: DUE })

/** A named thing with a yes/no end. */
export const end = (
  code: string,
  title: Bilingual,
  stages: StageSeries,
  departments: Departments,
  modality: Modality = 'commit',
): CatalogueCommitment =>
  milestone({ ...{ code, title, stages, departments, modality }, grade: 'A', deadline: DUE })

type Counting = {
  key: string
  name: Bilingual
  unit: Bilingual
  scale?: CatalogueMeasure['scale']
  kind?: 'count' | 'level'
  comparator?: CatalogueTarget['comparator']
  max?: string
  modality?: Modality
}

/** So many, or at such a height, by the end of the year. */
export function number(
  code: string,
  title: Bilingual,
  value: string,
  departments: Departments,
  { key, name, unit, scale = '1', kind = 'count', comparator = 'at-least', max, modality = 'commit' }: Counting,
): CatalogueCommitment {
  const target: CatalogueTarget = {
    ...{ set: 'plan', comparator, value },
    ...(max === undefined ? {} : { max }),
    // a level asks how near is near enough: these are floors, so nothing below them is
    ...(kind === 'level' ? { tolerance: '0' } : {}),
  }
  return {
    ...{ code, title, kind, modality, departments },
    grade: 'A',
    measures: [{ ...{ key, name, unit, scale, kind }, targets: [target], baselines: [] }],
    deadline: DUE,
  }
}
