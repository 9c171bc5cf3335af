import { describe, expect, it } from 'vitest'
import type { Target } from '@/lib/domain/measure'
import { rowDeviation, rowTarget, type Row } from './commitments-table'
import { targetText } from './words'

const row = (overrides: Partial<Row>): Row => ({
  code: 'HY25-004',
  title: { zh: '居民收入', en: 'Income' },
  kind: 'relative',
  department: { name: { zh: '统计局', en: 'Statistics' } },
  standing: 'behind',
  value: '4.9',
  word: null,
  hedge: 'exact',
  stageName: null,
  replaced: null,
  endStage: null,
  unit: { zh: '%', en: '%' },
  target: null,
  share: null,
  deviation: null,
  freshness: { code: 'current', days: 3 },
  isClosed: false,
  isAdjusted: false,
  ...overrides,
})

const target = (value: string, rest: Partial<Target> = {}): Target => ({
  set: 'plan',
  comparator: 'at-least',
  value,
  max: null,
  tolerance: '0.5',
  ...rest,
})

const wording = {
  kind: 'relative',
  unit: { zh: '%', en: '%' },
  reference: { zh: '经济增速', en: 'growth of the economy' },
  stages: [],
} as const

describe('the target of a relation', () => {
  it.each([
    [target('0'), '同步', '与经济增速同步'],
    [target('0', { comparator: 'equal', tolerance: '0' }), '同步', '与经济增速同步'],
    [target('0', { tolerance: '0' }), '不低于', '不低于经济增速'],
    [target('0', { comparator: 'at-most' }), '不高于', '不高于经济增速'],
    [target('0.5'), '高 0.5 个百分点', '比经济增速高 0.5 个百分点'],
    [target('0.5', { comparator: 'at-most' }), '高不超过 0.5 个百分点', '比经济增速高不超过 0.5 个百分点'],
    [target('-1'), '低不超过 1 个百分点', '比经济增速低不超过 1 个百分点'],
    [target('-1', { comparator: 'at-most' }), '低 1 个百分点', '比经济增速低 1 个百分点'],
  ])('is told as it is, in the list and on its page: %o', (given, listed, told) => {
    expect(rowTarget('zh', row({ target: given }))).toBe(listed)
    expect(targetText('zh', given, wording)).toBe(told)
  })
})

describe('a line of the list', () => {
  it('calls even what is even, and nothing else', () => {
    expect(rowDeviation('zh', row({ deviation: '0.0' }))).toBe('持平')
    expect(rowDeviation('zh', row({ deviation: '-0.04' }))).toBe('−0.04')
  })

  it('holds a figure beside the stages against its own target', () => {
    const milestone = { kind: 'milestone', endStage: { zh: '投用', en: 'In use' } } as const
    expect(rowTarget('zh', row({ ...milestone, value: null }))).toBe('投用')
    const counted = row({ ...milestone, value: '3', unit: { zh: '亿元', en: '' }, target: target('5') })
    expect(rowTarget('zh', counted)).toBe('5 亿元')
  })
})
