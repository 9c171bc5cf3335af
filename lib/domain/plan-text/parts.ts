import { findNumbering } from './numbering'
import { findPlanYear } from './plan-year'
import { squeeze } from './blanks'
import { isListTitle, partOfDeeper, partOfHeading, partOfTitle, type Part } from './part-words'
import { partByTense, tellsDone, turnOf, turnUnderHeadings } from './part-turns'
import type { Placing } from './part-turns'
import type { Outline, OutlineParagraph } from './types'
import { EITHER_HEADING, NEXT_HEADING } from './words/times'
import { widenMarks } from './wide-marks'

export type PlacedParagraph = { paragraph: OutlineParagraph; part: Part }

const ASIDE_KINDS: readonly OutlineParagraph['kind'][] = ['title', 'byline', 'salutation', 'note']

/** 1. begins an item; 一、 and （一） may begin a heading. */
const ITEM_RANK = 4

/** A line that stands like a heading, and no item of a list. */
const isHeadline = ({ kind, text }: OutlineParagraph): boolean =>
  kind === 'heading' ||
  (kind === 'body' &&
    text.length <= 30 &&
    !/[。；：，]/u.test(text) &&
    (findNumbering(text)?.rank ?? 0) < ITEM_RANK)

/** The paragraphs under a heading of the first level, up to the next one. */
function wordsUnder(paragraphs: readonly OutlineParagraph[], at: number): string[] {
  const rest = paragraphs.slice(at + 1)
  const end = rest.findIndex(({ kind, level }) => kind === 'heading' && level === 1)
  return rest.slice(0, end < 0 ? rest.length : end).map(({ text }) => widenMarks(squeeze(text)))
}

/** 一、主要工作 in a report whose 二、 is 下一步工作: the work that was done; not below a review, nor above （一）今后五年. */
function isWorkDone(headings: readonly Headed[], at: number, text: string): boolean {
  const isNext = ({ index, text: words }: Headed): boolean => index > at && NEXT_HEADING.test(words)
  const isReviewed = headings.some(({ index, part }) => index < at && part === 'past')
  return EITHER_HEADING.test(text) && !isReviewed && headings.some(isNext)
}

/** A report looks back first: before a heading that looks ahead, one that says nothing stands over what was. */
const opensReview = (headings: readonly Headed[], at: number): boolean =>
  headings.some(({ index, part }) => index > at && part === 'coming') &&
  !headings.some(({ index, part }) => index < at && (part === 'coming' || part === 'past'))

/** How deep a heading stands: 一、 below a part without a number is deeper than one that heads a part. */
const depthOf = ({ kind, level, headings }: OutlineParagraph): number =>
  kind === 'heading' ? Math.max(level ?? 1, headings.length + 1) : (level ?? 1)

/** The time of one heading, by its words, its sentences, and what it stands under. */
type Reader = {
  outline: Outline
  year: number | null
  isReport: boolean
  /** of the first level */
  headings: readonly Headed[]
  saysByHeadings: boolean
}

/** What a heading says by its own words, and where it stands. */
type Headed = { index: number; text: string; part: Part | null }

function placeHeading(reader: Reader, index: number, above: Placing, current: Placing): Placing {
  const { outline, year, isReport, headings, saysByHeadings } = reader
  const paragraph = outline.paragraphs[index]
  if (paragraph === undefined) return current
  const text = squeeze(paragraph.text)
  const depth = depthOf(paragraph)
  if (depth > 1) {
    const said = depth === 2 ? partOfDeeper(text, year) : null
    return said === null ? above : { part: said, isFirm: true }
  }
  if (isReport && isWorkDone(headings, index, text))
    return { part: 'past', isFirm: true }
  const said = partOfHeading(text, year)
  if (said !== null) return { part: said, isFirm: true }
  if (!saysByHeadings) return current.part === 'aside' ? above : current
  if (paragraph.kind !== 'heading') return current
  const before: Placing = isReport && opensReview(headings, index) ? { part: 'past', isFirm: true } : current
  const byTense = partByTense(wordsUnder(outline.paragraphs, index), before, year)
  return byTense === null ? before : { part: byTense, isFirm: true }
}

