import { describe, expect, it } from 'vitest'
import { findQuantities } from './quantities'

const countsIn = (text: string): string[] =>
  findQuantities(text)
    .filter(({ role }) => role === 'quantity')
    .map(({ value, unit }) => value + unit)
const namesIn = (text: string): string[] =>
  findQuantities(text)
    .filter(({ role }) => role === 'quantity')
    .map(({ name }) => name)

describe('a number that only describes', () => {
  it.each([
    ['建成青岭科技馆（占地40亩，建筑面积3万平方米）', []],
    ['新建书房1个（面积120平方米，藏书8000册）', ['1个']],
    ['推进永宁30万辆汽车、青岭8万吨钢等项目前期工作', []],
    ['抓好8万吨烯烃、5万吨甲醇、100万套轮胎等重大项目建设', []],
    ['产值过百亿元的企业8家、过50亿元的20家', ['8家', '20家']],
    ['推进界桩外100米范围内企业搬迁', []],
    ['推进永宁公司年产30万辆汽车、青岭工业城等项目建设', []],
    ['实施新增20亿斤粮食产能规划', []],
    ['号码升8位', []],
    ['实现三个100%', ['100%']],
    ['谋划超20亿元、甚至超50亿元的大项目', []],
    ['发展年产30万吨以上煤矿', []],
  ])('is none of %s', (text, counts) => {
    expect(countsIn(text)).toEqual(counts)
  })

  it.each([
    ['改造小区（25个、1700户）', ['25个', '1700户']],
    ['新建公园5个（其中占地100亩以上2个）', ['5个', '2个']],
    ['新增汽车30万辆、钢材8万吨', ['30辆', '8吨']],
    ['形成1万台机床、500台风机等生产能力', ['1台', '500台']],
    ['培育20个年销售收入超亿元的企业', ['20个']],
    ['每个县建好一所高中，每个乡建好一所初中', ['1所', '1所']],
    ['建成甲电厂、乙电厂等42万千瓦机组', ['42千瓦']],
    ['完成保障6.2万人的农村饮水工程', ['6.2人']],
    ['排名上升8位', ['8位']],
    ['完成50亿元投资计划', ['50元']],
    ['已开工的20个项目要竣工15个', ['15个']],
    ['解决5万群众饮水问题', ['5人']],
    ['实施8个专项规划', ['8个']],
    ['集体收入达到10万元以上，50万元以上的村达到50%', ['10元', '50%']],
    ['改造青桥、白桥等五座桥', ['5座']],
  ])('is told from one that counts: %s', (text, counts) => {
    expect(countsIn(text)).toEqual(counts)
  })

  it('does not count thoughts that are listed', () => {
    expect(countsIn('落实报告、检查等三项制度')).toEqual([])
  })
})

describe('numbers of unusual form', () => {
  it.each([
    ['车速达到每小时28公里', '28公里/小时', 'at-least'],
    ['处理不少于每分钟200次', '200次/分钟', 'at-least'],
    ['制造业占比稳定在1/3左右', '33.33%', 'about'],
    ['超过2/3的村通公交', '66.67%', 'more-than'],
  ])('%s is %s', (text, value, comparator) => {
    const [found] = findQuantities(text).filter(({ role }) => role === 'quantity')
    expect([`${found?.value}${found?.unit}`, found?.comparator]).toEqual([value, comparator])
  })

  it('are named without the years that they are compared with', () => {
    expect(namesIn('人均总产值到2030年比2020年翻一番')).toEqual(['人均总产值'])
    expect(namesIn('单位产值能耗比“十四五”期末降低20%')).toEqual(['单位产值能耗下降'])
  })

  it('keep the size from which on things are counted in their name', () => {
    expect(namesIn('新开工60个亿元以上项目')).toEqual(['亿元以上项目'])
    expect(namesIn('培育2个百亿元以上的企业集团')).toEqual(['百亿元以上企业集团'])
  })
})
