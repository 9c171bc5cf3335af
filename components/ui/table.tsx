import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  heading: string
  cell: (row: Row) => ReactNode
  /** right-aligned figures */
  isNumeric?: boolean
  /** names the row; exactly one column of a table */
  isRowHeading?: boolean
  /** below 640 px: left out, or (numeric columns) shown with its heading before it */
  narrow?: 'hidden' | 'labelled'
}

type TableProps<Row> = {
  /** what the table holds; read out, and shown unless hidden */
  caption: string
  isCaptionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

function classOf<Row>({ isNumeric, narrow }: Column<Row>): string | undefined {
  const names = [isNumeric ? 'n' : '', narrow === 'hidden' ? 'hide' : ''].filter(Boolean)
  return names.length === 0 ? undefined : names.join(' ')
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row)
  if (column.isRowHeading) return <th scope="row">{content}</th>
  return (
    <td
      className={classOf(column)}
      data-label={column.narrow === 'labelled' ? column.heading : undefined}
    >
      {content}
    </td>
  )
}

/** Rows between hairlines; on a narrow screen each row becomes a small block. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, isCaptionHidden = true, columns, rows, rowKey } = props
  return (
    <table className="rows">
      <caption className={isCaptionHidden ? 'hidden-text' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={classOf(column)}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
