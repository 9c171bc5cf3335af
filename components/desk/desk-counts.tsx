/** How many of something there are, and where they are listed. */
export type DeskCount = { key: string; label: string; count: number; href: string }

/** The row of large counts at the top of the desk. What nobody has is written, and leads nowhere. */
export function DeskCounts({ label, counts }: { label: string; counts: readonly DeskCount[] }) {
  return (
    <ul className="counts desk-counts" aria-label={label}>
      {counts.map(({ key, label: name, count, href }) => {
        const content = (
          <>
            <b>{count}</b> {name}
          </>
        )
        return <li key={key}>{count === 0 ? <div>{content}</div> : <a href={href}>{content}</a>}</li>
      })}
    </ul>
  )
}
