import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Page, Rendered } from './page'

/** How a page came about, told in Cache-Status (RFC 9211). */
export type Origin = 'memory' | 'render'

const CACHE_STATUS: Readonly<Record<Origin, string>> = {
  memory: 'jiannuo; hit',
  render: 'jiannuo; fwd=miss',
}

/**
 * Sends a page: 304 where the browser has it already, compressed where it may be, no body for
 * HEAD. Ranges are not served: the whole page is the answer.
 */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  from: Origin,
): void {
  const { headers, method } = request
  if (page.status === 200 && isKnown(headers['if-none-match'], page.etag)) {
    response.writeHead(304, [...page.unchangedHead, 'cache-status', CACHE_STATUS[from]]).end()
    return
  }
  const compressed = page.gzip !== null && acceptsGzip(headers['accept-encoding'])
  const { head, body } = compressed ? page.gzip : page.plain
  response.writeHead(page.status, [...head, 'cache-status', CACHE_STATUS[from]])
  if (method === 'HEAD') response.end()
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
