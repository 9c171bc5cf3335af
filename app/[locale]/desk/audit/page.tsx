import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { listAudit } from '@/lib/data/audit-reads'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { requireAllowed } from '../allowed'
import { DeskFrame } from '../desk-frame'
import { AuditFilters } from './audit-filters'
import { AuditTable } from './audit-table'
import { auditAddress, filterOf, readAuditQuery, type AuditQuery } from './query'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const PATH = '/desk/audit'
/** Records a page. */
const PAGE = 50

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('audit.title') } : {}
}

/** What was done, by whom and when: to be searched, read and taken away, and never changed. */
export default async function AuditPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireAllowed(locale, PATH, 'audit:read')
  const query = readAuditQuery(await searchParams)
  const olderThan = query.olderThan === null ? null : BigInt(query.olderThan)
  const found = await listAudit(filterOf(query), olderThan, PAGE + 1)
  const entries = found.slice(0, PAGE)
  const last = found.length > PAGE ? entries.at(-1) : undefined
  const t = translator(locale)
  return (
    <DeskFrame locale={locale} actor={actor} path={auditAddress(PATH, query, query.olderThan)} current="audit">
      <PageHeading title={t('audit.title')}>
        <p>{t('audit.lede')}</p>
      </PageHeading>
      <AuditFilters locale={locale} query={query} />
      {entries.length === 0 ? (
        <EmptyState title={t('audit.none')} />
      ) : (
        <AuditTable locale={locale} entries={entries} />
      )}
      <Ways locale={locale} query={query} older={last === undefined ? null : String(last.id)} />
    </DeskFrame>
  )
}

type WaysProps = { locale: Locale; query: AuditQuery; older: string | null }

/** To the newest, to the older ones, and away with all of them. */
function Ways({ locale, query, older }: WaysProps) {
  const t = translator(locale)
  const to = (olderThan: string | null) => href(locale, auditAddress(PATH, query, olderThan))
  return (
    <div className="actions">
      {query.olderThan === null ? null : <ButtonLink href={to(null)}>{t('audit.newest')}</ButtonLink>}
      {older === null ? null : <ButtonLink href={to(older)}>{t('audit.older')}</ButtonLink>}
      <ButtonLink href={href(locale, auditAddress(`${PATH}/export`, query, null))} download>
        {t('audit.export')}
      </ButtonLink>
    </div>
  )
}
