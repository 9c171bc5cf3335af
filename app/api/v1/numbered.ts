import type { Moment } from '@/lib/domain/moment'
import { findPlan, type PublicPlan } from '@/lib/data/public/plans'
import { csv, json, notFound } from './answer'
import { batches, listOf, MAX_PAGE_SIZE, numberedQuery, readQuery } from './query'

type Context = { params: Promise<{ plan: string }> }

/** A kind of record of a plan whose rows are numbered. */
type Numbered<Item> = {
  /** of the file: 'clauses' */
  name: string
  /** at most `take` rows after the one of that number, as known at the moment */
  list: (plan: PublicPlan, after: number, take: number, moment: Moment) => Promise<Item[]>
  numberOf: (item: Item) => number
  table: (items: AsyncGenerator<readonly Item[]>) => AsyncGenerator<string>
}

/** Answers a page of a plan's records as JSON, or all of them as CSV. */
export const numberedRoute =
  <Item>({ name, list, numberOf, table }: Numbered<Item>) =>
  async (request: Request, { params }: Context): Promise<Response> => {
    const query = readQuery(numberedQuery, request)
    if (!query.ok) return query.answer
    const { asOf: moment, after, format, pageSize } = query.value
    const slug = (await params).plan
    const plan = await findPlan(slug, moment)
    if (plan === null) return notFound('plan', slug)
    if (format === 'csv') {
      const all = batches((last: number) => list(plan, last, MAX_PAGE_SIZE, moment), numberOf, 0)
      return csv(table(all), `${plan.slug}-${name}.csv`)
    }
    const found = await list(plan, after, pageSize + 1, moment)
    return json(listOf(found, pageSize, numberOf, request))
  }
