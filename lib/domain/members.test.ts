import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Measure } from './measure'
import { countReadings, isCountable, isCounted, isCountedAsNow, isLateMember, reportedMeasures } from './members'
import { aMeasure, aReading } from './testing/builders'

const roads = aMeasure()
const list = aMeasure({ key: 'projects', kind: 'list' })
const growth = aMeasure({ key: 'growth', kind: 'growth' })
const trees = aMeasure({ key: 'trees' })
const jobs = aMeasure({ key: 'jobs', scale: '10000' })

describe('what is counted from members', () => {
  it.each<[string, Measure, Measure[], number, boolean]>([
    ['a list, also without members', list, [list], 0, true],
    ['a count, once members are filed', roads, [roads], 11, true],
    ['a count beside a rate', roads, [roads, growth], 11, true],
    ['no count before that', roads, [roads], 0, false],
    ['none of two counts', roads, [roads, trees], 11, false],
    ['no count beside a list', roads, [roads, list], 6, false],
    ['no count of ten thousands', jobs, [jobs], 3, false],
    ['no rate', growth, [growth], 3, false],
  ])('%s', (_, measure, measures, memberCount, counted) => {
    expect(isCounted(measure, measures, memberCount)).toBe(counted)
    const kinds = reportedMeasures(measures, memberCount).map(({ key, kind }) => [key, kind])
    if (counted) expect(kinds).toContainEqual([measure.key, 'list'])
    else expect(kinds).toContainEqual([measure.key, measure.kind])
  })

  it('may be filed where there is a list, or one count of single things', () => {
    expect([[list], [roads], [roads, growth], [list, roads]].map(isCountable)).toEqual([true, true, true, true])
    expect([[], [roads, trees], [jobs], [growth]].map(isCountable)).toEqual([false, false, false, false])
  })
})

const somePositions = fc.array(fc.integer({ min: 1, max: 33 }), { maxLength: 60 })
const countOf = (positions: readonly number[]) =>
  Number(countReadings([aReading({ value: '7' })], [roads], 33, positions)[0]?.value)

describe('the count', () => {
  it('is the number of distinct finished members', () => {
    fc.assert(
      fc.property(somePositions, (positions) => {
        expect(countOf(positions)).toBe(new Set(positions).size)
        expect(countOf([...positions, ...positions])).toBe(countOf(positions))
      }),
    )
  })

  it('never falls when a member is added, and is never more than the members', () => {
    fc.assert(
      fc.property(somePositions, fc.integer({ min: 1, max: 33 }), (positions, another) => {
        const more = countOf([...positions, another])
        expect(more).toBeGreaterThanOrEqual(countOf(positions))
        expect(more).toBeLessThanOrEqual(33)
      }),
    )
  })

  it('replaces what was typed, with its hedge, and leaves other measures alone', () => {
    const typed = [aReading({ value: '9', hedge: 'about' }), aReading({ measure: 'growth', value: '5.5', hedge: 'about' })]
    expect(countReadings(typed, [roads, growth], 11, [3, 1])).toEqual([
      { ...typed[0], value: '2', hedge: 'exact' },
      typed[1],
    ])
    expect(countReadings(typed, [roads, growth], 0, [])).toEqual(typed)
    expect(isCountedAsNow(typed, [roads, growth], 11, 2)).toBe(false)
    expect(isCountedAsNow(typed, [roads, growth], 0, 0)).toBe(true)
  })
})

it('is late from its planned day on, until it is finished', () => {
  const planned = { plannedOn: '2025-06-30' } as const
  expect(isLateMember(planned, false, '2025-06-29')).toBe(false)
  expect(isLateMember(planned, false, '2025-06-30')).toBe(true)
  expect(isLateMember(planned, true, '2025-09-30')).toBe(false)
  expect(isLateMember({ plannedOn: null }, false, '2025-09-30')).toBe(false)
})
