import type { Outline } from './types'
import { squeeze } from './blanks'
import { COMING_HEADING, PAST_HEADING } from './words/times'
import { widenMarks } from './wide-marks'

const CHINESE_DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'零一二三四五六七八九'].map((digit, value) => [digit, String(value)]),
)

/** 二〇二四年, 二○二四年 → 2024年. */
const inDigits = (text: string): string =>
  text.replace(/[二][〇○零ＯO0][〇○零Ｏ一二三四五六七八九O0]{2}(?=年)/gu, (year) =>
    [...year].map((each) => CHINESE_DIGITS[each] ?? '0').join(''),
  )

/** The years that a text names, in its order; the ends of spans (2023—2027年) count as they stand. */
export const listYears = (text: string): number[] =>
  [...inDigits(squeeze(text)).matchAll(/(?<!\d)(20\d\d)(?=年|[—–\-~～至：:，、]|$)/gu)].map((found) =>
    Number(found[1]),
  )

const isSpan = (text: string): boolean => /20\d\d年?(?:[—–\-~～至]|到)20\d\d/u.test(squeeze(text))

function yearOfHeadings(outline: Outline): number | null {
  const years = outline.paragraphs
    .filter(({ kind, text }) => kind === 'heading' && COMING_HEADING.test(text) && !isSpan(text))
    .filter(({ text }) => !PAST_HEADING.test(text))
    .flatMap(({ text }) => listYears(text))
  return years.length === 0 ? null : Math.max(...years)
}

/** 回望2023, 奋进2024: of several years that headings name the last one is to come. */
function latestOfHeadings(outline: Outline): number | null {
  const years = outline.paragraphs.filter(({ kind }) => kind === 'heading').flatMap(({ text }) => listYears(text))
  return new Set(years).size > 1 ? Math.max(...years) : null
}

const yearOfTitle = (title: string): number | null => {
  const years = listYears(title)
  return years.length === 0 ? null : Math.max(...years)
}

/** A report given in December speaks of the year after, one of spring of its own. */
function yearOfByline(text: string): number | null {
  const found = /(20\d\d)年(\d{1,2})月/u.exec(inDigits(squeeze(text)))
  if (found === null) return null
  return Number(found[1]) + (Number(found[2]) >= 11 ? 1 : 0)
}

const OPENING_YEAR =
  /(20\d\d)年(?:是.{2,60}(?:之年|一年)|.{0,24}(?:预期目标|总体要求|指导思想|重点工作|主要任务|民生实事|实事项目|要(?:重点|着力))|，?[^，。；\d]{0,10}将(?![军来]))/u

const lastOf = (years: readonly (number | null)[]): number | null =>
  years.findLast((year) => year !== null) ?? null

/**
 * The year that a document makes plans for: named by a heading over its plans, else by its title,
 * else told by the sentences that open the year (2025 年是…之年, 2025 年我市将…), the day it was given, the last
 * of several years in its headings, or what stands first in it (the title row of a table).
 * Null where nothing says it.
 */
export function findPlanYear(outline: Outline): number | null {
  const bylines = outline.paragraphs.filter(({ kind }) => kind === 'byline')
  const bodies = outline.paragraphs.filter(({ kind }) => kind === 'body')
  const opening = bodies.map(({ text }) => {
    const found = OPENING_YEAR.exec(inDigits(widenMarks(squeeze(text))))
    return found === null ? null : Number(found[1])
  })
  return (
    yearOfHeadings(outline) ??
    yearOfTitle(outline.title ?? '') ??
    lastOf(opening) ??
    lastOf(bylines.map(({ text }) => yearOfByline(text))) ??
    latestOfHeadings(outline) ??
    yearOfTitle(outline.paragraphs[0]?.text ?? '')
  )
}
