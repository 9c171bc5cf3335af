import { CitedRun, type Proof } from './cited-run'
import { placeOf } from '@/lib/domain/summary/citations'
import { placeCells, textOf, type PlacedCell } from '@/lib/domain/summary/table-grid'
import type { SummaryBlock } from '@/lib/domain/summary/model'

type TableBlock = Extract<SummaryBlock, { type: 'table' }>

/** The column that names a row: the first, or the second where the first only counts. */
function headingColumnOf({ rows, headerRows }: TableBlock): number {
  const first = rows.slice(headerRows).map(([cell]) => (cell === undefined ? '' : textOf(cell)))
  return first.length > 0 && first.every((text) => /^\d+$/.test(text)) ? 1 : 0
}

function TableCell({ block, proof, placed, headingColumn }: {
  block: TableBlock
  proof: Proof
  placed: PlacedCell
  headingColumn: number
}) {
  const { cell, row, column, rows, columns, index } = placed
  const isHeader = row < block.headerRows
  const shape = {
    colSpan: columns === 1 ? undefined : columns,
    rowSpan: rows === 1 ? undefined : rows,
    className: cell.align === undefined || cell.align === 'start' ? undefined : `summary-${cell.align}`,
  }
  const content = cell.runs.map(({ text, bold }, run) => (
    <CitedRun key={run} proof={proof} place={placeOf(block, row, index, run)} text={text} isBold={bold === true} />
  ))
  if (isHeader) {
    return (
      <th scope={columns === 1 ? 'col' : 'colgroup'} {...shape}>
        {content}
      </th>
    )
  }
  if (column === headingColumn) {
    return (
      <th scope="row" {...shape}>
        {content}
      </th>
    )
  }
  return <td {...shape}>{content}</td>
}

/** A table of a summary, its cells merged as the model says; wide ones scroll on a narrow screen. */
export function SummaryTable({ block, proof }: { block: TableBlock; proof: Proof }) {
  const rows = placeCells(block.rows)
  const headingColumn = headingColumnOf(block)
  const total = block.widths.reduce((sum, width) => sum + width, 0)
  const written = (cells: PlacedCell[], index: number) => (
    <tr key={index}>
      {cells.map((placed) => (
        <TableCell key={placed.column} {...{ block, proof, placed, headingColumn }} />
      ))}
    </tr>
  )
  return (
    <div
      className={block.landscape ? 'summary-table summary-annex' : 'summary-table'}
      role="region"
      aria-label={block.caption}
      tabIndex={0}
    >
      <table>
        <caption>{block.caption}</caption>
        <colgroup>
          {block.widths.map((width, index) => (
            <col key={index} style={{ width: `${Math.round((width / total) * 1000) / 10}%` }} />
          ))}
        </colgroup>
        <thead>{rows.slice(0, block.headerRows).map(written)}</thead>
        <tbody>{rows.slice(block.headerRows).map(written)}</tbody>
      </table>
    </div>
  )
}
