import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CommitmentsTable } from '@/components/commitment/commitments-table'
import { ListFilters } from '@/components/commitment/list-filters'
import { link } from '@/components/layout/link'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { Pagination } from '@/components/ui/pagination'
import { listLeadDepartments } from '@/lib/data/public/departments'
import { countCommitments, listCommitments } from '@/lib/data/public/list'
import type { PublicPlan } from '@/lib/data/public/plans'
import { SORTS } from '@/lib/data/public/sorts'
import { translator } from '@/lib/i18n'
import { Frame } from '../../../frame'
import { pageMetadata } from '../../../metadata'
import { readPlan } from '../../../reads'
import { readVisit, type PageInput, type Visit } from '../../../request'
import {
  filterQuery,
  isNarrowed,
  listPath,
  PAGE_SIZE,
  parseListRequest,
  type ListRequest,
} from './query'

export const dynamic = 'force-dynamic'

type Input = PageInput<{ plan: string }>

export async function generateMetadata(input: Input): Promise<Metadata> {
  const { parts, reader, moment } = await readVisit(input)
  const plan = await readPlan(parts.plan, moment)
  if (plan === null) notFound()
  const t = translator(reader.locale)
  const words = { plan: plan.title[reader.locale] }
  return pageMetadata(reader, `/plans/${plan.slug}/commitments`, {
    title: t('public.list.pageTitle', words),
    description: t('public.list.description', words),
  })
}

/** The same commitments as data. */
function DataLinks({ plan, request, visit }: { plan: PublicPlan; request: ListRequest; visit: Visit<object> }) {
  const { asOf, locale } = visit.reader
  const query = new URLSearchParams(filterQuery(request))
  if (asOf !== null) query.set('asOf', asOf)
  const address = (format: string) => {
    const whole = new URLSearchParams(query)
    if (format !== 'json') whole.set('format', format)
    const path = `/api/v1/plans/${plan.slug}/commitments`
    return whole.size === 0 ? path : `${path}?${whole}`
  }
  const t = translator(locale)
  return (
    <p className="small data-link">
      {t('public.list.asData')} <a href={address('csv')}>CSV</a> <a href={address('json')}>JSON</a>
    </p>
  )
}

type ResultsProps = { plan: PublicPlan; request: ListRequest; visit: Visit<object>; total: number }

async function Results({ plan, request, visit, total }: ResultsProps) {
  const { reader, moment } = visit
  const t = translator(reader.locale)
  const skip = (request.page - 1) * PAGE_SIZE
  const items = await listCommitments(plan, { ...request, skip, take: PAGE_SIZE }, moment)
  if (items.length === 0) {
    return (
      <EmptyState title={t(total === 0 ? 'public.list.none' : 'public.list.pastEnd')}>
        <p>
          <a href={link(reader, `/plans/${plan.slug}/commitments`)}>{t('public.list.showAll')}</a>
        </p>
      </EmptyState>
    )
  }
  return (
    <>
      <CommitmentsTable reader={reader} caption={t('public.list.caption')} items={items} hasFreshness />
      <Pagination
        locale={reader.locale}
        page={request.page}
        pageCount={Math.ceil(total / PAGE_SIZE)}
        hrefOf={(page) => link(reader, listPath(plan.slug, { ...request, page }))}
      />
    </>
  )
}

/** A plan's commitments: searched, narrowed, sorted and paged by the address alone. */
export default async function CommitmentsPage(input: Input) {
  const visit = await readVisit(input)
  const { parts, reader, moment, query } = visit
  const plan = await readPlan(parts.plan, moment)
  if (plan === null) notFound()
  const request = parseListRequest(query)
  const [departments, total] = await Promise.all([
    listLeadDepartments(plan.id),
    countCommitments(plan, request.filter, moment),
  ])
  const { locale } = reader
  const t = translator(locale)
  return (
    <Frame visit={visit} path={listPath(plan.slug, request)} current="commitments" plan={plan.slug}>
      <Breadcrumb
        locale={locale}
        items={[
          { label: plan.title[locale], href: link(reader, `/plans/${plan.slug}`) },
          { label: t('ui.nav.commitments') },
        ]}
      />
      <PageHeading title={t('public.list.title', { year: String(plan.year) })} />
      <ListFilters
        reader={reader}
        plan={plan}
        departments={departments}
        sorts={SORTS}
        chosen={{ ...request.filter, sort: request.sort }}
      />
      <p className="found" role="status">
        {t(isNarrowed(request) ? 'public.list.found' : 'public.list.all', { count: total })}
      </p>
      <Results plan={plan} request={request} visit={visit} total={total} />
      <DataLinks plan={plan} request={request} visit={visit} />
    </Frame>
  )
}
