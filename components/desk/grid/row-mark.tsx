import type { ReactNode } from 'react'
import type { RowMark } from './grid-spec'

/** On a 12 × 12 grid in the current colour; no two share an outline. */
const SHAPES: Record<RowMark, ReactNode> = {
  blank: <circle cx="6" cy="6" r="4.3" strokeDasharray="2 1.38" />,
  draft: <path d="M1.5 10.5 2.3 7.6 8.4 1.5l2.1 2.1-6.1 6.1z" />,
  changed: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  faulty: <path d="M6 1.2 11.2 10.8H.8zM6 4.6v3M6 8.6v.9" />,
  unexplained: <path d="M3.4 4a2.6 2.6 0 1 1 3.8 2.3C6.3 6.8 6 7.2 6 8.1M6 9.9v1.2" />,
  returned: <path d="M4.5 1.5 1.5 4.5l3 3M1.5 4.5H8a2.9 2.9 0 0 1 0 5.8H5" />,
  withdrawn: <path d="M2 2h8v8H2z" />,
  'in-review': <path d="M5 1.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM7.6 7.6l3.2 3.2" />,
  published: <path d="M1 6.5 4.5 10 11 2" strokeWidth="2" />,
  'other-date': <path d="M6 3v3l2 1.4M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z" />,
  correction: <path d="M1.7 1.7h8.6v8.6H1.7zM1.7 10.3l8.6-8.6" />,
}

/** How a row is, as shape and word. */
export const RowMarkText = ({ mark, word }: { mark: RowMark; word: string }) => (
  <span className={`row-mark ${mark}`}>
    <svg viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="1.3" aria-hidden="true">
      {SHAPES[mark]}
    </svg>
    {word}
  </span>
)
