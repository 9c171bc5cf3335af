import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { TIME_ZONE } from '@/lib/i18n'
import { editedModel } from '@/lib/services/summaries/summary-text'
import { viewSummary } from '@/lib/services/summaries/view-summary'
import { renderWord } from '../render-forms'

type Context = { params: Promise<{ id: string }> }

/**
 * A summary that is not issued yet as a Word file, as it reads now; `?plain` leaves the annex of
 * sources out. The files of an issued one are kept, and public.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const actor = await findActor()
  const view = actor === null ? null : await viewSummary(actor, id, now(), TIME_ZONE)
  if (view === null || view.summary.state === 'issued') return new Response('404', { status: 404 })
  const isPlain = new URL(request.url).searchParams.has('plain')
  const bytes = await renderWord(editedModel(view.summary), !isPlain)
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename="draft-${view.summary.version}${isPlain ? '-plain' : ''}.docx"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
