import { squeeze } from './blanks'
import type { RawBlock } from './types'

/** — 3 —, - 3 -, 第3页, 第 3 页 共 20 页, 3/20, Page 3. */
const PAGE_NUMBER =
  /^(?:[-—–―－─~·•]+\d{1,4}[-—–―－─~·•]+|第\d{1,4}页(?:[，,/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4}|[Pp]age\d{1,4}(?:of\d{1,4})?)$/u
const BARE_NUMBER = /^\d{1,3}$/u
/** Numbers of pages stand at least so many lines apart; cells of a table stand closer. */
const LINES_A_PAGE = 15
const LONGEST_RUNNING_HEAD = 40
const SHORTEST_TITLE = 5

type Line = Extract<RawBlock, { type: 'text' }>

const isLine = (block: RawBlock): block is Line => block.type === 'text' && !block.isWhole

/** Places of numbers that stand alone and count up by one, a page apart. */
function findBareNumbers(blocks: readonly RawBlock[]): Set<number> {
  const found: { at: number; value: number }[] = []
  for (const [at, block] of blocks.entries()) {
    const text = isLine(block) ? squeeze(block.text) : ''
    if (BARE_NUMBER.test(text)) found.push({ at, value: Number(text) })
  }
  const counts = found.filter(({ at, value }) =>
    found.some((other) => {
      const pages = other.value - value
      return Math.abs(pages) === 1 && (other.at - at) * pages >= LINES_A_PAGE
    }),
  )
  return new Set(counts.map(({ at }) => at))
}

/** For each page the places of its first two and last two lines. */
function listEdges(blocks: readonly RawBlock[]): number[] {
  const pages = new Map<number, number[]>()
  for (const [at, block] of blocks.entries()) {
    if (!isLine(block) || block.page === null || block.text.trim() === '') continue
    pages.set(block.page, [...(pages.get(block.page) ?? []), at])
  }
  return [...pages.values()].flatMap((lines) =>
    lines.length < 5 ? lines.slice(0, 1) : [...lines.slice(0, 2), ...lines.slice(-2)],
  )
}

/** Places of lines that stand at the edge of three pages or more. */
function findRunningHeads(blocks: readonly RawBlock[]): Set<number> {
  const places = new Map<string, number[]>()
  for (const at of listEdges(blocks)) {
    const block = blocks[at]
    const text = block?.type === 'text' ? squeeze(block.text).replace(/\d+/gu, '#') : ''
    if (text.length <= LONGEST_RUNNING_HEAD) places.set(text, [...(places.get(text) ?? []), at])
  }
  return new Set([...places.values()].filter((found) => found.length >= 3).flat())
}

/** The place of the next line that is not blank, downwards or upwards. */
function nextLine(blocks: readonly RawBlock[], from: number, step: number): number {
  let at = from + step
  while (isBlank(blocks[at])) at += step
  return at
}

/** Places where the document's first line stands again as a line of its own, and a number beside it. */
function findRepeatedTitle(blocks: readonly RawBlock[]): Set<number> {
  const found = new Set<number>()
  const first = blocks.findIndex((block) => isLine(block) && !isBlank(block))
  const textAt = (at: number): string => {
    const block = blocks[at]
    return block !== undefined && isLine(block) ? squeeze(block.text) : ''
  }
  const title = textAt(first)
  if (title.length < SHORTEST_TITLE || title.length > LONGEST_RUNNING_HEAD) return found
  for (let at = first + 1; at < blocks.length; at += 1) {
    if (textAt(at) !== title) continue
    found.add(at)
    for (const step of [-1, 1]) {
      const beside = nextLine(blocks, at, step)
      if (BARE_NUMBER.test(textAt(beside))) found.add(beside)
    }
  }
  return found
}

/** Places of lines beside a page's number that repeat there: the running head of a plain text. */
function findHeadsBesideNumbers(
  blocks: readonly RawBlock[],
  numbers: ReadonlySet<number>,
): Set<number> {
  const places = new Map<string, number[]>()
  for (const number of numbers) {
    for (const step of [-1, 1]) {
      const at = nextLine(blocks, number, step)
      const block = blocks[at]
      if (block === undefined || !isLine(block)) continue
      const text = squeeze(block.text)
      if (text.length <= LONGEST_RUNNING_HEAD) places.set(text, [...(places.get(text) ?? []), at])
    }
  }
  return new Set([...places.values()].filter((found) => found.length >= 3).flat())
}

const isBlank = (block: RawBlock | undefined): boolean =>
  block?.type === 'text' && block.text.trim() === ''

/**
 * The blocks without page numbers and running heads. What a file marks as a whole paragraph is
 * never one; a lone number goes only where its neighbours a page away count on.
 */
export function dropPageLines(blocks: readonly RawBlock[]): RawBlock[] {
  const numbers = findBareNumbers(blocks)
  for (const [at, block] of blocks.entries()) {
    if (isLine(block) && PAGE_NUMBER.test(squeeze(block.text))) numbers.add(at)
  }
  const heads = findRunningHeads(blocks)
  const beside = findHeadsBesideNumbers(blocks, numbers)
  const titles = findRepeatedTitle(blocks)
  return blocks.filter(
    (_, at) => !numbers.has(at) && !heads.has(at) && !beside.has(at) && !titles.has(at),
  )
}
