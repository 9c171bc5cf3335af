import type { Metadata } from 'next'
import { Datasets, SiteDatasets } from '@/components/data/datasets'
import { FieldTable } from '@/components/data/field-table'
import { PageHeading } from '@/components/ui/content'
import { translator } from '@/lib/i18n'
import { siteOrigin } from '@/lib/site'
import { Frame } from '../frame'
import { pageMetadata } from '../metadata'
import { readPlans } from '../reads'
import { readVisit, type PageInput } from '../request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(input: PageInput): Promise<Metadata> {
  const { reader } = await readVisit(input)
  const t = translator(reader.locale)
  return pageMetadata(reader, '/data', {
    title: t('public.data.title'),
    description: t('public.data.lede'),
  })
}

/** Everything published, as data. */
export default async function DataPage(input: PageInput) {
  const visit = await readVisit(input)
  const { reader, moment } = visit
  const { locale } = reader
  const t = translator(locale)
  const plans = await readPlans(moment)
  const example = plans[0]?.slug ?? 'hanyang-2025'
  const origin = siteOrigin().origin
  return (
    <Frame visit={visit} path="/data" current="data" plan={plans[0]?.slug ?? null}>
      <PageHeading title={t('public.data.title')}>
        <p>{t('public.data.lede')}</p>
      </PageHeading>
      {plans.map((plan) => (
        <Datasets key={plan.slug} reader={reader} plan={plan} />
      ))}
      <SiteDatasets reader={reader} />
      <section aria-labelledby="licence">
        <h2 id="licence">{t('public.data.licenceTitle')}</h2>
        <p>{t('public.data.licence')}</p>
      </section>
      <FieldTable locale={locale} />
      <section aria-labelledby="examples">
        <h2 id="examples">{t('public.data.examples')}</h2>
        <p>{t('public.data.exampleList')}</p>
        <pre tabIndex={0}>
          <code>{`curl '${origin}/api/v1/plans/${example}/commitments?standing=behind&pageSize=50'`}</code>
        </pre>
        <p>{t('public.data.exampleAsOf')}</p>
        <pre tabIndex={0}>
          <code>{`curl '${origin}/api/v1/plans/${example}/commitments?asOf=2025-06-30'`}</code>
        </pre>
        <p>{t('public.data.exampleLedger')}</p>
        <pre tabIndex={0}>
          <code>{`curl ${origin}/api/v1/ledger | node verify-ledger.mjs`}</code>
        </pre>
      </section>
    </Frame>
  )
}
