import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { link } from '@/components/layout/link'
import { Paragraph } from '@/components/plan/document-text'
import { TextLegend } from '@/components/plan/text-legend'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/content'
import { readPlanText } from '@/lib/data/public/text'
import { formatDate, translator } from '@/lib/i18n'
import { Frame } from '../../../frame'
import { pageMetadata } from '../../../metadata'
import { readPlan } from '../../../reads'
import { readVisit, type PageInput } from '../../../request'

export const dynamic = 'force-dynamic'

type Input = PageInput<{ plan: string }>

export async function generateMetadata(input: Input): Promise<Metadata> {
  const { parts, reader, moment } = await readVisit(input)
  const plan = await readPlan(parts.plan, moment)
  if (plan === null) notFound()
  const t = translator(reader.locale)
  const words = { plan: plan.title[reader.locale] }
  return pageMetadata(reader, `/plans/${plan.slug}/text`, {
    title: t('public.text.pageTitle', words),
    description: t('public.text.description', words),
  })
}

/** The plan's document, word for word, each clause marked with what became of it. */
export default async function TextPage(input: Input) {
  const visit = await readVisit(input)
  const { parts, reader, moment } = visit
  const plan = await readPlan(parts.plan, moment)
  if (plan === null) notFound()
  const paragraphs = await readPlanText(plan, moment)
  const { locale } = reader
  const t = translator(locale)
  const { document } = plan
  return (
    <Frame visit={visit} path={`/plans/${plan.slug}/text`} current="text" plan={plan.slug}>
      <Breadcrumb
        locale={locale}
        items={[
          { label: plan.title[locale], href: link(reader, `/plans/${plan.slug}`) },
          { label: t('ui.nav.text') },
        ]}
      />
      <PageHeading title={t('public.text.title', { plan: plan.title[locale] })}>
        <p>{t('public.text.lede')}</p>
      </PageHeading>
      <p className="small">
        {t('public.text.document', { title: document.title[locale] })}{' '}
        {t('public.text.known', { date: formatDate(locale, document.knownOn) })}{' '}
        {document.knownOnBasis[locale]}
      </p>
      <p className="small fingerprint">
        {t('public.text.fingerprint')} <code>{document.sha256}</code>
      </p>
      <TextLegend locale={locale} />
      <article className="document">
        {paragraphs.map((paragraph) => (
          <Paragraph key={paragraph.number} reader={reader} paragraph={paragraph} />
        ))}
      </article>
    </Frame>
  )
}
