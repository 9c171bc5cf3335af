import type { CivilDate } from '@/lib/domain/civil-date'

/**
 * Where a request belongs, decided from its address alone.
 *
 * - `page`: a public page or open data; answered from the page memory where `keep` holds
 * - `desk`: officials' pages, handed to the framework with a nonce, never kept
 * - `api`: sign-in, files, health and whatever open data is streamed, handed on, never kept
 * - `framework`: the framework's own files under /_next
 */
export type Place =
  | { readonly room: 'page'; readonly address: PageAddress }
  | { readonly room: 'desk' | 'api' | 'framework' }

export interface PageAddress {
  /** Names the page in the memory: the civil date and the canonical address. */
  readonly key: string
  /** Canonical path and query; the page is rendered from this and from nothing else. */
  readonly url: string
  readonly locale: 'zh' | 'en'
  /** Changes that make a kept copy wrong; see `tagsOf`. */
  readonly tags: readonly string[]
  /** False for addresses that are unknown or too long to be worth the space. */
  readonly keep: boolean
}

interface Route {
  readonly pattern: RegExp
  readonly parameters: readonly string[]
  readonly tags: (name: string) => readonly string[]
}

const SLUG = '([a-z0-9]+(?:-[a-z0-9]+)*)'
const CODE = '([A-Z0-9]+(?:-[A-Z0-9]+)*)'

const NO_PARAMETERS: readonly string[] = []
const AS_OF = ['asOf']
const FILTERS = [
  'q',
  'section',
  'department',
  'standing',
  'kind',
  'freshness',
  'sort',
  'page',
  'asOf',
]
const DATA_LIST = ['after', 'pageSize', 'asOf']
const DATA_FILTERS = [...FILTERS, 'after', 'pageSize']

const nothing = (): readonly string[] => []
const everyPlan = () => ['plans', 'plan:*']
const onePlan = (slug: string) => [`plan:${slug}`]
const oneCommitment = (code: string) => [`commitment:${code}`]
const everyDepartment = () => ['plans', 'department:*']
const oneDepartment = (slug: string) => [`department:${slug}`]
const wholeLedger = () => ['ledger']
const everySummary = () => ['summaries']
const oneSummary = (id: string) => [`summary:${id}`]

const route = (path: string, parameters: readonly string[], tags: Route['tags']): Route => ({
  pattern: new RegExp(`^${path}$`),
  parameters,
  tags,
})

const PAGES: readonly Route[] = [
  route('/', AS_OF, everyPlan),
  route(`/plans/${SLUG}`, AS_OF, onePlan),
  route(`/plans/${SLUG}/text`, AS_OF, onePlan),
  route(`/plans/${SLUG}/commitments`, FILTERS, onePlan),
  route(`/commitments/${CODE}`, AS_OF, oneCommitment),
  route('/departments', AS_OF, everyDepartment),
  route(`/departments/${SLUG}`, AS_OF, oneDepartment),
  route('/summaries', AS_OF, everySummary),
  route(`/summaries/${SLUG}`, AS_OF, oneSummary),
  // what is known today changes with every figure of any plan
  route(`/summaries/${SLUG}/comparison`, NO_PARAMETERS, everyPlan),
  route('/method', AS_OF, everyPlan),
  route('/ledger', ['page', 'asOf'], wholeLedger),
  route('/corrections', ['page', 'asOf'], wholeLedger),
  route('/corrections\\.xml', NO_PARAMETERS, wholeLedger),
  route('/data', AS_OF, wholeLedger),
  // Files laid out for everyone (public/, the icon): the same as long as the process lives.
  route('/[a-z0-9-]+\\.(?:ico|mjs|png|svg|txt)', NO_PARAMETERS, nothing),
]

