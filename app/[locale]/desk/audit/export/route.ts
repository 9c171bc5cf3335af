import { attachment, streamOf } from '@/app/api/v1/answer'
import { findActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import type { AuditEntry } from '@/lib/data/audit-reads'
import { renderCsv, type CsvRow } from '@/lib/documents/csv'
import { civilDateOf } from '@/lib/domain/civil-date'
import { isLocale, TIME_ZONE, type Locale } from '@/lib/i18n'
import { exportAudit } from '@/lib/services/export-audit'
import { filterOf, readAuditQuery } from '../query'
import { sentenceOf } from '../sentences'

const COLUMNS = ['id', 'at', 'actor', 'action', 'subjectType', 'subject', 'subjectId', 'sentence', 'details']

const rowOf = (locale: Locale, entry: AuditEntry): CsvRow => [
  String(entry.id),
  entry.at.toISOString(),
  entry.actorLabel,
  entry.action,
  entry.subjectType,
  entry.subjectName,
  entry.subjectId,
  sentenceOf(locale, entry),
  JSON.stringify(entry.details),
]

async function* rowsOf(locale: Locale, entries: AsyncIterable<readonly AuditEntry[]>) {
  for await (const batch of entries) yield batch.map((entry) => rowOf(locale, entry))
}

type Context = { params: Promise<{ locale: string }> }

/** The audit record as CSV, for auditors; that it was taken is itself recorded. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: language } = await params
  const locale: Locale = isLocale(language) ? language : 'zh'
  const actor = await findActor()
  if (actor === null) return new Response('404', { status: 404 })
  const at = now()
  const query = readAuditQuery(Object.fromEntries(new URL(request.url).searchParams))
  const decision = await exportAudit(actor, filterOf(query), at)
  if (!decision.ok) return new Response('404', { status: 404 })
  const text = renderCsv(COLUMNS, rowsOf(locale, decision.entries))
  return new Response(streamOf(text), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(`audit-${civilDateOf(at, TIME_ZONE)}.csv`),
      'cache-control': 'no-store',
    },
  })
}
