import { squeeze } from './blanks'
import type { Span } from './spans'
import type { OutlineParagraph } from './types'
import { isHeadRow as namesColumns } from './table-rows'
import { readUnit } from './unit'

type Cell = { head: string; text: string }

/** The columns of task tables, by their heads. */
const COLUMN = {
  task: /任务|事项|内容|项目|目标|要求|举措|措施|指标|实事|工作|标准|规模/u,
  department: /单位|部门|牵头|责任|配合|负责|领导|主体/u,
  deadline: /时限|时间|期限|进度|节点/u,
  result: /完成情况|实际|执行|上年|进展|预计完成|落实情况|增幅|同比/u,
  detail: /目标|内容|要求|举措|措施|标准|规模|指标值|任务数/u,
} as const

const NOT_TASK = /序号|备注|类别|编号|资金|来源|分管|联系|属性|性质/u
/** Beside a column of what the year is to bring, how large each project is describes it. */
const SIZE = /^(?:建设|总|项目)?(?:规模|体量|面积)$/u
const TARGET = /目标|年度(?:计划|任务|安排)|形象进度|实施计划/u
/** The column of a year in a table of indicators: 2020年, 2020年目标. */
const YEAR = /^(20\d\d)年?(?:目标|计划|预期|规划)?(?:值|数)?$/u

const isTask = ({ head, text }: Cell): boolean =>
  COLUMN.task.test(head) &&
  !COLUMN.department.test(head) &&
  !COLUMN.deadline.test(head) &&
  !COLUMN.result.test(head) &&
  !NOT_TASK.test(head) &&
  squeeze(text) !== ''

export type RowCells = {
  /** offsets of the cells that say what is to be done */
  tasks: readonly Span[]
  /** how many of them, from the first, only call the task by its name: another cell says how much */
  titles: number
  departments: string
  leadDepartments: string
  deadline: string
  /** what the numbers of the row are counted in, where a column says so: '万人'; '' without */
  unit: string
}

/** Where each cell stands in the row's text, white space removed; cells that do not stand there in order are left out. */
function placeCells(text: string, cells: readonly Cell[]): (Cell & Span)[] {
  let from = 0
  return cells.flatMap((cell) => {
    const words = squeeze(cell.text)
    const start = text.indexOf(words, from)
    if (words === '' || start < 0) return []
    from = start + words.length
    return [{ ...cell, start, end: from }]
  })
}

const textOf = (cells: readonly Cell[], column: RegExp): string =>
  cells
    .filter(({ head }) => column.test(head))
    .map(({ text }) => squeeze(text))
    .join('；')

/** The heads themselves, also where they are read as a row without any, and an empty row: no task. */
const isHeadRow = (cells: readonly Cell[]): boolean =>
  cells.every(({ head, text }) => squeeze(text) === '' || squeeze(text) === squeeze(head)) ||
  (cells.every(({ head }) => head === '') && namesColumns(cells.map(({ text }) => squeeze(text))))

/** 单位 heads departments in tables of tasks and units of measure in tables of indicators: the cell tells. */
const isUnit = ({ head, text }: Cell): boolean => {
  const words = squeeze(text).replace(/^[百千万亿]+/u, '')
  return /^(?:计量)?单位$/u.test(squeeze(head)) && words !== '' && readUnit(words, 0, false).end === words.length
}

/** 城镇新增就业（万人）, 2024年目标（亿元）: the unit of measure in brackets behind a name; '' without. */
function bracketUnit(words: string): string {
  const unit = /（([^（）]{1,8})）$/u.exec(squeeze(words).replace(/^(.*)\(([^()]*)\)$/u, '$1（$2）'))?.[1] ?? ''
  const bare = unit.replace(/^[百千万亿]+/u, '')
  return bare !== '' && readUnit(bare, 0, false).end === bare.length ? unit : ''
}

/** Of several columns of years the last one says what is to be reached. */
function targetYearHead(cells: readonly Cell[]): string | null {
  const heads = [...new Set(cells.map(({ head }) => squeeze(head)).filter((head) => YEAR.test(head)))]
  return heads.length < 2 ? null : (heads.toSorted().at(-1) ?? null)
}

/**
 * What a row of a task table says: its task, target and content cells, and the cells that name units
 * and dates. Null for a row that is no task. Without heads the longest cell is the
 * task.
 */
export function readRow({ cells: all, text }: OutlineParagraph): RowCells | null {
  if (all.length === 0 || isHeadRow(all)) return null
  const cells = all.filter((cell) => !isUnit(cell))
  const placed = placeCells(squeeze(text), cells)
  const yearHead = targetYearHead(cells)
  const isYear = ({ head }: Cell): boolean => yearHead !== null && squeeze(head) === yearHead
  const hasTarget = placed.some(({ head }) => TARGET.test(head))
  const isSize = ({ head }: Cell): boolean => hasTarget && SIZE.test(squeeze(head))
  const tasks = placed.filter((cell) => !isSize(cell)).filter((cell) => isYear(cell) || (isTask(cell) && !(yearHead !== null && YEAR.test(squeeze(cell.head)))))
  const longest = placed.reduce<(Cell & Span) | null>(
    (best, cell) => (best === null || cell.end - cell.start > best.end - best.start ? cell : best),
    null,
  )
  const said = tasks.length > 0 ? tasks : longest === null ? [] : [longest]
  if (said.length === 0) return null
  const detail = said.findIndex((cell) => isYear(cell) || COLUMN.detail.test(cell.head))
  const title = detail > 0 ? said[detail - 1] : undefined
  return {
    tasks: said.map(({ start, end }) => ({ start, end })),
    titles: Math.max(detail, 0),
    departments: textOf(cells, /责任|配合|协办|协同|参与|单位|部门/u),
    leadDepartments: textOf(cells, /牵头|主办|主责/u),
    deadline: textOf(cells, COLUMN.deadline),
    unit: squeeze(all.find(isUnit)?.text ?? '') || bracketUnit(title?.text ?? '') || bracketUnit(said[detail]?.head ?? ''),
  }
}
