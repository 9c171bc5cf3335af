import type { Metadata } from 'next'
import { ChangeEntries } from '@/components/corrections/change-entries'
import { link } from '@/components/layout/link'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { Pagination } from '@/components/ui/pagination'
import { countChanges, listChanges } from '@/lib/data/public/corrections'
import { href, translator } from '@/lib/i18n'
import { Frame } from '../frame'
import { FEED_PATH, pageMetadata } from '../metadata'
import { readPlans } from '../reads'
import { readVisit, valueOf, type PageInput } from '../request'

export const dynamic = 'force-dynamic'

/** Changes on one page. */
const SHOWN = 30

export async function generateMetadata(input: PageInput): Promise<Metadata> {
  const { reader } = await readVisit(input)
  const t = translator(reader.locale)
  return pageMetadata(reader, '/corrections', {
    title: t('public.corrections.title'),
    description: t('public.corrections.lede'),
  })
}

/** Figures that were corrected and promises that were adjusted, newest first. */
export default async function CorrectionsPage(input: PageInput) {
  const visit = await readVisit(input)
  const { reader, moment, query } = visit
  const { locale } = reader
  const t = translator(locale)
  const [plans, total] = await Promise.all([readPlans(moment), countChanges(moment)])
  const pageCount = Math.max(1, Math.ceil(total / SHOWN))
  const asked = /^[1-9]\d{0,6}$/.exec(valueOf(query, 'page'))?.[0]
  const page = Math.min(Number(asked ?? 1), pageCount)
  const changes = await listChanges({ skip: (page - 1) * SHOWN, take: SHOWN }, moment)
  const pathOf = (number: number) => (number === 1 ? '/corrections' : `/corrections?page=${number}`)
  return (
    <Frame visit={visit} path={pathOf(page)} current={null} plan={plans[0]?.slug ?? null}>
      <PageHeading title={t('public.corrections.title')}>
        <p>{t('public.corrections.lede')}</p>
        <p className="source-link">
          <a href={href(locale, FEED_PATH)}>{t('public.corrections.feed')}</a>
        </p>
      </PageHeading>
      {changes.length === 0 ? (
        <EmptyState title={t('public.corrections.none')} />
      ) : (
        <ChangeEntries reader={reader} changes={changes} />
      )}
      <Pagination
        locale={locale}
        page={page}
        pageCount={pageCount}
        hrefOf={(number) => link(reader, pathOf(number))}
      />
    </Frame>
  )
}
