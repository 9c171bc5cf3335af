import type { GrowthPoint } from '@/components/charts/growth-geometry'
import type { TrackMember } from '@/components/charts/member-track'
import type { SchedulePoint } from '@/components/charts/schedule-geometry'
import type { TrackStage } from '@/components/charts/stage-track'
import type { Bilingual } from '@/components/layout/link'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { DecimalText } from '@/lib/domain/exact'
import type { Reading } from '@/lib/domain/measure'
import type { Locale } from '@/lib/i18n'

/** A published update as the charts read it; corrected ones stay in the record. */
export type ChartedUpdate = {
  effectiveOn: CivilDate
  isSuperseded: boolean
  readings: readonly Reading[]
  /** positions of the members finished by then */
  finishedMembers: readonly number[]
}

/** An earlier result of the same measure. */
export type EarlierResult = { period: string; value: DecimalText; isForecast: boolean }

const inOrder = (updates: readonly ChartedUpdate[]): ChartedUpdate[] =>
  [...updates].sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))

/** The figures of a measure with their dates, oldest first. */
export const schedulePoints = (
  updates: readonly ChartedUpdate[],
  measure: string,
): SchedulePoint[] =>
  inOrder(updates).flatMap(({ effectiveOn, isSuperseded, readings }) =>
    readings.flatMap((reading) =>
      reading.measure === measure && reading.value !== null
        ? [{ effectiveOn, value: reading.value, isSuperseded }]
        : [],
    ),
  )

/** Earlier years' results, then the reported figures by month. */
export function growthPoints(
  updates: readonly ChartedUpdate[],
  measure: string,
  earlier: readonly EarlierResult[],
): GrowthPoint[] {
  const before = [...earlier]
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .map(({ period, value, isForecast }): GrowthPoint => ({
      period,
      value,
      role: isForecast ? 'forecast' : 'baseline',
    }))
  const reported = schedulePoints(updates, measure).map((point): GrowthPoint => ({
    period: point.effectiveOn.slice(0, 7),
    value: point.value,
    role: point.isSuperseded ? 'superseded' : 'actual',
  }))
  return [...before, ...reported]
}

type NamedStage = { key: string; name: Bilingual; plannedOn: CivilDate | null }

/** Whether a stage is behind, the latest, missed by the date of the data, or still ahead. */
function stateOf(index: number, reached: number, isLate: boolean): TrackStage['state'] {
  if (index === reached) return 'current'
  if (index < reached) return 'reached'
  return isLate ? 'late' : 'planned'
}

/** The way of a milestone as the figures that count tell it. */
export function trackStages(
  locale: Locale,
  stages: readonly NamedStage[],
  updates: readonly ChartedUpdate[],
  measure: string,
): TrackStage[] {
  const steps = inOrder(updates).flatMap(({ effectiveOn, isSuperseded, readings }) =>
    readings.flatMap((reading) =>
      reading.measure === measure && !isSuperseded
        ? [{ effectiveOn, index: stages.findIndex((stage) => stage.key === reading.word) }]
        : [],
    ),
  )
  const reached = steps.at(-1)?.index ?? -1
  const dataOn = steps.at(-1)?.effectiveOn ?? null
  return stages.map(({ key, name, plannedOn }, index) => {
    const isLate = plannedOn !== null && dataOn !== null && plannedOn <= dataOn
    const first = steps.find((step) => step.index === index)
    return {
      key,
      name: name[locale],
      state: stateOf(index, reached, isLate),
      reachedOn: index <= reached ? (first?.effectiveOn ?? null) : null,
      plannedOn,
    }
  })
}

/** The updates that count the members: who reports of another measure alone says nothing of them. */
export const countingUpdates = <Update extends Pick<ChartedUpdate, 'readings'>>(
  updates: readonly Update[],
  measure: string,
): Update[] => updates.filter(({ readings }) => readings.some((reading) => reading.measure === measure))

/** The members of a list; one is done since the first figure that counts it without a break. */
export function trackMembers(
  locale: Locale,
  members: readonly { position: number; name: Bilingual | null }[],
  updates: readonly ChartedUpdate[],
): TrackMember[] {
  const counting = inOrder(updates).filter((update) => !update.isSuperseded)
  return members.map(({ position, name }) => {
    const open = counting.findLastIndex((update) => !update.finishedMembers.includes(position))
    const since = counting[open + 1]
    return {
      position,
      name: name?.[locale] ?? null,
      isDone: since !== undefined,
      doneOn: since?.effectiveOn ?? null,
    }
  })
}