// Open data has one address for both languages. The ledger and tables are streamed instead.
const OPEN_DATA: readonly Route[] = [
  route('/api/v1/plans', DATA_LIST, everyPlan),
  route(`/api/v1/plans/${SLUG}/commitments`, DATA_FILTERS, onePlan),
  route(`/api/v1/plans/${SLUG}/(?:clauses|updates)`, DATA_LIST, onePlan),
  route(`/api/v1/commitments/${CODE}`, AS_OF, oneCommitment),
]

const MAX_QUERY_CHARACTERS = 64
const MAX_VALUES = 8

/** Where the request target (`/path?query`) belongs on the civil date `today`. */
export function placeOf(target: string, today: CivilDate): Place {
  const [path, query] = splitTarget(target)
  if (isUnder(path, '/_next')) return { room: 'framework' }
  if (isUnder(path, '/api')) {
    const address = asksForTable(query) ? null : addressOf(OPEN_DATA, path, query, today)
    return address === null ? { room: 'api' } : { room: 'page', address }
  }
  if (isUnder(withoutLocale(path), '/desk')) return { room: 'desk' }
  const address = addressOf(PAGES, path, query, today) ?? unknownAddress(target, path)
  return { room: 'page', address }
}

/**
 * The tags a public page or open-data answer depends on, or null for an unknown path. `plan:*`
 * stands for every plan. The overview shows all plans; a commitment's page only itself; the
 * method page lists each plan's thresholds.
 */
export function tagsOf(path: string): readonly string[] | null {
  return matchOf([...PAGES, ...OPEN_DATA], withoutLocale(path))?.tags ?? null
}

/** `format=csv` asks for a table of everything, which may be long: it is streamed. */
const asksForTable = (query: string) => {
  const format = query === '' ? null : new URLSearchParams(query).get('format')
  return format !== null && format !== '' && format !== 'json'
}

const isUnder = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

function splitTarget(target: string): [path: string, query: string] {
  const mark = target.indexOf('?')
  return mark < 0 ? [target, ''] : [target.slice(0, mark), target.slice(mark + 1)]
}

function withoutLocale(path: string): string {
  if (!isUnder(path, '/en')) return path
  return path.slice('/en'.length) || '/'
}

function matchOf(routes: readonly Route[], path: string) {
  for (const { pattern, parameters, tags } of routes) {
    const match = pattern.exec(path)
    if (match !== null) return { parameters, tags: tags(match[1] ?? '') }
  }
  return null
}

function addressOf(
  routes: readonly Route[],
  path: string,
  query: string,
  today: CivilDate,
): PageAddress | null {
  const bare = routes === PAGES ? withoutLocale(path) : path
  const match = matchOf(routes, bare)
  if (match === null) return null
  const { text, keep } = canonicalQuery(query, match.parameters)
  const url = text === '' ? path : `${path}?${text}`
  return { key: `${today} ${url}`, url, locale: localeOf(path), tags: match.tags, keep }
}

function unknownAddress(target: string, path: string): PageAddress {
  return { key: target, url: target, locale: localeOf(path), tags: [], keep: false }
}

const localeOf = (path: string) => (isUnder(path, '/en') ? 'en' : 'zh')

/**
 * The known parameters in their fixed order: unknown and empty ones are dropped, white space and
 * control characters around and inside a value become single blanks. What is unusually long or
 * repeated is answered like any other query, but not kept.
 */
function canonicalQuery(query: string, parameters: readonly string[]) {
  if (query === '') return { text: '', keep: true }
  const given = new URLSearchParams(query)
  const known = new URLSearchParams()
  let keep = true
  for (const name of parameters) {
    const values = given.getAll(name).map(tidy).filter((value) => value !== '')
    if (values.length > MAX_VALUES) keep = false
    for (const value of values) {
      if (value.length > MAX_QUERY_CHARACTERS) keep = false
      known.append(name, value)
    }
  }
  return { text: known.toString(), keep }
}

const tidy = (value: string) => value.replace(/[\s\p{Cc}]+/gu, ' ').trim()
