import fc from 'fast-check'
import { aDecimal } from '../../testing/arbitraries'
import { aMeasure, aReading, aTarget, someFacts } from '../../testing/builders'
import type { Reading } from '../../measure'
import { HEDGES, READING_STAGES } from '../../words'
import type { SummaryFacts, SummaryItem } from '../facts'
import { anItem, aSummaryMeasure, aSummaryUpdate, someSummaryFacts } from './builders'

const KINDS = ['count', 'growth', 'level', 'limit'] as const
const UNITS = { count: '条', growth: '%', level: '公顷', limit: '分钟' } as const

const aFigure = (): fc.Arbitrary<Omit<Reading, 'measure'>> =>
  fc.record({
    value: aDecimal(0, 40, 2),
    word: fc.constant(null),
    hedge: fc.constantFrom(...HEDGES),
    stage: fc.constantFrom(...READING_STAGES),
  })

/** An item of any kind that has numbers, with a figure or without; entry 100 + index of the ledger. */
const anyItem = (index: number): fc.Arbitrary<SummaryItem> =>
  fc
    .record({
      kind: fc.constantFrom(...KINDS),
      section: fc.constantFrom('targets', 'city', 'services'),
      target: fc.option(aDecimal(1, 30, 1)),
      municipal: fc.option(aDecimal(1, 30, 1)),
      figure: fc.option(aFigure()),
      cause: fc.option(fc.constantFrom('管线迁改滞后', '资金未到位。')),
      nextStep: fc.option(fc.constantFrom('三季度完成', '加快施工。')),
    })
    .map(({ kind, section, target, municipal, figure, cause, nextStep }) => {
      const measure = aMeasure({
        kind,
        unit: UNITS[kind],
        targets: [
          ...(target === null ? [] : [aTarget({ value: target, comparator: kind === 'limit' ? 'at-most' : 'at-least' })]),
          ...(municipal === null || kind === 'limit' ? [] : [aTarget({ set: 'municipal', value: municipal })]),
        ],
      })
      const update = aSummaryUpdate({ id: `u${index}`, sequence: 100 + index, cause, nextStep, readings: [aReading(figure ?? {})] })
      return anItem({
        code: `HY25-${String(100 + index)}`,
        section,
        isResult: index % 5 === 4,
        registeredSeq: 2 + index,
        facts: someFacts({ kind, measures: [measure] }),
        measures: [aSummaryMeasure({ unit: { zh: UNITS[kind], en: UNITS[kind] } })],
        updates: figure === null ? [] : [update],
      })
    })

/** A plan of up to so many items at half-year. */
export const anyFacts = (most: number): fc.Arbitrary<SummaryFacts> =>
  fc
    .integer({ min: 1, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyItem(index))))
    .map((items) => someSummaryFacts({ cut: { dataOn: '2025-06-30', knownOn: '2025-07-31', knownSeq: 1000, glossaryVersion: 0 }, items }))
