import { describe, expect, it } from 'vitest'
import { exact } from '../exact'
import { aTarget, judge, shown } from '../testing/builders'

const lastDay = { effectiveOn: '2025-12-31' } as const
const growth = (value: string) =>
  ({ kind: 'growth', unit: '%', targets: [aTarget({ value })] }) as const

describe('growth', () => {
  it('is far behind at −3.2 against 6, on any day', () => {
    const half = judge(growth('6'), { value: '-3.2' })
    expect(half.code).toBe('far-behind')
    expect(shown(half.deviation)).toBe('-9.2')
    expect(judge(growth('6'), { value: '-3.2' }, { effectiveOn: '2025-01-31' }).code).toBe(
      'far-behind',
    )
  })

  it('is behind at 5.0 against 6.5, and at no growth at all', () => {
    const half = judge(growth('6.5'), { value: '5.0' })
    expect(half.code).toBe('behind')
    expect(shown(half.deviation)).toBe('-1.5')
    expect(judge(growth('6.5'), { value: '0' }).code).toBe('behind')
  })

  it('is never prorated: half the rate at half-year is behind, with no share', () => {
    const half = judge(growth('6'), { value: '3' })
    expect(half.code).toBe('behind')
    expect(half.share).toBeNull()
    expect(half.scheduled).toBeNull()
  })

  it.each([
    ['5', 'on-schedule'],
    ['5.49', 'on-schedule'],
    ['5.5', 'ahead'],
    ['172', 'ahead'],
  ])('%s against 5 is %s, and not completed before the year is over', (value, code) => {
    expect(judge(growth('5'), { value }).code).toBe(code)
  })

  it('is completed at the deadline, when proven', () => {
    expect(judge(growth('5'), { value: '5' }, lastDay).code).toBe('completed')
    expect(judge(growth('5'), { value: '5', stage: 'preliminary' }, lastDay).code).toBe(
      'on-schedule',
    )
    expect(judge(growth('5'), { value: '5.5', hedge: 'about' }, lastDay).code).toBe('ahead')
    expect(judge(growth('5'), { value: '5' }, { ...lastDay, hasEvidence: false }).code).toBe(
      'on-schedule',
    )
  })

  it('forgives a tolerance where 左右 states one', () => {
    const about = {
      kind: 'growth',
      targets: [aTarget({ comparator: 'about', value: '5', tolerance: '0.2' })],
    } as const
    expect(judge(about, { value: '4.8' }).code).toBe('on-schedule')
    expect(judge(about, { value: '4.79' }).code).toBe('behind')
    const end = judge(about, { value: '4.8' }, { ...lastDay, hasEvidence: false })
    expect([end.code, shown(end.deviation)]).toEqual(['on-schedule', '-0.2'])
  })

  it('exceeds "more than 5" by a figure that is itself more than 5', () => {
    const over = {
      kind: 'growth',
      targets: [aTarget({ comparator: 'more-than', value: '5' })],
    } as const
    expect(judge(over, { value: '5', hedge: 'more-than' }).code).toBe('on-schedule')
    expect(judge(over, { value: '5' }).code).toBe('behind')
  })

  it('may shrink as planned: −3 against −2 is behind, not far behind', () => {
    expect(judge(growth('-2'), { value: '-3' }).code).toBe('behind')
    expect(judge(growth('0'), { value: '-3' }).code).toBe('behind')
  })

  it('says nothing without a figure or a target', () => {
    expect(judge(growth('5'), { value: null, word: 'above' }).code).toBe('in-progress')
    expect(judge({ kind: 'growth', targets: [] }, { value: '5' }).code).toBe('in-progress')
  })
})

