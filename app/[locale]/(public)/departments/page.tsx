import type { Metadata } from 'next'
import { link } from '@/components/layout/link'
import { CountsTable } from '@/components/plan/counts-table'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { readOverview } from '@/lib/data/public/overview'
import type { PublicPlan } from '@/lib/data/public/plans'
import { translator } from '@/lib/i18n'
import { Frame } from '../frame'
import { pageMetadata } from '../metadata'
import { readPlans } from '../reads'
import { readVisit, type PageInput, type Visit } from '../request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(input: PageInput): Promise<Metadata> {
  const { reader } = await readVisit(input)
  const t = translator(reader.locale)
  return pageMetadata(reader, '/departments', {
    title: t('ui.nav.departments'),
    description: t('public.departments.lede'),
  })
}

/** Who leads how many commitments of one plan. */
async function OfPlan({ visit, plan }: { visit: Visit<object>; plan: PublicPlan }) {
  const { reader, moment } = visit
  const { locale } = reader
  const { departments } = await readOverview(plan, moment)
  const rows = departments.map(({ slug, name, counts }) => ({
    key: slug,
    name: name[locale],
    href: link(reader, `/departments/${slug}`),
    counts,
  }))
  return (
    <section aria-labelledby={plan.slug}>
      <h2 id={plan.slug}>{plan.title[locale]}</h2>
      <CountsTable
        locale={locale}
        heading={translator(locale)('public.overview.department')}
        rows={rows}
      />
    </section>
  )
}

/** The departments that lead something, plan by plan. */
export default async function DepartmentsPage(input: PageInput) {
  const visit = await readVisit(input)
  const { reader, moment } = visit
  const t = translator(reader.locale)
  const plans = await readPlans(moment)
  return (
    <Frame visit={visit} path="/departments" current="departments" plan={plans[0]?.slug ?? null}>
      <PageHeading title={t('public.departments.title')}>
        <p>
          {t('public.departments.lede')}{' '}
          <a href={link(reader, '/method#inferred')}>{t('public.departments.inferred')}</a>
        </p>
      </PageHeading>
      {plans.length === 0 ? <EmptyState title={t('public.home.none')} /> : null}
      {plans.map((plan) => (
        <OfPlan key={plan.slug} visit={visit} plan={plan} />
      ))}
    </Frame>
  )
}
