import { type Answer, get, isFromMemory } from './get'
import { serveCopies } from './nginx'
import type { Tools } from './tools'
import { load, type Load } from './wrk'

/**
 * One page in one encoding, from the page memory and from nginx, each in its best round: whatever
 * else the machine does can only make a round slower.
 */
export interface Throughput {
  readonly page: string
  readonly encoding: 'plain' | 'gzip'
  /** Bytes of the body as it goes over the wire. */
  readonly bodyBytes: number
  readonly requestsPerSecond: number
  readonly nginxRequestsPerSecond: number
  readonly ratio: number
  /** The same page on connections that are node:http's, as after a stylesheet (adr/0016). */
  readonly byNodeRequestsPerSecond: number
  readonly p99Ms: number
  readonly nginxP99Ms: number
}

const ROUNDS = 5
const PAGES = [
  { page: 'overview', path: '/' },
  { page: 'list', path: '/plans/hanyang-2025/commitments' },
  { page: 'item', path: '/commitments/HY25-017' },
] as const
const ENCODINGS = ['plain', 'gzip'] as const

type Target = { page: string; encoding: 'plain' | 'gzip'; url: string; answer: Answer }
type Round = { own: Load; byNode: Load; other: Load }

/** A harmless field that no page needs: the short way leaves its request to node:http. */
const FOR_NODE = { te: 'trailers' }

const headersOf = (encoding: 'plain' | 'gzip'): Record<string, string> =>
  encoding === 'gzip' ? { 'accept-encoding': 'gzip' } : {}

/** Requests per second of the pages in the memory, taking turns with nginx serving the same bytes. */
export async function measureServing(
  origin: string,
  tools: Tools,
  folder: string,
  signal: AbortSignal,
): Promise<Throughput[]> {
  const targets = await listTargets(origin)
  const copies = await serveCopies(tools.nginx, folder, targets.map(({ answer }) => answer))
  try {
    const rounds: Round[][] = targets.map(() => [])
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, { url, encoding }] of targets.entries()) {
        const headers = headersOf(encoding)
        const own = await load(tools.wrk, url, headers, signal)
        const other = await load(tools.wrk, copies.urlOf(index), headers, signal)
        const byNode = await load(tools.wrk, url, { ...headers, ...FOR_NODE }, signal)
        rounds[index]?.push({ own, byNode, other })
      }
    }
    return targets.map((target, index) => throughputOf(target, rounds[index] ?? []))
  } finally {
    await copies.stop()
  }
}

/** The pages as they are sent once they are in the memory. */
async function listTargets(origin: string): Promise<Target[]> {
  const targets: Target[] = []
  for (const { page, path } of PAGES) {
    const url = new URL(path, origin).href
    await get(url)
    for (const encoding of ENCODINGS) {
      const answer = await get(url, headersOf(encoding))
      if (!isFromMemory(answer)) throw new Error(`${url} is not kept in the page memory`)
      targets.push({ page, encoding, url, answer })
    }
  }
  return targets
}

function throughputOf({ page, encoding, answer }: Target, rounds: readonly Round[]): Throughput {
  const own = bestOf(rounds.map((round) => round.own))
  const other = bestOf(rounds.map((round) => round.other))
  return {
    page,
    encoding,
    bodyBytes: answer.body.length,
    requestsPerSecond: own.requestsPerSecond,
    nginxRequestsPerSecond: other.requestsPerSecond,
    ratio: own.requestsPerSecond / other.requestsPerSecond,
    byNodeRequestsPerSecond: bestOf(rounds.map((round) => round.byNode)).requestsPerSecond,
    p99Ms: own.p99Ms,
    nginxP99Ms: other.p99Ms,
  }
}

const bestOf = (loads: readonly Load[]): Load =>
  loads.reduce((best, load) => (load.requestsPerSecond > best.requestsPerSecond ? load : best))
