import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { translator } from '@/lib/i18n'
import { Frame } from '../../frame'
import { pageMetadata } from '../../metadata'
import { Overview } from '../../overview'
import { readPlan } from '../../reads'
import { readVisit, type PageInput } from '../../request'

export const dynamic = 'force-dynamic'

type Input = PageInput<{ plan: string }>

export async function generateMetadata(input: Input): Promise<Metadata> {
  const { parts, reader, moment } = await readVisit(input)
  const plan = await readPlan(parts.plan, moment)
  if (plan === null) notFound()
  const title = plan.title[reader.locale]
  return pageMetadata(reader, `/plans/${plan.slug}`, {
    title,
    description: translator(reader.locale)('public.overview.description', { plan: title }),
  })
}

/** One plan at a glance. */
export default async function PlanPage(input: Input) {
  const visit = await readVisit(input)
  const plan = await readPlan(visit.parts.plan, visit.moment)
  if (plan === null) notFound()
  return (
    <Frame visit={visit} path={`/plans/${plan.slug}`} current="overview" plan={plan.slug}>
      <Overview visit={visit} plan={plan} />
    </Frame>
  )
}
