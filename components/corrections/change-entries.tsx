import { authorityText } from '@/components/adjustment/adjustment-history'
import { ChangeList } from '@/components/adjustment/change-list'
import { ledgerPath } from '@/lib/domain/ledger-position'
import { link, type Reader } from '@/components/layout/link'
import { Seal } from '@/components/ui/seal'
import { formatDate, languageTag, translator } from '@/lib/i18n'
import { changeLines, changeName, groundsText, reasonOf, type PublicChange } from './words'

type EntryProps = { reader: Reader; change: PublicChange }

/** The entry of the ledger that made the change, and of a correction the one it corrects. */
function Seals({ reader, change }: EntryProps) {
  const entries = change.type === 'correction' ? [change.entry, change.replaced.entry] : [change.entry]
  return (
    <p className="seals">
      {entries.map(({ seq, hash }, index) => (
        <Seal
          key={seq}
          locale={reader.locale}
          seq={seq}
          hash={hash}
          href={link(reader, ledgerPath(seq))}
          corrects={index === 0 ? (entries[1]?.seq ?? null) : null}
        />
      ))}
    </p>
  )
}

/** Old and new; where the figures stayed, that something else of the update changed. */
function Lines({ reader: { locale }, change }: EntryProps) {
  const lines = changeLines(locale, change)
  if (lines.length === 0) return <p>{translator(locale)('public.corrections.sameFigures')}</p>
  return <ChangeList locale={locale} lines={lines} />
}

function Grounds({ reader: { locale }, change }: EntryProps) {
  const t = translator(locale)
  const reason = reasonOf(change)
  const date = change.type === 'correction' ? formatDate(locale, change.update.effectiveOn) : null
  const authority = change.type === 'adjustment' ? authorityText(locale, change.adjustment) : null
  return (
    <>
      {reason === '' ? null : (
        <p>
          {t('adjustment.reason')}
          <span lang={languageTag('zh')}>{reason}</span>
        </p>
      )}
      {authority === null ? null : <p>{authority}</p>}
      <p className="small">
        {[
          ...(date === null ? [] : [t('public.corrections.figureOf', { date })]),
          ...groundsText(locale, change),
        ].join(' · ')}
      </p>
    </>
  )
}

function Entry({ reader, change }: EntryProps) {
  const { locale } = reader
  const { subject } = change
  return (
    <li id={`entry-${change.entry.seq}`}>
      <p className="since">
        <time dateTime={change.knownOn}>{formatDate(locale, change.knownOn)}</time>
        <span className="what">{changeName(locale, change)}</span>
      </p>
      <div>
        <h2>
          <a href={link(reader, `/commitments/${subject.code}`)}>{subject.title[locale]}</a>{' '}
          <small>{subject.code}</small>
        </h2>
        <Lines reader={reader} change={change} />
        <Grounds reader={reader} change={change} />
        <Seals reader={reader} change={change} />
      </div>
    </li>
  )
}

/** What was public and became another, newest first: old, new, why, by whom, and where it is sealed. */
export const ChangeEntries = ({ reader, changes }: { reader: Reader; changes: readonly PublicChange[] }) => (
  <ol className="adjustments">
    {changes.map((change) => (
      <Entry key={change.entry.seq} reader={reader} change={change} />
    ))}
  </ol>
)
