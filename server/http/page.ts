import { createHash } from 'node:crypto'
import { validateHeaderName, validateHeaderValue } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** What rendering gives: a whole answer, headers in lower case. */
export interface Rendered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Header names and values in turn, the form Node writes fastest. */
export type HeaderList = readonly string[]

/** Headers in the form Node takes, and as they stand in the answer: one line each, in Latin-1. */
export interface Head {
  readonly list: HeaderList
  readonly lines: string
}

/** A body in one encoding and the headers that go with it. */
export interface Variant {
  readonly head: Head
  readonly body: Buffer
}

/** An answer ready to be sent as often as wanted; nothing is left to work out per request. */
export interface Page {
  readonly status: number
  readonly plain: Variant
  /** Null where compression saves nothing. */
  readonly gzip: Variant | null
  /** Weak, because the plain and the compressed body share it (RFC 9110, 8.8.1). */
  readonly etag: string
  /** Headers of 304 for who has this page already. */
  readonly unchangedHead: Head
}

const compress = promisify(gzip)

const GZIP_LEVEL = 6
const MIN_COMPRESSED_BYTES = 512
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|(?:atom\+)?xml|javascript)|image\/svg)/

/**
 * Prepares a rendered answer for sending; `common` are the headers of every answer.
 *
 * @throws for a header that cannot be sent
 */
export async function preparePage(
  rendered: Rendered,
  common: Readonly<Record<string, string>>,
): Promise<Page> {
  const { status, body } = rendered
  const etag = etagOf(body)
  const validator = status === 200 ? { etag } : {}
  const shared = { ...common, ...rendered.headers, ...validator, vary: 'accept-encoding' }
  const variant = (bytes: Buffer, encoding: Readonly<Record<string, string>>): Variant => ({
    head: listed({ ...shared, ...encoding, 'content-length': String(bytes.length) }),
    body: bytes,
  })
  return {
    status,
    plain: variant(body, {}),
    gzip: isWorthwhile(rendered)
      ? variant(await compress(body, { level: GZIP_LEVEL }), { 'content-encoding': 'gzip' })
      : null,
    etag,
    unchangedHead: listed({ etag, vary: shared.vary, 'cache-control': 'no-cache' }),
  }
}

/** Bytes a page takes in the memory: its bodies and a fixed share for headers and indexes. */
export const bytesOf = ({ plain, gzip }: Page): number =>
  plain.body.length + (gzip?.body.length ?? 0) + 4096

const etagOf = (body: Buffer) =>
  `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

const isWorthwhile = ({ body, headers }: Rendered) =>
  body.length >= MIN_COMPRESSED_BYTES && COMPRESSIBLE.test(headers['content-type'] ?? '')

/** @throws as `setHeader` does, for a name or value that would break out of its line */
function listed(headers: Readonly<Record<string, string>>): Head {
  const entries = Object.entries(headers)
  for (const [name, value] of entries) {
    validateHeaderName(name)
    validateHeaderValue(name, value)
  }
  const lines = entries.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return { list: entries.flat(), lines }
}
