import { requireCivilDate, type CivilDate } from '../civil-date'
import { squeeze } from './blanks'
import { lastDeadline } from './clause-facts'
import type { PlacedParagraph } from './parts'
import { listSentences } from './spans'
import type { OutlineParagraph } from './types'
import { widenMarks } from './wide-marks'

/** 今后五年: so many years with the plan's own, which is the first of them. */
const YEARS_AHEAD = /(?:今后|未来|往后)(?<years>[两三四五2-5])年/u
/** “十四五”时期主要目标: up to the end of that five-year plan. */
const FIVE_YEAR_PLAN = /(?<which>十[一二三四五六]五)”?(?:时期|期间)[^，。]*(?:目标|任务|思路|蓝图|展望)/u
const OF_ONE_YEAR = /今年|本年|20\d\d年/u

const COUNTS = '一两三四五'

/** The end of the years that an expression of years ahead found. */
function endOfYears(found: RegExpExecArray, year: number): CivilDate {
  const word = found.groups?.['years'] ?? ''
  const count = /\d/u.test(word) ? Number(word) : COUNTS.indexOf(word) + 1
  return requireCivilDate(`${year + count - 1}-12-31`)
}

/** By when is due what stands under a heading of the five years ahead, and of no single one; else null. */
function termOfHeadings(headings: readonly string[], year: number): CivilDate | null {
  const terms = [YEARS_AHEAD, FIVE_YEAR_PLAN, OF_ONE_YEAR]
  const last = headings.map(squeeze).findLast((heading) => terms.some((term) => term.test(heading)))
  if (last === undefined || OF_ONE_YEAR.test(last)) return null
  const which = FIVE_YEAR_PLAN.exec(last)?.groups?.['which']
  const ahead = YEARS_AHEAD.exec(last)
  if (ahead !== null && which === undefined) return endOfYears(ahead, year)
  return which === undefined ? null : lastDeadline(`“${which}”末`, year)
}

const OPENING = '^(?:各位(?:代表|委员)[，！]?)?'
const OPENS_YEARS = new RegExp(`${OPENING}${YEARS_AHEAD.source}`, 'u')
const OPENS_FIVE_YEAR_PLAN = new RegExp(`${OPENING}“?(?<which>十[一二三四五六]五)”?(?:时期|期间)`, 'u')
/** 到2027年的主要目标是：… */
const OPENS_LATER_YEAR = new RegExp(`${OPENING}(?:力争)?到(?<later>20\\d\\d)年[^，。；]{0,14}(?:目标|要求|任务|蓝图)[^，。；]{0,4}[是为]?：`, 'u')
const OPENS_ONE_YEAR = new RegExp(`${OPENING}[^，。；]{0,6}(?:今年|本年|(?<one>20\\d\\d)年)`, 'u')

/** 未来三年，每年新建…: said of its own sentence alone, where the year is what the part is about. */
const ONLY_WHEN = new RegExp(`${OPENS_YEARS.source}，`, 'u')

/** Only such sentences open a term for those behind them; undefined where none does. */
function openedBy(sentence: string, year: number): CivilDate | null | undefined {
  const which = OPENS_FIVE_YEAR_PLAN.exec(sentence)?.groups?.['which']
  if (which !== undefined) return lastDeadline(`“${which}”末`, year)
  const later = Number(OPENS_LATER_YEAR.exec(sentence)?.groups?.['later'] ?? 0)
  if (later > year) return requireCivilDate(`${later}-12-31`)
  const ahead = OPENS_YEARS.exec(sentence)
  if (ahead !== null) return endOfYears(ahead, year)
  const one = OPENS_ONE_YEAR.exec(sentence)
  return one !== null && Number(one.groups?.['one'] ?? year) === year ? null : undefined
}

/** From an offset of a paragraph's text on, what is promised is due then; null for the plan's own year. */
export type Term = { from: number; on: CivilDate | null }

const isOfOneYear = ({ headings }: OutlineParagraph): boolean => {
  const words = headings.map(squeeze)
  return words.some((each) => OF_ONE_YEAR.test(each)) && !words.some((each) => YEARS_AHEAD.test(each))
}

/** A paragraph that ends in a colon announces those below it. */
const ANNOUNCES_MORE = /[：:]$/u

/**
 * The terms longer than a year of each paragraph, in the order of the text: what the headings over it
 * say, and from where a sentence opens five years (今后五年, “十四五”时期) or the plan's own year.
 * A paragraph that opens years and ends in a colon does so for those below it, up to the next part
 * or until the year is named.
 */
export function listTerms(placed: readonly PlacedParagraph[], year: number | null): Term[][] {
  let announced: CivilDate | null = null
  return placed.map(({ paragraph, part }) => {
    if (year === null || part !== 'coming') return []
    if (paragraph.kind === 'heading' && paragraph.level === 1) announced = null
    if (paragraph.kind === 'heading') return []
    const text = widenMarks(squeeze(paragraph.text))
    const isOfYear = isOfOneYear(paragraph)
    const opened = listSentences(text).flatMap(({ start, end }): Term[] => {
      const sentence = text.slice(start, end)
      if (isOfYear) return [{ from: start, on: ONLY_WHEN.test(sentence) ? (openedBy(sentence, year) ?? null) : null }]
      const on = openedBy(sentence, year)
      return on === undefined ? [] : [{ from: start, on }]
    })
    const last = opened.at(-1)
    const inherited = last?.from === 0 ? null : announced
    if (last !== undefined) announced = ANNOUNCES_MORE.test(text) ? last.on : null
    return [{ from: 0, on: inherited ?? termOfHeadings(paragraph.headings, year) }, ...opened]
  })
}

/** The term that holds at an offset. */
export const termAt = (terms: readonly Term[], offset: number): CivilDate | null =>
  terms.findLast(({ from }) => from <= offset)?.on ?? null
