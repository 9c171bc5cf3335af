import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CivilDate } from './civil-date'
import {
  standingOn,
  standingTimeline,
  type CommitmentFacts,
  type PublishedUpdate,
  type ReferenceReading,
} from './standing'
import { aDay, aDecimal } from './testing/arbitraries'
import {
  aMeasure,
  anUpdate,
  aReading,
  aReference,
  aStage,
  aTarget,
  eachDay,
  someFacts,
} from './testing/builders'

describe('the history of a standing', () => {
  const june = anUpdate({ id: 'june', readings: [aReading({ value: '9' })] })
  const corrected = anUpdate({
    id: 'corrected',
    sequence: 2,
    knownOn: '2025-08-05',
    supersedesId: 'june',
  })
  const facts = someFacts({ endedOn: '2025-11-01' })

  it('has one period for each change of what was known, the last one open', () => {
    const timeline = standingTimeline(facts, '2025-02-20', [june, corrected], [])
    expect(
      timeline.map(({ code, knownFrom, knownUntil }) => [code, knownFrom, knownUntil]),
    ).toEqual([
      ['no-data', '2025-02-20', '2025-07-18'],
      ['ahead', '2025-07-18', '2025-08-05'],
      ['behind', '2025-08-05', '2025-11-01'],
      ['ended', '2025-11-01', null],
    ])
  })

  it('turns from not due to no data on the day of the start', () => {
    const later = someFacts({ startsOn: '2025-07-01' })
    const codes = standingTimeline(later, '2025-02-20', [], []).map((period) => [
      period.code,
      period.knownFrom,
    ])
    expect(codes).toEqual([
      ['not-due', '2025-02-20'],
      ['no-data', '2025-07-01'],
    ])
  })

  it('changes when the other figure of a relation becomes known', () => {
    const income = aMeasure({ kind: 'relative', unit: '%', targets: [aTarget({ value: '0' })] })
    const updates = [anUpdate({ readings: [aReading({ value: '5.2' })] })]
    const relation = someFacts({ kind: 'relative', measures: [income] })
    const timeline = standingTimeline(relation, '2025-07-18', updates, [aReference()])
    expect(timeline.map(({ code, knownFrom }) => [code, knownFrom])).toEqual([
      ['in-progress', '2025-07-18'],
      ['behind', '2025-07-20'],
    ])
  })

  it('begins on the day of registration with all that was known already', () => {
    const timeline = standingTimeline(someFacts(), '2025-09-01', [june, corrected], [])
    expect(timeline.map(({ code, knownFrom }) => [code, knownFrom])).toEqual([
      ['behind', '2025-09-01'],
    ])
  })
})

type History = {
  facts: CommitmentFacts
  updates: PublishedUpdate[]
  references: ReferenceReading[]
}

const someDay = aDay('2025-01-01', '2026-01-31')

const aSomeReading = fc.oneof(
  aDecimal(0, 15, 0).map((value) => aReading({ value })),
  aDecimal(0, 9, 1).map((value) => aReading({ measure: 'income', value })),
  fc
    .constantFrom('started', 'in-use')
    .map((word) => aReading({ measure: 'yard', value: null, word })),
)

const aLooseUpdate = fc.record({
  knownOn: someDay,
  effectiveOn: fc.constantFrom<CivilDate>('2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31'),
  corrects: fc.option(fc.nat({ max: 5 })),
  hasEvidence: fc.boolean(),
  readings: fc.array(aSomeReading, { maxLength: 3 }),
})

/** Updates in the order they became known; a correction names an earlier one. */
const someUpdates: fc.Arbitrary<PublishedUpdate[]> = fc
  .array(aLooseUpdate, { maxLength: 6 })
  .map((loose) =>
    loose
      .sort((a, b) => (a.knownOn < b.knownOn ? -1 : 1))
      .map(({ corrects, ...rest }, index) => ({
        ...rest,
        id: `u${index}`,
        sequence: index + 1,
        supersedesId: corrects !== null && corrects < index ? `u${corrects}` : null,
      })),
  )

const someReferences: fc.Arbitrary<ReferenceReading[]> = fc
  .array(
    fc.record({
      effectiveOn: fc.constantFrom<CivilDate>('2025-06-30', '2025-09-30'),
      knownOn: someDay,
      supersededOn: fc.option(someDay, { nil: null }),
      value: aDecimal(0, 9, 1),
      unit: fc.constant('%'),
      scale: fc.constant('1' as const),
    }),
    { maxLength: 3 },
  )
  .map((readings) =>
    readings
      .sort((a, b) => (a.knownOn < b.knownOn ? -1 : 1))
      .map((reading, index) => ({ ...reading, sequence: index + 1 })),
  )

const MEASURES = [
  aMeasure(),
  aMeasure({ key: 'income', kind: 'relative', unit: '%', targets: [aTarget({ value: '0' })] }),
  aMeasure({ key: 'yard', kind: 'milestone', targets: [] }),
]

const aHistory: fc.Arbitrary<History> = fc.record({
  facts: fc
    .record({
      measures: fc.subarray(MEASURES, { minLength: 1 }),
      startsOn: fc.constantFrom<CivilDate>('2025-01-01', '2025-05-10'),
      endedOn: fc.option(someDay),
    })
    .map((some) =>
      someFacts({
        ...some,
        stages: [
          aStage('started', '2025-03-31'),
          aStage('in-use', '2025-11-30'),
        ],
      }),
    ),
  updates: someUpdates,
  references: someReferences,
})

describe('laws of standing', () => {
  it('depends only on what was known by the day', () => {
    fc.assert(
      fc.property(aHistory, someDay, ({ facts, updates, references }, on) => {
        const then = standingOn(
          {
            ...facts,
            endedOn: facts.endedOn !== null && facts.endedOn <= on ? facts.endedOn : null,
          },
          updates.filter((update) => update.knownOn <= on),
          references.filter((reading) => reading.knownOn <= on),
          on,
        )
        expect(standingOn(facts, updates, references, on)).toEqual(then)
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on the order in which updates and references are handed over', () => {
    const anyOrder = <T>(all: T[]) => fc.shuffledSubarray(all, { minLength: all.length })
    const shuffled = aHistory.chain((history) =>
      fc.tuple(fc.constant(history), anyOrder(history.updates), anyOrder(history.references)),
    )
    fc.assert(
      fc.property(shuffled, someDay, ([{ facts, updates, references }, order, others], on) => {
        expect(standingOn(facts, order, others, on)).toEqual(
          standingOn(facts, updates, references, on),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('has a timeline without gaps that agrees with the standing of every day', () => {
    fc.assert(
      fc.property(
        aHistory,
        aDay('2025-01-01', '2025-04-30'),
        ({ facts, updates, references }, registeredOn) => {
          const timeline = standingTimeline(facts, registeredOn, updates, references)
          expect(timeline[0]?.knownFrom).toBe(registeredOn)
          timeline.forEach((period, index) => {
            const next = timeline[index + 1]
            expect(period.knownUntil).toBe(next?.knownFrom ?? null)
            if (next !== undefined) expect(period.knownFrom < next.knownFrom).toBe(true)
          })
          for (const day of eachDay(registeredOn, '2026-02-10')) {
            const period = timeline.findLast(({ knownFrom }) => knownFrom <= day)
            expect(period).toMatchObject(standingOn(facts, updates, references, day))
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})
