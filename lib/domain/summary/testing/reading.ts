import type { Cell, SummaryBlock, SummaryModel } from '../model'
import { textOf } from '../runs'

/** A block by its id; throws where the model has none. */
export function blockOf<T extends SummaryBlock['type']>(model: SummaryModel, id: string, type: T): Extract<SummaryBlock, { type: T }> {
  const found = model.blocks.find((block): block is Extract<SummaryBlock, { type: T }> => block.id === id && block.type === type)
  if (found === undefined) throw new Error(`no ${type} ${id}`)
  return found
}

/** The sentences of a paragraph as text. */
export const sentencesOf = (model: SummaryModel, id: string): string[] =>
  blockOf(model, id, 'paragraph').sentences.map(({ runs }) => textOf(runs))

/** A row as a document writes it down: blanks follow a cell that spans columns. */
export const rowText = (row: readonly Cell[]): string[] =>
  row.flatMap(({ runs, columns = 1 }) => [textOf(runs), ...Array.from({ length: columns - 1 }, () => '')])

/** The body of a table without its head. */
export const bodyOf = (model: SummaryModel, id: string): string[][] => {
  const { rows, headerRows } = blockOf(model, id, 'table')
  return rows.slice(headerRows).map(rowText)
}
