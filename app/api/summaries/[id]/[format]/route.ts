import { findSummaryFile } from '@/lib/data/summaries'
import type { SummaryFormat } from '@/lib/domain/summary/languages'

export const dynamic = 'force-dynamic'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const TYPES = {
  docx: WORD,
  'docx-plain': WORD,
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<SummaryFormat, string>

type Context = { params: Promise<{ id: string; format: string }> }

const isFormat = (format: string): format is keyof typeof TYPES => Object.hasOwn(TYPES, format)

/** Both Word files are called after the summary; the plain one says so. */
const nameOf = (id: string, format: SummaryFormat): string =>
  format === 'docx-plain' ? `${id}-plain.docx` : `${id}.${format}`

/** An issued summary as a file: the bytes that were made when it was issued, for ever. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, format } = await params
  const file = isFormat(format) ? await findSummaryFile(id, format) : null
  if (file === null || !isFormat(format)) return new Response(null, { status: 404 })
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'content-type': TYPES[format],
      'content-length': String(file.bytes.length),
      'content-disposition': `attachment; filename="${nameOf(id, format)}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      etag: `"${file.sha256}"`,
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}
