import { listOpenClauses } from '@/lib/data/public/open-data/clauses'
import { numberedRoute } from '../../../numbered'
import { clausesTable } from '../../../tables'

export const dynamic = 'force-dynamic'

/** Every clause of a plan and what became of it, in the order of its text. */
export const GET = numberedRoute({
  name: 'clauses',
  list: (plan, afterPosition, take, moment) => listOpenClauses(plan, { afterPosition, take }, moment),
  numberOf: ({ position }) => position,
  table: clausesTable,
})
