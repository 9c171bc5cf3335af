import { findActor } from '@/lib/auth/actor'
import { viewEvidence } from '@/lib/services/view-update'

/** An evidence file before it is public, for those who may see its update. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await findActor()
  const { id } = await params
  const file = actor === null ? null : await viewEvidence(actor, id)
  if (file === null) return new Response('404', { status: 404 })
  return new Response(file.bytes, {
    headers: {
      'content-type': file.mimeType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
