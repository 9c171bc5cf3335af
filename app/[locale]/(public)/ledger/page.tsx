import type { Metadata } from 'next'
import { LedgerEntries } from '@/components/ledger/ledger-entries'
import { LEDGER_PAGE, ledgerPageOf } from '@/lib/domain/ledger-position'
import { Verify } from '@/components/ledger/verify'
import { link } from '@/components/layout/link'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { Pagination } from '@/components/ui/pagination'
import { findLastSequence, listLedgerEntries } from '@/lib/data/public/ledger-pages'
import { translator } from '@/lib/i18n'
import { Frame } from '../frame'
import { pageMetadata } from '../metadata'
import { readPlans } from '../reads'
import { readVisit, valueOf, type PageInput, type Query } from '../request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(input: PageInput): Promise<Metadata> {
  const { reader } = await readVisit(input)
  const t = translator(reader.locale)
  return pageMetadata(reader, '/ledger', {
    title: t('ui.nav.ledger'),
    description: t('public.ledger.lede'),
  })
}

/**
 * Which entries a page shows. Pages are counted from the first entry, so that their
 * addresses never change; without a page the newest entries are shown.
 */
function rangeOf(query: Query, last: number) {
  const pageCount = ledgerPageOf(last)
  const asked = /^[1-9]\d{0,6}$/.exec(valueOf(query, 'page'))?.[0]
  const page = asked === undefined ? null : Math.min(Number(asked), pageCount)
  if (page === null) return { page, pageCount, from: Math.max(1, last - LEDGER_PAGE + 1), to: last }
  const to = Math.min(page * LEDGER_PAGE, last)
  return { page, pageCount, from: (page - 1) * LEDGER_PAGE + 1, to }
}

/** The public chain of everything published, newest first. */
export default async function LedgerPage(input: PageInput) {
  const visit = await readVisit(input)
  const { reader, moment, query } = visit
  const { locale } = reader
  const t = translator(locale)
  const [plans, last] = await Promise.all([readPlans(moment), findLastSequence(moment)])
  const { page, pageCount, from, to } = rangeOf(query, last)
  const [entries, [head]] = await Promise.all([
    listLedgerEntries(from, to, moment),
    listLedgerEntries(last, last, moment),
  ])
  const pathOf = (number: number) => `/ledger?page=${number}`
  return (
    <Frame
      visit={visit}
      path={page === null ? '/ledger' : pathOf(page)}
      current="ledger"
      plan={plans[0]?.slug ?? null}
    >
      <PageHeading title={t('public.ledger.title')}>
        <p>{t('public.ledger.lede')}</p>
      </PageHeading>
      {head === undefined ? (
        <EmptyState title={t('public.ledger.none')} />
      ) : (
        <>
          <Verify reader={reader} head={head.line} />
          <LedgerEntries reader={reader} entries={entries} />
          <Pagination
            locale={locale}
            page={page ?? pageCount}
            pageCount={pageCount}
            hrefOf={(number) => link(reader, pathOf(number))}
          />
          {pageCount > 1 ? <p className="small">{t('public.ledger.pages')}</p> : null}
        </>
      )}
    </Frame>
  )
}
