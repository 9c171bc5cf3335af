import { mendBlanks, squeeze } from './blanks'
import type { Draft } from './drafts'
import { holdsQuantity, isBreadcrumb, isByline, isPartHeading, isSalutation, isTitleEnded } from './phrases'
import { isEnded } from './line-layout'
import { findNumbering } from './numbering'

/** The paragraphs above the text itself: a title of one or more lines among bylines. */
export type Front = {
  drafts: (Draft & { kind: 'title' | 'byline' })[]
  title: string | null
  /** how many paragraphs of the document it took */
  length: number
}

/** A title is set in at most so many lines. */
const MOST_LINES = 4
const LONGEST_TITLE = 90
/** The last words of a title that wraps: 报告, 的报告, 草案的报告 */
const LONGEST_TAIL = 6
/** Beyond this a paragraph without a full stop is prose all the same. */
const LONGEST_FRONT = 100
const MOST_FRONT = 12

const startsText = (draft: Draft): boolean =>
  (draft.isRow && (draft.across === null || !isTitleEnded(draft.text))) ||
  draft.style?.startsWith('heading') === true ||
  isSalutation(draft.text) ||
  findNumbering(draft.text) !== null ||
  (isEnded(draft.text) && !/[）)]$/u.test(draft.text)) ||
  squeeze(draft.text).length > LONGEST_FRONT

/** Below a whole title: the heading of a part (2023年工作回顾), or a line of a list that counts. */
const followsTitle = ({ text }: Draft, above: Draft | undefined): boolean =>
  above !== undefined &&
  isTitleEnded(above.text) &&
  (holdsQuantity(text) ? /[，；、？?]/u.test(text) : isPartHeading(text) && !/^(?:暨|及|和|与)/u.test(text))

/** Whether the title goes on in the next line. */
function goesOn(title: string, next: Draft): boolean {
  if (squeeze(title + next.text).length > LONGEST_TITLE || next.style === 'title') return next.style === 'title'
  if (isByline(next.text) && !isTitleEnded(next.text)) return false
  // 2024年政府工作报告 above 政府工作报告: the title stands there twice
  if (squeeze(title).endsWith(squeeze(next.text))) return false
  return !isTitleEnded(title) || (isTitleEnded(next.text) && /^(?:暨|及|和|与|的|[（(])|(?:报告|草案）?)$/u.test(next.text))
}

function joinTitle(lines: readonly Draft[]): { title: Draft; taken: number } | null {
  const [first, ...others] = lines
  if (first === undefined) return null
  let title = first
  let taken = 1
  for (const next of others.slice(0, MOST_LINES - 1)) {
    if (!goesOn(title.text, next)) break
    title = { ...title, text: mendBlanks(title.text + next.text) }
    taken += 1
  }
  return { title, taken }
}

/** Where the title begins: as Word says, else the first line that ends as titles do. */
function findTitleStart(lines: readonly Draft[]): number {
  const styled = lines.findIndex(({ style }) => style === 'title')
  if (styled >= 0) return styled
  const about = lines.findIndex(({ text }) => text.startsWith('关于'))
  if (about >= 0) return about
  const ended = lines.findIndex(({ text }) => isTitleEnded(text) && !text.startsWith('附件') && !isBreadcrumb(text))
  if (ended <= 0) return 0
  const isTitleLine = ({ text }: Draft) => !isByline(text) && !text.startsWith('附件')
  const words = squeeze(lines[ended]?.text ?? '')
  // the end of a wrapped title, as 的报告, has the lines of its beginning above it
  const most = words.length <= LONGEST_TAIL ? MOST_LINES - 1 : 1
  const above = lines.slice(Math.max(0, ended - most), ended)
  const first = above.findLastIndex((line) => !isTitleLine(line)) + 1
  if (words.length <= LONGEST_TAIL) return ended - above.length + first
  return ended === 1 && first === 0 ? 0 : ended
}

/**
 * Title and bylines: what stands before the first salutation, heading, table or sentence. A
 * paragraph that Word calls the title is one wherever it stands there.
 */
export function readFront(drafts: readonly Draft[]): Front {
  const found = drafts.findIndex(
    (draft, at) =>
      draft.style !== 'title' && (startsText(draft) || followsTitle(draft, drafts[at - 1])),
  )
  const length = Math.min(found < 0 ? Math.min(1, drafts.length) : found, MOST_FRONT)
  const lines = drafts.slice(0, length)
  const start = findTitleStart(lines)
  const joined = joinTitle(lines.slice(start))
  const byline = (draft: Draft) => ({ ...draft, text: draft.spaced, kind: 'byline' as const })
  if (joined === null) return { drafts: [], title: null, length }
  const { title, taken } = joined
  return {
    drafts: [
      ...lines.slice(0, start).map(byline),
      { ...title, kind: 'title' },
      ...lines.slice(start + taken).map(byline),
    ],
    title: squeeze(title.text) === '' ? null : title.text,
    length,
  }
}
