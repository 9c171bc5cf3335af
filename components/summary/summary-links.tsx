import { link, type Reader } from '@/components/layout/link'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { SummaryKind } from '@/lib/domain/summary/model'
import { formatDate, translator } from '@/lib/i18n'
import { summaryTitle } from './summary-title'

type Linked = Parameters<typeof summaryTitle>[1] & { id: string; kind: SummaryKind; cut: { dataOn: CivilDate } }

/** The issued reports on a plan; nothing where there are none. */
export function SummaryLinks({ reader, summaries }: { reader: Reader; summaries: readonly Linked[] }) {
  if (summaries.length === 0) return null
  const { locale } = reader
  const t = translator(locale)
  return (
    <section aria-labelledby="summaries">
      <h2 id="summaries">{t('summaries.public.title')}</h2>
      <ul className="summary-links">
        {summaries.map((summary) => (
          <li key={summary.id}>
            <a href={link(reader, `/summaries/${summary.id}`)}>{summaryTitle(locale, summary)}</a>{' '}
            <small>{t('summaries.dataUntil', { date: formatDate(locale, summary.cut.dataOn) })}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
