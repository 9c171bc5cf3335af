import { squeeze } from './blanks'
import type { RawBlock } from './types'

const CONTENTS = /^目录$/u
/** Dots and a page number behind a heading in the table of contents. */
const LEADER = /[.．·…\t 　]*\d{0,3}$/u
const MOST_LINES = 80

const nameOf = (block: RawBlock | undefined): string =>
  block?.type === 'text' ? squeeze(block.text.replace(LEADER, '')) : ''

/** The blocks without a table of contents: below 目录 the lines that stand again further down. */
export function dropContents(blocks: readonly RawBlock[]): RawBlock[] {
  const at = blocks.findIndex((block) => CONTENTS.test(nameOf(block)))
  if (at < 0) return [...blocks]
  const last = new Map(blocks.map((block, place) => [nameOf(block), place]))
  let end = at + 1
  while (end < Math.min(blocks.length, at + MOST_LINES)) {
    const name = nameOf(blocks[end])
    if (name !== '' && (last.get(name) ?? end) === end) break
    end += 1
  }
  return [...blocks.slice(0, at), ...blocks.slice(end)]
}
