import { describe, expect, it } from 'vitest'
import { assess, type Situation } from '@/lib/domain/assess'
import { exact } from '@/lib/domain/exact'
import type { Measure, Reading, Target } from '@/lib/domain/measure'
import { PRESET_THRESHOLDS } from '@/lib/domain/thresholds'
import { judgementText, unprovenText, type Judged } from './judgement'
import type { Wording } from './words'

const situation: Situation = {
  startsOn: '2025-01-01',
  deadlineOn: '2025-12-31',
  modality: 'commit',
  grade: 'A',
  nodes: [],
  stages: [
    { key: 'begun', plannedOn: null },
    { key: 'in-use', plannedOn: null },
  ],
  thresholds: PRESET_THRESHOLDS,
  effectiveOn: '2025-06-30',
  hasEvidence: true,
  referenceValue: null,
}

const wording = (kind: Wording['kind'], unit: string): Wording => ({
  kind,
  unit: { zh: unit, en: unit },
  reference: { zh: '地区生产总值增速', en: 'GDP growth' },
  stages: [
    { key: 'begun', name: { zh: '开工', en: 'Begun' } },
    { key: 'in-use', name: { zh: '投用', en: 'In use' } },
  ],
})

const target = (value: string, rest: Partial<Target> = {}): Target => ({
  set: 'plan',
  comparator: 'at-least',
  value,
  max: null,
  tolerance: null,
  ...rest,
})

type Case = {
  kind: Wording['kind']
  unit: string
  goal: Target | null
  figure: Partial<Reading>
  around?: Partial<Situation>
}

/** The sentence's input as the page has it: the rules' own assessment, never a typed one. */
function judge({ kind, unit, goal, figure, around = {} }: Case): Judged {
  const measure: Measure = {
    key: 'm',
    kind,
    unit,
    scale: '1',
    targets: goal === null ? [] : [goal],
    ordinal: ['AA', 'AA+', 'AAA'],
  }
  const reading: Reading = {
    measure: 'm',
    value: null,
    word: null,
    hedge: 'exact',
    stage: 'verified',
    ...figure,
  }
  const facts = { ...situation, ...around }
  return {
    wording: wording(kind, unit),
    target: goal,
    reading,
    assessment: assess(measure, goal, reading, facts),
    hasEvidence: facts.hasEvidence,
    isDeadlineReached: facts.effectiveOn >= facts.deadlineOn,
  }
}

const said = (given: Case) => judgementText('zh', judge(given))

