/** A whole GET request without a body, as far as a public page depends on it. */
export interface PlainGet {
  /** The request target as it came: `/path?query`. */
  readonly target: string
  readonly acceptEncoding: string | undefined
  readonly ifNoneMatch: string | undefined
}

/** Longer heads are left to node:http, which knows how long a head may be. */
const MAX_HEAD_BYTES = 4096

/**
 * Request line, field lines, empty line (RFC 9112, 3 and 5): a name is a token with its colon at
 * once, a value has no control characters, a line ends with both signs, and nothing follows.
 */
const HEAD =
  /^GET (\/[!-~]*) HTTP\/1\.1\r\n(?:[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[\t -~\x80-\xff]*\r\n)*\r\n$/

/** Fields that a page depends on. */
const READ = 'host|accept-encoding|if-none-match|connection'
/** Fields with which a request has a body, or asks something of the connection. */
const NOT_PLAIN =
  'content-length|expect|proxy-connection|te|trailer|transfer-encoding|upgrade'
/** A field of either sort; all others change nothing. */
const FIELD = new RegExp(`\\n(?:(${READ})|${NOT_PLAIN}):([^\\r]*)`, 'gi')

/**
 * Reads a request that can be understood in one way only, or gives null. Read are the bytes of
 * exactly one GET request of HTTP/1.1, from its first byte to the empty line after its fields, with
 * one Host, without a body, on a connection that stays open, every field in the strict form of RFC
 * 9112. Null says nothing about a request but that node:http has to judge it.
 */
export function parsePlainGet(bytes: Buffer): PlainGet | null {
  if (bytes.length > MAX_HEAD_BYTES) return null
  const text = bytes.toString('latin1')
  const target = HEAD.exec(text)?.[1]
  if (target === undefined) return null
  const fields = new Map<string, string>()
  for (const [, written, value = ''] of text.matchAll(FIELD)) {
    const name = written?.toLowerCase()
    if (name === undefined || fields.has(name)) return null
    fields.set(name, value.trim())
  }
  const connection = fields.get('connection') ?? 'keep-alive'
  if (!fields.has('host') || connection.toLowerCase() !== 'keep-alive') return null
  return {
    target,
    acceptEncoding: fields.get('accept-encoding'),
    ifNoneMatch: fields.get('if-none-match'),
  }
}
