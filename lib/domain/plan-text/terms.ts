import { requireCivilDate, type CivilDate } from '../civil-date'
import { squeeze } from './blanks'
import { lastDeadline } from './clause-facts'
import type { PlacedParagraph } from './parts'
import { listSentences } from './spans'
import type { OutlineParagraph } from './types'
import { widenMarks } from './wide-marks'

/** 今后五年: five years with the plan's own, which is the first of them. */
const FIVE_YEARS_AHEAD = /(?:今后|未来|往后)(?:五|5)年/u
/** “十四五”时期主要目标: up to the end of that five-year plan. */
const FIVE_YEAR_PLAN = /(?<which>十[一二三四五六]五)”?(?:时期|期间)[^，。]*(?:目标|任务|思路|蓝图|展望)/u
const OF_ONE_YEAR = /今年|本年|20\d\d年/u

const fiveYearsOn = (year: number): CivilDate => requireCivilDate(`${year + 4}-12-31`)

/** By when is due what stands under a heading of the five years ahead, and of no single one; else null. */
function termOfHeadings(headings: readonly string[], year: number): CivilDate | null {
  const terms = [FIVE_YEARS_AHEAD, FIVE_YEAR_PLAN, OF_ONE_YEAR]
  const last = headings.map(squeeze).findLast((heading) => terms.some((term) => term.test(heading)))
  if (last === undefined || OF_ONE_YEAR.test(last)) return null
  const which = FIVE_YEAR_PLAN.exec(last)?.groups?.['which']
  return which === undefined ? fiveYearsOn(year) : lastDeadline(`“${which}”末`, year)
}

const OPENING = '^(?:各位(?:代表|委员)[，！]?)?'
const OPENS_FIVE_YEARS = new RegExp(`${OPENING}(?:今后|未来|往后)(?:五|5)年`, 'u')
const OPENS_FIVE_YEAR_PLAN = new RegExp(`${OPENING}“?(?<which>十[一二三四五六]五)”?(?:时期|期间)`, 'u')
/** 到2027年的主要目标是：… */
const OPENS_LATER_YEAR = new RegExp(`${OPENING}(?:力争)?到(?<later>20\\d\\d)年[^，。；]{0,14}(?:目标|要求|任务|蓝图)[^，。；]{0,4}[是为]?：`, 'u')
const OPENS_ONE_YEAR = new RegExp(`${OPENING}[^，。；]{0,6}(?:今年|本年|20\\d\\d年)`, 'u')

/** Only such sentences open a term for those behind them; undefined where none does. */
function openedBy(sentence: string, year: number): CivilDate | null | undefined {
  const which = OPENS_FIVE_YEAR_PLAN.exec(sentence)?.groups?.['which']
  if (which !== undefined) return lastDeadline(`“${which}”末`, year)
  const later = Number(OPENS_LATER_YEAR.exec(sentence)?.groups?.['later'] ?? 0)
  if (later > year) return requireCivilDate(`${later}-12-31`)
  if (OPENS_FIVE_YEARS.test(sentence)) return fiveYearsOn(year)
  return OPENS_ONE_YEAR.test(sentence) ? null : undefined
}

/** From an offset of a paragraph's text on, what is promised is due then; null for the plan's own year. */
export type Term = { from: number; on: CivilDate | null }

const isOfOneYear = ({ headings }: OutlineParagraph): boolean => {
  const words = headings.map(squeeze)
  return words.some((each) => OF_ONE_YEAR.test(each)) && !words.some((each) => FIVE_YEARS_AHEAD.test(each))
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
    const opened = isOfOneYear(paragraph)
      ? []
      : listSentences(text).flatMap(({ start, end }): Term[] => {
          const on = openedBy(text.slice(start, end), year)
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