describe('a level', () => {
  const level = (tolerance: string | null) =>
    ({
      kind: 'level',
      targets: [aTarget({ comparator: 'equal', value: '59', tolerance })],
    }) as const

  it('is 持平 within the tolerance stated beforehand, on either side', () => {
    expect(judge(level('1'), { value: '58' }).code).toBe('on-schedule')
    expect(judge(level('1'), { value: '60' }).code).toBe('on-schedule')
    expect(judge(level('1'), { value: '57.9' }).code).toBe('behind')
    expect(judge(level('1'), { value: '60.1' }).code).toBe('behind')
    expect(judge(level(null), { value: '58.9' }).code).toBe('behind')
  })

  it('exceeds "more than 59" by a figure that is itself more than 59', () => {
    const over = {
      kind: 'level',
      targets: [aTarget({ comparator: 'more-than', value: '59' })],
    } as const
    expect(judge(over, { value: '59', hedge: 'more-than' }).code).toBe('on-schedule')
    expect(judge(over, { value: '59' }).code).toBe('behind')
  })

  it('shows the difference in its own unit and has no share', () => {
    const below = judge(level('1'), { value: '57.5' })
    expect(shown(below.deviation)).toBe('-1.5')
    expect([below.share, below.scheduled]).toEqual([null, null])
  })

  it('is completed only at the deadline, when proven', () => {
    expect(judge(level('1'), { value: '59' }).code).toBe('on-schedule')
    expect(judge(level('1'), { value: '59' }, lastDay).code).toBe('completed')
    expect(judge(level('1'), { value: '59', stage: 'preliminary' }, lastDay).code).toBe(
      'on-schedule',
    )
  })

  it('says nothing without a figure or a target', () => {
    expect(judge(level('1'), { value: null, word: 'above' }).code).toBe('in-progress')
    expect(judge({ kind: 'level', targets: [] }, { value: '5' }).code).toBe('in-progress')
  })
})

describe('a limit', () => {
  const limit = {
    kind: 'limit',
    unit: '分钟',
    targets: [aTarget({ comparator: 'at-most', value: '12' })],
  } as const

  it('is kept at or under the bound, and then completed on any day when proven', () => {
    expect(judge(limit, { value: '12' }).code).toBe('completed')
    expect(judge(limit, { value: '12', stage: 'preliminary' }).code).toBe('on-schedule')
    expect(judge(limit, { value: '12' }, { hasEvidence: false }).code).toBe('on-schedule')
  })

  it('is behind above the bound, proven or not', () => {
    const over = judge(limit, { value: '13' })
    expect(over.code).toBe('behind')
    expect(shown(over.deviation)).toBe('1.0')
  })
})

