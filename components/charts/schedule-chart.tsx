import { exact, shortText, type DecimalText } from '@/lib/domain/exact'
import { scheduledShare } from '@/lib/domain/schedule'
import type { StandingCode } from '@/lib/domain/words'
import { formatAmount, formatDate, formatDecimal, translator, type Locale } from '@/lib/i18n'
import { FiguresTable } from './figures-table'
import { FRAMES } from './frame'
import { ScheduleDrawing } from './schedule-drawing'
import type { ScheduleData, SchedulePoint } from './schedule-geometry'

export type ScheduleChartProps = ScheduleData & {
  locale: Locale
  /** the measure's name */
  name: string
  /** unit as written, '' for none */
  unit: string
  /** the target in words, with its comparator: '不少于 11 条' */
  targetText: string
  /** the standing at the latest figure; gives its colour */
  standing: StandingCode
  /** points of deviation at the latest figure, as published; null where there is none */
  deviation: DecimalText | null
}

/** '慢 13.6 个百分点': a published deviation in words, its sign spoken. */
export function deviationText(locale: Locale, deviation: DecimalText): string {
  const t = translator(locale)
  const points = deviation.replace('-', '')
  if (/^[0.]+$/.test(points)) return t('ui.chart.even')
  return t(deviation.startsWith('-') ? 'ui.chart.behind' : 'ui.chart.ahead', { points })
}

const placesOf = (value: DecimalText): number => value.split('.')[1]?.length ?? 0

/**
 * What the schedule asks for on the date of a figure, with its unit and a digit more than the
 * target has, so that half of 1.9 is not told as 1; null without a schedule.
 */
function scheduledAmount(props: ScheduleChartProps, { effectiveOn }: SchedulePoint) {
  const { schedule, span, target, unit } = props
  if (schedule === null) return null
  const share = scheduledShare(span, schedule === 'prorated' ? [] : schedule, effectiveOn)
  return formatAmount(shortText(share.mul(exact(target)), placesOf(target) + 1), unit)
}

function textEquivalent(props: ScheduleChartProps, latest: SchedulePoint | undefined): string {
  const { locale, name, targetText, unit, deviation } = props
  const t = translator(locale)
  const say = (words: string) => t('ui.chart.label', { name, target: targetText, latest: words })
  if (latest === undefined) return say(t('ui.chart.none'))
  const figures = {
    date: formatDate(locale, latest.effectiveOn),
    actual: formatAmount(latest.value, unit),
  }
  const scheduled = scheduledAmount(props, latest)
  if (scheduled === null || deviation === null) return say(t('ui.chart.latest', figures))
  const words = { ...figures, scheduled, deviation: deviationText(locale, deviation) }
  return say(t('ui.chart.latestAgainstSchedule', words))
}

/** Actual against schedule, through the year: drawing, text equivalent and table. */
export function ScheduleChart(props: ScheduleChartProps) {
  const { locale, name, unit, points, standing, deviation } = props
  const t = translator(locale)
  const ordered = [...points].sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))
  const latest = ordered.filter((point) => !point.isSuperseded).at(-1)
  const label = textEquivalent(props, latest)
  const words = {
    target: `${t('ui.chart.target')} ${formatAmount(props.target, unit)}`,
    schedule: t('ui.chart.schedule'),
    deviation: deviation === null ? null : deviationText(locale, deviation),
  }
  return (
    <figure className={`chart ${standing}`}>
      {FRAMES.map((frame) => (
        <ScheduleDrawing key={frame.name} {...{ locale, frame, label, words, unit, data: props }} />
      ))}
      <FiguresTable
        caption={t('ui.chart.tableCaption', { name })}
        headings={[t('ui.chart.date'), t('ui.chart.actual'), t('ui.chart.scheduled'), t('ui.chart.note')]}
        rows={ordered.map((point) => [
          point.effectiveOn,
          formatDecimal(point.value),
          scheduledAmount(props, point) ?? '—',
          point.isSuperseded ? t('ui.chart.superseded') : '',
        ])}
      />
    </figure>
  )
}
