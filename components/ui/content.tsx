import type { ReactNode } from 'react'

/** The page's title and, below it, what the page is about. */
export const PageHeading = ({ title, children }: { title: ReactNode; children?: ReactNode }) => (
  <div className="page-heading">
    <h1>{title}</h1>
    {children ? <div className="lede">{children}</div> : null}
  </div>
)

/** Short facts in a row under a title: department, deadline, next report. */
export const Facts = ({ children }: { children: ReactNode[] }) => (
  <ul className="facts">
    {children.map((child, index) => (
      <li key={index}>{child}</li>
    ))}
  </ul>
)

/** Numbers may be larger than words: a stage's name must fit the column too. */
const isWorded = (value: string): boolean => value.length > 6 || /\p{Letter}{2}/u.test(value)

/** The largest thing on a page: a value and what it is held against. */
export const BigFigure = ({ value, against }: { value: string; against: ReactNode }) => (
  <p className={isWorded(value) ? 'big worded' : 'big'}>
    {value} <small>{against}</small>
  </p>
)

export type Definition = { term: string; description: ReactNode }

export const DefinitionList = ({ items }: { items: readonly Definition[] }) => (
  <dl className="definitions">
    {items.map(({ term, description }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{description}</dd>
      </div>
    ))}
  </dl>
)

/** Says that there is nothing, why, and what to do instead. */
export const EmptyState = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="empty">
    <p>{title}</p>
    {children}
  </div>
)

/** Something that most readers can do without, one step away. */
export const Details = ({ summary, children }: { summary: string; children: ReactNode }) => (
  <details className="details">
    <summary>{summary}</summary>
    {children}
  </details>
)
