import 'server-only'
import type { PublicPlan } from '../plans'
import { pageUrl } from './words'

/** A plan in the shape of the open data, with the addresses of what it holds. */
export function openPlanOf(plan: PublicPlan) {
  const { calendar, document } = plan
  const api = `/api/v1/plans/${plan.slug}`
  return {
    plan: plan.slug,
    jurisdiction: { slug: plan.jurisdiction.slug, name: plan.jurisdiction.name },
    year: plan.year,
    title: plan.title,
    startsOn: calendar.startsOn,
    endsOn: calendar.endsOn,
    knownOn: plan.knownOn,
    document,
    reporting: { cadence: calendar.cadence, dueDay: calendar.dueDay },
    thresholds: plan.thresholds,
    sections: plan.sections,
    commitments: `${api}/commitments`,
    clauses: `${api}/clauses`,
    updates: `${api}/updates`,
    url: pageUrl(`/plans/${plan.slug}`),
  }
}
export type OpenPlan = ReturnType<typeof openPlanOf>
