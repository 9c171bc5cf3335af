import { describe, expect, it } from 'vitest'
import { standingOn } from './standing'
import { aMeasure, anUpdate, aReading, aStage, aTarget, someFacts } from './testing/builders'

describe('several measures', () => {
  const schools = aMeasure({ key: 'schools', targets: [aTarget({ value: '4' })] })
  const facts = someFacts({ measures: [aMeasure(), schools] })
  const report = (first: string, second: string) => [
    anUpdate({
      readings: [aReading({ value: first }), aReading({ measure: 'schools', value: second })],
    }),
  ]

  it.each([
    ['11', '1', 'behind', 'schools'],
    ['1', '4', 'far-behind', 'roads'],
    ['4', '0', 'far-behind', 'schools'],
    ['8', '2', 'on-schedule', 'schools'],
    ['11', '3', 'ahead', 'schools'],
    ['11', '4', 'completed', 'roads'],
  ])(
    'stand where the worst stands: %s roads and %s schools are %s',
    (first, second, code, measure) => {
      expect(standingOn(facts, report(first, second), [], '2025-07-18')).toMatchObject({
        code,
        measure,
      })
    },
  )

  it('are not completed while one of them has no figure', () => {
    const partial = standingOn(
      facts,
      [anUpdate({ readings: [aReading({ value: '11' })] })],
      [],
      '2025-07-18',
    )
    expect(partial.code).toBe('in-progress')
    expect(standingOn(facts, [anUpdate()], [], '2025-07-18').code).toBe('behind')
  })

  it('do not wait for a measure that has no plan target', () => {
    const watched = aMeasure({ key: 'watched', targets: [aTarget({ set: 'municipal' })] })
    const both = someFacts({ measures: [aMeasure(), watched] })
    expect(
      standingOn(both, [anUpdate({ readings: [aReading({ value: '11' })] })], [], '2025-07-18')
        .code,
    ).toBe('completed')
  })

  it('put work in progress before what is merely not due', () => {
    const nodes = [{ dueOn: '2025-12-31', share: '1' }] as const
    const stages = [aStage('in-use')]
    const yard = aMeasure({ key: 'yard', kind: 'milestone', targets: [] })
    const mixed = someFacts({ nodes, stages, measures: [aMeasure(), yard] })
    const readings = [
      aReading({ value: '0' }),
      aReading({ measure: 'yard', value: null, word: 'started' }),
    ]
    const updates = [anUpdate({ readings })]
    expect(standingOn(mixed, updates, [], '2025-07-18')).toMatchObject({
      code: 'in-progress',
      measure: 'yard',
    })
  })

  it('put what is behind before work in progress', () => {
    const yard = aMeasure({ key: 'yard', kind: 'milestone', targets: [] })
    const mixed = someFacts({ measures: [yard, aMeasure()] })
    const started = aReading({ measure: 'yard', value: null, word: 'started' })
    const updates = [anUpdate({ readings: [started, aReading({ value: '4' })] })]
    expect(standingOn(mixed, updates, [], '2025-07-18')).toMatchObject({ code: 'behind' })
  })

  it('put what is not due before what is on schedule', () => {
    const nodes = [{ dueOn: '2025-12-31', share: '1' }] as const
    const growth = aMeasure({ key: 'gdp', kind: 'growth', targets: [aTarget({ value: '5' })] })
    const mixed = someFacts({ nodes, measures: [growth, aMeasure()] })
    const readings = [aReading({ value: '0' }), aReading({ measure: 'gdp', value: '5' })]
    const updates = [anUpdate({ readings })]
    expect(standingOn(mixed, updates, [], '2025-07-18')).toMatchObject({
      code: 'not-due',
      measure: 'roads',
    })
  })
})
