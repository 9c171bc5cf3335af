import { isHeadRow } from './table-rows'
import type { RawBlock } from './types'

const BOLD_LEAD = /^(\s*)\*\*([^*\n]+)\*\*/u
const BOLD = /\*\*([^*\n]+)\*\*/gu
const MARKDOWN_HEADING = /^\s{0,3}(#{1,4})\s+(.+?)\s*#*$/u
const RULE = /^\s*(?:[-*_]\s*){3,}$/u
const CELLS = /^\s*\|(.+)\|\s*$/u
const CELL_RULE = /^[\s|:-]+$/u
/** The head of a published file: fields between two rules, before anything else. */
const FRONT_MATTER = /^\s*---[ \t]*\n((?:[\w-]+:.*\n|[ \t]+\S.*\n|-[ \t].*\n|[ \t]*\n)+)---[ \t]*(?:\n|$)/u
const TITLE_FIELD = /^title:[ \t]*["']?(.*?)["']?[ \t]*$/mu
/** ---|---: what stands below the heads of a table without bars at its ends. */
const BAR_RULE = /^\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+$/u
const STYLES = ['title', 'heading-1', 'heading-2', 'heading-3'] as const

/** A cell without Markdown's marks: **指标**, a<br>b. */
const plainCell = (cell: string): string => cell.replace(BOLD, '$1').replace(/<br\s*\/?>/giu, '\n')

/** The cells of a line that is a row: parted by tabs, or by bars as Markdown does, at the ends or only between them. */
function cellsOf(line: string, isBarred: boolean): string[] | null {
  if (line.trim().includes('\t') && !/^\s*[^\t]{40,}\t?$/u.test(line)) return line.split('\t')
  const row = CELLS.exec(line)?.[1] ?? (isBarred && line.includes('|') ? line : undefined)
  return row === undefined ? null : row.split('|').map(plainCell)
}

/** Cells set in columns with blanks; only below a line of heads that is set so, too. */
function spacedCellsOf(line: string, isOpen: boolean): string[] | null {
  const cells = line.trim().split(/ {2,}|　+/u)
  return cells.length >= 3 && (isOpen || isHeadRow(cells)) ? cells : null
}

const textBlock = (text: string, style: 'title' | null): RawBlock => ({
  type: 'text',
  text,
  style,
  boldLead: 0,
  isWhole: false,
  page: 1,
})

function readLine(line: string, page: number): RawBlock {
  const heading = MARKDOWN_HEADING.exec(line)
  const style = heading === null ? null : (STYLES[(heading[1]?.length ?? 1) - 1] ?? null)
  const bold = BOLD_LEAD.exec(line)
  const text = (heading?.[2] ?? line).replace(BOLD, '$1')
  return {
    type: 'text',
    text: style === null ? text : text.trim(),
    style,
    boldLead: bold === null || style !== null ? 0 : (bold[1] ?? '').length + (bold[2] ?? '').length,
    isWhole: false,
    page,
  }
}

/** Of the fields above a text its title alone is part of it. */
function readFrontMatter(text: string): { title: RawBlock[]; rest: string } {
  const found = FRONT_MATTER.exec(text)
  if (found === null) return { title: [], rest: text }
  const title = TITLE_FIELD.exec(found[1] ?? '')?.[1] ?? ''
  return {
    title: title === '' ? [] : [textBlock(title, 'title'), textBlock('', null)],
    rest: text.slice(found[0].length),
  }
}

/**
 * The blocks of a plain or a Markdown text: a block a line, blank lines as empty text; lines of
 * cells parted by tabs or bars become tables. Of fields above the text (---) the title is kept.
 */
export function readText(text: string): RawBlock[] {
  const { title, rest } = readFrontMatter(text.replace(/^\uFEFF/u, '').replace(/\r\n?|\u2028|\u2029/gu, '\n'))
  const blocks: RawBlock[] = [...title]
  let page = 1
  let rows: string[][] = []
  const closeTable = () => {
    if (rows.length > 0) blocks.push({ type: 'table', rows, page })
    rows = []
  }
  const lines = rest.split('\n')
  for (const [index, line] of lines.entries()) {
    const isBarred = rows.length > 0 || BAR_RULE.test(lines[index + 1] ?? '')
    const cells = cellsOf(line, isBarred) ?? spacedCellsOf(line, rows.length > 0)
    if (cells !== null) {
      if (!CELL_RULE.test(line)) rows.push(cells)
      continue
    }
    closeTable()
    page += line.split('\f').length - 1
    const bare = line.replace(/\f/gu, '')
    if (!RULE.test(bare)) blocks.push(readLine(bare, page))
  }
  closeTable()
  return blocks
}
