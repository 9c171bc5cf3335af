import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { isDueByStart, wayOf } from '@/lib/domain/adjustment'
import { requireCivilDate } from '@/lib/domain/civil-date'
import { ADJUSTMENT_KINDS, type AdjustmentKind } from '@/lib/domain/words'
import { formatDate, href, isLocale, translator, type Locale } from '@/lib/i18n'
import { viewBeginning, type AdjustingView } from '@/lib/services/view-adjustment'
import { DeskFrame } from '../../../../desk-frame'
import { proposeAction } from './actions'
import { adjustGroups, hiddenFields } from './groups'
import { isLateNow, type AdjustStart } from './start'

type Props = {
  params: Promise<{ locale: string; code: string; kind: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const kindOf = (text: string) => ADJUSTMENT_KINDS.find((each) => each === text)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, kind } = await params
  const known = kindOf(kind)
  if (!isLocale(locale) || known === undefined) return {}
  return { title: translator(locale)(`desk.adjustment.begin.${known}`) }
}

/** The form of one kind of adjustment: what is now, filled in to be changed, and the grounds. */
export default async function AdjustPage({ params, searchParams }: Props) {
  const { locale, code, kind: text } = await params
  const kind = kindOf(text)
  if (!isLocale(locale) || kind === undefined) notFound()
  const query = await searchParams
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const path = `/desk/commitments/${code}/adjust/${kind}`
  const actor = await requireActor(locale, path)
  const view = await viewBeginning(actor, code, kind, now())
  if (view === null) notFound()
  const start: AdjustStart = {
    view,
    measure: one('measure'),
    set: one('set'),
    rows: /^\d{1,2}$/.test(one('rows')) ? Number(one('rows')) : 0,
  }
  const t = translator(locale)
  const { row } = view.reporting
  const begin = t(`desk.adjustment.begin.${kind}`)
  const back = href(locale, `/desk/commitments/${code}`)
  return (
    <DeskFrame locale={locale} actor={actor} path={path} current="adjustments">
      <Breadcrumb
        locale={locale}
        items={[
          { label: t('ui.desk.myDesk'), href: href(locale, '/desk') },
          { label: row.code, href: back },
          { label: begin },
        ]}
      />
      <PageHeading title={begin}>
        <p>{locale === 'zh' ? row.titleZh : row.titleEn}</p>
        <p>{t(`desk.adjustment.way.${wayOf(kind)}`)}</p>
      </PageHeading>
      <Deadline locale={locale} view={view} kind={kind} />
      <Form locale={locale} kind={kind} start={start} back={back} />
    </DeskFrame>
  )
}

/** Filings have a deadline of their own, and say so. */
function Deadline({ locale, view, kind }: { locale: Locale; view: AdjustingView; kind: AdjustmentKind }) {
  if (!isDueByStart(kind)) return null
  const date = formatDate(locale, requireCivilDate(view.reporting.row.plan.startsOn))
  const t = translator(locale)
  return isLateNow(kind, view) ? (
    <Notice kind="warning" title={t('desk.adjustment.late', { date })} />
  ) : (
    <Notice kind="info" title={t('desk.adjustment.inTime', { date })} />
  )
}

type FormProps = { locale: Locale; kind: AdjustmentKind; start: AdjustStart; back: string }

/** The form, or what has to be decided first. */
function Form({ locale, kind, start, back }: FormProps) {
  const t = translator(locale)
  const waiting = start.view.adjustments.find(
    ({ state, change }) => state === 'proposed' && change.kind === kind,
  )
  if (waiting !== undefined) {
    return (
      <Notice kind="info" title={t('desk.adjustment.waiting')}>
        <p>
          <ButtonLink href={href(locale, `/desk/adjustments/${waiting.id}`)}>
            {t('desk.adjustment.seeWaiting')}
          </ButtonLink>
        </p>
      </Notice>
    )
  }
  const { code } = start.view.reporting.row
  const more = { label: t('desk.adjustment.moreRows'), href: `?rows=${Math.max(start.rows, 6) + 6}` }
  return (
    <ActionForm
      action={proposeAction}
      hidden={{ locale, code, kind, ...hiddenFields(kind, start) }}
      groups={adjustGroups(locale, kind, start)}
      buttons={[{ label: t('desk.adjustment.submit') }]}
      links={[
        ...(kind === 'schedule' || kind === 'stages' ? [more] : []),
        { label: t('desk.adjustment.back'), href: back },
      ]}
    />
  )
}
