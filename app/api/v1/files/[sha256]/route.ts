import { findOpenFile } from '@/lib/data/public/open-data/file'
import { attachment, notFound } from '../../answer'
import { momentQuery, readQuery } from '../../query'

export const dynamic = 'force-dynamic'

const SHA256 = /^[0-9a-f]{64}$/

type Context = { params: Promise<{ sha256: string }> }

/** A file behind a published update: to be saved, never to be shown as a page of this site. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = readQuery(momentQuery, request)
  if (!query.ok) return query.answer
  const { sha256 } = await params
  const file = SHA256.test(sha256) ? await findOpenFile(sha256, query.value.asOf) : null
  if (file === null) return notFound('file', sha256)
  return new Response(file.bytes, {
    headers: {
      'access-control-allow-origin': '*',
      'content-type': file.mimeType,
      'content-length': String(file.bytes.length),
      'content-disposition': attachment(file.fileName),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    },
  })
}
