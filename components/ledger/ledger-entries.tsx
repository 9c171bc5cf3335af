import { adjustmentName } from '@/components/adjustment/lines'
import { link, type Reader } from '@/components/layout/link'
import type { LedgerLine } from '@/lib/domain/ledger'
import { ADJUSTMENT_KINDS } from '@/lib/domain/words'
import { formatInstant, translator, type Locale } from '@/lib/i18n'

/** An entry and whom it is about: a commitment's code or a plan's slug. */
export type Entry = { line: LedgerLine; subject: string }

/** What the entry records; of an adjustment, what was adjusted. */
function typeText(locale: Locale, { type, payload }: LedgerLine): string {
  const kind = ADJUSTMENT_KINDS.find((each) => each === payload['kind'])
  if (type !== 'commitment.adjusted' || kind === undefined) return translator(locale)(`ledgerType.${type}`)
  return adjustmentName(locale, kind, payload['late'] === true)
}

/** Plans are about a plan, summaries about themselves, everything else about a commitment. */
function subjectPath({ line, subject }: Entry): string {
  if (line.type === 'plan.opened') return `/plans/${subject}`
  return line.type === 'summary.issued' ? `/summaries/${subject}` : `/commitments/${subject}`
}

/** Entries of the ledger, newest first, each with its whole hash. */
export function LedgerEntries({ reader, entries }: { reader: Reader; entries: readonly Entry[] }) {
  const t = translator(reader.locale)
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{t('public.ledger.entries')}</h2>
      <ol className="chain" reversed start={entries[0]?.line.seq}>
        {entries.map((entry) => (
          <li key={entry.line.seq} id={`entry-${entry.line.seq}`}>
            <b>#{entry.line.seq}</b>
            <div>
              <p>
                {typeText(reader.locale, entry.line)}
                {' · '}
                <a href={link(reader, subjectPath(entry))}>{entry.subject}</a>
              </p>
              <p className="small">
                {t('public.ledger.recorded')}{' '}
                <time dateTime={entry.line.recordedAt}>
                  {formatInstant(new Date(entry.line.recordedAt))}
                </time>
                {' · '}
                {t('public.ledger.effective', { date: entry.line.effectiveOn })}
              </p>
              <p className="seal">
                <code>{entry.line.hash}</code>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
