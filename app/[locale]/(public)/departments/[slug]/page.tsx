import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CommitmentsTable } from '@/components/commitment/commitments-table'
import { link } from '@/components/layout/link'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { findDepartment, listSupported } from '@/lib/data/public/departments'
import { countCommitments, countResults, listCommitments } from '@/lib/data/public/list'
import type { PublicPlan } from '@/lib/data/public/plans'
import { translator } from '@/lib/i18n'
import { Frame } from '../../frame'
import { pageMetadata } from '../../metadata'
import { readPlans } from '../../reads'
import { readVisit, type PageInput, type Visit } from '../../request'

export const dynamic = 'force-dynamic'

type Input = PageInput<{ slug: string }>

/** Led commitments shown here; the list page holds the rest. */
const SHOWN = 60

export async function generateMetadata(input: Input): Promise<Metadata> {
  const { parts, reader } = await readVisit(input)
  const department = await findDepartment(parts.slug)
  if (department === null) notFound()
  const name = department.name[reader.locale]
  return pageMetadata(reader, `/departments/${department.slug}`, {
    title: name,
    description: translator(reader.locale)('public.departments.description', { name }),
  })
}

async function readPart(plan: PublicPlan, slug: string, { moment }: Visit<object>) {
  const filter = {
    q: '',
    section: null,
    department: slug,
    standing: null,
    freshness: null,
    kind: null,
  }
  const [led, total, results, supported] = await Promise.all([
    listCommitments(plan, { filter, sort: 'plan', skip: 0, take: SHOWN }, moment),
    countCommitments(plan, filter, moment),
    countResults(plan, filter, moment),
    listSupported(slug, plan.id, moment),
  ])
  return { plan, led, total, results, supported }
}
type Part = Awaited<ReturnType<typeof readPart>>

/** What a department leads and supports in one plan. */
function OfPlan({ visit, slug, part }: { visit: Visit<object>; slug: string; part: Part }) {
  const { reader } = visit
  const { locale } = reader
  const { plan, led, total, results, supported } = part
  const t = translator(locale)
  const leads = t('public.departments.leads', { count: total - results, results })
  return (
    <section aria-labelledby={plan.slug}>
      <h2 id={plan.slug}>{plan.title[locale]}</h2>
      {led.length === 0 ? null : (
        <>
          <h3>{leads}</h3>
          <CommitmentsTable
            reader={reader}
            caption={leads}
            items={led}
            hasFreshness
            isOfOneDepartment
          />
        </>
      )}
      {total <= SHOWN ? null : (
        <p className="more">
          <a href={link(reader, `/plans/${plan.slug}/commitments?department=${slug}`)}>
            {t('public.overview.all')}
          </a>
        </p>
      )}
      {supported.length === 0 ? null : (
        <>
          <h3>{t('public.departments.supports', { count: supported.length })}</h3>
          <ul className="ways">
            {supported.map(({ code, title }) => (
              <li key={code}>
                <a href={link(reader, `/commitments/${code}`)}>{title[locale]}</a>{' '}
                <small className="small">{code}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** One department: what it leads, with standings, and what it supports. */
export default async function DepartmentPage(input: Input) {
  const visit = await readVisit(input)
  const { parts, reader, moment } = visit
  const department = await findDepartment(parts.slug)
  if (department === null) notFound()
  const plans = await readPlans(moment)
  const read = await Promise.all(plans.map((plan) => readPart(plan, department.slug, visit)))
  const parted = read.filter(({ led, supported }) => led.length + supported.length > 0)
  const { locale } = reader
  const t = translator(locale)
  const path = `/departments/${department.slug}`
  return (
    <Frame visit={visit} path={path} current="departments" plan={plans[0]?.slug ?? null}>
      <Breadcrumb
        locale={locale}
        items={[
          { label: t('ui.nav.departments'), href: link(reader, '/departments') },
          { label: department.name[locale] },
        ]}
      />
      <PageHeading title={department.name[locale]} />
      {parted.length === 0 ? <EmptyState title={t('public.departments.none')} /> : null}
      {parted.map((part) => (
        <OfPlan key={part.plan.slug} visit={visit} slug={department.slug} part={part} />
      ))}
    </Frame>
  )
}
