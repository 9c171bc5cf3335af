import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { may } from '@/lib/domain/permissions'
import { formatDate, formatInstant, href, isLocale, translator, type Locale } from '@/lib/i18n'
import { viewUpdate, type UpdateView } from '@/lib/services/view-update'
import { DeskFrame } from '../../desk-frame'
import { reviewAction, signOffAction, submitAction, withdrawAction } from './actions'
import { PreviewTable, Warnings } from './preview-table'
import { Unsaid } from './unsaid'
import { QueuePlace } from './queue-place'
import { UpdateContent } from './update-content'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('desk.update.title') } : {}
}

/** One update before it is public: what it says, what it would change, what to do with it. */
export default async function UpdatePage({ params, searchParams }: Props) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const path = `/desk/updates/${id}`
  const actor = await requireActor(locale, path)
  const view = await viewUpdate(actor, id, now())
  if (view === null) notFound()
  const { late, done } = await searchParams
  const t = translator(locale)
  const { update, reporting } = view
  return (
    <DeskFrame locale={locale} actor={actor} path={path} current={null}>
      <Breadcrumb
        locale={locale}
        items={[
          { label: t('ui.desk.myDesk'), href: href(locale, '/desk') },
          {
            label: reporting.row.code,
            href: href(locale, `/desk/commitments/${reporting.row.code}`),
          },
          { label: t('desk.update.title') },
        ]}
      />
      <PageHeading title={locale === 'zh' ? reporting.row.titleZh : reporting.row.titleEn}>
        <p>
          {t('desk.update.lede', {
            date: formatDate(locale, update.effectiveOn),
            state: t(`updateState.${update.state}`),
            name: update.author?.name ?? '',
            department:
              (locale === 'zh'
                ? update.authorDepartment?.nameZh
                : update.authorDepartment?.nameEn) ?? '',
            time: formatInstant(update.changedAt),
          })}
        </p>
      </PageHeading>
      {late === '1' ? <Late locale={locale} mayReview={may(actor, 'review:list', { type: 'desk' })} /> : null}
      {done === 'published' || done === 'returned' ? (
        <Notice kind="success" title={t(`desk.review.done.${done}`)} isAnswer />
      ) : null}
      {view.permissions.has('update:publish') ? (
        <QueuePlace locale={locale} actor={actor} updateId={update.id} />
      ) : null}
      <Returned locale={locale} view={view} />
      <Published locale={locale} view={view} />
      <UpdateContent locale={locale} view={view} />
      {view.preview === null ? null : (
        <PreviewTable locale={locale} preview={view.preview} />
      )}
      {view.preview === null ? null : (
        <Warnings
          locale={locale}
          preview={view.preview}
          reporting={reporting}
          explanation={update.explanation}
        />
      )}
      <Unsaid locale={locale} view={view} />
      <Acts locale={locale} view={view} />
    </DeskFrame>
  )
}

/** For who comes second: that nothing was done, and where to go on. What the other one did stands below. */
function Late({ locale, mayReview }: { locale: Locale; mayReview: boolean }) {
  const t = translator(locale)
  return (
    <Notice kind="warning" title={t('desk.refusal.tooLate')} isAnswer>
      <p>
        <a href={href(locale, mayReview ? '/desk/review' : '/desk')}>
          {t(mayReview ? 'desk.review.queue' : 'ui.desk.myDesk')}
        </a>
      </p>
    </Notice>
  )
}

/** Who decided and when: what a second reviewer is told. */
function Reviewed({ locale, view }: { locale: Locale; view: UpdateView }) {
  const { reviewer, reviewedAt, state } = view.update
  if (reviewer === null || reviewedAt === null) return null
  const t = translator(locale)
  const words = { name: reviewer.name, time: formatInstant(reviewedAt), state: t(`updateState.${state}`) }
  return <p>{t('desk.refusal.other', words)}</p>
}

function Returned({ locale, view }: { locale: Locale; view: UpdateView }) {
  const { update } = view
  if (update.state !== 'returned') return null
  return (
    <Notice kind="warning" title={translator(locale)('desk.returned')}>
      <p>{update.returnReason}</p>
      <Reviewed locale={locale} view={view} />
    </Notice>
  )
}

function Published({ locale, view }: { locale: Locale; view: UpdateView }) {
  const { update, reporting } = view
  if (update.state !== 'published') return null
  const t = translator(locale)
  return (
    <Notice kind="success" title={t('desk.update.isPublic', { seq: update.ledgerSeq ?? 0 })}>
      <Reviewed locale={locale} view={view} />
      <p>
        <a href={href(locale, `/commitments/${reporting.row.code}`)}>{t('desk.publicPage')}</a>
      </p>
    </Notice>
  )
}

/** What this person may do with it now. */
function Acts({ locale, view }: { locale: Locale; view: UpdateView }) {
  const t = translator(locale)
  const { update, permissions, reporting } = view
  const hidden = { locale, update: update.id, version: String(update.version) }
  if (permissions.has('update:publish') || permissions.has('update:sign-off')) {
    return <Decide locale={locale} hidden={hidden} isSignOff={!permissions.has('update:publish')} />
  }
  const edit = {
    label: t('desk.update.edit'),
    href: href(locale, `/desk/commitments/${reporting.row.code}`),
  }
  return (
    <>
      {permissions.has('update:submit') ? (
        <ActionForm
          action={submitAction}
          hidden={hidden}
          groups={[]}
          buttons={[{ label: t('desk.update.submit') }]}
          links={permissions.has('update:edit') ? [edit] : []}
        />
      ) : null}
      {permissions.has('update:withdraw') ? (
        <ActionForm
          action={withdrawAction}
          hidden={hidden}
          groups={[]}
          buttons={[{ label: t('desk.update.withdraw'), variant: 'plain' }]}
        />
      ) : null}
    </>
  )
}

/** For whoever decides: onward with one button, or back with a reason. */
function Decide({
  locale,
  hidden,
  isSignOff,
}: {
  locale: Locale
  hidden: Record<string, string>
  isSignOff: boolean
}) {
  const t = translator(locale)
  const reason = {
    type: 'area' as const,
    name: 'reason',
    label: t('desk.review.reason'),
    hint: t('desk.review.reasonHint'),
    rows: 2,
    value: '',
  }
  const onward = isSignOff
    ? { label: t('desk.review.signOff'), name: 'act', value: 'sign-off' }
    : { label: t('desk.review.publish'), name: 'act', value: 'publish' }
  const legend = t(isSignOff ? 'desk.review.signOffDecide' : 'desk.review.decide')
  return (
    <div className="decide">
      <ActionForm
        action={isSignOff ? signOffAction : reviewAction}
        hidden={hidden}
        groups={[{ key: 'review', legend, fields: [reason] }]}
        buttons={[onward, { label: t('desk.review.return'), name: 'act', value: 'return', variant: 'plain' }]}
      />
    </div>
  )
}
