import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChosenForm } from '@/components/desk/chosen-form'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/choice'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { now } from '@/lib/clock'
import { WARNINGS_WANTED, type QueueFilter } from '@/lib/domain/review'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { viewQueue, type QueueView } from '@/lib/services/view-queue'
import { requireAllowed } from '../allowed'
import { DeskFrame } from '../desk-frame'
import { publishChosenAction } from './actions'
import { ExtensionRequests } from './extension-requests'
import { queuePath, readQueueFilter } from './query'
import { QueueTable } from './queue-table'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('desk.review.title') } : {}
}

/** What waits for review, longest waiting first; what is plain is published together. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireAllowed(locale, '/desk/review', 'review:list')
  const query = await searchParams
  const filter = readQueueFilter(query)
  const queue = await viewQueue(actor, filter, now())
  const t = translator(locale)
  return (
    <DeskFrame locale={locale} actor={actor} path={queuePath(filter)} current="review">
      <PageHeading title={t('desk.review.title')}>
        <p>{t('desk.review.lede')}</p>
      </PageHeading>
      <Done locale={locale} query={query} />
      <Filter locale={locale} queue={queue} filter={filter} />
      {queue.entries.length === 0 ? (
        <EmptyState title={t(isNarrowed(filter) ? 'desk.review.emptyFiltered' : 'desk.review.empty')} />
      ) : (
        <Chosen locale={locale} queue={queue} filter={filter} />
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

const isNarrowed = ({ department, warnings }: QueueFilter): boolean => department !== null || warnings !== null

type FilterProps = { locale: Locale; queue: QueueView; filter: QueueFilter }

function Filter({ locale, queue, filter }: FilterProps) {
  const t = translator(locale)
  if (queue.count === 0 && !isNarrowed(filter)) return null
  const departments = queue.departments.map(({ slug, ...name }) => ({ value: slug, label: name[locale] }))
  const warnings = WARNINGS_WANTED.map((value) => ({ value, label: t(`desk.review.warnings.${value}`) }))
  return (
    <form className="queue-filter" action={href(locale, '/desk/review')}>
      <Select
        name="department"
        label={t('desk.review.filter')}
        options={[{ value: '', label: t('desk.review.allDepartments') }, ...departments]}
        defaultValue={filter.department ?? ''}
      />
      <Select
        name="warnings"
        label={t('desk.review.warnings.label')}
        options={[{ value: '', label: t('desk.review.warnings.all') }, ...warnings]}
        defaultValue={filter.warnings ?? ''}
      />
      <Button variant="plain">{t('desk.review.apply')}</Button>
    </form>
  )
}

/** How many there are; of a part judged only how many are shown. */
function countText(locale: Locale, { entries, count, isCut }: QueueView, filter: QueueFilter): string {
  const t = translator(locale)
  const shown = entries.length
  if (!isCut) return t('desk.review.count', { count })
  return filter.warnings === null ? t('desk.review.shown', { shown, count }) : t('desk.review.shownFirst', { shown })
}

function Chosen({ locale, queue, filter }: FilterProps) {
  const t = translator(locale)
  const { entries } = queue
  const together = entries.filter((entry) => entry.bar === null).length
  return (
    <>
      <p className="small">{countText(locale, queue, filter)}</p>
      <ChosenForm
        action={publishChosenAction}
        hidden={{ locale, department: filter.department ?? '', warnings: filter.warnings ?? '' }}
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
