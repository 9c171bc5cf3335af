import type { Metadata } from 'next'
import { link } from '@/components/layout/link'
import { summaryTitle } from '@/components/summary/summary-title'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { Table } from '@/components/ui/table'
import { listIssuedSummaries } from '@/lib/data/public/summaries'
import { formatDate, formatInstant, translator } from '@/lib/i18n'
import { Frame } from '../frame'
import { pageMetadata } from '../metadata'
import { readPlans } from '../reads'
import { readVisit, type PageInput } from '../request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(input: PageInput): Promise<Metadata> {
  const { reader } = await readVisit(input)
  const t = translator(reader.locale)
  return pageMetadata(reader, '/summaries', {
    title: t('summaries.public.title'),
    description: t('summaries.public.lede'),
  })
}

/** Every issued summary, the newest first. */
export default async function SummariesPage(input: PageInput) {
  const visit = await readVisit(input)
  const { reader, moment } = visit
  const { locale } = reader
  const t = translator(locale)
  const [plans, summaries] = await Promise.all([readPlans(moment), listIssuedSummaries(moment)])
  return (
    <Frame visit={visit} path="/summaries" current="summaries" plan={plans[0]?.slug ?? null}>
      <PageHeading title={t('summaries.public.title')}>
        <p>{t('summaries.public.lede')}</p>
      </PageHeading>
      {summaries.length === 0 ? (
        <EmptyState title={t('summaries.public.none')} />
      ) : (
        <Table
          caption={t('summaries.public.title')}
          rows={summaries}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              heading: t('summaries.public.summary'),
              isRowHeading: true,
              cell: (row) => (
                <a className="t" href={link(reader, `/summaries/${row.id}`)}>
                  {summaryTitle(locale, row)}
                </a>
              ),
            },
            {
              key: 'cut',
              heading: t('summaries.public.data'),
              narrow: 'labelled',
              cell: ({ cut }) => formatDate(locale, cut.dataOn),
            },
            {
              key: 'language',
              heading: t('summaries.field.language'),
              narrow: 'labelled',
              cell: ({ language }) => t(`summaries.language.${language}`),
            },
            {
              key: 'issued',
              heading: t('summaries.public.issued'),
              narrow: 'labelled',
              cell: ({ issuedAt, issuedBy }) => (
                <>
                  {issuedBy[locale]}
                  <small className="line">{formatInstant(issuedAt)}</small>
                </>
              ),
            },
          ]}
        />
      )}
    </Frame>
  )
}
