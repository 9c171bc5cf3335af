import { translator, type Translate } from '@/lib/i18n'

/** Open data is for everyone: any site may read it, and no answer depends on a cookie. */
const OPEN = { 'access-control-allow-origin': '*' }

export const json = (body: unknown): Response => Response.json(body, { headers: OPEN })

/** For good: old addresses keep leading to what they stood for. */
export const moved = (location: string): Response =>
  new Response(null, { status: 308, headers: { ...OPEN, location } })

type ErrorKey = Parameters<Translate>[0] & `openData.error.${string}`

/** One address serves both languages, so a message speaks both. */
const inBoth = (key: ErrorKey, name: string): string =>
  (['zh', 'en'] as const).map((locale) => translator(locale)(key, { name })).join(' ')

const refusal = (status: 400 | 404, code: string, message: string): Response =>
  Response.json({ error: { code, message } }, { status, headers: OPEN })

/** @param name the parameter whose value cannot be read */
export const badParameter = (name: string): Response =>
  refusal(400, 'bad-parameter', inBoth('openData.error.badParameter', name))

const MISSING = {
  plan: 'openData.error.noPlan',
  commitment: 'openData.error.noCommitment',
  file: 'openData.error.noFile',
} as const

/** @param name what was asked for */
export const notFound = (what: keyof typeof MISSING, name: string): Response =>
  refusal(404, `no-${what}`, inBoth(MISSING[what], name))

/**
 * Sends text piece by piece as it is read: a piece is asked for when the reader is ready
 * for it, and nothing more is read once the reader has gone.
 */
export function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

export const streamed = (
  pieces: AsyncGenerator<string>,
  headers: Readonly<Record<string, string>>,
): Response => new Response(streamOf(pieces), { headers: { ...OPEN, ...headers } })

/** A file to save; the name also for programs that know ASCII alone (RFC 6266, RFC 8187). */
export function attachment(fileName: string): string {
  const ascii = fileName.replace(/[^\w.() -]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

export const csv = (pieces: AsyncGenerator<string>, fileName: string): Response =>
  streamed(pieces, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': attachment(fileName),
  })
