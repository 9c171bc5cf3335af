import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { summaryTitle } from '@/components/summary/summary-title'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { Table } from '@/components/ui/table'
import { listSummaries } from '@/lib/data/summaries'
import { may } from '@/lib/domain/permissions'
import { formatDate, formatInstant, href, isLocale, translator } from '@/lib/i18n'
import { requireAllowed } from '../allowed'
import { DeskFrame } from '../desk-frame'


type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('summaries.desk.title') } : {}
}

/** Reports that are being written, wait for a second person, or were issued. */
export default async function SummariesPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireAllowed(locale, '/desk/summaries', 'summary:list')
  const t = translator(locale)
  const mayDraft = may(actor, 'summary:draft', { type: 'desk' })
  const all = await listSummaries()
  // who issues sees what waits and what is public, not what is being written
  const rows = mayDraft ? all : all.filter(({ state }) => state === 'submitted' || state === 'issued')
  return (
    <DeskFrame locale={locale} actor={actor} path="/desk/summaries" current="summaries">
      <PageHeading title={t('summaries.desk.title')}>
        <p>{t('summaries.desk.lede')}</p>
        {mayDraft ? (
          <p>
            <a href={href(locale, '/desk/summaries/new')}>{t('summaries.desk.new')}</a>
          </p>
        ) : null}
      </PageHeading>
      {rows.length === 0 ? (
        <EmptyState title={t('summaries.desk.none')} />
      ) : (
        <Table
          caption={t('summaries.desk.title')}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              heading: t('summaries.desk.summary'),
              isRowHeading: true,
              cell: (row) => (
                <a className="t" href={href(locale, `/desk/summaries/${row.id}`)}>
                  {summaryTitle(locale, row)}
                </a>
              ),
            },
            {
              key: 'cut',
              heading: t('summaries.desk.cut'),
              narrow: 'labelled',
              cell: ({ cut }) => t('summaries.cut', { data: formatDate(locale, cut.dataOn), known: formatDate(locale, cut.knownOn) }),
            },
            {
              key: 'state',
              heading: t('summaries.desk.state'),
              cell: ({ state }) => t(`summaries.state.${state}`),
            },
            {
              key: 'changed',
              heading: t('summaries.desk.changed'),
              narrow: 'labelled',
              cell: ({ changedAt, author }) => (
                <>
                  {author.name}
                  <small className="line">{formatInstant(changedAt)}</small>
                </>
              ),
            },
          ]}
        />
      )}
    </DeskFrame>
  )
}
