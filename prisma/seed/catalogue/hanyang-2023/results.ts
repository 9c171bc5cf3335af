import type { CivilDate } from '@/lib/domain/civil-date'
import type { Scale } from '@/lib/domain/quantity'
import type { Hedge } from '@/lib/domain/words'
import { both } from '../build'
import type {
  Bilingual,
  CatalogueClause,
  CatalogueCommitment,
  CatalogueMeasure,
  CatalogueReading,
} from '../types'

const DOCUMENT = 'hanyang-2023-first-half'
const HALF_YEAR_END: CivilDate = '2023-06-30'
const YEAR_END: CivilDate = '2023-12-31'

/** Units as the report writes them. */
export const UNITS = {
  piece: both('个', 'in number'),
  firm: both('家', 'firms'),
  item: both('项', 'items'),
  case: both('件', 'cases'),
  event: both('场', 'events'),
  building: both('座', 'buildings'),
  road: both('条', 'roads'),
  place: both('处', 'places'),
  school: both('所', 'schools'),
  team: both('支', 'teams'),
  home: both('套', 'homes'),
  household: both('户', 'firms'),
  hectare: both('公顷', 'hectares'),
  kilometre: both('公里', 'kilometres'),
  percent: both('%', '%'),
  yi: both('亿元', '100 million yuan'),
  wan: both('万元', '10,000 yuan'),
  wanSquareMetre: both('万平方米', '10,000 square metres'),
  wanFang: both('万方', '10,000 square metres'),
  wanPeople: both('万人', '10,000 people'),
  wanTimes: both('万人次', '10,000 enrolments'),
  wanPlace: both('万个', '10,000 in number'),
  wanHousehold: both('万户', '10,000 firms'),
} as const

const SCALES_BY_WORD: Readonly<Record<string, Scale>> = { 亿: '100000000', 万: '10000' }

/** One figure that the report states. */
export type Figure = {
  measure: CatalogueMeasure
  value: string
  hedge: Hedge
}

type FigureOptions = { hedge?: Hedge; caution?: Bilingual }

const figureOf =
  (kind: CatalogueMeasure['kind']) =>
  (
    key: string,
    name: Bilingual,
    unit: Bilingual,
    value: string,
    { hedge = 'exact', caution }: FigureOptions = {},
  ): Figure => ({
    measure: {
      ...{ key, name, unit, kind },
      scale: SCALES_BY_WORD[unit.zh.slice(0, 1)] ?? '1',
      targets: [],
      baselines: [],
      ...(caution === undefined ? {} : { caution }),
    },
    value,
    hedge,
  })

/** So many of something since the beginning of the year. */
export const counted = figureOf('count')
/** A change against the same time of the year before, in per cent. */
export const grown = figureOf('growth')
/** How something stands at the end of the half-year. */
export const stands = figureOf('level')

/** An item that is known by its result alone, with its figures. */
export type ResultClause = { clause: CatalogueClause; readings: CatalogueReading[] }

const KNOWN_BY_RESULT = both(
  '报告写明了上半年的结果。年度目标不在这份文件里，没有登记目标，也不作推算。',
  'The report states the result of the first half. The year\'s target is not in this document: none is recorded, and none is worked out.',
)

/**
 * Builders of the items that one paragraph of the report states results of. The kind of an
 * item is that of its first figure; `told` explains numbers of the quote that are no figures.
 */
export const resultsOf =
  (paragraph: number) =>
  (
    code: string,
    quote: string,
    title: Bilingual,
    departments: CatalogueCommitment['departments'],
    figures: readonly [Figure, ...Figure[]],
    told?: Bilingual,
  ): ResultClause => ({
    clause: {
      paragraph,
      quote,
      disposition: 'result',
      reason:
        told === undefined
          ? KNOWN_BY_RESULT
          : both(`${KNOWN_BY_RESULT.zh}${told.zh}`, `${KNOWN_BY_RESULT.en} ${told.en}`),
      commitments: [
        {
          ...{ code, title, departments },
          kind: figures[0].measure.kind,
          modality: 'process',
          grade: 'B',
          measures: figures.map(({ measure }) => measure),
          deadline: YEAR_END,
        },
      ],
    },
    readings: figures.map(({ measure, value, hedge }) => ({
      ...{ commitment: code, measure: measure.key, value, hedge },
      effectiveOn: HALF_YEAR_END,
      stage: 'preliminary',
      quote: { document: DOCUMENT, paragraph, text: quote },
    })),
  })
