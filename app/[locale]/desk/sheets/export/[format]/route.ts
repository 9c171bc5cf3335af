import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { civilDateOf } from '@/lib/domain/civil-date'
import { isLocale, TIME_ZONE } from '@/lib/i18n'
import { exportSheet } from '@/lib/services/sheets/export-sheet'
import { renderExport, TYPES } from './render-export'

type Context = { params: Promise<{ locale: string; format: string }> }

/** The items of a plan as a sheet to fill in, for whoever reports on them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, format } = await params
  const actor = await findActor()
  if (actor === null || !isLocale(locale) || (format !== 'xlsx' && format !== 'csv')) {
    return new Response('404', { status: 404 })
  }
  const planSlug = new URL(request.url).searchParams.get('plan')
  const exported = await exportSheet(actor, { planSlug, format }, now())
  if (exported === null) return new Response('404', { status: 404 })
  const body = await renderExport(locale, format, exported)
  const name = `${exported.planSlug}-${civilDateOf(now(), TIME_ZONE)}.${format}`
  return new Response(body, {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
