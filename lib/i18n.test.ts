import { describe, expect, it } from 'vitest'
import { exact, ratio } from '@/lib/domain/exact'
import {
  formatAmount,
  formatDate,
  formatDecimal,
  formatInstant,
  formatMonth,
  formatPoints,
  formatShare,
  formatSigned,
  href,
  isLocale,
  translator,
} from './i18n'

describe('href', () => {
  it('leaves Chinese without prefix and puts English under /en', () => {
    expect(href('zh', '/ledger?page=2')).toBe('/ledger?page=2')
    expect(href('en', '/ledger?page=2')).toBe('/en/ledger?page=2')
  })

  it('writes the English overview without a trailing slash', () => {
    expect(href('en', '/')).toBe('/en')
    expect(href('en', '/?asOf=2025-06-30')).toBe('/en?asOf=2025-06-30')
  })
})

describe('translator', () => {
  it('speaks both languages', () => {
    expect(translator('zh')('standing.behind')).toBe('欠时序')
    expect(translator('en')('ui.form.errorTitle', { count: 1 })).toBe('1 entry needs a change')
  })

  it('throws rather than showing a key', () => {
    const unknown: string = 'standing.unknown'
    const translate: (key: never) => string = translator('zh')
    expect(() => Reflect.apply(translate, undefined, [unknown])).toThrow('MISSING_MESSAGE')
  })

  it('knows its languages', () => {
    expect(['zh', 'en', 'fr', ''].filter(isLocale)).toEqual(['zh', 'en'])
  })
})

describe('dates', () => {
  it('are civil: no zone moves them', () => {
    expect(formatDate('zh', '2025-01-01')).toBe('2025年1月1日')
    expect(formatDate('en', '2025-12-31')).toBe('31 December 2025')
    expect(formatMonth('zh', '2025-06-30')).toBe('6月')
  })

  it('of instants are those of the jurisdiction', () => {
    expect(formatInstant(new Date('2025-12-31T16:30:00Z'))).toBe('2026-01-01 00:30')
  })
})

describe('numbers', () => {
  it('keep the digits of their source, with a true minus sign', () => {
    expect(formatDecimal('5.0')).toBe('5.0')
    expect(formatDecimal('-3.2')).toBe('−3.2')
  })

  it('show their sign where it is the message', () => {
    expect(['12.0', '-13.6', '0.0', '0'].map(formatSigned)).toEqual(['+12.0', '−13.6', '0.0', '0'])
  })

  it('are rounded once, from the unrounded value', () => {
    expect(formatPoints(exact('13.825'))).toBe('+13.8')
    expect(formatPoints(exact('-0.04'))).toBe('−0.04')
    expect(formatPoints(exact('0'))).toBe('0.0')
    expect(formatShare(ratio(2699, 2700))).toBe('99.96%')
    expect(formatShare(ratio(4, 11))).toBe('36.4%')
    expect(formatShare(exact('1.72'))).toBe('172.0%')
  })

  it('carry their unit as it is written', () => {
    expect(formatAmount('1.9', '万人')).toBe('1.9 万人')
    expect(formatAmount('-3.2', '%')).toBe('−3.2%')
    expect(formatAmount('12', '')).toBe('12')
  })
})
