import type { CivilDate } from '@/lib/domain/civil-date'
import type { Exact } from '@/lib/domain/exact'
import { formatDate, formatShare, translator, type Locale } from '@/lib/i18n'

type TimeBarProps = {
  locale: Locale
  /** the date of the data, not of reading */
  effectiveOn: CivilDate
  /** share of the plan's time that has passed then, 0..1 */
  elapsed: Exact
}

/** How much of the plan's time has passed at the date of the data. */
export const TimeBar = ({ locale, effectiveOn, elapsed }: TimeBarProps) => (
  <div className="time-bar">
    <p>
      {translator(locale)('ui.time', {
        date: formatDate(locale, effectiveOn),
        share: formatShare(elapsed),
      })}
    </p>
    <svg aria-hidden="true" width="100%" height="8">
      <rect width="100%" height="8" />
      <rect className="elapsed" width={`${elapsed.valueOf() * 100}%`} height="8" />
    </svg>
  </div>
)
