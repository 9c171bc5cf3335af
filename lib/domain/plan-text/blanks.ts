/**
 * White space of texts extracted from PDF files. Words are never changed: only blanks
 * are removed, collapsed or set.
 *
 * Source: PRACTICE.md, "Traps in the two real documents" (blanks stand between Latin
 * digits and Chinese on most pages and on some not).
 */

const HAN = '\\p{Script=Han}'
const WIDE_MARKS = '，。；：、！？“”‘’（）《》〈〉—…·'
const FOOTNOTE_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const BESIDE_A_MARK = new RegExp(`(?<=[${WIDE_MARKS}]) | (?=[${WIDE_MARKS}])`, 'gu')
const BETWEEN_CHINESE = new RegExp(
  `(?<=[${HAN}${FOOTNOTE_DIGITS}]) (?=[${HAN}${FOOTNOTE_DIGITS}])`,
  'gu',
)
const CHINESE_BEFORE_LATIN = new RegExp(
  `(${HAN}[${FOOTNOTE_DIGITS}]*)(?=[A-Za-z0-9]|[-+][0-9])`,
  'gu',
)
const LATIN_BEFORE_CHINESE = new RegExp(`([A-Za-z0-9%])(?=${HAN})`, 'gu')
const BETWEEN_LONE_CHINESE = new RegExp(`(?<=(?:^| )${HAN}) (?=${HAN}(?: |$))`, 'gu')

/** A text without any white space: the form in which quotes are compared and spans counted. */
export const squeeze = (text: string): string => text.replace(/\s+/gu, '')

const collapse = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const setBesideLatin = (text: string): string =>
  text.replace(CHINESE_BEFORE_LATIN, '$1 ').replace(LATIN_BEFORE_CHINESE, '$1 ').replace(/ +/gu, ' ')

/**
 * The display form of running text: no blank between Chinese characters or beside
 * full-width marks, exactly one between Chinese and Latin letters or digits (a percent
 * sign belongs to its number), one between Latin words. A footnote marker belongs to
 * the word before it.
 */
export const mendBlanks = (text: string): string =>
  setBesideLatin(collapse(text).replace(BESIDE_A_MARK, '').replace(BETWEEN_CHINESE, ''))

/**
 * The display form of a byline. Its blanks part an office from a person and stay; only
 * a name set wide to fill three characters is drawn together ('袁 波' → '袁波').
 */
export const mendByline = (text: string): string =>
  setBesideLatin(collapse(text).replace(BETWEEN_LONE_CHINESE, ''))
