import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SummaryDocument } from '@/components/summary/summary-document'
import { summaryTitle } from '@/components/summary/summary-title'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { listQuotedDocuments } from '@/lib/data/public/summaries'
import { href, isLocale, TIME_ZONE, translator } from '@/lib/i18n'
import { editedModel } from '@/lib/services/summaries/summary-text'
import { viewSummary } from '@/lib/services/summaries/view-summary'
import { DeskFrame } from '../../../desk-frame'


type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('summaries.desk.preview') } : {}
}

/** The whole text as it would be issued, with its sources. */
export default async function PreviewPage({ params }: Props) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const path = `/desk/summaries/${id}`
  const actor = await requireActor(locale, `${path}/preview`)
  const view = await viewSummary(actor, id, now(), TIME_ZONE)
  if (view === null) notFound()
  const t = translator(locale)
  const model = view.summary.frozen ?? editedModel(view.summary)
  return (
    <DeskFrame locale={locale} actor={actor} path={`${path}/preview`} current="summaries">
      <Breadcrumb
        locale={locale}
        items={[
          { label: t('summaries.desk.title'), href: href(locale, '/desk/summaries') },
          { label: summaryTitle(locale, view.summary), href: href(locale, path) },
          { label: t('summaries.desk.preview') },
        ]}
      />
      <SummaryDocument
        reader={{ locale, asOf: null }}
        model={model}
        documents={await listQuotedDocuments(model)}
        sources
      />
    </DeskFrame>
  )
}
