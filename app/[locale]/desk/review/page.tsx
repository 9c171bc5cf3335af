import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { requireActor } from '@/lib/auth/actor'
import { listReviewQueue, type QueueItem } from '@/lib/data/review-queue'
import { may } from '@/lib/domain/permissions'
import { formatDate, formatInstant, href, isLocale, translator, type Locale } from '@/lib/i18n'
import { DeskFrame } from '../desk-frame'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('desk.review.title') } : {}
}

/** What waits for review, longest waiting first. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, '/desk/review')
  if (!may(actor, 'review:list', { type: 'desk' })) notFound()
  const { done } = await searchParams
  const queue = await listReviewQueue(actor.id)
  const t = translator(locale)
  return (
    <DeskFrame locale={locale} actor={actor} path="/desk/review" current="review">
      <PageHeading title={t('desk.review.title')}>
        <p>{t('desk.review.lede')}</p>
      </PageHeading>
      {done === 'published' || done === 'returned' ? (
        <Notice kind="success" title={t(`desk.review.done.${done}`)} />
      ) : null}
      {queue.length === 0 ? (
        <EmptyState title={t('desk.review.empty')} />
      ) : (
        <Queue locale={locale} queue={queue} />
      )}
    </DeskFrame>
  )
}

function Queue({ locale, queue }: { locale: Locale; queue: readonly QueueItem[] }) {
  const t = translator(locale)
  return (
    <Table
      caption={t('desk.review.title')}
      rows={queue}
      rowKey={(item) => item.id}
      columns={[
        {
          key: 'title',
          heading: t('desk.item'),
          isRowHeading: true,
          cell: (item) => (
            <>
              <a className="t" href={href(locale, `/desk/updates/${item.id}`)}>
                {item.code} {item.title[locale]}
              </a>
              <small className="line">{item.sentence}</small>
            </>
          ),
        },
        {
          key: 'department',
          heading: t('desk.department'),
          cell: (item) =>
            item.isOwn ? t('desk.review.own') : item.department[locale],
        },
        {
          key: 'date',
          heading: t('desk.report.effectiveOn'),
          narrow: 'labelled',
          cell: (item) =>
            item.isCorrection
              ? t('desk.review.correction', { date: formatDate(locale, item.effectiveOn) })
              : formatDate(locale, item.effectiveOn),
        },
        {
          key: 'submitted',
          heading: t('desk.review.submittedAt'),
          narrow: 'labelled',
          cell: (item) => formatInstant(item.submittedAt),
        },
      ]}
    />
  )
}
