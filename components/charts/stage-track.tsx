import type { CivilDate } from '@/lib/domain/civil-date'
import { formatDate, translator, type Locale } from '@/lib/i18n'

/** A stage of a milestone, in order; the last one is its end state. */
export type TrackStage = {
  key: string
  name: string
  /** current: reached, and none after it; late: due by the date of the data, not reached */
  state: 'reached' | 'current' | 'planned' | 'late'
  reachedOn: CivilDate | null
  plannedOn: CivilDate | null
}

type StageTrackProps = { locale: Locale; label: string; stages: readonly TrackStage[] }

/** When it was reached or is planned; nothing where no stage of the way has a date. */
function whenText(
  locale: Locale,
  { state, reachedOn, plannedOn }: TrackStage,
  isPlanned: boolean,
): string | null {
  const t = translator(locale)
  if (state === 'reached' || state === 'current') {
    return reachedOn === null
      ? t('ui.stages.reached')
      : t('ui.stages.reachedOn', { date: formatDate(locale, reachedOn) })
  }
  if (plannedOn === null) return isPlanned ? t('ui.stages.unplanned') : null
  const planned = t('ui.stages.planned', { date: formatDate(locale, plannedOn) })
  return state === 'late' ? `${planned} · ${t('ui.stages.late')}` : planned
}

/** The way of a milestone as an ordered list, drawn as a track; no arithmetic in it. */
export function StageTrack({ locale, label, stages }: StageTrackProps) {
  const isPlanned = stages.some(({ plannedOn }) => plannedOn !== null)
  return (
    <ol className="stages" aria-label={label}>
      {stages.map((stage) => (
        <li
          key={stage.key}
          className={`stage-${stage.state}`}
          aria-current={stage.state === 'current' ? 'step' : undefined}
        >
          <b>{stage.name}</b>
          <span>{whenText(locale, stage, isPlanned)}</span>
        </li>
      ))}
    </ol>
  )
}
