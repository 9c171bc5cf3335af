import { PlanOverview } from '@/components/plan/plan-overview'
import { SummaryLinks } from '@/components/summary/summary-links'
import { listRecentlyUpdated } from '@/lib/data/public/list'
import { readOverview } from '@/lib/data/public/overview'
import type { PublicPlan } from '@/lib/data/public/plans'
import { listIssuedSummaries } from '@/lib/data/public/summaries'
import type { Visit } from './request'

const NEWEST = 8

/** A plan's overview, read as known on the visit's day. */
export async function Overview({ visit, plan }: { visit: Visit<object>; plan: PublicPlan }) {
  const { reader, moment } = visit
  const [overview, recent, summaries] = await Promise.all([
    readOverview(plan, moment),
    listRecentlyUpdated(plan, NEWEST, moment),
    listIssuedSummaries(moment, plan.slug),
  ])
  return (
    <>
      <PlanOverview reader={reader} plan={plan} overview={overview} recent={recent} on={moment.on} />
      <SummaryLinks reader={reader} summaries={summaries} />
    </>
  )
}
