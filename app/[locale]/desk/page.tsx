import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskCounts, type DeskCount } from '@/components/desk/desk-counts'
import { Reminders } from '@/components/desk/reminders'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { requireActor, type SignedIn } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { countProposedAdjustments, countWaitingAdjustments } from '@/lib/data/adjustments'
import { isReviewable, listReviewQueue } from '@/lib/data/review-queue'
import { listDeskItems } from '@/lib/data/desk-items'
import { listSignOffs } from '@/lib/data/desk-sign-offs'
import { listExtensionQueue } from '@/lib/data/extensions'
import { findDeskReminders } from '@/lib/data/reminders'
import { civilDateOf } from '@/lib/domain/civil-date'
import { groupDesk } from '@/lib/domain/desk-agenda'
import { may, relationsOf } from '@/lib/domain/permissions'
import { formatDate, href, isLocale, joinWords, TIME_ZONE, translator, type Locale } from '@/lib/i18n'
import { DeskFrame } from './desk-frame'
import { Answer } from './home/answer'
import { BehindList, listFallenBehind } from './home/behind-list'
import { Calendar } from './home/calendar'
import { anchorOf, ItemLists } from './home/item-lists'
import { RoleLinks } from './home/role-links'
import { WaitingList } from './home/waiting-list'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('desk.name') } : {}
}

/** All that concerns a person: one read a section, by the roles held. */
async function readDesk(actor: SignedIn) {
  const today = civilDateOf(now(), TIME_ZONE)
  const mayReview = may(actor, 'review:list', { type: 'desk' })
  const isPlanner = relationsOf(actor, { type: 'desk' }).has('planner')
  const [items, reminders, queue, extensions, adjustments, proposed, signOffs] = await Promise.all([
    listDeskItems(actor.departmentIds, today),
    findDeskReminders(actor, today),
    mayReview ? listReviewQueue(actor.id) : null,
    mayReview ? listExtensionQueue() : [],
    mayReview ? countWaitingAdjustments(actor.id) : null,
    isPlanner ? countProposedAdjustments(actor.id) : null,
    listSignOffs(actor.id),
  ])
  return {
    today,
    items,
    reminders,
    groups: groupDesk(items, today),
    behind: listFallenBehind(items),
    reviews: queue?.filter(isReviewable) ?? null,
    extensions: extensions.filter((each) => each.requestedById !== actor.id),
    adjustments,
    proposed,
    signOffs,
  }
}
type Desk = Awaited<ReturnType<typeof readDesk>>

/** Everything a person is asked for today; each number leads to its list. */
export default async function DeskPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, '/desk')
  const desk = await readDesk(actor)
  const t = translator(locale)
  const roles = joinWords(locale, actor.roles.map((role) => t(`role.${role}`)))
  return (
    <DeskFrame locale={locale} actor={actor} path="/desk" current="desk">
      <PageHeading title={t('desk.title', { name: actor.name })}>
        <p>
          {t('desk.lede', {
            department: actor.departmentName[locale],
            roles,
            today: formatDate(locale, desk.today),
          })}
        </p>
      </PageHeading>
      <Answer locale={locale} query={await searchParams} />
      <Reminders locale={locale} content={desk.reminders} />
      <Counts locale={locale} desk={desk} />
      <div className="desk-grid">
        <div className="desk-list">
          <ForReviewer locale={locale} desk={desk} />
          <ForHead locale={locale} desk={desk} />
          <ForUnit locale={locale} actor={actor} desk={desk} />
          {hasLists(actor) ? null : <RoleLinks locale={locale} roles={actor.roles} />}
        </div>
        <div className="desk-aside">
          <Calendar locale={locale} items={desk.items} today={desk.today} />
          {hasLists(actor) ? <RoleLinks locale={locale} roles={actor.roles} /> : null}
        </div>
      </div>
    </DeskFrame>
  )
}

