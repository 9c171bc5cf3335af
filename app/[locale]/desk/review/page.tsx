import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChosenForm } from '@/components/desk/chosen-form'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/choice'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { may } from '@/lib/domain/permissions'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { viewQueue } from '@/lib/services/view-queue'
import { DeskFrame } from '../desk-frame'
import { publishChosenAction } from './actions'
import { ExtensionRequests } from './extension-requests'
import { QueueTable } from './queue-table'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }
type Queue = Awaited<ReturnType<typeof viewQueue>>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('desk.review.title') } : {}
}

/** What waits for review, longest waiting first; what is plain is published together. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, '/desk/review')
  if (!may(actor, 'review:list', { type: 'desk' })) notFound()
  const query = await searchParams
  const department = typeof query['department'] === 'string' ? query['department'] : ''
  const queue = await viewQueue(actor, department === '' ? null : department, now())
  const t = translator(locale)
  return (
    <DeskFrame locale={locale} actor={actor} path="/desk/review" current="review">
      <PageHeading title={t('desk.review.title')}>
        <p>{t('desk.review.lede')}</p>
      </PageHeading>
      <Done locale={locale} query={query} />
      <Filter locale={locale} queue={queue} department={department} />
      {queue.entries.length === 0 ? (
        <EmptyState title={t('desk.review.empty')} />
      ) : (
        <Chosen locale={locale} queue={queue} />
      )}
      <ExtensionRequests locale={locale} actorId={actor.id} outcome={query['extension']} />
    </DeskFrame>
  )
}

/** What was just done. */
function Done({ locale, query }: { locale: Locale; query: Query }) {
  const t = translator(locale)
  const { done, count } = query
  if (done === 'published' || done === 'returned') {
    return <Notice kind="success" title={t(`desk.review.done.${done}`)} isAnswer />
  }
  if (done !== 'several' || typeof count !== 'string' || !/^\d{1,4}$/.test(count)) return null
  return <Notice kind="success" title={t('desk.review.done.several', { count: Number(count) })} isAnswer />
}

function Filter({ locale, queue, department }: { locale: Locale; queue: Queue; department: string }) {
  const t = translator(locale)
  if (queue.departments.length < 2 && department === '') return null
  const options = queue.departments.map(({ slug, ...name }) => ({ value: slug, label: name[locale] }))
  return (
    <form className="queue-filter" action={href(locale, '/desk/review')}>
      <Select
        name="department"
        label={t('desk.review.filter')}
        options={[{ value: '', label: t('desk.review.allDepartments') }, ...options]}
        defaultValue={department}
      />
      <Button variant="plain">{t('desk.review.apply')}</Button>
    </form>
  )
}

function Chosen({ locale, queue }: { locale: Locale; queue: Queue }) {
  const t = translator(locale)
  const { entries, count } = queue
  const together = entries.filter((entry) => entry.bar === null).length
  return (
    <>
      <p className="small">
        {entries.length < count
          ? t('desk.review.shown', { shown: entries.length, count })
          : t('desk.review.count', { count })}
      </p>
      <ChosenForm
        action={publishChosenAction}
        hidden={{ locale }}
        buttons={
          together === 0
            ? []
            : [
                { label: t('desk.review.publishChosen'), name: 'act', value: 'chosen' },
                {
                  label: t('desk.review.publishAll', { count: together }),
                  name: 'act',
                  value: 'all',
                  variant: 'plain',
                },
              ]
        }
      >
        <QueueTable locale={locale} entries={entries} />
      </ChosenForm>
    </>
  )
}
