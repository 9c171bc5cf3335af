import type { Metadata } from 'next'
import { MethodContents } from '@/components/method/contents'
import { Figures, Kinds } from '@/components/method/kinds'
import { Adjustments, Clocks, Corrections, Inferred, Ledger } from '@/components/method/record'
import { FreshnessRules, StandingRules, Thresholds } from '@/components/method/standings'
import { PageHeading } from '@/components/ui/content'
import { translator } from '@/lib/i18n'
import { Frame } from '../frame'
import { pageMetadata } from '../metadata'
import { readPlans } from '../reads'
import { readVisit, type PageInput } from '../request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(input: PageInput): Promise<Metadata> {
  const { reader } = await readVisit(input)
  const t = translator(reader.locale)
  return pageMetadata(reader, '/method', {
    title: t('public.method.title'),
    description: t('public.method.lede'),
  })
}

/** How figures are counted, compared, reported and kept; from the rules' own constants. */
export default async function MethodPage(input: PageInput) {
  const visit = await readVisit(input)
  const { reader, moment } = visit
  const { locale } = reader
  const t = translator(locale)
  const plans = await readPlans(moment)
  return (
    <Frame visit={visit} path="/method" current={null} plan={plans[0]?.slug ?? null}>
      <PageHeading title={t('public.method.title')}>
        <p>{t('public.method.lede')}</p>
      </PageHeading>
      <MethodContents locale={locale} />
      <Kinds locale={locale} />
      <Figures locale={locale} />
      <StandingRules locale={locale} />
      <Thresholds locale={locale} plans={plans} />
      <FreshnessRules locale={locale} plans={plans} />
      <Clocks locale={locale} />
      <Corrections locale={locale} />
      <Adjustments locale={locale} />
      <Ledger reader={reader} />
      <Inferred locale={locale} />
    </Frame>
  )
}
