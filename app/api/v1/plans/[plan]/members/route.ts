import { findCursor, listOpenCommitments } from '@/lib/data/public/open-data/commitments'
import { findPlan } from '@/lib/data/public/plans'
import { csv, notFound } from '../../../answer'
import { batches, commitmentsQuery, MAX_PAGE_SIZE, readQuery } from '../../../query'
import { membersTable } from '../../../tables'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ plan: string }> }

/** What a plan's commitments count one by one, as CSV; in JSON it stands in each commitment. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = readQuery(commitmentsQuery, request)
  if (!query.ok) return query.answer
  const { asOf: moment, sort, ...filter } = query.value
  const slug = (await params).plan
  const plan = await findPlan(slug, moment)
  if (plan === null) return notFound('plan', slug)
  const read = async (code: string | null) => {
    const after = code === null ? null : await findCursor(plan, code, moment)
    return listOpenCommitments(plan, { filter, sort, after, take: MAX_PAGE_SIZE }, moment)
  }
  const all = batches(read, (commitment) => commitment.code, null)
  return csv(membersTable(all), `${plan.slug}-members.csv`)
}
