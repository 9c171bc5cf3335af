import { describe, expect, it } from 'vitest'
import { aSituation, aTarget, judge } from '../testing/builders'
import type { Grade, Modality } from '../words'
import { isDeadlineReached, undoneStanding } from './finish'

/** Modalities and grades that the deadline alone does not make far behind. */
const LENIENT = [{ modality: 'strive' }, { modality: 'process' }, { grade: 'B' }] as const

const lastDay = { effectiveOn: '2025-12-31' } as const

describe('the deadline', () => {
  it('is reached by a figure of its own day, not by one of the day before', () => {
    expect(isDeadlineReached(aSituation({ effectiveOn: '2025-12-30' }))).toBe(false)
    expect(isDeadlineReached(aSituation(lastDay))).toBe(true)
    expect(isDeadlineReached(aSituation({ effectiveOn: '2026-01-15' }))).toBe(true)
  })
})

describe('what is not done at its deadline', () => {
  const WAS = ['far-behind', 'behind', 'in-progress', 'on-schedule', 'ahead'] as const
  const after = (modality: Modality, grade: Grade) =>
    WAS.map((code) => undoneStanding(aSituation({ modality, grade }), code))

  it('is far behind where it was promised, whatever it was', () => {
    expect(after('commit', 'A')).toEqual(WAS.map(() => 'far-behind'))
  })

  it('is behind where it was striven for, or far behind as before', () => {
    expect(after('strive', 'A')).toEqual(['far-behind', 'behind', 'behind', 'behind', 'behind'])
  })

  it.each([
    ['process', 'A'],
    ['process', 'B'],
    ['strive', 'B'],
    ['commit', 'B'],
  ] as const)('is what it was without a finish line: %s of grade %s', (modality, grade) => {
    expect(after(modality, grade)).toEqual(WAS)
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
      expect(judge(measure, short, { ...lastDay, modality: 'process' }).code).toBe('behind')
      expect(judge(measure, short, { ...lastDay, grade: 'B' }).code).toBe('behind')
    },
  )

  it('gets no better for a striving or for work in process that was far behind already', () => {
    for (const other of LENIENT) {
      const roads = judge({}, { value: '1' }, { ...lastDay, ...other })
      expect(roads.code).toBe('far-behind')
      const growth = { kind: 'growth', targets: [aTarget({ value: '6' })] } as const
      expect(judge(growth, { value: '-3.2' }, { ...lastDay, ...other }).code).toBe('far-behind')
    }
  })

  it('is far behind one road short, although the deviation is only −9.1', () => {
    expect(judge({}, { value: '10' }, { effectiveOn: '2025-12-30' }).code).toBe('behind')
    expect(judge({}, { value: '10' }, lastDay).code).toBe('far-behind')
  })
})
