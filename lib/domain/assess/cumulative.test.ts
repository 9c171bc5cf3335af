import { describe, expect, it } from 'vitest'
import { exact } from '../exact'
import { aTarget, judge, shown } from '../testing/builders'
import { PRESET_THRESHOLDS } from '../thresholds'
import { standingOfDeviation } from './cumulative'

const of = (value: string, comparator: 'at-least' | 'more-than' | 'about' = 'at-least') => ({
  targets: [aTarget({ value, comparator })],
})

describe('a count against the schedule', () => {
  it('is behind by 13.6 with 4 of 11 roads at half-year', () => {
    const four = judge(of('11'), { value: '4' })
    expect(four.code).toBe('behind')
    expect(four.met).toBe(false)
    expect(shown(four.share, 4)).toBe('0.3636')
    expect(shown(four.scheduled, 4)).toBe('0.5000')
    expect(shown(four.deviation)).toBe('-13.6')
  })

  it('is ahead by 13.2 with 1.2 万 of about 1.9 万 jobs at half-year: 63.2 %', () => {
    const jobs = { scale: '10000', unit: '人', ...of('1.9', 'about') } as const
    const half = judge(jobs, { value: '1.2', hedge: 'about' })
    expect(half.code).toBe('ahead')
    expect(shown(half.share?.mul(100) ?? null)).toBe('63.2')
    expect(shown(half.deviation)).toBe('13.2')
  })

  it('shows 172 % as it is', () => {
    const much = judge(of('100'), { value: '172' })
    expect(much.code).toBe('completed')
    expect(shown(much.share?.mul(100) ?? null, 0)).toBe('172')
    expect(shown(much.deviation)).toBe('122.0')
  })

  it('goes by the date of the data and not by the target alone', () => {
    expect(judge(of('100'), { value: '60' }, { effectiveOn: '2025-06-30' }).code).toBe('ahead')
    expect(judge(of('100'), { value: '60' }, { effectiveOn: '2025-10-31' }).code).toBe('behind')
    expect(judge(of('100'), { value: '60' }, { effectiveOn: '2025-11-30' }).code).toBe('far-behind')
  })

  it('goes by filed nodes where there are any', () => {
    const nodes = [{ dueOn: '2025-12-31', share: '1' } as const]
    const early = judge(of('100'), { value: '10' }, { nodes })
    expect(early.code).toBe('in-progress')
    expect(shown(early.scheduled)).toBe('0.0')
    expect(shown(early.deviation)).toBe('10.0')
    const half = [{ dueOn: '2025-06-30', share: '0.5' } as const]
    expect(judge(of('100'), { value: '56' }, { nodes: half }).code).toBe('ahead')
    expect(judge(of('100'), { value: '10' }, { nodes: half }).code).toBe('far-behind')
  })

  it('treats a list as finished members ÷ members', () => {
    const one = judge(
      { kind: 'list', unit: '个', ...of('6') },
      { value: '1' },
      {
        effectiveOn: '2025-02-28',
      },
    )
    expect(one.code).toBe('on-schedule')
    expect(one.share?.toFraction()).toBe('1/6')
    expect(shown(one.deviation)).toBe('0.0')
  })
})

describe('the lamp of a deviation', () => {
  it.each([
    ['5', 'ahead'],
    ['4.999999', 'on-schedule'],
    ['0', 'on-schedule'],
    ['-0.000001', 'behind'],
    ['-30', 'behind'],
    ['-30.000001', 'far-behind'],
  ] as const)('%s points is %s', (deviation, code) => {
    expect(standingOfDeviation(exact(deviation), PRESET_THRESHOLDS)).toBe(code)
  })

  it('uses the thresholds of the plan', () => {
    const strict = { ...PRESET_THRESHOLDS, aheadPoints: '10', farBehindPoints: '-10' }
    expect(standingOfDeviation(exact('5'), strict)).toBe('on-schedule')
    expect(standingOfDeviation(exact('-20'), strict)).toBe('far-behind')
    expect(judge(of('100'), { value: '30' }, { thresholds: strict }).code).toBe('far-behind')
  })

  it('is decided unrounded: 4.96 points show as 5.0 and are not ahead', () => {
    const near = judge(of('10000'), { value: '5496' })
    expect(shown(near.deviation)).toBe('5.0')
    expect(near.code).toBe('on-schedule')
  })
})

