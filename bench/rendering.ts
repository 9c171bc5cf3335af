import type { Client } from 'pg'
import { withClient } from '../server/database/client'
import { CHANGED } from '../server/http/change-messages'
import { type Listener, listenForChanges } from '../server/http/listen'
import { get, isFromMemory } from './get'
import { median } from './statistics'
import { COMMON_STANDING, PLAN, RARE_WORD } from './synthetic-plan'

/** A site whose store holds the synthetic plan. */
export interface SizedSite {
  /** Items of the plan. */
  readonly size: number
  readonly origin: string
  readonly databaseUrl: string
}

/** What rendering one address costs at each size. */
export interface RenderCost {
  readonly view: string
  readonly sizes: readonly {
    readonly size: number
    /** Milliseconds, median. */
    readonly medianMs: number
    /** Milliseconds of the fastest render: a busy machine moves it the least. */
    readonly bestMs: number
    /** Of the medians, to the smallest size. */
    readonly ratio: number
    /** Of the fastest renders, to the smallest size. */
    readonly bestRatio: number
  }[]
}

const ROUNDS = 30
/** Rounds before the measurement: a process's first renders are slow while it compiles. */
const WARM_UP_ROUNDS = 15
/** A very busy machine may take longer than `settle` waits. */
const ATTEMPTS = 5
const LIST = `/plans/${PLAN}/commitments`
const VIEWS = [
  { view: 'list', path: LIST },
  { view: 'list, one in five by standing', path: `${LIST}?standing=${COMMON_STANDING}` },
  { view: 'list, 40 items by search', path: `${LIST}?q=${encodeURIComponent(RARE_WORD)}` },
] as const

/** A site with a way to announce a change and to learn that it was heard. */
type Reached = SizedSite & { client: Client; changes: Listener }

/**
 * The time of rendering the list, with nothing kept: before each request a change of the plan is
 * announced, as a publication does. The sizes take turns, so that noise hits all of them alike.
 *
 * @param sites the smallest first
 */
export async function measureRendering(
  sites: readonly SizedSite[],
  signal: AbortSignal,
): Promise<RenderCost[]> {
  return reachAll(sites, [], async (reached) => {
    for (let round = 0; round < WARM_UP_ROUNDS; round += 1) {
      for (const site of reached) for (const { path } of VIEWS) await render(site, path)
    }
    const costs: RenderCost[] = []
    for (const { view, path } of VIEWS) {
      const times: number[][] = reached.map(() => [])
      for (let round = 0; round < ROUNDS; round += 1) {
        signal.throwIfAborted()
        for (const [index, site] of reached.entries()) times[index]?.push(await render(site, path))
      }
      costs.push(costOf(view, reached, times))
    }
    return costs
  })
}

/** Opens the connections of every site, gives them to `use`, and closes them. */
async function reachAll<T>(
  sites: readonly SizedSite[],
  reached: readonly Reached[],
  use: (reached: readonly Reached[]) => Promise<T>,
): Promise<T> {
  const [site, ...others] = sites
  if (site === undefined) return use(reached)
  const { databaseUrl } = site
  return withClient(databaseUrl, async (client) => {
    const changes = await listenForChanges({
      databaseUrl,
      onChange: () => undefined,
      onHeard: () => undefined,
      onLost: (cause) => console.error(`changes are not heard: ${cause.message}`),
    })
    try {
      return await reachAll(others, [...reached, { ...site, client, changes }], use)
    } finally {
      await changes.close()
    }
  })
}

/** Milliseconds of one render, asked for when the site has dropped what it kept. */
async function render({ origin, client, changes }: Reached, path: string): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await client.query('SELECT pg_notify($1, $2)', [CHANGED, JSON.stringify([`plan:${PLAN}`])])
    await changes.settle()
    const answer = await get(new URL(path, origin).href)
    if (!isFromMemory(answer)) return answer.elapsedMs
  }
  throw new Error(`${path} was not dropped from the page memory`)
}

function costOf(view: string, sites: readonly SizedSite[], times: readonly number[][]): RenderCost {
  const costs = sites.map(({ size }, index) => {
    const own = times[index] ?? []
    return { size, medianMs: median(own), bestMs: Math.min(...own) }
  })
  const [smallest = { medianMs: Number.NaN, bestMs: Number.NaN }] = costs
  const sizes = costs.map((cost) => ({
    ...cost,
    ratio: cost.medianMs / smallest.medianMs,
    bestRatio: cost.bestMs / smallest.bestMs,
  }))
  return { view, sizes }
}
