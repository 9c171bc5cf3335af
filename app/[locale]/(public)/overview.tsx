import { PlanOverview } from '@/components/plan/plan-overview'
import { listRecentlyUpdated } from '@/lib/data/public/list'
import { readOverview } from '@/lib/data/public/overview'
import type { PublicPlan } from '@/lib/data/public/plans'
import type { Visit } from './request'

const NEWEST = 8

/** A plan's overview, read as known on the visit's day. */
export async function Overview({ visit, plan }: { visit: Visit<object>; plan: PublicPlan }) {
  const { reader, moment } = visit
  const [overview, recent] = await Promise.all([
    readOverview(plan, moment),
    listRecentlyUpdated(plan, NEWEST, moment),
  ])
  return (
    <PlanOverview reader={reader} plan={plan} overview={overview} recent={recent} on={moment.on} />
  )
}
