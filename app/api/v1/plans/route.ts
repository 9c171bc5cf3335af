import { openPlanOf } from '@/lib/data/public/open-data/plan'
import { listPlans } from '@/lib/data/public/plans'
import { badParameter, json } from '../answer'
import { listOf, plansQuery, readQuery } from '../query'

export const dynamic = 'force-dynamic'

/** The open plans, newest year first. */
export async function GET(request: Request): Promise<Response> {
  const query = readQuery(plansQuery, request)
  if (!query.ok) return query.answer
  const { asOf, after, pageSize } = query.value
  const plans = (await listPlans(asOf)).map(openPlanOf)
  const before = plans.findIndex((each) => each.plan === after)
  if (after !== null && before < 0) return badParameter('after')
  const rest = plans.slice(before + 1)
  return json(listOf(rest, pageSize, (each) => each.plan, request))
}
