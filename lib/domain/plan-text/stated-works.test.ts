import { describe, expect, it } from 'vitest'
import { findStatedWorks } from './stated-works'

describe('works that no name tells apart', () => {
  it.each([
    '实施北城片区内涝整治工程',
    '实施沿山公路临崖路段升级改造',
    '做好R3、R4快线前期工作',
    '搭建农产品出口信用增级平台',
    '推进村级“事务公开”共享交换平台建设',
  ])('are found by what is done, to what or for what: %s', (words) => {
    expect(findStatedWorks(words)).toBe(words)
  })

  it.each([
    '实施老旧小区改造',
    '实施一批道路改造工程',
    '实施重点路段整治工程',
    '做好项目前期工作',
    '加快重大项目前期工作',
    '搭建高能级创新发展平台',
    '搭建各类公共服务平台',
    '提升城市绿化',
    '实施重点行业节能降碳改造',
    '实施居家适老化改造',
    '实施农村基础设施改造项目',
    '推进电商示范基地等园区和平台建设',
  ])('are not, where anybody could say they were done: %s', (words) => {
    expect(findStatedWorks(words)).toBeNull()
  })
})
