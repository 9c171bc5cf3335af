type FiguresTableProps = {
  caption: string
  headings: readonly string[]
  /** one row a figure, a text for each heading; the first names the row */
  rows: readonly (readonly string[])[]
}

/** The figures of a chart for those who do not see it; out of sight, and printed nowhere. */
export function FiguresTable({ caption, headings, rows }: FiguresTableProps) {
  if (rows.length === 0) return null
  return (
    <div className="hidden-text">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], row) => (
            <tr key={row}>
              <th scope="row">{first}</th>
              {rest.map((text, column) => (
                <td key={column}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
