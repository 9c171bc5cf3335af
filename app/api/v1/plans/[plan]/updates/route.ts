import { listOpenUpdates } from '@/lib/data/public/open-data/updates'
import { findPlan } from '@/lib/data/public/plans'
import { csv, json, notFound } from '../../../answer'
import { batches, listOf, MAX_PAGE_SIZE, numberedQuery, readQuery } from '../../../query'
import { updatesTable } from '../../../tables'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ plan: string }> }

/** A plan's published updates in the order of the ledger; superseded ones stay, marked. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = readQuery(numberedQuery, request)
  if (!query.ok) return query.answer
  const { asOf: moment, after, format, pageSize } = query.value
  const slug = (await params).plan
  const plan = await findPlan(slug, moment)
  if (plan === null) return notFound('plan', slug)
  const read = (take: number) => (afterSeq: number) =>
    listOpenUpdates(plan, { afterSeq, take }, moment)
  if (format === 'csv') {
    const all = batches(read(MAX_PAGE_SIZE), (update) => update.seq, 0)
    return csv(updatesTable(all), `${plan.slug}-updates.csv`)
  }
  const found = await read(pageSize + 1)(after)
  return json(listOf(found, pageSize, (update) => update.seq, request))
}