/** Whose desk has lists of items; the others' work lies where their links lead. */
const hasLists = ({ roles }: SignedIn): boolean => roles.includes('contributor') || roles.includes('reviewer')

const UNIT_GROUPS = ['returned', 'draft', 'overdue', 'due', 'in-review'] as const

/** What waits for a decision of a reviewer. */
function reviewCounts(locale: Locale, { reviews, extensions, adjustments }: Desk): DeskCount[] {
  if (reviews === null || adjustments === null) return []
  const t = translator(locale)
  const name = (key: 'review' | 'extensions' | 'adjustments') => ({ key, label: t(`desk.home.waiting.${key}`) })
  return [
    { ...name('review'), count: reviews.length, href: `#${anchorOf('review')}` },
    { ...name('extensions'), count: extensions.length, href: href(locale, '/desk/review#extensions') },
    { ...name('adjustments'), count: adjustments, href: href(locale, '/desk/adjustments') },
  ]
}

function countsOf(locale: Locale, desk: Desk): DeskCount[] {
  const { items, groups, behind, proposed, signOffs } = desk
  const t = translator(locale)
  const count = (key: string, label: string, number: number) => ({
    key,
    label,
    count: number,
    href: `#${anchorOf(key)}`,
  })
  const own = { key: 'proposed', label: t('desk.home.waiting.proposed'), href: href(locale, '/desk/adjustments') }
  return [
    ...reviewCounts(locale, desk),
    ...(proposed === null ? [] : [{ ...own, count: proposed }]),
    ...(signOffs.length === 0 ? [] : [count('sign-off', t('desk.home.waiting.sign-off'), signOffs.length)]),
    ...(items.length === 0
      ? []
      : [
          ...UNIT_GROUPS.map((group) => count(group, t(`desk.home.group.${group}`), groups[group].length)),
          count('behind', t('desk.home.behind'), behind.length),
        ]),
  ]
}

function Counts({ locale, desk }: { locale: Locale; desk: Desk }) {
  const counts = countsOf(locale, desk)
  return counts.length === 0 ? null : (
    <DeskCounts label={translator(locale)('desk.home.counts')} counts={counts} />
  )
}

function ForReviewer({ locale, desk: { reviews, today } }: { locale: Locale; desk: Desk }) {
  if (reviews === null) return null
  return (
    <WaitingList locale={locale} group="review" items={reviews} today={today}>
      <p className="actions">
        <ButtonLink href={href(locale, '/desk/review')} variant={reviews.length > 0 ? 'primary' : 'plain'}>
          {translator(locale)('desk.review.open')}
        </ButtonLink>
      </p>
    </WaitingList>
  )
}

/** What waits for the signature of a unit's head. */
function ForHead({ locale, desk: { signOffs, today } }: { locale: Locale; desk: Desk }) {
  return signOffs.length === 0 ? null : (
    <WaitingList locale={locale} group="sign-off" items={signOffs} today={today} />
  )
}

/** A unit's items; who has none by role is told, instead of shown an empty page. */
function ForUnit({ locale, actor, desk }: { locale: Locale; actor: SignedIn; desk: Desk }) {
  const t = translator(locale)
  if (!hasLists(actor)) return <Tasks locale={locale} actor={actor} />
  if (!actor.roles.includes('contributor')) return null
  if (desk.items.length === 0) return <EmptyState title={t('desk.noItems')} />
  return (
    <>
      <ItemLists locale={locale} groups={desk.groups} today={desk.today} />
      <BehindList locale={locale} items={desk.behind} />
    </>
  )
}

/** What those do who neither report nor review, and what they may not. */
function Tasks({ locale, actor }: { locale: Locale; actor: SignedIn }) {
  const t = translator(locale)
  const own = (['planner', 'administrator', 'auditor'] as const).filter((role) => actor.roles.includes(role))
  return own.map((role) => <Notice key={role} kind="info" title={t(`desk.home.task.${role}`)} />)
}
