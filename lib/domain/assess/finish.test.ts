import { describe, expect, it } from 'vitest'
import { aSituation, judge } from '../testing/builders'
import { isDeadlineReached, undoneStanding } from './finish'

const lastDay = { effectiveOn: '2025-12-31' } as const

describe('the deadline', () => {
  it('is reached by a figure of its own day, not by one of the day before', () => {
    expect(isDeadlineReached(aSituation({ effectiveOn: '2025-12-30' }))).toBe(false)
    expect(isDeadlineReached(aSituation(lastDay))).toBe(true)
    expect(isDeadlineReached(aSituation({ effectiveOn: '2026-01-15' }))).toBe(true)
  })
})

describe('what is not done at its deadline', () => {
  it.each([
    ['commit', 'A', 'far-behind'],
    ['commit', 'B', 'in-progress'],
    ['process', 'A', 'in-progress'],
    ['process', 'B', 'in-progress'],
    ['strive', 'A', 'behind'],
    ['strive', 'B', 'behind'],
  ] as const)('%s of grade %s is %s', (modality, grade, code) => {
    expect(undoneStanding(aSituation({ modality, grade }))).toBe(code)
  })

  it.each(['count', 'list', 'growth', 'level', 'limit'] as const)(
    'is far behind for a %s that was promised, and only behind for one striven for',
    (kind) => {
      const comparator = kind === 'limit' ? 'at-most' : 'at-least'
      const measure = {
        kind,
        targets: [{ set: 'plan', comparator, value: '11', max: null, tolerance: null }],
      } as const
      const short = { value: kind === 'limit' ? '12' : '10' }
      expect(judge(measure, short, lastDay).code).toBe('far-behind')
      expect(judge(measure, short, { ...lastDay, modality: 'strive' }).code).toBe('behind')
      expect(judge(measure, short, { ...lastDay, modality: 'process' }).code).toBe('in-progress')
      expect(judge(measure, short, { ...lastDay, grade: 'B' }).code).toBe('in-progress')
    },
  )

  it('is far behind one road short, although the deviation is only −9.1', () => {
    expect(judge({}, { value: '10' }, { effectiveOn: '2025-12-30' }).code).toBe('behind')
    expect(judge({}, { value: '10' }, lastDay).code).toBe('far-behind')
  })
})
