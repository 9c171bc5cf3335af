import { createTranslator } from 'use-intl/core'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { DecimalText, Exact } from '@/lib/domain/exact'
import { percentDigits, pointsDigits } from '@/lib/domain/shown-figures'
import en from '@/messages/en.json'
import zh from '@/messages/zh.json'

/** Chinese first; English is complete. */
export const LOCALES = ['zh', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export const isLocale = (text: string): text is Locale =>
  LOCALES.some((locale) => locale === text)

/** Every jurisdiction this product serves keeps one civil time. */
export const TIME_ZONE = 'Asia/Shanghai'

/** BCP 47 tags: for the `lang` attribute and for Intl. */
const TAGS: Record<Locale, string> = { zh: 'zh-CN', en: 'en-GB' }
export const languageTag = (locale: Locale): string => TAGS[locale]

/** A missing message is a bug; it must not reach a reader as a key. */
function translatorOf(locale: Locale, messages: typeof zh) {
  return createTranslator({
    locale: TAGS[locale],
    messages,
    timeZone: TIME_ZONE,
    onError: (error) => {
      throw error
    },
  })
}

const TRANSLATORS = { zh: translatorOf('zh', zh), en: translatorOf('en', en) }

/** Turns a key of messages/*.json, with its ICU arguments, into text. */
export type Translate = (typeof TRANSLATORS)['zh']

/** The translator of a language. Throws on a key without message, or one it cannot format. */
export const translator = (locale: Locale): Translate => TRANSLATORS[locale]

/**
 * The address of a page in a language: zh has no prefix, en has `/en`.
 *
 * @param path begins with '/', without any language prefix; may carry a query
 */
export function href(locale: Locale, path: string): string {
  if (locale === 'zh') return path
  return path === '/' || path.startsWith('/?') ? `/en${path.slice(1)}` : `/en${path}`
}

/** Words in a row: '甲、乙', 'a, b'. */
export const joinWords = (locale: Locale, words: readonly string[]): string =>
  words.join(locale === 'zh' ? '、' : ', ')

/** Phrases in a row, which may hold words in a row: '甲；乙', 'a; b'. */
export const joinPhrases = (locale: Locale, phrases: readonly string[]): string =>
  phrases.join(locale === 'zh' ? '；' : '; ')

/** '2025年6月30日', '30 June 2025'. */
export const formatDate = (locale: Locale, date: CivilDate): string =>
  LONG[locale].format(new Date(date))

/** '6月', 'Jun': axis labels. */
export const formatMonth = (locale: Locale, date: CivilDate): string =>
  MONTH[locale].format(new Date(date))

/** '2025-07-18 10:11' at the jurisdiction's civil time. */
export const formatInstant = (instant: Date): string => INSTANT.format(instant)

const INSTANT = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: TIME_ZONE,
})

/** Made once: making one takes a hundred times as long as using it. */
const datesOf = (options: Intl.DateTimeFormatOptions): Record<Locale, Intl.DateTimeFormat> => ({
  zh: new Intl.DateTimeFormat(TAGS.zh, { ...options, timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(TAGS.en, { ...options, timeZone: 'UTC' }),
})
const LONG = datesOf({ dateStyle: 'long' })
const MONTH = datesOf({ month: 'short' })

const MINUS = '−'

/** A decimal as its source printed it, with a true minus sign: '-3.2' → '−3.2', '5.0' → '5.0'. */
export const formatDecimal = (value: DecimalText): string => value.replace('-', MINUS)

/** A decimal with its sign always written: '+12.0', '−13.6', '0.0'. */
export const formatSigned = (value: DecimalText): string =>
  /^-|^[0.]+$/.test(value) ? formatDecimal(value) : `+${value}`

/** Percentage points, rounded once to one decimal, signed: '+13.8'. '0.0' only where there are none. */
export const formatPoints = (points: Exact): string => formatSigned(pointsDigits(points))

/** A share (1 = 100 %), rounded once to one decimal: 4 ÷ 11 → '36.4%'. Not capped; '100.0%' is the whole alone. */
export const formatShare = (share: Exact): string => `${formatDecimal(percentDigits(share))}%`

/**
 * A value with its unit as displayed: '4 条', '5.0%', '1.9 万人', '12'.
 *
 * @param unit the unit as written, scale word included; '' when there is none
 */
export function formatAmount(value: DecimalText, unit: string): string {
  const number = formatDecimal(value)
  if (unit === '') return number
  return unit === '%' ? `${number}%` : `${number} ${unit}`
}
