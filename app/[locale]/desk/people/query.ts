import type { PeopleFilter } from '@/lib/data/people'

/** What stands behind the question mark of an address. */
export type Query = Readonly<Record<string, string | string[] | undefined>>

const LONGEST_SEARCH = 60
const STATES = ['active', 'deactivated', 'all'] as const

const valueOf = (query: Query, name: string): string => {
  const value = query[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** Whose accounts an address asks for; what it does not know, it does not ask for. */
export function readPeopleQuery(query: Query): { filter: PeopleFilter; page: number } {
  const page = /^[1-9]\d{0,5}$/.exec(valueOf(query, 'page'))?.[0]
  return {
    filter: {
      search: valueOf(query, 'q').slice(0, LONGEST_SEARCH),
      department: valueOf(query, 'department') || null,
      state: STATES.find((state) => state === valueOf(query, 'state')) ?? 'active',
    },
    page: page === undefined ? 1 : Number(page),
  }
}

/** The address of a page of the list, without language prefix. */
export function addressOf({ search, department, state }: PeopleFilter, page: number): string {
  const query = new URLSearchParams({
    ...(search === '' ? {} : { q: search }),
    ...(department === null ? {} : { department }),
    ...(state === 'active' ? {} : { state }),
    ...(page === 1 ? {} : { page: String(page) }),
  })
  return query.size === 0 ? '/desk/people' : `/desk/people?${query}`
}