type Sure = PlacedParagraph & { isFirm: boolean }

/** At least so many paragraphs count things and tell nothing as done before a whole text is taken for a list. */
const FEW = 3

/** 新建学校5所 below a sentence that tells what was done: a line of a list, with no time of its own. */
const isLine = ({ paragraph: { kind, text }, part }: Sure): boolean =>
  part === 'past' && (kind === 'body' || kind === 'table-row') && /\d/u.test(text) && !tellsDone(squeeze(text))

/**
 * What was handed in as a plan plans something: where the tense of a few sentences alone has put all of it
 * into the past, the lines that count things and tell nothing as done are to come, if they are most of it.
 */
function orListed(placed: readonly Sure[]): PlacedParagraph[] {
  const told = placed.filter(({ part }) => part !== 'aside')
  const lines = told.filter(isLine)
  const isByTense = told.every(({ part, isFirm }) => part === 'past' && !isFirm)
  const isList = isByTense && lines.length >= FEW && lines.length * 2 > told.length
  return placed.map(({ isFirm: _, ...each }) => (isList && isLine({ ...each, isFirm: false }) ? { ...each, part: 'coming' } : each))
}

/** Where nothing in a whole text says its time, it is read as a plan, for it was handed in as one. */
function orComing(placed: readonly PlacedParagraph[]): PlacedParagraph[] {
  if (placed.some(({ part }) => part !== 'aside')) return [...placed]
  return placed.map((each) =>
    ASIDE_KINDS.includes(each.paragraph.kind)
      ? each
      : { ...each, part: 'coming' },
  )
}

/**
 * Puts every paragraph into its part. Headings decide by their words and years (回顾, 执行情况 and
 * earlier years: past; 安排, 目标, 任务 and the plan's year: coming) for all that stands under them,
 * and a deeper heading for what stands under it; a heading of the first level that does not say goes
 * by the tense of its sentences. In a text without such headings paragraphs that open a year or look
 * back say for those below them, and only where none has said, each goes by its own tense.
 * Lists of tasks and livelihood projects are of the coming year from their first line on.
 */
export function placeParagraphs(outline: Outline, planYear?: number): PlacedParagraph[] {
  const year = planYear ?? findPlanYear(outline)
  const title = partOfTitle(squeeze(outline.title ?? ''))
  const headings = outline.paragraphs.flatMap((each, index): Headed[] => {
    const text = squeeze(each.text)
    const isFirst = !ASIDE_KINDS.includes(each.kind) && isHeadline(each) && depthOf(each) === 1
    return isFirst ? [{ index, text, part: partOfHeading(text, year) }] : []
  })
  const saysByHeadings = headings.some(({ part }) => part === 'coming' || part === 'past')
  const start: Placing = {
    part: saysByHeadings && (title === 'coming' && outline.title === null) ? 'aside' : title,
    isFirm: title === 'past' || (title === 'coming' && outline.title !== null),
  }
  const stack: Placing[] = [start]
  let current = start

  const reader: Reader = { outline, year, headings, saysByHeadings, isReport: title !== 'coming' }

  const enter = (depth: number, index: number): void => {
    stack.length = Math.min(stack.length, depth)
    current = placeHeading(reader, index, stack.at(-1) ?? start, current)
    while (stack.length <= depth) stack.push(current)
  }

  const turn = (text: string): void => {
    if (!saysByHeadings && isListTitle(squeeze(outline.title ?? ''))) return
    const turned = saysByHeadings ? turnUnderHeadings(text, year, current) : turnOf(text, year, current)
    if (turned === null) return
    current = turned.placing
    if (turned.isLasting) stack.fill(current)
  }

  const placed = outline.paragraphs.map((paragraph, index): Sure => {
    if (ASIDE_KINDS.includes(paragraph.kind)) return { paragraph, part: 'aside', isFirm: true }
    if (isHeadline(paragraph)) enter(depthOf(paragraph), index)
    else if (paragraph.kind === 'body') turn(widenMarks(squeeze(paragraph.text)))
    return { paragraph, ...current }
  })
  return orComing(orListed(placed))
}
