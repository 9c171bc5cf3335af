import { describe, expect, it } from 'vitest'
import { findEvent } from './events'

describe('which event is to be held', () => {
  it.each([
    ['办好第六届青岭山茶花节', '第六届青岭山茶花节'],
    ['承办全国青少年射击锦标赛', '全国青少年射击锦标赛'],
    ['办好全球智能制造大会、韩国周等品牌展会', '全球智能制造大会'],
    ['举办国际科技合作周', '国际科技合作周'],
    ['召开全市旅游发展大会', '全市旅游发展大会'],
    ['办好农博会和数交会', '农博会'],
    ['办好篮球世界杯（青岭赛区）等赛事', '篮球世界杯'],
    ['主办中国（青岭）国际门窗博览会', '中国国际门窗博览会'],
  ])('%s', (rest, event) => {
    expect(findEvent(rest)).toBe(event)
  })

  it.each([
    '承办一次精彩圆满的体坛盛会',
    '举办高水平国际论坛',
    '举办各类招聘会',
    '办好人民满意的教育',
    '举办国际性会议',
    '召开座谈会',
    '做好第六届青岭山茶花节筹备工作',
    '办好民生实事',
  ])('%s: none in particular', (rest) => {
    expect(findEvent(rest)).toBeNull()
  })
})