describe('completing a count', () => {
  it('takes a verified figure with evidence, before the deadline too', () => {
    expect(judge(of('11'), { value: '11' }).code).toBe('completed')
    expect(judge(of('11'), { value: '11', stage: 'final' }).code).toBe('completed')
  })

  it('is not done by a preliminary figure', () => {
    const quick = judge(of('11'), { value: '11', stage: 'preliminary' })
    expect(quick.code).toBe('ahead')
    expect(quick.met).toBe(true)
  })

  it('is not done without evidence', () => {
    expect(judge(of('11'), { value: '11' }, { hasEvidence: false }).code).toBe('ahead')
  })

  it('is not done by a figure that is itself only "about"', () => {
    expect(judge(of('11'), { value: '11', hedge: 'about' }).code).toBe('ahead')
  })

  it.each(['exact', 'more-than', 'at-least'] as const)('is done by a figure hedged %s', (hedge) => {
    expect(judge(of('11'), { value: '11', hedge }).code).toBe('completed')
  })

  it('is on schedule, not failed, when met unproven at the deadline', () => {
    const end = judge(
      of('11'),
      { value: '11', stage: 'preliminary' },
      { effectiveOn: '2025-12-31' },
    )
    expect(end.code).toBe('on-schedule')
  })

  it('is on schedule when met within the tolerance of 左右 and unproven, never behind', () => {
    const about = { targets: [aTarget({ comparator: 'about', value: '100', tolerance: '5' })] }
    const end = { effectiveOn: '2025-12-31', hasEvidence: false } as const
    const near = judge(about, { value: '95' }, end)
    expect([near.code, near.met, shown(near.deviation)]).toEqual(['on-schedule', true, '-5.0'])
    expect(judge(about, { value: '94' }, end).code).toBe('far-behind')
    expect(judge(about, { value: '95' }, { effectiveOn: '2025-12-31' }).code).toBe('completed')
    expect(judge(about, { value: '95' }, { hasEvidence: false }).code).toBe('ahead')
  })

  it('meets "more than 11" by a figure that is itself more than 11', () => {
    const over = judge(of('11', 'more-than'), { value: '11', hedge: 'more-than' })
    expect([over.code, over.met]).toEqual(['completed', true])
    expect(judge(of('11', 'more-than'), { value: '11', hedge: 'at-least' }).met).toBe(false)
  })

  it('needs more than the target where the plan says more than', () => {
    const equal = judge(of('11', 'more-than'), { value: '11' })
    expect(equal.met).toBe(false)
    expect(equal.code).toBe('ahead')
  })
})

describe('a count with nothing to compare', () => {
  it('is not due while nothing is due and nothing is done', () => {
    const later = { startsOn: '2025-07-01' } as const
    expect(judge(of('11'), { value: '0' }, later).code).toBe('not-due')
    expect(judge(of('11'), { value: '0' }).code).toBe('far-behind')
  })

  it('is in progress while nothing is due and something is done, however much', () => {
    const later = { startsOn: '2025-07-01' } as const
    expect(judge(of('11'), { value: '1' }, later).code).toBe('in-progress')
    expect(judge(of('11'), { value: '10' }, later).code).toBe('in-progress')
    expect(judge(of('11'), { value: '11' }, later).code).toBe('completed')
    expect(judge(of('11'), { value: '11' }, { ...later, hasEvidence: false }).code).toBe(
      'in-progress',
    )
  })

  it.each(['count', 'list'] as const)('is in progress against a target of 0: a %s', (kind) => {
    for (const value of ['0', '0.00']) {
      const none = judge({ kind, ...of(value) }, { value: '3' })
      expect([none.code, none.met, none.share, none.deviation]).toEqual([
        'in-progress',
        false,
        null,
        null,
      ])
    }
  })

  it('is in progress without a target or without a figure', () => {
    const nothing = {
      code: 'in-progress',
      met: false,
      share: null,
      scheduled: null,
      deviation: null,
    }
    expect(judge({ targets: [] }, { value: '4' })).toEqual(nothing)
    expect(judge(of('11'), { value: null, word: 'started' })).toEqual(nothing)
  })

  it('is not held against the municipal set, which does not decide', () => {
    const municipal = { targets: [aTarget({ set: 'municipal', value: '5' })] }
    expect(judge(municipal, { value: '4' }).code).toBe('in-progress')
    const both = { targets: [aTarget({ set: 'municipal', value: '5' }), aTarget({ value: '11' })] }
    expect(shown(judge(both, { value: '4' }).share, 4)).toBe('0.3636')
  })
})
