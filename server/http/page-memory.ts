import { LRUCache } from 'lru-cache'
import { bytesOf, type Page, preparePage, type Rendered } from './page'
import type { PageAddress } from './page-key'
import { TagIndex } from './tag-index'

export type Render = (address: PageAddress) => Promise<Rendered>

export interface PageMemoryOptions {
  /** Bytes all kept pages may take together; the least recently asked for go first. */
  readonly maxBytes: number
  /** Bytes of body above which an answer is not kept. */
  readonly maxPageBytes: number
  /** Renders that may be under way at once; beyond that `open` answers 'busy'. */
  readonly maxRenders: number
  /** Headers that every page carries beside its own. */
  readonly headers: Readonly<Record<string, string>>
}

export interface Counters {
  readonly hits: number
  readonly renders: number
  /** Renders by canonical address, of the most recently rendered 10,000 addresses. */
  readonly rendersByUrl: Readonly<Record<string, number>>
  readonly pages: number
  readonly bytes: number
}

export type Opened =
  | { readonly ok: true; readonly page: Page; readonly from: 'memory' | 'render' }
  | { readonly ok: false; readonly reason: 'busy' }

interface Flight {
  readonly page: Promise<Page>
  readonly drop: () => void
}

const DEFAULTS: PageMemoryOptions = {
  maxBytes: 256 * 1024 * 1024,
  maxPageBytes: 1024 * 1024,
  maxRenders: 256,
  headers: {},
}

/**
 * Whole public pages, kept in front of the framework and dropped by tag when a fact is published.
 *
 * Three rules keep it honest:
 * 1. A page is kept only while changes are heard (`resume`/`suspend`): unheard changes would leave
 *    old pages standing.
 * 2. A render that was under way when one of its tags was dropped may have read the old state: it
 *    answers those who asked before the drop, is not kept, and nobody who asks later joins it.
 * 3. One render at a time per page: those who ask meanwhile wait for it.
 */
export class PageMemory {
  readonly #render: Render
  readonly #options: PageMemoryOptions
  readonly #pages: LRUCache<string, Page>
  readonly #pagesByTag = new TagIndex()
  readonly #flights = new Map<string, Flight>()
  readonly #flightsByTag = new TagIndex()
  readonly #rendersByUrl = new LRUCache<string, number>({ max: 10_000 })
  #listening = false
  #hits = 0
  #renders = 0
  #underWay = 0

  constructor(render: Render, options: Partial<PageMemoryOptions> = {}) {
    this.#render = render
    this.#options = { ...DEFAULTS, ...options }
    this.#pages = new LRUCache<string, Page>({
      maxSize: this.#options.maxBytes,
      sizeCalculation: bytesOf,
      dispose: (_page, key) => this.#pagesByTag.remove(key),
    })
  }

  /** The kept page, or null. */
  find(address: PageAddress): Page | null {
    const page = this.#pages.get(address.key)
    if (page === undefined) return null
    this.#hits += 1
    return page
  }

  /** The page from the memory, from a render already under way, or from a new one. */
  async open(address: PageAddress): Promise<Opened> {
    const kept = this.find(address)
    if (kept !== null) return { ok: true, page: kept, from: 'memory' }
    const flight = this.#flights.get(address.key)
    if (flight !== undefined) return { ok: true, page: await flight.page, from: 'render' }
    if (this.#underWay >= this.#options.maxRenders) return { ok: false, reason: 'busy' }
    const shared = address.keep && this.#listening
    const page = await (shared ? this.#takeOff(address) : this.#renderNow(address))
    return { ok: true, page, from: 'render' }
  }

  /** Drops what depends on any of the tags; '*' drops everything. */
  drop(tags: readonly string[]): void {
    if (tags.includes('*')) return this.#dropEverything()
    for (const tag of tags) {
      for (const key of this.#flightsByTag.keysOf(tag)) this.#flights.get(key)?.drop()
      for (const key of this.#pagesByTag.keysOf(tag)) this.#pages.delete(key)
    }
  }

  /** Changes are no longer heard: drops everything and keeps nothing until `resume`. */
  suspend(): void {
    this.#listening = false
    this.#dropEverything()
  }

  /** Changes are heard (again): drops everything and keeps what is rendered from now on. */
  resume(): void {
    this.#dropEverything()
    this.#listening = true
  }

  counters(): Counters {
    return {
      hits: this.#hits,
      renders: this.#renders,
      rendersByUrl: Object.fromEntries(this.#rendersByUrl.entries()),
      pages: this.#pages.size,
      bytes: this.#pages.calculatedSize,
    }
  }

  #dropEverything(): void {
    for (const flight of [...this.#flights.values()]) flight.drop()
    this.#pages.clear()
  }

  /** Starts the one shared render of a page and keeps its result unless it is dropped meanwhile. */
  #takeOff(address: PageAddress): Promise<Page> {
    const { key, tags } = address
    const page = this.#renderNow(address)
    const drop = () => {
      if (this.#flights.get(key) !== flight) return
      this.#flights.delete(key)
      this.#flightsByTag.remove(key)
    }
    const flight: Flight = { page, drop }
    this.#flights.set(key, flight)
    this.#flightsByTag.add(key, tags)
    const land = (landed: Page) => {
      const current = this.#flights.get(key) === flight
      drop()
      if (current) this.#keep(address, landed)
    }
    page.then(land, drop)
    return page
  }

  #keep({ key, tags }: PageAddress, page: Page): void {
    if (page.status !== 200 || page.plain.body.length > this.#options.maxPageBytes) return
    this.#pages.set(key, page)
    if (this.#pages.has(key)) this.#pagesByTag.add(key, tags)
  }

  async #renderNow(address: PageAddress): Promise<Page> {
    this.#renders += 1
    this.#underWay += 1
    this.#rendersByUrl.set(address.url, (this.#rendersByUrl.get(address.url) ?? 0) + 1)
    try {
      return await preparePage(await this.#render(address), this.#options.headers)
    } finally {
      this.#underWay -= 1
    }
  }
}
