import { attachment, streamOf } from '@/app/api/v1/answer'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { renderCsv } from '@/lib/documents/csv'
import { isLocale, type Locale } from '@/lib/i18n'
import { viewPlanImport } from '@/lib/services/plan-import/view-import'
import { headingsOf, rowsOf } from './rows'

type Context = { params: Promise<{ locale: string; id: string }> }

/** What was decided how about every clause of a plan's document, as CSV: for who may see the review desk. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale: language, id } = await params
  const locale: Locale = isLocale(language) ? language : 'zh'
  const actor = await findActor()
  const view = actor === null ? null : await viewPlanImport(actor, id, null, now())
  if (view === null) return new Response('404', { status: 404 })
  const rows = rowsOf(locale, view)
  const batches = (async function* () {
    yield rows
  })()
  return new Response(streamOf(renderCsv(headingsOf(locale), batches)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(`import-${view.stored.slug}.csv`),
      'cache-control': 'no-store',
    },
  })
}
