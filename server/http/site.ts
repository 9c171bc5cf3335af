import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { answerDesk } from './desk'
import type { FindDestination } from './destination'
import { dataPolicy, type Headers } from './headers'
import type { PageAddress } from './page-key'
import type { PageMemory } from './page-memory'
import { type Refusal, renderRefusal } from './refusals'
import type { Framework } from './render'
import { sendPage, sendRendered } from './send'

export interface SiteOptions {
  readonly memory: PageMemory
  readonly framework: Framework
  /** Resolves when every instance has acted on the changes committed so far. */
  readonly settle: () => Promise<void>
  /** Where a request target leads today: the date is part of every page's key. */
  readonly findDestination: FindDestination
  /** Headers of every answer. */
  readonly headers: Headers
  /** Takes one line about an answer that failed. */
  readonly report: (line: string, cause?: unknown) => void
}

/** A file of 20 MB and the form around it. */
const MAX_BODY_BYTES = 22 * 1024 * 1024
/** Refused uploads up to this size are read to their end: the browser then shows the refusal. */
const MAX_DRAINED_BYTES = 256 * 1024 * 1024
const READING = new Set(['GET', 'HEAD'])
const BODILESS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Headers that only we may set: what a proxy claims is not believed (the framework then fills in
 * what the connection says), and a nonce is ours to choose.
 */
const UNTRUSTED = /^(?:x-forwarded-|forwarded$|x-real-ip$|x-nonce$|content-security-policy)/

/** Answers every request: public pages from the memory, the rest through the framework. */
export function siteListener(options: SiteOptions): RequestListener {
  return (request, response) => {
    const found = options.findDestination(request.url ?? '/')
    if (found.room === 'refused') refuse(options, request, response, found.refusal)
    else if (found.room === 'page') answerPage(options, request, response, found.address)
    else passOn(options, request, response, found.room)
  }
}

function answerPage(
  options: SiteOptions,
  request: IncomingMessage,
  response: ServerResponse,
  address: PageAddress,
): void {
  if (!READING.has(request.method ?? '')) return refuse(options, request, response, 'wrongMethod')
  const kept = options.memory.find(address)
  if (kept !== null) return sendPage(request, response, kept, 'memory')
  reportFailure(request, response, options.report)
  options.memory.open(address).then(
    (opened) => {
      if (opened.ok) sendPage(request, response, opened.page, opened.from)
      else refuse(options, request, response, opened.reason)
    },
    (error: unknown) => fail(options, request, response, error),
  )
}

function passOn(
  options: SiteOptions,
  request: IncomingMessage,
  response: ServerResponse,
  room: 'desk' | 'api' | 'framework',
): void {
  const bad = refusalOfBody(request)
  if (bad !== null) return refuse(options, request, response, bad)
  reportFailure(request, response, options.report)
  setHeaders(response, options.headers)
  for (const name of Object.keys(request.headers)) {
    if (UNTRUSTED.test(name)) delete request.headers[name]
  }
  if (room === 'api') {
    response.setHeader('cache-control', 'no-store')
    response.setHeader('content-security-policy', dataPolicy())
  }
  const answer =
    room === 'desk'
      ? answerDesk(options, request, response)
      : options.framework(request, response)
  answer.catch((error: unknown) => fail(options, request, response, error))
}

/** What is wrong with the announced body, or null. Browsers always announce its length. */
function refusalOfBody({ method, headers }: IncomingMessage): Refusal | null {
  if (BODILESS.has(method ?? '')) return null
  if (headers['transfer-encoding'] !== undefined) return 'lengthRequired'
  return Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES ? 'tooLarge' : null
}

function refuse(
  options: SiteOptions,
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal,
): void {
  setHeaders(response, options.headers)
  const announced = Number(request.headers['content-length'] ?? 0)
  const chunked = request.headers['transfer-encoding'] !== undefined
  if (chunked || announced > MAX_DRAINED_BYTES) response.setHeader('connection', 'close')
  sendRendered(request, response, renderRefusal(refusal))
}

function fail(
  options: SiteOptions,
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
): void {
  options.report('an answer failed:', error)
  if (response.headersSent) response.destroy()
  else refuse(options, request, response, 'failed')
}

function setHeaders(response: ServerResponse, headers: Headers): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

/** An address as logs may have it: without query, and without what opens an account. */
const loggedPath = (url: string): string =>
  (url.split('?', 1)[0] ?? '').replace(/(\/desk\/invitation\/).+/, '$1…')

/** One line for each answer of 500 and above: no query, no address, nothing personal. */
function reportFailure(
  request: IncomingMessage,
  response: ServerResponse,
  report: SiteOptions['report'],
): void {
  const begun = performance.now()
  const { method, url } = request
  response.once('finish', () => {
    if (response.statusCode < 500) return
    const elapsedMs = Math.round(performance.now() - begun)
    report(`${response.statusCode} ${method} ${loggedPath(url ?? '')} ${elapsedMs} ms`)
  })
}
