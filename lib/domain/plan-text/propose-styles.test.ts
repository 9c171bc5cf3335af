import { describe, expect, it } from 'vitest'
import { proposeClauses } from './propose-clauses'
import { outlineOf } from './testing/documents'

const clausesOf = (...lines: string[]) => proposeClauses(outlineOf(lines.join('\n')))

const promisesOf = (...lines: string[]) =>
  clausesOf(...lines)
    .filter(({ disposition }) => disposition === 'commitment')
    .map(({ quote }) => quote)

describe('styles of plans', () => {
  it('reads a list of projects by its names, whatever the list is called', () => {
    const promises = promisesOf(
      '青石区十大惠民工程',
      '1.城市改造工程。完成青石路、东门路等道路亮化3公里。',
      '2.教育提质工程。建成石门小学综合楼。',
    )
    expect(promises).toEqual(['完成青石路、东门路等道路亮化3公里', '建成石门小学综合楼'])
  })

  it('takes a list of project names for one of promises, its last line too', () => {
    const promises = clausesOf(
      '青石镇人民代表大会公告',
      '会议票决通过2025年民生实事项目：',
      '1.青石镇2024年花园小区改造工程',
      '2.老旧小区改造工程',
      '3.石门小学扩建工程（一期）',
      '现予公告。',
    ).filter(({ disposition }) => disposition === 'commitment')
    expect(promises.map(({ grade, quote }) => `${grade} ${quote}`)).toEqual([
      'B 1.青石镇2024年花园小区改造工程',
      'B 2.老旧小区改造工程',
      'B 3.石门小学扩建工程（一期）',
    ])
  })

  it('finds no promise in the name of works alone in prose', () => {
    expect(promisesOf('2025年重点工作', '今年是工作落实年，石门小学扩建工程，要坚持统筹。')).toEqual([])
  })

  it('reads a list without full stops below its title', () => {
    const promises = promisesOf('2025年民生实事', '新增学位1200个，新建幼儿园2所', '改造公园4个，新增停车位300个')
    expect(promises).toHaveLength(4)
  })

  it('takes what a sentence says of an earlier year for a result, and what it says of this one for a promise', () => {
    const clauses = clausesOf(
      '青石县绘就新蓝图',
      '报告指出，2024年青石县新增耕地600亩，2025年青石县将新增耕地800亩。',
    )
    const said = clauses.map(({ disposition, quote }) => [disposition, /\d+亩/u.exec(quote)?.[0]])
    expect(said).toContainEqual(['result', '600亩'])
    expect(said).toContainEqual(['commitment', '800亩'])
  })

  it('stays in an earlier year to the end of a paragraph that only uses the verbs of promises', () => {
    const promises = promisesOf(
      '2025年交通工作会议部署',
      '2024年，全市完成公路投资39亿元。同时，深入推进“四好农村路”建设，培育示范乡镇13个。',
      '2025年，全市计划完成公路投资42亿元。',
    )
    expect(promises).toHaveLength(1)
  })

  it('lets 牵头单位 lead and 责任单位 on the line below support', () => {
    const [first] = clausesOf(
      '2023年重点工作任务分工方案',
      '一、主要预期目标',
      '1.地区生产总值增长6%左右。',
      '牵头单位：区发改局',
      '责任单位：青石开发区，各街道',
      '2.社会消费品零售总额增长9%左右。',
      '牵头单位：区商务局',
      '责任单位：各街道',
    ).filter(({ disposition }) => disposition === 'commitment')
    expect(first?.departments.map(({ name, role }) => `${role} ${name}`)).toEqual([
      'lead 区发改局',
      'supporting 青石开发区',
      'supporting 各街道',
    ])
  })

  it('reads a date that stands in full where the document names no year of its own', () => {
    const [promise] = clausesOf(
      '关于推进养老服务的实施意见',
      '完善机构标准。到2027年，养老床位数达到5200张。',
    ).filter(({ disposition }) => disposition === 'commitment')
    expect(promise?.deadline).toBe('2027-12-31')
  })

  it('holds a year beyond the plan for a whole list, and five years ahead for what stands under them', () => {
    const dueOf = (...lines: string[]) =>
      clausesOf('某县2022年政府工作报告', ...lines).flatMap(({ disposition, quote, deadline }) =>
        disposition === 'commitment' ? [`${quote.slice(-6)} ${deadline}`] : [],
      )
    const ahead = '二、今后五年的奋斗目标'
    const list = '到2025年，公路里程达到600公里；粮食产量达到50万吨，新建学校20所；今年新建公园2个。'
    expect(dueOf('二、奋斗目标', `主要目标是：${list}`)).toEqual([
      '到600公里 2025-12-31',
      '达到50万吨 2025-12-31',
      '建学校20所 2025-12-31',
      '新建公园2个 null',
    ])
    expect(dueOf(ahead, '新建医院2家。', '三、2022年主要工作', '新建公园2个。')).toEqual(['新建医院2家 2026-12-31', '新建公园2个 null'])
    expect(dueOf('二、“十四五”时期主要目标', '新建医院2家。')).toEqual(['新建医院2家 2025-12-31'])
    expect(dueOf('二、今后五年目标和2022年工作', '新建医院2家。')).toEqual(['新建医院2家 null'])
  })

  it('does not take a street for an act that is called like one', () => {
    const quotesOf = (text: string) =>
      clausesOf('某区2022年工作要点', text).flatMap(({ disposition, quote }) => (disposition === 'commitment' ? [quote] : []))
    expect(quotesOf('完成中心路、建设路等8条道路大修。')).toEqual(['完成中心路、建设路等8条道路大修'])
    expect(quotesOf('改造发展大道、建设东路2条道路。')).toEqual(['改造发展大道、建设东路2条道路'])
    expect(quotesOf('改造道路8条、建设路灯300盏。')).toEqual(['改造道路8条', '建设路灯300盏'])
  })

  it('reads how a project of a table is to end behind its name, and no head as a task', () => {
    const table = ['某县2024年重点项目表', '', '| 项目名称 | 建设规模 | 年度目标 |', '|---|---|---|', '| 青岭路改造 | 全长5公里 | 建成通车 |', '| 白石小学 | 36个班 | 加快建设 |']
    expect(clausesOf(...table).map(({ quote, disposition }) => `${quote} ${disposition}`)).toEqual([
      ...['青岭路改造 background', '建成通车 commitment', '白石小学 background', '加快建设 direction'],
    ])
  })
})
