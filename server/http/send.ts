import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { Head, Page, Rendered } from './page'

/** How a page came about, told in Cache-Status (RFC 9211). */
export type Origin = 'memory' | 'render'

export const CACHE_STATUS: Readonly<Record<Origin, string>> = {
  memory: 'jiannuo; hit',
  render: 'jiannuo; fwd=miss',
}

/** The request headers that decide in which form a page is sent. */
export interface Preferences {
  readonly ifNoneMatch: string | undefined
  readonly acceptEncoding: string | undefined
}

/** A page in the form in which one visitor gets it. */
export interface Form {
  readonly status: number
  readonly head: Head
  /** Null where the visitor has the page already. */
  readonly body: Buffer | null
}

/** 304 where the browser has the page already, compressed where it may be. */
export function formOf(page: Page, { ifNoneMatch, acceptEncoding }: Preferences): Form {
  if (page.status === 200 && isKnown(ifNoneMatch, page.etag)) {
    return { status: 304, head: page.unchangedHead, body: null }
  }
  const compressed = page.gzip !== null && takesGzip(acceptEncoding)
  const { head, body } = compressed ? page.gzip : page.plain
  return { status: page.status, head, body }
}

/** Sends a page; no body for HEAD. Ranges are not served: the whole page is the answer. */
export function sendPage(
  { headers, method }: IncomingMessage,
  response: ServerResponse,
  page: Page,
  from: Origin,
): void {
  const { status, head, body } = formOf(page, {
    ifNoneMatch: headers['if-none-match'],
    acceptEncoding: headers['accept-encoding'],
  })
  response.writeHead(status, [...head.list, 'cache-status', CACHE_STATUS[from]])
  if (method === 'HEAD' || body === null) response.end()
  else response.end(body)
}

/** Sends an answer as it is; used for refusals. */
export function sendRendered(
  { method }: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Rendered,
): void {
  response.writeHead(status, { ...headers, 'content-length': body.length })
  if (method === 'HEAD') response.end()
  else response.end(body)
}

/** Whether If-None-Match names the tag; compared weakly (RFC 9110, 13.1.2). */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true
  const opaque = etag.replace(/^W\//, '')
  return ifNoneMatch.split(',').some((given) => given.trim().replace(/^W\//, '') === opaque)
}

const gzipTakers = new LRUCache<string, boolean>({ max: 256 })

/** `acceptsGzip`, remembered: all browsers together send a handful of different headers. */
function takesGzip(acceptEncoding = ''): boolean {
  const known = gzipTakers.get(acceptEncoding)
  if (known !== undefined) return known
  const accepted = acceptsGzip(acceptEncoding)
  if (acceptEncoding.length <= 256) gzipTakers.set(acceptEncoding, accepted)
  return accepted
}

/** Whether Accept-Encoding allows gzip (RFC 9110, 12.5.3); a missing header asks for plain. */
export function acceptsGzip(acceptEncoding: string | undefined): boolean {
  if (acceptEncoding === undefined) return false
  let anything = false
  for (const part of acceptEncoding.split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    const allowed = !parameters.some((text) => /^q=0(?:\.0*)?$/.test(text))
    if (coding === 'gzip' || coding === 'x-gzip') return allowed
    if (coding === '*') anything = allowed
  }
  return anything
}
