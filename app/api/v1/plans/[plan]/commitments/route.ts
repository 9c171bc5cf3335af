import {
  findCursor,
  listOpenCommitments,
  type Cursor,
} from '@/lib/data/public/open-data/commitments'
import type { OpenCommitment } from '@/lib/data/public/open-data/commitment'
import { findPlan, type PublicPlan } from '@/lib/data/public/plans'
import { badParameter, csv, json, notFound } from '../../../answer'
import { batches, commitmentsQuery, listOf, MAX_PAGE_SIZE, readQuery } from '../../../query'
import { commitmentsTable } from '../../../tables'
import type { z } from 'zod'

export const dynamic = 'force-dynamic'

type Query = z.output<typeof commitmentsQuery>
type Context = { params: Promise<{ plan: string }> }

function asTable(plan: PublicPlan, query: Query): Response {
  const { asOf: moment, sort, ...filter } = query
  const take = MAX_PAGE_SIZE
  const read = async (code: string | null): Promise<OpenCommitment[]> => {
    const after = code === null ? null : await findCursor(plan, code, moment)
    return listOpenCommitments(plan, { filter, sort, after, take }, moment)
  }
  const all = batches(read, (commitment) => commitment.code, null)
  return csv(commitmentsTable(all), `${plan.slug}-commitments.csv`)
}

async function asList(plan: PublicPlan, query: Query, after: Cursor | null, request: Request) {
  const { asOf: moment, sort, pageSize, ...filter } = query
  const take = pageSize + 1
  const found = await listOpenCommitments(plan, { filter, sort, after, take }, moment)
  return json(listOf(found, pageSize, (commitment) => commitment.code, request))
}

/** A plan's commitments: searched, filtered and sorted as on the public list. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = readQuery(commitmentsQuery, request)
  if (!query.ok) return query.answer
  const { asOf: moment, after, format } = query.value
  const slug = (await params).plan
  const plan = await findPlan(slug, moment)
  if (plan === null) return notFound('plan', slug)
  if (format === 'csv') return asTable(plan, query.value)
  const cursor = after === null ? null : await findCursor(plan, after, moment)
  if (after !== null && cursor === null) return badParameter('after')
  return asList(plan, query.value, cursor, request)
}
