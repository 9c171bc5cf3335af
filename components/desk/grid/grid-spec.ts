import type { Option } from '@/components/ui/choice'
import type { CauseField } from '@/lib/domain/cause'
import type { CellNumberFault } from '@/lib/domain/cell-number'
import type { RowCells, RowRules, RowState } from '@/lib/domain/grid-row'
import type { Fault } from '@/lib/domain/report'
import type { Warning } from '@/lib/domain/sanity'

/** The columns that are filled in, in the order in which cells are pasted. */
export const COLUMNS = ['figure', 'sentence', 'evidence', 'hedge', 'stage'] as const
export type ColumnKey = (typeof COLUMNS)[number]

/** One measure of an item: a line of its row, with every text in the page's language. */
export type GridLine = {
  key: string
  /** shown where an item has several measures */
  name: string
  target: string
  last: { figure: string; date: string } | null
  unit: string
  /** what the figure cell offers: a box, choices, both (relations), or the list's members */
  input: 'value' | 'word' | 'value-or-word' | 'members'
  options: readonly Option[]
  /** said only of figures, not of stages, grades and counted lists */
  hasHedge: boolean
}

/** One commitment: a row of the grid. */
export type GridRow = {
  code: string
  title: string
  /** the item's own report page */
  href: string
  state: RowState
  /** who saved the draft, why it came back, what stands in the way; under the state */
  notes: readonly string[]
  /** on a locked row, where to go on */
  link: Option | null
  lines: readonly GridLine[]
  members: readonly Option[]
  start: RowCells
  /** whether the item is behind, by what is public */
  isBehind: boolean
  seen: { id: string; version: number } | null
  /** evidence of the draft beside the typed one */
  otherEvidence: readonly string[]
  rules: Pick<RowRules, 'measures' | 'stageKeys' | 'memberCount' | 'planStartsOn' | 'previous'>
  /** changes whenever the row was written, by whomever */
  stamp: string
}

/** What all rows are checked against. */
export type GridRules = Pick<RowRules, 'effectiveOn' | 'today' | 'thresholds'>

/** How a row is marked: by how far it is, or what stands against it. */
export type RowMark = RowState | 'changed' | 'faulty' | 'unexplained'

/** Every text that the grid needs in the browser; `{…}` stands for what is filled in there. */
export type GridWords = {
  caption: string
  columns: Record<'item' | 'target' | 'last' | ColumnKey, string>
  marks: Record<RowMark, string>
  /** `{code}` `{column}` */
  cellLabel: string
  word: string
  members: string
  /** `{finished}` `{total}` */
  membersCount: string
  explanation: string
  cause: Record<CauseField | 'legend' | 'noteBehind', string>
  noLast: string
  openForm: string
  otherEvidence: string
  hedges: readonly Option[]
  stages: readonly Option[]
  choose: string
  /** by unit */
  faults: Readonly<Record<string, Record<Fault | CellNumberFault, string>>>
  /** `{name}` */
  warnings: Record<Warning, string>
  needsReason: string
  /** `{count}` `{changed}` `{faulty}` */
  progress: string
  keys: string
  save: string
  submit: string
  saving: string
  paste: {
    /** `{done}` */
    done: string
    /** `{count}` */
    refused: string
    /** `{text}` */
    choice: string
    locked: string
    counted: string
    beyond: string
    undo: string
    undone: string
  }
}

/** What is wrong in a row and what it asks for, by the name of the control. */
export type RowMessages = {
  errors: Readonly<Record<string, string>>
  /** sanity warnings that ask for a reason */
  asks: readonly string[]
  /** whether there is no reason yet */
  isUnexplained: boolean
}

/** What became of a row that was sent. */
export type RowAnswer = RowMessages & {
  result: 'saved' | 'submitted' | 'attention'
  /** beside the fields: who was first, what they wrote */
  notices: readonly string[]
  /** as typed; only where it was not saved */
  typed: RowCells | null
  /** the same as one sentence, for a row that is locked by now */
  yours: string
}

/** What the grid shows after an answer. */
export type GridAnswer = {
  attempt: number
  /** over the grid, with links to rows below it */
  notice: { kind: 'success' | 'warning' | 'error'; title: string; lines: readonly string[] } | null
  /** groups of rows to go to: their label and codes */
  groups: readonly { label: string; codes: readonly string[] }[]
  rows: Readonly<Record<string, RowAnswer>>
}

export const NO_ANSWER: GridAnswer = { attempt: 0, notice: null, groups: [], rows: {} }
export type GridAction = (answer: GridAnswer, form: FormData) => Promise<GridAnswer>

/** A text with its `{…}` filled in. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** The id of a row: where links to it lead. */
export const rowId = (code: string): string => `row-${code}`
/** The hidden field that names the rows of a form. */
export const ROWS_FIELD = 'rows'

/** The name and id of a row's control: `HY25-017.value.roads`, `HY25-017.sentence`. */
export const controlName = (code: string, part: string, measure?: string): string =>
  [code, part, ...(measure === undefined ? [] : [measure])].join('.')
