import { isLocked, type RowCells } from '@/lib/domain/grid-row'
import type { GridRow, GridRules, GridWords, RowAnswer, RowMark, RowMessages } from './grid-spec'
import { checkRow } from './row-messages'

/** A row as it was when somebody left it last. */
export type RowCheck = RowMessages & { isTouched: boolean }

/** What a row shows beside what is typed into it. */
export type RowShown = RowMessages & {
  mark: RowMark
  /** whether it differs from what is saved */
  isTouched: boolean
  notices: readonly string[]
  /** what the cells begin with */
  cells: RowCells
}

const NOTHING: RowMessages = { errors: {}, asks: [], isUnexplained: false }

/** A saved draft holds no faults, and may still wait for a reason. */
function savedMessages(row: GridRow, rules: GridRules, words: GridWords): RowMessages {
  if (row.seen === null || isLocked(row.state)) return NOTHING
  return { ...checkRow(row, row.start, rules, words), errors: {} }
}

function markOf(row: GridRow, { errors, isUnexplained }: RowMessages, isTouched: boolean): RowMark {
  if (isLocked(row.state)) return row.state
  if (Object.keys(errors).length > 0) return 'faulty'
  if (isUnexplained) return 'unexplained'
  return isTouched ? 'changed' : row.state
}

/** The row after the last answer and the last look at it; the later of the two counts. */
export function shownOf(
  row: GridRow,
  check: RowCheck | undefined,
  answer: RowAnswer | undefined,
  rules: GridRules,
  words: GridWords,
): RowShown {
  const typed = answer?.typed ?? null
  const isTouched = check?.isTouched ?? typed !== null
  const latest = check?.isTouched ? check : check === undefined && typed !== null ? answer : undefined
  const messages = latest ?? savedMessages(row, rules, words)
  const { errors, asks, isUnexplained } = messages
  const mine = isLocked(row.state) && answer !== undefined && typed !== null ? [answer.yours] : []
  return {
    ...{ errors, asks, isUnexplained, isTouched },
    mark: markOf(row, messages, isTouched),
    notices: [...(answer?.notices ?? []), ...mine],
    cells: typed ?? row.start,
  }
}
