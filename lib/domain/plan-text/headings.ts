import { squeeze } from './blanks'
import type { Draft } from './drafts'
import { findPlainLead } from './leads'
import { isEnded } from './line-layout'
import { findNumbering } from './numbering'
import { holdsQuantity, isPartHeading, isResponsibility } from './phrases'

/** A heading, or the heading that a paragraph begins with. */
export type Heading = {
  text: string
  /** a smaller one encloses a greater, see Numbering */
  rank: number
  level: 1 | 2 | 3 | 4
  /** it is a paragraph of its own */
  isAlone: boolean
}

const LONGEST = 60
const LONGEST_SENTENCE = 40
const LONGEST_UNNUMBERED = 24
const STYLE_LEVEL = { 'heading-1': 1, 'heading-2': 2, 'heading-3': 3 } as const
const RANK_OF_LEVEL = { 1: 2, 2: 3, 3: 4, 4: 5 } as const
/** A part without a number encloses 一、 where it stands before the first of these. */
const PART_RANK = 0
/** Below 一、, beside （一）. */
const UNNUMBERED_RANK = 3

const isStopped = (text: string): boolean => /[。；！？]/u.test(text)

function isAloneNumbered(draft: Draft, rest: string): boolean {
  const length = squeeze(draft.text).length
  if (!isStopped(rest)) return length <= LONGEST
  return /^[^。；！？]+。$/u.test(rest) && length <= LONGEST_SENTENCE
}

/** Whether what follows makes a numbered line an item of a list and no heading. */
function isItem(rank: number, text: string, next: Draft | undefined): boolean {
  if (next === undefined || isResponsibility(next.text)) return true
  if (next.isRow) return false
  const following = findNumbering(next.text)
  if (following !== null && following.rank <= rank) return true
  return rank >= 4 && holdsQuantity(text)
}

function findStyled(draft: Draft): Heading | null {
  if (draft.style === null || draft.style === 'title' || draft.style === 'note') return null
  const level = STYLE_LEVEL[draft.style]
  const numbering = findNumbering(draft.text)
  const isShort = squeeze(draft.text).length <= LONGEST && !isStopped(draft.text)
  if (!isShort) return null
  return {
    text: draft.text,
    rank: numbering?.rank ?? RANK_OF_LEVEL[level],
    level: numbering?.level ?? level,
    isAlone: true,
  }
}

function findNumbered(draft: Draft, next: Draft | undefined, itemRank: number | null): Heading | null {
  const numbering = findNumbering(draft.text)
  if (numbering === null) return null
  const { rank, level, length } = numbering
  const rest = draft.text.slice(length).trim()
  if (rest !== '' && isAloneNumbered(draft, rest)) {
    return rank === itemRank || isItem(rank, draft.text, next) ? null : { text: draft.text, rank, level, isAlone: true }
  }
  const lead = rank <= 3 ? findPlainLead(draft.text) : null
  if (lead === null) return null
  return { text: draft.text.slice(0, length) + lead.phrase, rank, level, isAlone: false }
}

const isShortLine = (text: string): boolean =>
  squeeze(text).length >= 2 &&
  squeeze(text).length <= LONGEST_UNNUMBERED &&
  !/[，。；：！？,;:]/u.test(text) &&
  !holdsQuantity(text)

/** A short line between whole paragraphs: "坚持项目为王" above the prose it heads. */
function findUnnumbered(
  draft: Draft,
  before: Draft | undefined,
  next: Draft | undefined,
  isEnclosed: boolean,
): Heading | null {
  if (draft.isRow || next === undefined || findNumbering(draft.text) !== null) return null
  const isPart = isPartHeading(draft.text) && !holdsQuantity(draft.text)
  if (!isPart && !isShortLine(draft.text)) return null
  if (before !== undefined && !isPart && !before.isRow && !isEnded(before.text) && !isShortLine(before.text))
    return null
  const leadsOn = next.isRow || findNumbering(next.text) !== null || isEnded(next.text)
  if (!leadsOn) return null
  return isPart && !isEnclosed
    ? { text: draft.text, rank: PART_RANK, level: 1, isAlone: true }
    : { text: draft.text, rank: UNNUMBERED_RANK, level: isEnclosed ? 2 : 1, isAlone: true }
}

/**
 * For each paragraph the heading it is or begins with; null for all others. A numbered line is a
 * heading when something stands under it, and an item of a list when the next number follows.
 */
export function findHeadings(drafts: readonly Draft[]): (Heading | null)[] {
  let isEnclosed = false
  let hasParts = false
  // the last item of a list is one as those above it, whatever stands below
  let itemRank: number | null = null
  return drafts.map((draft, at) => {
    if (draft.across !== null) return { text: draft.text, ...draft.across, isAlone: true }
    if (draft.isRow) return null
    const next = drafts[at + 1]
    const numbered = findStyled(draft) ?? findNumbered(draft, next, itemRank)
    itemRank = numbered === null ? (findNumbering(draft.text)?.rank ?? null) : null
    if (numbered !== null) {
      isEnclosed ||= numbered.rank === 2
      return numbered
    }
    // where the first part carries no number, the next ones do not either
    const heading = findUnnumbered(draft, drafts[at - 1], next, isEnclosed && !(hasParts && isPartHeading(draft.text)))
    hasParts ||= heading?.rank === PART_RANK
    return heading
  })
}
