import { findPlanYear, listYears } from './plan-year'
import { squeeze } from './blanks'
import type { Outline, OutlineParagraph } from './types'
import {
  COMING_HEADING,
  EITHER_HEADING,
  ELAPSED_HEADING,
  LIST_TITLE,
  NEXT_HEADING,
  OPENS_YEAR,
  PAST_HEADING,
  REPORTS,
  TOLD_AS_COMING,
  TOLD_AS_DONE,
  TURNS_DEEPER,
  TURNS_TO_COMING,
  TURNS_TO_PAST,
} from './words/times'

/** Which time a paragraph speaks of: the plan's year, what lies behind it, or neither (salutations, notes). */
export type Part = 'coming' | 'past' | 'aside'

/** A part and which rule saw it, in words of the trade. */
type Placing = { part: Part; because: string }

export type PlacedParagraph = Placing & { paragraph: OutlineParagraph }

const ASIDE_KINDS: readonly OutlineParagraph['kind'][] = ['title', 'byline', 'salutation', 'note']
const NOTES_HEADING = /^(?:附[件录：:]?|名词解释|注释|名词注释|有关名词说明)/u

/** A line that stands like a heading although it carries no number. */
const isHeadline = ({ kind, text }: OutlineParagraph): boolean =>
  kind === 'heading' || (kind === 'body' && text.length <= 30 && !/[。；：，]/u.test(text))

/** What the words and years of a heading say; null where they say nothing. */
export function partOfHeading(text: string, planYear: number | null): Part | null {
  if (NOTES_HEADING.test(text)) return 'aside'
  const years = listYears(text)
  const isEarlier = planYear !== null && years.length > 0 && Math.max(...years) < planYear
  const isPlanYear = planYear !== null && years.includes(planYear)
  const isComing = COMING_HEADING.test(text)
  if (PAST_HEADING.test(text)) return isComing && isPlanYear && years.length > 1 ? null : 'past'
  if (isEarlier || (ELAPSED_HEADING.test(text) && !NEXT_HEADING.test(text))) return 'past'
  if (isComing) return 'coming'
  return isPlanYear ? 'coming' : null
}

/** What a heading below the first level says: only the plain words count, for it stands in a part already. */
function partOfDeeper(text: string, planYear: number | null): Part | null {
  const years = listYears(text)
  if (TURNS_DEEPER.past.test(text)) return 'past'
  if (TURNS_DEEPER.coming.test(text)) return 'coming'
  if (planYear === null || years.length === 0) return null
  return Math.max(...years) < planYear ? 'past' : null
}

/** A title that names only a report of what was done leaves nothing to come unless a heading says so. */
function partOfTitle(title: string): Part {
  if (!PAST_HEADING.test(title)) return LIST_TITLE.test(title) || title === '' ? 'coming' : 'aside'
  return /安排|打算|草案|思路|下半年工作/u.test(title) ? 'aside' : 'past'
}

/** Which time most sentences of a text speak of; null where neither leads. */
function partByTense(text: string): Part | null {
  const sentences = text.split(/[。；！]/u)
  const done = sentences.filter((sentence) => TOLD_AS_DONE.test(sentence) || REPORTS.test(sentence)).length
  const coming = sentences.filter((each) => !TOLD_AS_DONE.test(each) && !REPORTS.test(each) && TOLD_AS_COMING.test(each))
  return done === coming.length ? null : done > coming.length ? 'past' : 'coming'
}

/** The paragraphs under a heading of the first level, up to the next one. */
function wordsUnder(paragraphs: readonly OutlineParagraph[], at: number): string {
  const rest = paragraphs.slice(at + 1)
  const end = rest.findIndex(({ kind, level }) => kind === 'heading' && level === 1)
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .map(({ text }) => squeeze(text))
    .join('。')
}