describe('a relation to another indicator (同步)', () => {
  const inStep = (tolerance: string | null = null) =>
    ({ kind: 'relative', targets: [aTarget({ value: '0', tolerance })] }) as const
  const against = (value: string) => ({ referenceValue: exact(value) })

  it('is the difference to the other figure', () => {
    const half = judge(inStep(), { value: '5.2' }, against('5.5'))
    expect(half.code).toBe('behind')
    expect(shown(half.deviation)).toBe('-0.3')
    expect(judge(inStep(), { value: '5.5' }, against('5.5')).code).toBe('on-schedule')
    expect(judge(inStep('0.3'), { value: '5.2' }, against('5.5')).code).toBe('on-schedule')
  })

  it('is beyond the other figure where its own is more than that', () => {
    const capped = { kind: 'relative', targets: [aTarget({ value: '0', comparator: 'at-most' })] } as const
    expect(judge(capped, { value: '5.5' }, against('5.5')).met).toBe(true)
    expect(judge(capped, { value: '5.5', hedge: 'more-than' }, against('5.5')).met).toBe(false)
    expect(judge(inStep(), { value: '5.5', hedge: 'more-than' }, against('5.5')).met).toBe(true)
  })

  it.each([
    ['below', 'behind', false],
    ['in-step', 'on-schedule', true],
    ['above', 'on-schedule', true],
  ])('counts the words of the source where it gives no number: %s is %s', (word, code, met) => {
    const worded = judge(inStep(), { value: null, word }, against('5.5'))
    expect(worded.code).toBe(code)
    expect(worded.met).toBe(met)
    expect(worded.deviation).toBeNull()
    expect(judge(inStep(), { value: null, word }).code).toBe(code)
  })

  const stated = (
    target: Parameters<typeof aTarget>[0],
    word: string,
    situation: Parameters<typeof judge>[2] = {},
  ) => {
    const measure = { kind: 'relative', targets: [aTarget(target)] } as const
    const { code, met } = judge(measure, { value: null, word }, situation)
    return [code, met]
  }

  it.each([
    ['at-least', '0', 'below', false],
    ['at-least', '0', 'in-step', true],
    ['at-least', '0', 'above', true],
    ['more-than', '0', 'below', false],
    ['more-than', '0', 'in-step', false],
    ['more-than', '0', 'above', true],
    ['at-most', '0', 'below', true],
    ['at-most', '0', 'in-step', true],
    ['at-most', '0', 'above', false],
    ['equal', '0', 'below', false],
    ['equal', '0', 'in-step', true],
    ['equal', '0', 'above', false],
  ] as const)('of %s %s is by its words: %s is met: %s', (comparator, value, word, met) => {
    expect(stated({ comparator, value }, word)).toEqual([met ? 'on-schedule' : 'behind', met])
  })

  it('has nothing to compare in a word where the target asks for an amount', () => {
    for (const [comparator, value] of [['at-least', '1'], ['at-most', '-1']] as const) {
      for (const word of ['below', 'in-step', 'above']) {
        expect(stated({ comparator, value }, word)).toEqual(['in-progress', false])
      }
    }
  })

  it('has nothing to compare in a word that names no relation', () => {
    expect(stated({ value: '0' }, 'started')).toEqual(['in-progress', false])
    expect(stated({ value: '0', comparator: 'at-most' }, '')).toEqual(['in-progress', false])
    expect(stated({ value: '0' }, 'started', lastDay)).toEqual(['in-progress', false])
  })

  it('has nothing to compare with while the other indicator has no figure', () => {
    const alone = judge(inStep(), { value: '5.2' })
    expect(alone.code).toBe('in-progress')
    expect(alone.deviation).toBeNull()
    expect(judge(inStep(), { value: '5.2' }, lastDay).code).toBe('in-progress')
    expect(judge({ kind: 'relative', targets: [] }, { value: '5' }, against('5')).code).toBe(
      'in-progress',
    )
  })

  it('is judged at the deadline like any promise', () => {
    expect(judge(inStep(), { value: null, word: 'in-step' }, lastDay).code).toBe('completed')
    expect(judge(inStep(), { value: '5.4' }, { ...lastDay, ...against('5.5') }).code).toBe(
      'far-behind',
    )
  })
})

describe('a grade', () => {
  const grade = {
    kind: 'grade',
    ordinal: ['AA', 'AA+', 'AAA'],
    targets: [aTarget({ value: 'AA+' })],
  } as const
  const rated = (word: string, situation: Parameters<typeof judge>[2] = {}) =>
    judge(grade, { value: null, word }, situation).code

  it('is completed by the place wanted or a higher one, on any day', () => {
    expect(rated('AA+')).toBe('completed')
    expect(rated('AAA')).toBe('completed')
    expect(rated('AAA', { hasEvidence: false })).toBe('on-schedule')
  })

  it('is in progress below it until the deadline, then undone', () => {
    expect(rated('AA')).toBe('in-progress')
    expect(rated('AA', lastDay)).toBe('far-behind')
    expect(rated('AA', { ...lastDay, modality: 'strive' })).toBe('behind')
    expect(rated('AA', { ...lastDay, modality: 'process' })).toBe('in-progress')
    expect(rated('AA', { ...lastDay, grade: 'B' })).toBe('in-progress')
  })

  it('says nothing about words that are not on the scale', () => {
    expect(rated('B', lastDay)).toBe('in-progress')
    const offScale = { ...grade, targets: [aTarget({ value: 'AAAA' })] }
    expect(judge(offScale, { value: null, word: 'AAA' }).code).toBe('in-progress')
    expect(judge(grade, { value: '3' }).code).toBe('in-progress')
    expect(judge({ ...grade, targets: [] }, { value: null, word: 'AAA' }).code).toBe('in-progress')
  })
})

it('lights no lamp for a direction, whatever is reported', () => {
  const nothing = { code: 'direction', met: false, share: null, scheduled: null, deviation: null }
  expect(judge({ kind: 'direction' }, { value: '11' }, lastDay)).toEqual(nothing)
})
