import { TimeBar } from '@/components/charts/time-bar'
import { CommitmentsTable, type Row } from '@/components/commitment/commitments-table'
import { link, type Bilingual, type Reader } from '@/components/layout/link'
import { FreshnessName } from '@/components/standing/freshness-mark'
import { StandingCounts } from '@/components/standing/standing-counts'
import { PageHeading } from '@/components/ui/content'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { ReportingCalendar } from '@/lib/domain/freshness'
import { elapsedShare } from '@/lib/domain/schedule'
import { formatDate, translator } from '@/lib/i18n'
import { chineseNumber } from './chinese-number'
import { CountsTable } from './counts-table'
import { freshnessCounts, standingCounts, type Counts } from './counts'
import { reportingState } from './reporting'

type OverviewProps = {
  reader: Reader
  plan: {
    slug: string
    year: number
    title: Bilingual
    calendar: ReportingCalendar
    document: { title: Bilingual; knownOn: CivilDate; knownOnBasis: Bilingual }
    sections: readonly { key: string; title: Bilingual }[]
  }
  overview: Counts & {
    sections: readonly { key: string; counts: Counts }[]
    departments: readonly { slug: string; name: Bilingual; counts: Counts }[]
    results: number
    dataUntil: CivilDate | null
    overdue: { until: CivilDate | null } | null
    owing: { until: CivilDate | null } | null
  }
  /** the newest updates, latest first */
  recent: readonly Row[]
  /** the day the reader looks from */
  on: CivilDate
}

/** '2025 年计划，四十六项承诺'; above 9999 in digits. What is known by its results alone is no promise. */
function titleText({ reader, plan, overview }: OverviewProps): string {
  const count = overview.total - overview.results
  const words = reader.locale === 'zh' && count <= 9999 ? chineseNumber(count) : String(count)
  return translator(reader.locale)('public.overview.title', { year: String(plan.year), count, words })
}

/** How much time has passed at the date of the data; without data, that there is none. */
function DataState({ reader, plan, overview, on }: OverviewProps) {
  const { locale } = reader
  const t = translator(locale)
  const { calendar } = plan
  const { dataUntil } = overview
  const span = { startsOn: calendar.startsOn, deadlineOn: calendar.endsOn }
  const { missed, next } = reportingState(calendar, overview, on)
  return (
    <div className="data-state">
      {dataUntil === null ? (
        <p>{t('public.overview.silent', { count: overview.total })}</p>
      ) : (
        <TimeBar locale={locale} effectiveOn={dataUntil} elapsed={elapsedShare(span, dataUntil)} />
      )}
      {missed === null ? null : (
        <p className="small">
          {t('public.overview.missed', {
            date: formatDate(locale, missed.dueOn),
            days: missed.lateDays,
          })}
        </p>
      )}
      {next === null ? null : (
        <p className="small">{t('public.overview.next', { date: formatDate(locale, next) })}</p>
      )}
    </div>
  )
}

/** Whether reports are there in time: counted apart from the standings. */
function FreshnessCounts({ reader, plan, overview }: OverviewProps) {
  const { locale } = reader
  const t = translator(locale)
  return (
    <ul className="fresh-counts" aria-label={t('public.overview.freshness')}>
      {freshnessCounts(reader, plan.slug, overview).map(({ code, count, href }) => (
        <li key={code}>
          <a href={href}>
            <FreshnessName locale={locale} code={code} />{' '}
            <b>{count}</b>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Newest({ reader, plan, recent }: OverviewProps) {
  const t = translator(reader.locale)
  if (recent.length === 0) return null
  return (
    <section aria-labelledby="newest">
      <h2 id="newest">{t('public.overview.newest')}</h2>
      <CommitmentsTable reader={reader} caption={t('public.overview.newest')} items={recent} />
      <p className="more">
        <a href={link(reader, `/plans/${plan.slug}/commitments`)}>{t('public.overview.all')}</a>
        <a href={link(reader, '/corrections')}>{t('public.overview.corrections')}</a>
      </p>
    </section>
  )
}

function BySection({ reader, plan, overview }: OverviewProps) {
  const { locale } = reader
  const t = translator(locale)
  const rows = plan.sections.flatMap(({ key, title }) => {
    const counts = overview.sections.find((section) => section.key === key)?.counts
    if (counts === undefined || counts.total === 0) return []
    const href = link(reader, `/plans/${plan.slug}/commitments?section=${key}`)
    return [{ key, name: title[locale], href, counts }]
  })
  return (
    <section aria-labelledby="sections">
      <h2 id="sections">{t('public.overview.bySection')}</h2>
      <CountsTable locale={locale} heading={t('public.overview.section')} rows={rows} />
    </section>
  )
}

function ByDepartment({ reader, overview }: OverviewProps) {
  const { locale } = reader
  const t = translator(locale)
  const rows = overview.departments.map(({ slug, name, counts }) => ({
    key: slug,
    name: name[locale],
    href: link(reader, `/departments/${slug}`),
    counts,
  }))
  return (
    <section aria-labelledby="departments">
      <h2 id="departments">{t('public.overview.byDepartment')}</h2>
      <CountsTable locale={locale} heading={t('public.overview.department')} rows={rows} />
    </section>
  )
}

/** One plan at a glance: counts by standing and freshness, the newest updates, who and where. */
export function PlanOverview(props: OverviewProps) {
  const { reader, plan, overview } = props
  const { locale } = reader
  const t = translator(locale)
  return (
    <>
      <PageHeading title={titleText(props)}>
        <p>{t('public.overview.lede')}</p>
        {overview.results === 0 ? null : <p>{t('public.overview.results', { count: overview.results })}</p>}
        <p className="source-link">
          <a href={link(reader, `/plans/${plan.slug}/text`)}>{plan.document.title[locale]}</a>
        </p>
      </PageHeading>
      <StandingCounts locale={locale} counts={standingCounts(reader, plan.slug, overview)} />
      <DataState {...props} />
      <FreshnessCounts {...props} />
      <Newest {...props} />
      <BySection {...props} />
      <ByDepartment {...props} />
    </>
  )
}
