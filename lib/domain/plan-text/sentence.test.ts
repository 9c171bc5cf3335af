import { describe, expect, it } from 'vitest'
import { proposeClauses } from './propose-clauses'
import { outlineOf } from './testing/documents'
import type { ProposedClause } from './types'

const clausesOf = (...paragraphs: string[]): ProposedClause[] =>
  proposeClauses(outlineOf(['2024年政府工作报告', '各位代表：', '请予审议。', '二、2024年工作安排', ...paragraphs].join('\n\n')), { year: 2024 })
const promisesOf = (text: string): string[] =>
  clausesOf(text)
    .filter(({ disposition }) => disposition === 'commitment')
    .map(({ quote }) => quote)
const deadlinesOf = (text: string): (string | null)[] =>
  clausesOf(text)
    .filter(({ disposition }) => disposition === 'commitment')
    .map(({ deadline }) => deadline)

describe('how things stand, told in the coming part', () => {
  it.each([
    '就自身而言，全市城镇化率达到42%，人均收入突破3万元。',
    '从全市来看，一产比重8%，三产比重45%。',
    '经过多年发展，青岭县拥有规上企业1200家。',
    '近年来，公路里程达到8000公里。',
    '我市现有园区12个。',
    '我们有50万劳动力、3000家企业，潜力巨大。',
    '全市人均耕地仅0.8亩，收入只占全省的5%。',
    '随着高铁通车，青岭到省城缩短至1小时。',
    '据测算，每增加1个百分点的投资，可拉动增长0.3个百分点。',
    '国家明确今年发行债券3万亿元。',
    '确定增长7%左右的目标，主要考虑是稳就业。',
    '不辜负全市600万人民的期望。',
    '这10件实事，件件关系民生。',
    '青岭、白石等10座城市，以四成的面积创造了九成的收入。',
    '市委作出了加快青岭新城建设的决定。',
    '按照三年造林90万亩规划，要加快植树。',
  ])('is no promise: %s', (text) => {
    expect(promisesOf(text)).toEqual([])
  })

  it.each([
    ['近年来，公路里程达到8000公里，今年要新建300公里。', ['今年要新建300公里']],
    ['目前正在建设的5条道路，年底前全部建成。', ['目前正在建设的5条道路，年底前全部建成']],
    ['已开工的20个项目要确保年内竣工15个。', ['已开工的20个项目要确保年内竣工15个']],
    ['全国文明城市创建覆盖社区30个。', ['全国文明城市创建覆盖社区30个']],
    ['经过五年努力，总产值突破1000亿元。', ['经过五年努力，总产值突破1000亿元']],
    ['按照三年造林90万亩规划，今年造林30万亩。', ['今年造林30万亩']],
  ])('is told from what follows: %s', (text, promises) => {
    expect(promisesOf(text)).toEqual(promises)
  })
})

describe('the state that closes a sentence', () => {
  it('gives its day to what can come about so, and not to money or what is to be finished', () => {
    expect(deadlinesOf('新建学校5所，改造公园3个，10月底前全部投用。')).toEqual(['2024-10-31', '2024-10-31'])
    expect(deadlinesOf('完成投资50亿元，新建桥梁5座，6月底前全部开工。')).toEqual([null, '2024-06-30'])
    expect(deadlinesOf('建成厂房10万平方米，新建桥梁5座，6月底前全部开工。')).toEqual([null, '2024-06-30'])
  })
})

describe('acts that have their day', () => {
  it.each([
    ['青岭科技馆6月底前免费开放。', ['2024-06-30']],
    ['首届马拉松10月激情开跑。', ['2024-10-31']],
    ['青岭路3月开工、11月底前建成通车。', ['2024-11-30']],
    ['国庆前，青岭公园建成开放。', ['2024-09-30']],
    ['从7月1日起，低保标准提高到每人每月800元。', [null]],
  ])('%s', (text, days) => {
    expect(deadlinesOf(text)).toEqual(days)
  })

  it('are found without a day where a ratio is to be reached', () => {
    expect(promisesOf('城乡收入比缩小到1:1.9。')).toEqual(['城乡收入比缩小到1:1.9'])
    expect(promisesOf('三次产业结构为5∶46∶49。')).toEqual([])
  })

  it('are none where only an effort is meant', () => {
    expect(promisesOf('扩大场馆向社会开放。')).toEqual([])
  })
})
