import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GridForm } from '@/components/desk/grid/grid-form'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/choice'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { formatDate, href, isLocale, translator, type Locale } from '@/lib/i18n'
import { viewGrid, type GridView } from '@/lib/services/view-grid'
import { DeskFrame } from '../desk-frame'
import { reportRowsAction } from './actions'
import { gridRowOf } from './grid-rows'
import { gridWords } from './grid-words'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('desk.grid.title') } : {}
}

const textOrNull = (value: string | string[] | undefined) => (typeof value === 'string' ? value : null)

const queryOf = (entries: Readonly<Record<string, string | null>>): string =>
  new URLSearchParams(
    Object.entries(entries).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  ).toString()

/** All items of a period on one screen, to be reported together. */
export default async function GridPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const query = await searchParams
  const asked = { plan: textOrNull(query['plan']), on: textOrNull(query['on']) }
  const page = textOrNull(query['page'])
  const search = queryOf({ ...asked, page })
  const path = search === '' ? '/desk/grid' : `/desk/grid?${search}`
  const actor = await requireActor(locale, path)
  const view = await viewGrid(actor, { ...asked, page: Number(page ?? '1') }, now())
  const t = translator(locale)
  return (
    <DeskFrame locale={locale} actor={actor} path={path} current="grid">
      <PageHeading title={t('desk.grid.title')}>
        {view === null ? null : (
          <p>{t('desk.grid.lede', { plan: view.choice.plan.title[locale], count: view.count })}</p>
        )}
      </PageHeading>
      {view === null ? (
        <EmptyState title={t('desk.grid.empty')} />
      ) : (
        <Grid locale={locale} actorId={actor.id} view={view} />
      )}
    </DeskFrame>
  )
}

type GridProps = { locale: Locale; actorId: string; view: GridView }

function Grid({ locale, actorId, view }: GridProps) {
  const { choice, items, page, pageCount, thresholds } = view
  const { plan, effectiveOn, today } = choice
  const rows = items.map((item) => gridRowOf(item, { locale, actorId, effectiveOn, today }))
  const rules = { effectiveOn, today, thresholds }
  const words = gridWords(locale, rows, rules)
  return (
    <>
      <Period locale={locale} choice={choice} />
      <p className="grid-keys">{words.keys}</p>
      <GridForm
        key={`${plan.slug} ${effectiveOn} ${page}`}
        action={reportRowsAction}
        hidden={{ locale, plan: plan.slug, on: effectiveOn }}
        rows={rows}
        rules={rules}
        words={words}
      />
      <Pagination
        locale={locale}
        page={page}
        pageCount={pageCount}
        hrefOf={(n) =>
          href(locale, `/desk/grid?${queryOf({ plan: plan.slug, on: effectiveOn, page: String(n) })}`)
        }
      />
    </>
  )
}

/** The plan and the date, once for all rows. */
function Period({ locale, choice }: { locale: Locale; choice: GridView['choice'] }) {
  const t = translator(locale)
  const { plans, plan, dates, effectiveOn } = choice
  return (
    <form action={href(locale, '/desk/grid')} method="get" className="grid-period">
      {plans.length === 1 ? (
        <input type="hidden" name="plan" value={plan.slug} />
      ) : (
        <Select
          name="plan"
          label={t('desk.grid.choose.plan')}
          options={plans.map(({ slug, title }) => ({ value: slug, label: title[locale] }))}
          defaultValue={plan.slug}
        />
      )}
      <Select
        name="on"
        label={t('desk.grid.choose.on')}
        hint={t('desk.grid.choose.hint')}
        options={dates.map((date) => ({ value: date, label: formatDate(locale, date) }))}
        defaultValue={effectiveOn}
      />
      <Button variant="plain">{t('desk.grid.choose.show')}</Button>
    </form>
  )
}
