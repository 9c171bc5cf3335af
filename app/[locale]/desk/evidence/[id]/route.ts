import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { viewEvidence } from '@/lib/services/view-update'
import { evidencePolicy } from '@/server/http/headers'
import { isShownInPlace } from '../shown-in-place'

/**
 * An evidence file before it is public, for those who may see its update. `?inline` shows it in
 * place where its content, which decided its type when it came in, is of a kind that can be.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await findActor()
  const { id } = await params
  const file = actor === null ? null : await viewEvidence(actor, id, now())
  if (file === null) return new Response('404', { status: 404 })
  const isInline = new URL(request.url).searchParams.has('inline') && isShownInPlace(file.mimeType)
  const disposition = isInline ? 'inline' : 'attachment'
  return new Response(file.bytes, {
    headers: {
      'content-type': file.mimeType,
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'content-security-policy': evidencePolicy(file.mimeType),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
