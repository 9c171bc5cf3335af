import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Lifetime, live } from '../server/lifetime'
import { findFreePort } from '../server/port'
import { runTypeScript } from '../server/program'
import { elapsed, say, step } from '../server/steps'
import { startServer } from '../server/testing/server'
import { measureRendering, type SizedSite } from './rendering'
import { renderReport } from './report'
import { measureServing } from './serving'
import type { SummaryCost } from './summary-cost'
import type { SheetCost } from './sheets'
import { loadSyntheticPlan } from './synthetic-plan'
import { requireTools } from './tools'
import type { Visibility } from './publishing'

const HOST = '127.0.0.1'
/** Sizes of the synthetic plan; the first site also serves the real documents meanwhile. */
const SIZES = [50, 5_000, 50_000] as const

/**
 * Measures the site as `npm start` serves it, from fresh stores that go when it ends: throughput
 * beside nginx, the time from publishing to being visible, and the cost of a list by its length.
 * Speed is told and not judged: a goal that is missed is no failure.
 */
await live(async (lifetime) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jiannuo-bench-'))
  lifetime.atEnd(() => rmSync(folder, { recursive: true }))
  const tools = await collect('Tools', () => requireTools(lifetime.signal), 'nginx and wrk are there')
  const sites = await collect('Sites', () => startSites(folder, lifetime), 'three sites answer')
  const [first] = sites
  if (first === undefined) throw new Error('no site was started')
  const serving = await collect(
    'Serving',
    () => measureServing(first.origin, tools, path.join(folder, 'nginx'), lifetime.signal),
    'measured',
  )
  const publishing = await collect('Publishing', () => publish(first), 'measured')
  await step('Plans', () => fill(sites))
  const rendering = await collect('Rendering', () => measureRendering(sites, lifetime.signal), 'measured')
  const sheets = await collect('Sheets', () => measureSheets(sites, lifetime), 'measured')
  const summary = await collect('Summary', () => measureSummary(lifetime), 'measured')
  say(`\n${renderReport({ serving, publishing, rendering, sheets, summary })}\n\nAll measurements: ${elapsed()}`)
})

/** A step that has a result of its own beside the words. */
async function collect<T>(title: string, action: () => Promise<T>, words: string): Promise<T> {
  const results: T[] = []
  await step(title, async () => {
    results.push(await action())
    return words
  })
  const [result] = results
  if (result === undefined) throw new Error(`${title} gave nothing`)
  return result
}

/** One site a size, each with a database of its own. The first start builds the pages. */
async function startSites(folder: string, { signal, atEnd }: Lifetime): Promise<SizedSite[]> {
  const sites: SizedSite[] = []
  for (const size of SIZES) {
    const store = path.join(folder, `store-${size}`)
    const server = await startServer({ host: HOST, port: await findFreePort(HOST), store, command: 'start' }, signal)
    atEnd(() => server.stop())
    sites.push({ size, origin: server.origin, databaseUrl: server.databaseUrl })
  }
  return sites
}

/** The services open the database that the environment names, so they are loaded only now. */
async function publish({ origin, databaseUrl }: SizedSite): Promise<Visibility> {
  process.env['DATABASE_URL'] = databaseUrl
  const { measurePublishing } = await import('./publishing')
  return measurePublishing(origin, databaseUrl)
}

/** In a process of its own, on the longest plan, whose site runs the jobs. */
async function measureSheets(sites: readonly SizedSite[], { signal }: Lifetime): Promise<SheetCost[]> {
  const longest = sites.at(-1)
  if (longest === undefined) throw new Error('no site was started')
  const env = { DATABASE_URL: longest.databaseUrl }
  const { code, output } = await runTypeScript('bench/sheets.ts', [], { env, signal, output: 'keep' })
  if (code !== 0) throw new Error(`the sheets were not measured:\n${output}`)
  const costs: SheetCost[] = JSON.parse(output.trim().split('\n').at(-1) ?? '[]')
  return costs
}

/** In a process of its own, whose memory is its alone. */
async function measureSummary({ signal }: Lifetime): Promise<SummaryCost> {
  const { code, output } = await runTypeScript('bench/summary-cost.ts', [], { env: {}, signal, output: 'keep' })
  if (code !== 0) throw new Error(`the summary was not measured:\n${output}`)
  const cost: SummaryCost = JSON.parse(output.trim().split('\n').at(-1) ?? '')
  return cost
}

async function fill(sites: readonly SizedSite[]): Promise<string> {
  for (const { databaseUrl, size } of sites) await loadSyntheticPlan(databaseUrl, size)
  return SIZES.map((size) => size.toLocaleString('en')).join(', ') + ' items'
}
