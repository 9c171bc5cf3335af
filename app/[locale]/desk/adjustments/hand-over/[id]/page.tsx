import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { viewHandOver, type HandOverView } from '@/lib/services/hand-over/view-hand-over'
import { Grounds, Outcome } from '../../decided'
import { DeskFrame } from '../../../desk-frame'
import { refusalField } from '../../../grounds-fields'
import { PassedTable } from '../passed-table'
import { describePassing } from '../refusals'
import { handOverName } from '../words'
import { decideHandOverAction, withdrawHandOverAction } from './actions'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}
type Part = { locale: Locale; view: HandOverView }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('desk.handOver.title') } : {}
}

/** One hand-over: every item old and new, on what grounds, and what to do with all of them. */
export default async function OneHandOverPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const path = `/desk/adjustments/hand-over/${id}`
  const actor = await requireActor(locale, path)
  const view = await viewHandOver(actor, id, now())
  if (view === null) notFound()
  const { done, late } = await searchParams
  const t = translator(locale)
  const { handOver, passed } = view
  return (
    <DeskFrame locale={locale} actor={actor} path={path} current="adjustments">
      <Breadcrumb
        locale={locale}
        items={[
          { label: t('desk.adjustment.list.title'), href: href(locale, '/desk/adjustments') },
          { label: t('desk.handOver.title') },
          { label: t(`desk.adjustment.state.${handOver.state}`) },
        ]}
      />
      <PageHeading title={handOverName(locale, handOver)}>
        <p>{t('desk.handOver.way')}</p>
      </PageHeading>
      {late === '1' ? <Notice kind="warning" title={t('desk.adjustment.refusal.decided')} isAnswer /> : null}
      {done === 'sent' && handOver.state === 'proposed' ? (
        <Notice kind="success" title={t('desk.handOver.sent')} isAnswer />
      ) : null}
      <Outcome locale={locale} decided={handOver} confirmed={t('desk.handOver.public', { count: handOver.passed })} />
      <Passing locale={locale} view={view} />
      {passed.items.length === 0 ? null : (
        <PassedTable locale={locale} caption={t('desk.handOver.passed', { count: handOver.passed })} {...passed} />
      )}
      <Grounds locale={locale} grounds={handOver} />
      <Acts locale={locale} view={view} />
    </DeskFrame>
  )
}

/** What would pass if it were confirmed now, or why it cannot be. */
function Passing({ locale, view: { passing } }: Part) {
  const t = translator(locale)
  if (passing === null) return null
  if (!passing.ok) return <Notice kind="warning" title={describePassing(locale, passing)} />
  const { items, offices } = passing
  return (
    <PassedTable
      locale={locale}
      caption={t('desk.handOver.items', { count: items.length })}
      items={items}
      offices={offices}
    >
      <p className="hint">{t('desk.handOver.drafts')}</p>
    </PassedTable>
  )
}

/** What this person may do with it now. */
function Acts({ locale, view: { handOver, passing, permissions } }: Part) {
  const t = translator(locale)
  const hidden = { locale, handOver: handOver.id, version: String(handOver.version) }
  const reason = refusalField(locale)
  const seen = passing?.ok ? passing.seen : ''
  const note = passing?.ok ? t('desk.handOver.decideAll', { count: passing.items.length }) : undefined
  const refuse = { label: t('desk.handOver.refuse'), name: 'act', value: 'refuse', variant: 'plain' } as const
  const confirm = { label: t('desk.handOver.confirm'), name: 'act', value: 'confirm' }
  return (
    <>
      {permissions.has('hand-over:confirm') ? (
        <ActionForm
          action={decideHandOverAction}
          hidden={{ ...hidden, seen }}
          groups={[{ key: 'decide', legend: t('desk.adjustment.view.decide'), note, fields: [reason] }]}
          buttons={passing?.ok ? [confirm, refuse] : [refuse]}
        />
      ) : null}
      {permissions.has('hand-over:withdraw') ? (
        <ActionForm
          action={withdrawHandOverAction}
          hidden={hidden}
          groups={[]}
          buttons={[{ label: t('desk.handOver.withdraw'), variant: 'plain' }]}
        />
      ) : null}
    </>
  )
}
