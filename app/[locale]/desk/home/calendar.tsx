import type { DeskItem } from '@/lib/data/desk-items'
import type { CivilDate } from '@/lib/domain/civil-date'
import { listCalendar, type CalendarPeriod } from '@/lib/domain/reporting-calendar'
import { formatDate, translator, type Locale } from '@/lib/i18n'

type CalendarProps = { locale: Locale; items: readonly DeskItem[]; today: CivilDate }

/** The plans somebody reports on: those whose calendar still runs, or the newest. */
function listCalendars({ items, today }: CalendarProps) {
  const slugs = [...new Set(items.map((item) => item.plan.slug))]
  const calendars = slugs.flatMap((slug) => {
    const own = items.filter((item) => item.plan.slug === slug)
    const plan = own[0]?.plan
    const owing = own.filter((item) => !item.isResult)
    return plan === undefined ? [] : [{ plan, periods: listCalendar(plan.periods, owing, today) }]
  })
  const running = calendars.filter(({ periods }) => periods.some((period) => period.phase === 'present'))
  return running.length > 0 ? running : calendars.slice(0, 1)
}

function Period({ locale, period }: { locale: Locale; period: CalendarPeriod }) {
  const t = translator(locale)
  const { endsOn, dueOn, phase, reported, inReview, missing } = period
  return (
    <li aria-current={phase === 'present' ? 'date' : undefined}>
      <p>
        <b>{t('desk.home.calendar.until', { date: formatDate(locale, endsOn) })}</b>
        {phase === 'present' ? ` · ${t('desk.home.calendar.present')}` : null}
      </p>
      <p>{t('desk.home.calendar.due', { date: formatDate(locale, dueOn) })}</p>
      <p>
        {t('desk.home.calendar.counts', { reported, inReview, missing, phase })}
      </p>
    </li>
  )
}

/** The periods of the plan's calendar, with how many of the unit's items are in. */
export function Calendar(props: CalendarProps) {
  const { locale } = props
  const t = translator(locale)
  return listCalendars(props).map(({ plan, periods }) => (
    <section key={plan.slug} aria-labelledby={`calendar-${plan.slug}`}>
      <h2 id={`calendar-${plan.slug}`}>
        {t('desk.home.calendar.title')} <small>{plan.title[locale]}</small>
      </h2>
      <ol className="calendar">
        {periods.map((period) => (
          <Period key={period.endsOn} locale={locale} period={period} />
        ))}
      </ol>
    </section>
  ))
}