describe('judgementText', () => {
  it('holds counts against the schedule', () => {
    const roads = { kind: 'count', unit: '条', goal: target('11') } as const
    expect(said({ ...roads, figure: { value: '4' } })).toBe(
      '占全年目标 36.4%，慢于时序 13.6 个百分点',
    )
    expect(said({ ...roads, figure: { value: '5.5' } })).toBe('占全年目标 50.0%，与时序持平')
    expect(judgementText('en', judge({ ...roads, figure: { value: '7' } }))).toBe(
      "63.6% of the year's target, 13.6 percentage points ahead of schedule",
    )
  })

  it('names the municipal set of targets', () => {
    const goal = target('880', { set: 'municipal' })
    expect(said({ kind: 'count', unit: '亿元', goal, figure: { value: '407.9' } })).toBe(
      '占市级年度绩效目标 46.4%，慢于时序 3.6 个百分点',
    )
  })

  it('never prorates a growth', () => {
    expect(said({ kind: 'growth', unit: '%', goal: target('6'), figure: { value: '-3.2' } })).toBe(
      '低于计划 9.2 个百分点',
    )
    expect(said({ kind: 'growth', unit: '%', goal: target('5'), figure: { value: '5.0' } })).toBe(
      '与计划持平',
    )
  })

  it('says of a level whether it is met, and by how much', () => {
    const goal = target('0', { comparator: 'at-least', tolerance: '1' })
    expect(said({ kind: 'level', unit: '%', goal, figure: { value: '-0.4' } })).toBe(
      '在约定范围内，比目标低 0.4 个百分点',
    )
  })

  it('says how far a limit is kept', () => {
    const goal = target('12', { comparator: 'at-most' })
    expect(said({ kind: 'limit', unit: '分钟', goal, figure: { value: '11.5' } })).toBe(
      '在上限以内，还有 0.5 分钟余量',
    )
    expect(said({ kind: 'limit', unit: '分钟', goal, figure: { value: '13' } })).toBe(
      '超过上限 1 分钟',
    )
    expect(said({ kind: 'limit', unit: '分钟', goal, figure: { value: '12' } })).toBe('正好在上限')
  })

  it('never calls even what is not, and tells a difference of two figures whole', () => {
    const energy = target('0.35', { comparator: 'at-most' })
    expect(said({ kind: 'limit', unit: '吨标准煤', goal: energy, figure: { value: '0.39' } })).toBe(
      '超过上限 0.04 吨标准煤',
    )
    expect(said({ kind: 'level', unit: '公顷', goal: target('59.05'), figure: { value: '59' } })).toBe(
      '未达到目标，比目标低 0.05 公顷',
    )
    expect(said({ kind: 'growth', unit: '%', goal: target('5'), figure: { value: '4.96' } })).toBe(
      '低于计划 0.04 个百分点',
    )
    const houses = { kind: 'count', unit: '户', goal: target('2700') } as const
    const done = { figure: { value: '2699' }, around: { effectiveOn: '2025-12-31' } } as const
    expect(said({ ...houses, ...done })).toBe('占全年目标 99.96%，慢于时序 0.04 个百分点')
  })

  it('compares a relation, or says why it cannot', () => {
    const income = { kind: 'relative', unit: '%', goal: target('0', { tolerance: '0.5' }) } as const
    const around = { referenceValue: exact('5.0') }
    expect(said({ ...income, figure: { value: '5.3' }, around })).toBe(
      '比地区生产总值增速高 0.3 个百分点，视为同步',
    )
    expect(said({ ...income, figure: { value: '5.3' } })).toContain('尚未公开，暂时无法比较')
    expect(said({ ...income, figure: { word: 'in-step' } })).toBe(
      '来源写明：与地区生产总值增速相比，同步',
    )
  })

  it('counts the stages of a milestone and ranks grades', () => {
    expect(said({ kind: 'milestone', unit: '', goal: null, figure: { word: 'begun' } })).toBe(
      '共 2 个节点，已到第 1 个；终点是“投用”',
    )
    expect(said({ kind: 'grade', unit: '', goal: target('AAA'), figure: { word: 'AA+' } })).toBe(
      '尚未达到 AAA',
    )
  })

  it('does not invent a comparison where the plan has none', () => {
    expect(said({ kind: 'count', unit: '条', goal: null, figure: { value: '3' } })).toBe(
      '计划没有给出可比的数字，只记录进展',
    )
  })
})

describe('unprovenText', () => {
  const met = { kind: 'count', unit: '家', goal: target('50') } as const
  const why = (given: Case) => unprovenText('zh', judge(given))

  it('is silent where the target is completed or not met', () => {
    expect(why({ ...met, figure: { value: '50' } })).toBeNull()
    expect(why({ ...met, figure: { value: '49' } })).toBeNull()
  })

  it('says what completion still lacks', () => {
    expect(why({ ...met, figure: { value: '50', hedge: 'about' } })).toContain('约数')
    expect(why({ ...met, figure: { value: '50', stage: 'preliminary' } })).toContain('初步数')
    const around = { hasEvidence: false }
    expect(why({ ...met, figure: { value: '50' }, around })).toContain('没有佐证')
  })

  it('leaves growth open until the deadline, then asks for proof', () => {
    const growth = { kind: 'growth', unit: '%', goal: target('5') } as const
    const figure = { value: '5.2', stage: 'preliminary' } as const
    expect(why({ ...growth, figure })).toContain('年末')
    const around = { effectiveOn: '2025-12-31' } as const
    expect(why({ ...growth, figure, around })).toContain('初步数')
    expect(why({ ...growth, figure: { value: '5.2' }, around })).toBeNull()
  })
})
