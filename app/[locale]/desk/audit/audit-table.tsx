import { Details } from '@/components/ui/content'
import { Table } from '@/components/ui/table'
import type { AuditEntry } from '@/lib/data/audit-reads'
import { formatInstant, translator, type Locale } from '@/lib/i18n'
import { detailsOf, sentenceOf } from './sentences'

type AuditTableProps = { locale: Locale; entries: readonly AuditEntry[] }

/** One row a record: when, what as a sentence, and the further facts one step away. */
export function AuditTable({ locale, entries }: AuditTableProps) {
  const t = translator(locale)
  return (
    <Table
      caption={t('audit.title')}
      rows={entries}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'at',
          heading: t('audit.at'),
          cell: ({ at }) => <time dateTime={at.toISOString()}>{formatInstant(at)}</time>,
        },
        {
          key: 'sentence',
          heading: t('audit.what'),
          isRowHeading: true,
          cell: (entry) => sentenceOf(locale, entry),
        },
        {
          key: 'details',
          heading: t('audit.details'),
          cell: (entry) => <Facts locale={locale} entry={entry} />,
        },
      ]}
    />
  )
}

/** The number of the record, what it is about, and what else was kept. */
function Facts({ locale, entry }: { locale: Locale; entry: AuditEntry }) {
  const t = translator(locale)
  const { id, subjectType, subjectId } = entry
  return (
    <Details summary={t('audit.number', { id: String(id) })}>
      <ul className="audit-details">
        <li>
          {subjectType}: <code>{subjectId}</code>
        </li>
        {detailsOf(entry).map(({ name, text }) => (
          <li key={name}>
            {name}: <code>{text}</code>
          </li>
        ))}
      </ul>
    </Details>
  )
}
