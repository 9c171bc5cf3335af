import { Lamp } from '@/components/standing/lamp'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import type { Reporting } from '@/lib/data/reporting'
import type { Preview } from '@/lib/domain/preview'
import type { Standing } from '@/lib/domain/standing'
import { formatPoints, formatShare, translator, type Locale } from '@/lib/i18n'

type Row = { key: string; heading: string; standing: Standing }

/** The standing before and after, as it would be if the update were published today. */
export function PreviewTable({ locale, preview }: { locale: Locale; preview: Pick<Preview, 'before' | 'after'> }) {
  const t = translator(locale)
  const rows: Row[] = [
    { key: 'before', heading: t('desk.preview.before'), standing: preview.before },
    { key: 'after', heading: t('desk.preview.after'), standing: preview.after },
  ]
  return (
    <section>
      <h2>{t('desk.preview.title')}</h2>
      <Table
        caption={t('desk.preview.title')}
        rowKey={(row) => row.key}
        rows={rows}
        columns={[
          {
            key: 'when',
            heading: t('desk.preview.when'),
            isRowHeading: true,
            cell: (row) => row.heading,
          },
          {
            key: 'standing',
            heading: t('desk.preview.standing'),
            cell: (row) => <Lamp locale={locale} code={row.standing.code} />,
          },
          {
            key: 'share',
            heading: t('desk.preview.share'),
            isNumeric: true,
            narrow: 'labelled',
            cell: ({ standing }) => (standing.share === null ? '—' : formatShare(standing.share)),
          },
          {
            key: 'deviation',
            heading: t('desk.preview.deviation'),
            isNumeric: true,
            narrow: 'labelled',
            cell: ({ standing }) =>
              standing.deviation === null ? '—' : formatPoints(standing.deviation),
          },
        ]}
      />
    </section>
  )
}

/** What a reader would stumble over, and the reason given for it. */
export function Warnings({
  locale,
  preview,
  reporting,
  explanation,
}: {
  locale: Locale
  preview: Preview
  reporting: Reporting
  explanation: string
}) {
  if (preview.warnings.length === 0) return null
  const t = translator(locale)
  const nameOf = (key: string) => {
    const row = reporting.row.measures.find((each) => each.key === key)
    return (locale === 'zh' ? row?.nameZh : row?.nameEn) ?? key
  }
  return (
    <Notice kind="warning" title={t('desk.warning.title')}>
      <ul>
        {preview.warnings.map(({ measure, warning }) => (
          <li key={`${measure}-${warning}`}>
            {t(`desk.warning.${warning}`, {
              name: nameOf(measure),
              factor: reporting.facts.thresholds.jumpFactor,
            })}
          </li>
        ))}
      </ul>
      <p>{explanation === '' ? t('desk.warning.needsReason') : explanation}</p>
    </Notice>
  )
}
