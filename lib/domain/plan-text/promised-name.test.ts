import { describe, expect, it } from 'vitest'
import { readClauseAct } from './act'
import { judgeComing } from './judge'
import { findPromisedName } from './promised-name'

const promised = (words: string) => findPromisedName(words, readClauseAct(words))

describe('what is named and promised', () => {
  it.each([
    ['规划建设鹮州文化中心', '鹮州文化中心'],
    ['谋划建设云岫会展中心', '云岫会展中心'],
    ['着手建设鹮口水库', '鹮口水库'],
    ['支持云岫建设鲜花基地', '鲜花基地'],
    ['高起点、高标准建设云岫会展中心', '云岫会展中心'],
    ['对接国家方案，实施企业“双倍增”培育计划', '“双倍增”计划'],
    ['抓好云岫河东段整修各项准备工作', '云岫河'],
    ['西向加快云鹮高速建设', '云鹮高速'],
    ['同时加快实施云岫一级公路建设', '云岫一级公路'],
    ['以旅游为龙头，建设云岫文化广场', '云岫文化广场'],
    ['抓紧云岫快速通道、鹮口隧道等项目前期工作', '云岫快速通道'],
    ['连通东干渠、云岫渠', '云岫渠'],
  ])('%s', (words, name) => {
    expect(promised(words)).toBe(name)
  })

  it.each([
    ['提升云岫航空物流枢纽能级', 'a quality'],
    ['深化鹮山农业驿站模式', 'a way of working'],
    ['构建“社区+物业”联动机制', 'a way of working'],
    ['加快云岫创新基地高质量发展', 'an effort'],
    ['支持云岫高新区打造4.0版园区', 'help'],
    ['支持鹮水路沿线各村发展养殖', 'help'],
    ['做好对鹮州、云岫等地的对口支援工作', 'help'],
    ['探索建立云岫图书馆联动机制', 'a trial'],
    ['严格控制“两高”项目', 'kept small'],
    ['理顺云江流域管理体制', 'set right'],
    ['加强云岫坝、清鹮水库等饮用水源地保护', 'what is minded'],
    ['推广应用“云采”平台', 'what is spread'],
    ['妥善解决云岫路畅通问题', 'a trouble'],
    ['支持云岫、鹮德等企业做大做强', 'help'],
    ['力促鹮德、富岫等企业满负荷生产', 'what runs well'],
    ['围绕云岫园打造数字园区', 'what it is about'],
    ['以云岫科技园、鹮水检测园等园区为依托，建设综合服务基地', 'what it leans on'],
    ['全面落实云岫山片区扶贫规划', 'a plan that is followed'],
    ['实施《鹮州市湿地保护规定》', 'a law that is followed'],
  ])('%s: %s', (words) => {
    expect(promised(words)).toBeNull()
  })

  const judge = (words: string) =>
    judgeComing({ words, counts: [], isFrame: false, item: 'none', isInPast: false, isAsItStands: false, isStriving: false, closing: null, opening: null }).grade

  it('is promised also where the clause looks like the head of a list', () => {
    expect(judge('做好云岫、鹮衡高速前期工作')).toBe('B')
    expect(judge('做好以下工作')).toBeNull()
    expect(judge('做好征兵工作')).toBeNull()
  })

  it('is not promised by the frame of the act', () => {
    expect(judge('（二）以“山城绿”“鹮水清”行动为抓手')).toBeNull()
    expect(judge('对于全面建设云岫新城具有十分重要的意义')).toBeNull()
  })
})
