import { describe, expect, it } from 'vitest'
import { aMeasure, aReading, aTarget, someFacts } from '../testing/builders'
import { SUMMARY_KINDS, writeSummary, type SummaryFacts, type SummaryItem } from '.'
import { anItem, aSummaryMeasure, aSummaryUpdate, someSummaryFacts } from './testing/builders'
import { blockOf, bodyOf, sentencesOf } from './testing/reading'

const zh = { language: 'zh', department: null } as const

/** So many roads of 11 by the end of June, with what its unit says. */
const roads = (value: string, said: Partial<SummaryItem['updates'][number]> = {}, code = 'HY25-017'): SummaryItem =>
  anItem({ code, updates: [aSummaryUpdate({ readings: [aReading({ value })], ...said })] })

const factsOf = (...items: SummaryItem[]): SummaryFacts => someSummaryFacts({ items })
const themeOf = (...items: SummaryItem[]): string[] =>
  sentencesOf(writeSummary(factsOf(...items), 'half-year', zh), 'theme/city/HY25-017')

describe('a sentence', () => {
  it('varies with the side of the schedule', () => {
    expect(themeOf(roads('4'))).toEqual(['微循环路完成4条，占年度计划的36.4%，慢于时序进度13.6个百分点。'])
    expect(themeOf(roads('8'))).toEqual(['微循环路完成8条，占年度计划的72.7%，快于时序进度22.7个百分点。'])
    expect(themeOf(roads('5.5'))).toEqual(['微循环路完成5.5条，占年度计划的50%，与时序进度持平。'])
    expect(themeOf(roads('12'))).toEqual(['微循环路完成12条，占年度计划的109.1%，已提前完成年度计划。'])
  })

  it('turns the hedge of a figure with the side that it lies on', () => {
    const hedged = (value: string, hedge: 'about' | 'more-than' | 'at-least') =>
      themeOf(roads('0', { readings: [aReading({ value, hedge })] }))[0]
    expect(hedged('4', 'about')).toBe('微循环路完成约4条，约占年度计划的36.4%，慢于时序进度约13.6个百分点。')
    expect(hedged('4', 'more-than')).toBe('微循环路完成超4条，超过年度计划的36.4%，慢于时序进度不足13.6个百分点。')
    expect(hedged('8', 'at-least')).toBe('微循环路完成8条以上，不少于年度计划的72.7%，快于时序进度不少于22.7个百分点。')
  })

  it('never shows what is not nothing as nothing', () => {
    const facts = someFacts({ measures: [aMeasure({ targets: [aTarget({ value: '100000' })] })] })
    const item = anItem({ facts, updates: [aSummaryUpdate({ readings: [aReading({ value: '50020' })] })] })
    expect(themeOf(item)[0]).toContain('快于时序进度不足0.1个百分点')
  })

  it('says that data are still to come, and never an estimate', () => {
    expect(themeOf(anItem())).toEqual(['数据待报：畅通微循环路。'])
    expect(bodyOf(writeSummary(factsOf(anItem()), 'half-year', zh), 'annex')).toEqual([
      ['1', '畅通微循环路', '11条', '区城建局', '数据待报', '/', '/', '数据待报', ''],
    ])
  })

  it('is followed by the unit’s own words, verbatim, where a unit reported it', () => {
    const own = '新五里后堤等4条微循环路通车。'
    expect(themeOf(roads('4', { sentence: own }))[1]).toBe(own)
    const source = { document: 'd', paragraph: 1, quote: 'q' }
    expect(themeOf(roads('4', { sentence: own, source }))).toHaveLength(1)
  })
})

describe('problems and next steps', () => {
  const model = writeSummary(
    factsOf(
      roads('4', { cause: '管线迁改滞后。', nextStep: '三季度完成管线迁改。' }),
      { ...roads('1', { id: 'second', sequence: 21 }, 'HY25-018'), section: 'services' },
    ),
    'half-year',
    zh,
  )

  it('come from what units reported, and say where they did not', () => {
    expect(sentencesOf(model, 'overall')).toEqual([
      '总体来看，上半年2项承诺事项中，欠时序1项、严重滞后1项。',
      '主要存在以下两方面问题。',
      '一是城市品质方面有1项欠时序或严重滞后。',
      '微循环路完成4条，占年度计划的36.4%，慢于时序进度13.6个百分点，主要原因：管线迁改滞后。',
      '二是公共服务方面有1项欠时序或严重滞后。',
      '微循环路完成1条，占年度计划的9.1%，慢于时序进度40.9个百分点，责任单位尚未报告原因。',
    ])
    expect(sentencesOf(model, 'next/city/HY25-017')).toEqual(['畅通微循环路：三季度完成管线迁改。'])
    expect(sentencesOf(model, 'next/missing')).toEqual(['以下事项欠时序或严重滞后，责任单位尚未报告下一步举措：畅通微循环路。'])
  })
})

