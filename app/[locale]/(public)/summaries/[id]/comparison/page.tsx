import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { link } from '@/components/layout/link'
import { summaryTitle } from '@/components/summary/summary-title'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { Table } from '@/components/ui/table'
import { findIssuedSummary } from '@/lib/data/public/summaries'
import { formatDate, languageTag, translator } from '@/lib/i18n'
import { compareWithToday } from '@/lib/services/summaries/compare-summary'
import { Frame } from '../../../frame'
import { pageMetadata } from '../../../metadata'
import { readVisit, type PageInput } from '../../../request'

export const dynamic = 'force-dynamic'

type Input = PageInput<{ id: string }>

export async function generateMetadata(input: Input): Promise<Metadata> {
  const { parts, reader } = await readVisit(input)
  const t = translator(reader.locale)
  return pageMetadata(reader, `/summaries/${parts.id}/comparison`, {
    title: t('summaries.comparison.title'),
    description: t('summaries.comparison.lede'),
  })
}

/** An issued summary's figures as they were known then, beside those that are known today. */
export default async function ComparisonPage(input: Input) {
  const visit = await readVisit(input)
  const { parts, reader, moment } = visit
  const { locale } = reader
  const summary = await findIssuedSummary(parts.id, moment)
  if (summary === null) notFound()
  const differences = await compareWithToday(summary.generated, moment.on)
  const t = translator(locale)
  const lang = languageTag(summary.language)
  const said = (text: string | null) =>
    text === null ? t('summaries.comparison.none') : <span lang={lang}>{text}</span>
  return (
    <Frame visit={visit} path={`/summaries/${parts.id}/comparison`} current="summaries" plan={summary.plan.slug}>
      <PageHeading title={t('summaries.comparison.title')}>
        <p>
          <a href={link(reader, `/summaries/${parts.id}`)}>{summaryTitle(locale, summary)}</a>
        </p>
        <p>{t('summaries.comparison.lede')}</p>
      </PageHeading>
      {differences.length === 0 ? (
        <EmptyState title={t('summaries.comparison.same')} />
      ) : (
        <div className="summary-comparison">
          <Table
            caption={t('summaries.comparison.count', { count: differences.length })}
            rows={differences}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'then',
                heading: `${t('summaries.comparison.then')} ${formatDate(locale, summary.cut.knownOn)}`,
                narrow: 'labelled',
                cell: ({ then }) => said(then),
              },
              {
                key: 'now',
                heading: `${t('summaries.comparison.now')} ${formatDate(locale, moment.on)}`,
                narrow: 'labelled',
                cell: ({ now }) => said(now),
              },
            ]}
          />
        </div>
      )}
    </Frame>
  )
}
