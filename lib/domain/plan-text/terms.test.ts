import { describe, expect, it } from 'vitest'
import { proposeClauses } from './propose-clauses'
import { outlineOf } from './testing/documents'

const termsOf = (...paragraphs: string[]): (string | null)[] =>
  proposeClauses(outlineOf(['2022年政府工作报告', '各位代表：', '请予审议。', ...paragraphs].join('\n\n')))
    .filter(({ disposition }) => disposition === 'commitment')
    .map(({ deadline }) => deadline)

describe('terms longer than a year', () => {
  it('hold under a heading of the five years ahead, and not under one of the year', () => {
    expect(termsOf('一、今后五年的目标', '建成公园50个。', '二、2022年工作安排', '建成公园8个。')).toEqual(['2026-12-31', null])
  })

  it('are opened by a sentence where one part speaks of both', () => {
    expect(
      termsOf('一、今后五年和2022年工作', '今后五年，建成公园50个。改造小区300个。', '今年的目标是：建成公园8个。', '改造小区60个。'),
    ).toEqual(['2026-12-31', '2026-12-31', null, null])
  })

  it('hold for the list that is announced, until the year is named', () => {
    expect(
      termsOf('一、今后五年和2022年工作', '今后五年的主要任务是：', '建成公园50个。', '改造小区300个。', '今年，建成公园8个。'),
    ).toEqual(['2026-12-31', '2026-12-31', null])
  })

  it('are not ended by a year that lies within them', () => {
    expect(termsOf('一、今后五年的目标', '到2026年，城镇化率达到70%。建成公园50个。')).toEqual(['2026-12-31', '2026-12-31'])
  })

  it('end with the five-year plan that is named', () => {
    expect(termsOf('一、“十四五”时期主要目标', '建成公园50个。', '二、今年工作', '建成公园8个。')).toEqual(['2025-12-31', null])
  })

  it('are those of a later year that a list of aims names', () => {
    expect(
      termsOf('一、迈上新台阶', '五年来，城市更美了。', '二、实现新跨越', '今后五年的要求是：干字当头。到2027年的主要目标是：', '——建成公园50个。', '——城镇化率达到70%。'),
    ).toEqual(['2027-12-31', '2027-12-31'])
  })

  it('hold for their own sentence alone where the part is about the year', () => {
    expect(termsOf('一、2022年工作安排', '未来三年，每年建成公园20个。改造小区60个。')).toEqual(['2024-12-31', null])
    expect(termsOf('一、2022年工作安排', '力争用三年时间，改造小区600个。')).toEqual(['2024-12-31'])
  })

  it('are not opened by words within a sentence of the year', () => {
    expect(termsOf('一、2022年工作安排', '今后五年是关键时期。建成公园8个。')).toEqual([null])
  })
})
