import { Fragment, type ReactNode } from 'react'
import type { Locale } from '@/lib/i18n'
import { Struck } from './struck'

/** One published fact in the history of a commitment. */
export type RecordEntry = {
  key: string
  /** the date the figure speaks of */
  date: string
  value: ReactNode
  /** the values this entry replaced, oldest first; shown struck */
  replaced?: readonly string[]
  sentence: ReactNode
  /** evidence, who reported and reviewed, when it was published */
  remarks?: ReactNode
  /** the Seals of its ledger entries */
  seals?: ReactNode
}

/** What was published, newest first, each with who, when, evidence and ledger entry. */
export const RecordList = ({
  locale,
  entries,
}: {
  locale: Locale
  entries: readonly RecordEntry[]
}) => (
  <ol className="record">
    {entries.map(({ key, date, value, replaced = [], sentence, remarks, seals }) => (
      <li key={key}>
        <time dateTime={date}>{date}</time>
        <div className="value">
          {replaced.map((old, index) => (
            <Fragment key={index}>
              <Struck locale={locale}>{old}</Struck>{' '}
            </Fragment>
          ))}
          {value}
        </div>
        <div>
          <p>{sentence}</p>
          {remarks ? <p className="small">{remarks}</p> : null}
          {seals ? <p>{seals}</p> : null}
        </div>
      </li>
    ))}
  </ol>
)
