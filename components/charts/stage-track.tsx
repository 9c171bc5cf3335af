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

function whenText(locale: Locale, { state, reachedOn, plannedOn }: TrackStage): string {
  const t = translator(locale)
  if (state === 'reached' || state === 'current') {
    return reachedOn === null
      ? t('ui.stages.reached')
      : t('ui.stages.reachedOn', { date: formatDate(locale, reachedOn) })
  }
  if (plannedOn === null) return t('ui.stages.unplanned')
  const planned = t('ui.stages.planned', { date: formatDate(locale, plannedOn) })
  return state === 'late' ? `${planned} · ${t('ui.stages.late')}` : planned
}

/** The way of a milestone as an ordered list, drawn as a track; no arithmetic in it. */
export const StageTrack = ({ locale, label, stages }: StageTrackProps) => (
  <ol className="stages" aria-label={label}>
    {stages.map((stage) => (
      <li
        key={stage.key}
        className={`stage-${stage.state}`}
        aria-current={stage.state === 'current' ? 'step' : undefined}
      >
        <b>{stage.name}</b>
        <span>{whenText(locale, stage)}</span>
      </li>
    ))}
  </ol>
)
