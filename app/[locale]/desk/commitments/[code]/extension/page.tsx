import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { MAX_EXTENSION_DAYS, MAX_EXTENSION_REASON, type Extendable } from '@/lib/domain/extension'
import { formatDate, href, isLocale, translator, type Locale } from '@/lib/i18n'
import { viewCommitment } from '@/lib/services/view-commitment'
import { DeskFrame } from '../../../desk-frame'
import { requestExtensionAction } from './actions'

type Props = { params: Promise<{ locale: string; code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params
  return isLocale(locale) ? { title: translator(locale)('desk.extension.title', { code }) } : {}
}

/** Where a unit asks for more time for its next report, before that is due. */
export default async function ExtensionPage({ params }: Props) {
  const { locale, code } = await params
  if (!isLocale(locale)) notFound()
  const path = `/desk/commitments/${code}/extension`
  const actor = await requireActor(locale, path)
  const view = await viewCommitment(actor, code, now())
  if (view === null) notFound()
  const { row } = view.reporting
  const { extendable } = view.moreTime
  const t = translator(locale)
  return (
    <DeskFrame locale={locale} actor={actor} path={path} current="desk">
      <Breadcrumb
        locale={locale}
        items={[
          { label: t('ui.desk.myDesk'), href: href(locale, '/desk') },
          { label: code, href: href(locale, `/desk/commitments/${code}`) },
          { label: t('desk.extension.ask') },
        ]}
      />
      <PageHeading title={locale === 'zh' ? row.titleZh : row.titleEn}>
        <p>{t('desk.extension.lede', { days: MAX_EXTENSION_DAYS })}</p>
      </PageHeading>
      {extendable === null ? (
        <Notice kind="info" title={t('desk.extension.notNow')} />
      ) : (
        <ActionForm
          action={requestExtensionAction}
          hidden={{ locale, code, periodEndsOn: extendable.period.endsOn }}
          groups={[groupOf(locale, extendable)]}
          buttons={[{ label: t('desk.extension.send') }]}
          links={[{ label: t('desk.extension.back'), href: href(locale, '/desk') }]}
        />
      )}
    </DeskFrame>
  )
}

function groupOf(locale: Locale, { period, latestDueOn }: Extendable) {
  const t = translator(locale)
  const dueOn = formatDate(locale, period.dueOn)
  return {
    key: 'extension',
    legend: t('desk.extension.of', { until: formatDate(locale, period.endsOn), dueOn }),
    fields: [
      {
        type: 'date' as const,
        name: 'dueOn',
        label: t('desk.extension.dueOn'),
        hint: t('desk.extension.dueOnHint', { dueOn, latest: formatDate(locale, latestDueOn) }),
        max: latestDueOn,
        value: '',
      },
      {
        type: 'area' as const,
        name: 'reason',
        label: t('desk.extension.reason'),
        hint: t('desk.extension.reasonHint', { max: MAX_EXTENSION_REASON }),
        rows: 3,
        value: '',
      },
    ],
  }
}
