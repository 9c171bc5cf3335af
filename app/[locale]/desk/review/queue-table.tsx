import { Lamp } from '@/components/standing/lamp'
import { Table } from '@/components/ui/table'
import { formatDate, formatInstant, href, translator, type Locale } from '@/lib/i18n'
import type { QueueEntry } from '@/lib/services/view-queue'
import { chosenValue } from './chosen-value'

/** The queue: what each says, what publishing it changes, and whether it may go with others. */
export function QueueTable({ locale, entries }: { locale: Locale; entries: readonly QueueEntry[] }) {
  const t = translator(locale)
  return (
    <Table
      caption={t('desk.review.title')}
      rows={entries}
      rowKey={(entry) => entry.id}
      columns={[
        {
          key: 'title',
          heading: t('desk.item'),
          isRowHeading: true,
          cell: (entry) => (
            <>
              <a className="t" href={href(locale, `/desk/updates/${entry.id}`)}>
                {entry.code} {entry.title[locale]}
              </a>
              <small className="line">{entry.sentence}</small>
            </>
          ),
        },
        {
          key: 'department',
          heading: t('desk.department'),
          cell: (entry) => (
            <>
              {entry.department[locale]}
              <small className="line">
                {entry.isCorrection
                  ? t('desk.review.correction', { date: formatDate(locale, entry.effectiveOn) })
                  : formatDate(locale, entry.effectiveOn)}
              </small>
            </>
          ),
        },
        {
          key: 'standing',
          heading: t('desk.review.standing'),
          narrow: 'labelled',
          cell: ({ preview: { before, after }, unsaid }) => (
            <>
              {before.code === after.code ? null : (
                <>
                  <Lamp locale={locale} code={before.code} /> →{' '}
                </>
              )}
              <Lamp locale={locale} code={after.code} />
              {unsaid === null ? null : (
                <small className="line">{t('desk.cause.missing', { missing: unsaid })}</small>
              )}
            </>
          ),
        },
        {
          key: 'submitted',
          heading: t('desk.review.submittedAt'),
          narrow: 'labelled',
          cell: (entry) => formatInstant(entry.submittedAt),
        },
        {
          key: 'together',
          heading: t('desk.review.bar'),
          narrow: 'labelled',
          cell: (entry) => <Together locale={locale} entry={entry} />,
        },
      ]}
    />
  )
}

/** A box to tick, or why there is none. */
function Together({ locale, entry }: { locale: Locale; entry: QueueEntry }) {
  const t = translator(locale)
  if (entry.bar !== null) return <small>{t(`desk.review.barOf.${entry.bar}`)}</small>
  const value = chosenValue({ updateId: entry.id, version: entry.version })
  return (
    <label className="choice tick">
      <input type="hidden" name="offered" value={value} />
      <input type="checkbox" name="chosen" value={value} />
      <span>
        {t('desk.review.together')}
        <span className="hidden-text"> {t('desk.review.choose', { code: entry.code })}</span>
      </span>
    </label>
  )
}
