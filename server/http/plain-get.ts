/** A whole GET request without a body, as far as a public page depends on it. */
export interface PlainGet {
  /** The request target as it came: `/path?query`. */
  readonly target: string
  readonly acceptEncoding: string | undefined
  readonly ifNoneMatch: string | undefined
}

/** Longer heads are left to node:http, which knows how long a head may be. */
const MAX_HEAD_BYTES = 4096

const REQUEST_LINE = /GET (\/[!-~]*) HTTP\/1\.1\r\n/y
/** A field line (RFC 9112, 5): a token, a colon at once, and a value without control characters. */
const FIELD_LINE = /([!#$%&'*+\-.^_`|~0-9A-Za-z]+):([\t -~\x80-\xff]*)\r\n/y
const EMPTY_LINE = '\r\n'

const READ = new Set(['host', 'accept-encoding', 'if-none-match'])

/** Fields with which a request has a body, or asks something of the connection. */
const NOT_PLAIN = new Set([
  'content-length',
  'expect',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/**
 * Reads a request that can be understood in one way only, or gives null. Read are the bytes of
 * exactly one GET request of HTTP/1.1, from its first byte to the empty line after its fields, with
 * one Host, without a body, on a connection that stays open, every field in the strict form of RFC
 * 9112. Null says nothing about a request but that node:http has to judge it.
 */
export function parsePlainGet(bytes: Buffer): PlainGet | null {
  if (bytes.length > MAX_HEAD_BYTES) return null
  const text = bytes.toString('latin1')
  REQUEST_LINE.lastIndex = 0
  const target = REQUEST_LINE.exec(text)?.[1]
  if (target === undefined) return null
  const fields = readFields(text, REQUEST_LINE.lastIndex)
  if (!fields?.has('host')) return null
  return {
    target,
    acceptEncoding: fields.get('accept-encoding'),
    ifNoneMatch: fields.get('if-none-match'),
  }
}

/** The fields that matter, or null where one is malformed, repeated, or more than a page needs. */
function readFields(text: string, start: number): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>()
  let at = start
  while (at < text.length - EMPTY_LINE.length) {
    FIELD_LINE.lastIndex = at
    const line = FIELD_LINE.exec(text)
    if (line === null) return null
    at = FIELD_LINE.lastIndex
    const [, written = '', value = ''] = line
    const name = written.toLowerCase()
    if (NOT_PLAIN.has(name)) return null
    if (name === 'connection' && value.trim().toLowerCase() !== 'keep-alive') return null
    if (!READ.has(name)) continue
    if (fields.has(name)) return null
    fields.set(name, value.trim())
  }
  return text.slice(at) === EMPTY_LINE ? fields : null
}
