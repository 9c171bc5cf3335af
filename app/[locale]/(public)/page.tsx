import type { Metadata } from 'next'
import { link } from '@/components/layout/link'
import { PlanList } from '@/components/plan/plan-list'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { translator } from '@/lib/i18n'
import { Frame } from './frame'
import { pageMetadata } from './metadata'
import { Overview } from './overview'
import { readPlans } from './reads'
import { readVisit, type PageInput } from './request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(input: PageInput): Promise<Metadata> {
  const { reader } = await readVisit(input)
  const t = translator(reader.locale)
  return {
    ...pageMetadata(reader, '/', {
      title: t('ui.siteTitle'),
      description: t('public.home.description'),
    }),
    title: { absolute: `${t('ui.siteTitle')} · ${t('public.home.tagline')}` },
  }
}

/** The newest plan's overview, then the other plans. */
export default async function HomePage(input: PageInput) {
  const visit = await readVisit(input)
  const { reader, moment } = visit
  const t = translator(reader.locale)
  const [newest, ...others] = await readPlans(moment)
  return (
    <Frame visit={visit} path="/" current="overview" plan={newest?.slug ?? null}>
      {newest === undefined ? (
        <>
          <PageHeading title={t('ui.siteTitle')} />
          <EmptyState title={t('public.home.none')}>
            <p>
              <a href={link({ ...reader, asOf: null }, '/')}>{t('public.home.today')}</a>
            </p>
          </EmptyState>
        </>
      ) : (
        <Overview visit={visit} plan={newest} />
      )}
      {others.length === 0 ? null : <PlanList reader={reader} plans={others} />}
    </Frame>
  )
}