describe('kinds', () => {
  const facts = factsOf(
    roads('4', { cause: '管线迁改滞后。', nextStep: '三季度完成管线迁改。' }),
    { ...roads('1', { id: 'second', sequence: 21 }, 'HY25-018'), section: 'services' },
  )

  it('have titles of their own', () => {
    const titles = SUMMARY_KINDS.map((kind) => {
      const department = kind === 'department' ? 'district-construction' : null
      return blockOf(writeSummary(facts, kind, { language: 'zh', department }), 'title', 'title').text
    })
    expect(titles).toEqual([
      '关于汉阳区2025年一季度国民经济和社会发展计划执行情况的报告',
      '关于汉阳区2025年上半年国民经济和社会发展计划执行情况的报告',
      '关于汉阳区2025年前三季度国民经济和社会发展计划执行情况的报告',
      '关于汉阳区2025年国民经济和社会发展计划执行情况的报告',
      '区城建局2025年上半年承诺事项进展情况的报告',
      '汉阳区2025年上半年计划执行情况简报',
      '关于汉阳区2025年上半年滞后事项的通报',
    ])
  })

  it('the bulletin lists what is behind, the worst first, with cause and next step', () => {
    const model = writeSummary(facts, 'behind', zh)
    expect(bodyOf(model, 'behind').map((row) => row.slice(3))).toEqual([
      ['1条', '慢40.9个百分点', '严重滞后', '责任单位尚未报告原因', '责任单位尚未报告下一步举措'],
      ['4条', '慢13.6个百分点', '欠时序', '管线迁改滞后', '三季度完成管线迁改'],
    ])
    expect(sentencesOf(writeSummary(factsOf(roads('8')), 'behind', zh), 'opening')).toEqual([
      '截至2025年6月30日，汉阳区2025年计划1项承诺事项中，没有欠时序或严重滞后的事项。',
    ])
  })

  it('results are told apart from promises, with or without a target', () => {
    const openEnded = anItem({ code: 'HY25-047', facts: someFacts({ measures: [aMeasure({ targets: [] })] }) })
    const result = anItem({ code: 'HY25-060', isResult: true, facts: openEnded.facts })
    const openingOf = (...items: SummaryItem[]) => sentencesOf(writeSummary(factsOf(...items), 'brief', zh), 'opening')[0]
    expect(openingOf(openEnded)).toContain('列入跟踪的有1项承诺事项，')
    expect(openingOf(openEnded, result)).toContain('列入跟踪的有1项承诺事项和文件写明的1项成果，')
    expect(openingOf(result)).toContain('列入跟踪的有文件写明的1项成果，')
    const english = (...items: SummaryItem[]) => sentencesOf(writeSummary(factsOf(...items), 'brief', { ...zh, language: 'en' }), 'opening')[0]
    expect(english(openEnded, result)).toContain('has 1 commitment and 1 stated result. ')
    expect(english(openEnded, { ...openEnded, code: 'HY25-048' })).toContain('has 2 commitments. ')
  })

  it('the department’s report tells of what it leads', () => {
    const other = someFacts({ details: { ...someFacts().details, departments: [{ department: 'district-finance', role: 'lead', inferred: false }] } })
    const model = writeSummary(factsOf(roads('4'), anItem({ code: 'HY25-020', facts: other })), 'department', {
      language: 'zh',
      department: 'district-construction',
    })
    expect(sentencesOf(model, 'opening')).toEqual(['区城建局牵头1项承诺事项，截至2025年6月30日，欠时序1项。'])
    expect(bodyOf(model, 'annex')).toHaveLength(1)
    expect(() => writeSummary(facts, 'department', zh)).toThrow(RangeError)
  })

  it('the brief is one page in both languages', () => {
    const brief = writeSummary(facts, 'brief', { language: 'en', department: null })
    expect(sentencesOf(brief, 'opening')).toEqual([
      'The 2025 plan of Hanyang District has 2 commitments. As of 30 June 2025: behind schedule 1, far behind 1.',
    ])
    const text = brief.blocks.flatMap((block) => (block.type === 'paragraph' ? sentencesOf(brief, block.id) : []))
    expect(text.join('')).not.toMatch(/\p{Script=Han}/u)
    const many = Array.from({ length: 9 }, (_, index) => roads('8', { id: `u${index}`, sequence: 30 + index }, `HY25-10${index}`))
    expect(sentencesOf(writeSummary(factsOf(...many), 'brief', zh), 'ahead').at(-1)).toBe('其余4项见全部事项清单。')
    const english = sentencesOf(writeSummary(factsOf(...many.slice(0, 6)), 'brief', { ...zh, language: 'en' }), 'ahead')
    expect(english.map((said) => said.startsWith(' ')), 'set apart from the one before').toEqual([false, true, true, true, true, true])
    expect(english.at(-1)).toBe(' The other 1 stands in the full list.')
  })

  it('speaks of a unit’s other measures where one of them is silent', () => {
    const two = someFacts({ measures: [aMeasure(), aMeasure({ key: 'parks' })] })
    const item = anItem({ facts: two, measures: [aSummaryMeasure(), aSummaryMeasure({ key: 'parks' })], updates: [aSummaryUpdate()] })
    expect(themeOf(item)[0]).toContain('；parks数据待报')
  })
})