/** Where a body paragraph itself turns to another time, in a text whose headings do not say. */
function turnOf(text: string, year: number | null): Placing | null {
  const opened = OPENS_YEAR.exec(text)?.[1]
  if (TURNS_TO_COMING.test(text)) return { part: 'coming', because: '段首转入今后工作' }
  if (TURNS_TO_PAST.test(text)) return { part: 'past', because: '段首回顾以往' }
  if (opened !== undefined && (opened === '今' || Number(opened) === year))
    return { part: 'coming', because: '段首说明本年工作' }
  const byTense = partByTense(text)
  return byTense === null ? null : { part: byTense, because: '全段语气' }
}

/** 一、主要工作 in a report whose 二、 is 下一步工作: the work that was done. */
function isWorkDone(paragraphs: readonly OutlineParagraph[], at: number, text: string): boolean {
  const isNext = (each: OutlineParagraph): boolean => isHeadline(each) && NEXT_HEADING.test(each.text)
  const at1 = paragraphs.findIndex(isNext)
  return EITHER_HEADING.test(text) && at1 > at
}

/** The time of one heading, by its words, its sentences, and what it stands under. */
type Reader = { outline: Outline; year: number | null; isReport: boolean; saysByHeadings: boolean }

function placeHeading(reader: Reader, index: number, above: Placing, current: Placing): Placing {
  const { outline, year, isReport, saysByHeadings } = reader
  const paragraph = outline.paragraphs[index]
  if (paragraph === undefined) return current
  const text = squeeze(paragraph.text)
  const level = paragraph.level ?? 1
  if (level > 1) {
    const said = level === 2 ? partOfDeeper(text, year) : null
    return said === null ? above : { part: said, because: `标题“${text}”` }
  }
  if (isReport && isWorkDone(outline.paragraphs, index, text))
    return { part: 'past', because: `“${text}”之后另有今后工作` }
  const said = partOfHeading(text, year)
  if (said !== null) return { part: said, because: `标题“${text}”` }
  if (!saysByHeadings) return above
  const byTense =
    paragraph.kind === 'heading' ? partByTense(wordsUnder(outline.paragraphs, index)) : null
  return byTense === null ? current : { part: byTense, because: '标题下语句的语气' }
}

/**
 * Puts every paragraph into its part. Headings decide by their words and years (回顾, 执行情况 and
 * earlier years: past; 安排, 目标, 任务 and the plan's year: coming) for all that stands under them,
 * and a deeper heading for what stands under it; a heading of the first level that does not say goes
 * by the tense of its sentences. In a text without such headings each paragraph says for itself.
 * Lists of tasks and livelihood projects are of the coming year from their first line on.
 */
export function placeParagraphs(outline: Outline, planYear?: number): PlacedParagraph[] {
  const year = planYear ?? findPlanYear(outline)
  const title = partOfTitle(squeeze(outline.title ?? ''))
  const headings = outline.paragraphs
    .filter(isHeadline)
    .map(({ text }) => partOfHeading(squeeze(text), year))
  const saysByHeadings = headings.some((part) => part === 'coming' || part === 'past')
  const start: Placing = {
    part: saysByHeadings && (title === 'coming' && outline.title === null) ? 'aside' : title,
    because: '文件标题',
  }
  const stack: Placing[] = [start]
  let current = start

  const reader: Reader = { outline, year, saysByHeadings, isReport: title !== 'coming' }

  const enter = (level: number, index: number): void => {
    stack.length = Math.min(stack.length, level)
    current = placeHeading(reader, index, stack.at(-1) ?? start, current)
    while (stack.length <= level) stack.push(current)
  }

  return outline.paragraphs.map((paragraph, index) => {
    if (ASIDE_KINDS.includes(paragraph.kind)) return { paragraph, part: 'aside', because: '称谓附注' }
    const text = squeeze(paragraph.text)
    if (isHeadline(paragraph)) enter(paragraph.level ?? 1, index)
    else if (paragraph.kind === 'body' && saysByHeadings) {
      if (current.part === 'past' && TURNS_TO_COMING.test(text))
        current = { part: 'coming', because: '段首转入今后工作' }
    } else if (paragraph.kind === 'body' && (start.part !== 'coming' || outline.title === null)) {
      current = turnOf(text, year) ?? current
    }
    return { paragraph, ...current }
  })
}
