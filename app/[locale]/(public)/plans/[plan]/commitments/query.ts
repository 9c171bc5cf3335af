import type { ListFilter } from '@/lib/data/public/conditions'
import { SORTS, type Sort } from '@/lib/data/public/sorts'
import { FRESHNESS, KINDS, STANDINGS } from '@/lib/domain/words'
import { valueOf, type Query } from '../../../request'

/** Commitments on one page of the list. */
export const PAGE_SIZE = 60

/** What a reader asked the list for; page is 1, 2, … */
export type ListRequest = { filter: ListFilter; sort: Sort; page: number }

const oneOf = <const T extends string>(words: readonly T[], text: string): T | null =>
  words.find((word) => word === text) ?? null

const textOrNull = (text: string): string | null => (text === '' ? null : text)

/** Unknown words in the address narrow nothing; an unreadable page is the first. */
export function parseListRequest(query: Query): ListRequest {
  const page = valueOf(query, 'page')
  return {
    filter: {
      q: valueOf(query, 'q').trim(),
      section: textOrNull(valueOf(query, 'section')),
      department: textOrNull(valueOf(query, 'department')),
      standing: oneOf(STANDINGS, valueOf(query, 'standing')),
      freshness: oneOf(FRESHNESS, valueOf(query, 'freshness')),
      kind: oneOf(KINDS, valueOf(query, 'kind')),
    },
    sort: oneOf(SORTS, valueOf(query, 'sort')) ?? 'plan',
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  }
}

/** Whether anything narrows the list. */
export const isNarrowed = ({ filter }: ListRequest): boolean =>
  Object.values(filter).some((value) => value !== null && value !== '')

/** The filter as a query, in the order of the form; without what is not set. */
export function filterQuery({ filter, sort }: Pick<ListRequest, 'filter' | 'sort'>): string {
  const { q, section, department, standing, kind, freshness } = filter
  const given = { q, section, department, standing, kind, freshness, sort: sort === 'plan' ? '' : sort }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(given)) {
    if (value !== null && value !== '') query.set(name, value)
  }
  return query.toString()
}

/** The address of a page of the list, without language prefix. */
export function listPath(plan: string, request: ListRequest): string {
  const query = new URLSearchParams(filterQuery(request))
  if (request.page > 1) query.set('page', String(request.page))
  const path = `/plans/${plan}/commitments`
  return query.size === 0 ? path : `${path}?${query}`
}
