import { describe, expect, it } from 'vitest'
import { findStatedSubject } from './stated-subject'

describe('what has a subject instead of a name', () => {
  it.each([
    '加快县镇两级海岸总体规划编制报批',
    '做好沿海水网等专项规划编制',
    '设置菜场自动收费系统',
    '建立用水大户实时评价平台',
    '建设新一轮社区安全视频监控系统',
    '建立渔船出海意外补偿金',
    '建设环保大数据平台',
    '建设数字城管系统',
    '建立全市流动人口综合服务管理平台',
    '完善云岫新区总体规划',
    '筹建少年海洋实践基地',
    '建设道路养护联合创新实验室',
    '做好全市水井状况调查工作',
    '做好新一轮渔港三年规划编制工作',
    '进行引水与蓄水两个方案的对比研究',
  ])('%s', (rest) => {
    expect(findStatedSubject(rest)).toBe(rest)
  })

  it.each([
    '抓好各镇总体规划的编制',
    '加快重点街区总体规划编制',
    '持续推进国土空间规划编制',
    '建立多元化投入机制',
    '推行失信名单制度',
    '完善电子监察系统',
    '完善市域规划体系',
    '筹建一批实践基地',
    '搭建社区养老服务平台',
    '搭建人才、资本监测平台',
    '建设高水平创新平台',
    '加强应用基础研究',
  ])('a way of working, or many: %s', (rest) => {
    expect(findStatedSubject(rest)).toBeNull()
  })
})
