import { listOpenClauses } from '@/lib/data/public/open-data/clauses'
import { findPlan } from '@/lib/data/public/plans'
import { csv, json, notFound } from '../../../answer'
import { batches, listOf, MAX_PAGE_SIZE, numberedQuery, readQuery } from '../../../query'
import { clausesTable } from '../../../tables'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ plan: string }> }

/** Every clause of a plan and what became of it, in the order of its text. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = readQuery(numberedQuery, request)
  if (!query.ok) return query.answer
  const { asOf: moment, after, format, pageSize } = query.value
  const slug = (await params).plan
  const plan = await findPlan(slug, moment)
  if (plan === null) return notFound('plan', slug)
  const read = (take: number) => (afterPosition: number) =>
    listOpenClauses(plan, { afterPosition, take }, moment)
  if (format === 'csv') {
    const all = batches(read(MAX_PAGE_SIZE), (clause) => clause.position, 0)
    return csv(clausesTable(all), `${plan.slug}-clauses.csv`)
  }
  const found = await read(pageSize + 1)(after)
  return json(listOf(found, pageSize, (clause) => clause.position, request))
}
