import { mendBlanks } from './blanks'
import { holdsQuantity } from './phrases'
import { findNumbering } from './numbering'
import type { OutlineParagraph, RawBlock } from './types'

type Rows = Extract<RawBlock, { type: 'table' }>['rows']
type Cell = OutlineParagraph['cells'][number]

/** A row as a paragraph: its cells under the heads of their columns; one cell across is a heading. */
export type TableRow = { text: string; cells: readonly Cell[]; isAcross: boolean }

/** The heads of a table that the next one goes on with after a page break. */
export type Heads = readonly string[]

const LONGEST_HEAD = 16
const HEAD_WORD =
  /序号|编号|项目|任务|事项|工作|内容|目标|指标|单位|部门|时限|时间|期限|进度|节点|备注|名称|类别|措施|举措|责任|牵头|配合|领导|要求|领域|数量|年度|计划|情况|完成|增[幅速]|总量|地[址点]|性质|规模|投资/u

const distinctOf = (row: readonly string[]): string[] => [...new Set(row.filter((cell) => cell !== ''))]

/** Whether a row names the columns below it: short cells, most of them words of such tables. */
export const isHeadRow = (row: readonly string[]): boolean => {
  const cells = distinctOf(row)
  if (cells.length < 2 || cells.some((cell) => cell.length > LONGEST_HEAD || /[。；]/u.test(cell)))
    return false
  return cells.filter((cell) => HEAD_WORD.test(cell)).length * 2 >= cells.length
}

/** The second row of heads stands below a head that was merged across its columns. */
const isSubHeadRow = (row: readonly string[], top: readonly string[]): boolean =>
  (row[0] === '' || row[0] === top[0]) &&
  distinctOf(row).length >= 2 &&
  row.every((cell) => cell.length <= LONGEST_HEAD && !/^[-\d.%/]+$/u.test(cell))

function joinHeads(top: readonly string[], below: readonly string[] | null): Heads {
  let last = ''
  const width = Math.max(top.length, below?.length ?? 0)
  return Array.from({ length: width }, (_, column) => {
    const own = top[column] ?? ''
    const sub = below?.[column] ?? ''
    if (own !== '') last = own
    const above = own === '' && sub !== '' ? last : own
    return sub === '' || sub === above ? above : `${above} ${sub}`.trim()
  })
}

/** A cell in its display form; its lines stay apart, as the units of a task often are. */
const mendCell = (cell: string): string =>
  cell.split('\n').map(mendBlanks).filter((line) => line !== '').join('\n')

const oneLine = (cell: string): string => cell.replaceAll('\n', '')

const toRow = (row: readonly string[], heads: Heads): TableRow => {
  const cells = row.map((text, column) => ({ head: heads[column] ?? '', text }))
  const distinct = distinctOf(row)
  const across = distinct.length === 1 && row.length > 1 ? (distinct[0] ?? '') : ''
  const isAcross =
    across !== '' && across.length <= 40 && !holdsQuantity(across) && !/[。；]/u.test(across)
  return isAcross || distinct.length === 1
    ? { text: distinct[0] ?? '', cells: [{ head: '', text: distinct[0] ?? '' }], isAcross }
    : { text: row.join('\t'), cells, isAcross }
}

/**
 * The rows of a table, each with the heads of its columns. Heads that a page repeats are dropped;
 * a table without any goes on with those of the table directly before it, if as wide.
 */
export function readTable(
  rows: Rows,
  before: Heads,
): { rows: TableRow[]; heads: Heads } {
  const mended = rows.map((row) => row.map(mendCell)).filter((row) => distinctOf(row).length > 0)
  const headAt = mended.slice(0, 4).findIndex((row) => isHeadRow(row.map(oneLine)))
  if (headAt < 0) {
    const heads = (mended[0]?.length ?? 0) === before.length ? before : []
    return { rows: mended.map((row) => toRow(row, heads)), heads }
  }
  const top = mended[headAt] ?? []
  const next = mended[headAt + 1]
  const below = next !== undefined && isSubHeadRow(next.map(oneLine), top.map(oneLine)) ? next : null
  const heads = joinHeads(top, below).map(oneLine)
  const isRepeated = (row: readonly string[]) => row.join('\t') === top.join('\t')
  const bare = (row: readonly string[]): TableRow => ({ ...toRow(row, []), isAcross: false })
  const titles = mended.slice(0, headAt).map((row) => toRow(row, []))
  const headRows = below === null ? [bare(top)] : [bare(top), bare(below)]
  const data = mended
    .slice(headAt + headRows.length)
    .filter((row) => !isRepeated(row) && (below === null || row.join('\t') !== below.join('\t')))
    .map((row) => toRow(row, heads))
  const same = before.join('\t') === heads.join('\t')
  return { rows: same ? data : [...titles, ...headRows, ...data], heads }
}

/** How deep a row across a table stands as a heading. */
export const rankAcross = (text: string): { rank: number; level: 1 | 2 | 3 | 4 } =>
  findNumbering(text) ?? { rank: 4, level: 3 }
