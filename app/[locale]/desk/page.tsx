import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FreshnessMark } from '@/components/standing/freshness-mark'
import { Lamp } from '@/components/standing/lamp'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { requireActor, type SignedIn } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { countReviewQueue, listDeskItems, type DeskItem } from '@/lib/data/desk'
import { civilDateOf } from '@/lib/domain/civil-date'
import { may } from '@/lib/domain/permissions'
import { formatDate, href, isLocale, TIME_ZONE, translator, type Locale } from '@/lib/i18n'
import { DeskFrame } from './desk-frame'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('desk.name') } : {}
}

/** What a person has to do: items to report, updates to review. */
export default async function DeskPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, '/desk')
  const { done } = await searchParams
  const items = await listDeskItems(actor.departmentIds, civilDateOf(now(), TIME_ZONE))
  const t = translator(locale)
  const roles = actor.roles.map((role) => t(`role.${role}`)).join(locale === 'zh' ? '、' : ', ')
  return (
    <DeskFrame locale={locale} actor={actor} path="/desk" current="desk">
      <PageHeading title={t('desk.title', { name: actor.name })}>
        <p>{t('desk.lede', { department: actor.departmentName[locale], roles })}</p>
      </PageHeading>
      {done === 'submitted' ? <Notice kind="success" title={t('desk.submitted')} /> : null}
      <Waiting locale={locale} actor={actor} />
      <Items locale={locale} actor={actor} items={items} />
    </DeskFrame>
  )
}

async function Waiting({ locale, actor }: { locale: Locale; actor: SignedIn }) {
  if (!may(actor, 'review:list', { type: 'desk' })) return null
  const t = translator(locale)
  const count = await countReviewQueue(actor.id)
  return (
    <section>
      <h2>{t('desk.review.title')}</h2>
      <p>{t('desk.review.waiting', { count })}</p>
      <p>
        <ButtonLink href={href(locale, '/desk/review')} variant="primary">
          {t('desk.review.open')}
        </ButtonLink>
      </p>
    </section>
  )
}

function Items({
  locale,
  actor,
  items,
}: {
  locale: Locale
  actor: SignedIn
  items: readonly DeskItem[]
}) {
  const t = translator(locale)
  if (!actor.roles.includes('contributor')) return <Apart locale={locale} actor={actor} />
  if (items.length === 0) return <EmptyState title={t('desk.noItems')} />
  const plans = [...new Set(items.map((item) => item.plan.slug))]
  return plans.map((slug) => {
    const own = items.filter((item) => item.plan.slug === slug)
    const title = own[0]?.plan.title[locale] ?? slug
    return (
      <section key={slug}>
        <h2>{t('desk.planItems', { plan: title, count: own.length })}</h2>
        <ItemTable locale={locale} items={own} caption={title} />
      </section>
    )
  })
}

/** Who has no items says so, instead of showing an empty page. */
function Apart({ locale, actor }: { locale: Locale; actor: SignedIn }) {
  if (actor.roles.includes('reviewer')) return null
  return <Notice kind="info" title={translator(locale)('desk.noTasks')} />
}

function Doing({ locale, item }: { locale: Locale; item: DeskItem }) {
  const t = translator(locale)
  if (item.open === null) {
    return (
      <a href={href(locale, `/desk/commitments/${item.code}`)}>
        {t('desk.start')} <span className="hidden-text">{item.code}</span>
      </a>
    )
  }
  const isWaiting = item.open.state === 'submitted'
  const target = isWaiting ? `/desk/updates/${item.open.id}` : `/desk/commitments/${item.code}`
  return (
    <>
      <a href={href(locale, target)}>
        {t(isWaiting ? 'desk.see' : 'desk.continue')}{' '}
        <span className="hidden-text">{item.code}</span>
      </a>
      <small className="line">{t(`updateState.${item.open.state}`)}</small>
      {item.open.state === 'returned' ? (
        <small className="line">{item.open.returnReason}</small>
      ) : null}
    </>
  )
}

function ItemTable({
  locale,
  items,
  caption,
}: {
  locale: Locale
  items: readonly DeskItem[]
  caption: string
}) {
  const t = translator(locale)
  return (
    <Table
      caption={caption}
      rows={items}
      rowKey={(item) => item.code}
      columns={[
        {
          key: 'title',
          heading: t('desk.item'),
          isRowHeading: true,
          cell: (item) => (
            <>
              <a className="t" href={href(locale, `/desk/commitments/${item.code}`)}>
                {item.title[locale]}
              </a>
              <small className="line">{item.code}</small>
            </>
          ),
        },
        {
          key: 'standing',
          heading: t('desk.preview.standing'),
          cell: (item) => <Lamp locale={locale} code={item.standing} />,
        },
        {
          key: 'last',
          heading: t('desk.lastReported'),
          narrow: 'labelled',
          cell: (item) =>
            item.lastEffectiveOn === null ? '—' : formatDate(locale, item.lastEffectiveOn),
        },
        {
          key: 'freshness',
          heading: t('desk.freshness'),
          narrow: 'labelled',
          cell: (item) => <FreshnessMark locale={locale} freshness={item.freshness} />,
        },
        {
          key: 'act',
          heading: t('desk.act'),
          cell: (item) => <Doing locale={locale} item={item} />,
        },
      ]}
    />
  )
}
