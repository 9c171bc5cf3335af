import type { DecimalText } from '@/lib/domain/exact'
import type { StandingCode } from '@/lib/domain/words'
import { formatAmount, formatDecimal, translator, type Locale } from '@/lib/i18n'
import { FiguresTable } from './figures-table'
import { FRAMES, type Frame } from './frame'
import { layOutGrowth, type GrowthBar, type GrowthPoint } from './growth-geometry'

export type GrowthChartProps = {
  locale: Locale
  /** the measure's name */
  name: string
  /** unit as written, '' for none */
  unit: string
  target: DecimalText
  /** the target in words, with its comparator: '5% 左右' */
  targetText: string
  /** in the order of the periods; the last 'actual' one is the latest figure */
  points: readonly GrowthPoint[]
  /** the standing at the latest figure; gives its colour */
  standing: StandingCode
  /** latest figure − target, in the unit, as published; null where there is none */
  deviation: DecimalText | null
}

/** '高于目标 0.5 个百分点': a difference from the target in words, its sign spoken. */
function differenceText(locale: Locale, unit: string, deviation: DecimalText): string {
  const t = translator(locale)
  const size = deviation.replace('-', '')
  if (/^[0.]+$/.test(size)) return t('ui.chart.atTarget')
  const points =
    unit === '%' ? t('ui.chart.percentagePoints', { points: size }) : formatAmount(size, unit)
  return t(deviation.startsWith('-') ? 'ui.chart.belowTarget' : 'ui.chart.aboveTarget', { points })
}

function textEquivalent(props: GrowthChartProps): string {
  const { locale, name, unit, targetText, deviation, points } = props
  const t = translator(locale)
  const say = (words: string) => t('ui.chart.label', { name, target: targetText, latest: words })
  const latest = points.filter((point) => point.role === 'actual').at(-1)
  if (latest === undefined) return say(t('ui.chart.none'))
  const figures = { period: latest.period, actual: formatAmount(latest.value, unit) }
  if (deviation === null) return say(t('ui.chart.latestOfPeriod', figures))
  const words = { ...figures, deviation: differenceText(locale, unit, deviation) }
  return say(t('ui.chart.latestAgainstTarget', words))
}

type BarProps = { bar: GrowthBar; width: number; frame: Frame; unit: string; isLatest: boolean }

/** One value: its bar, its figure, its period. */
const Bar = ({ bar, width, frame, unit, isLatest }: BarProps) => (
  <g className={isLatest ? 'latest' : bar.point.role}>
    <rect x={bar.x - width / 2} y={bar.y} width={width} height={Math.max(bar.height, 0.5)} />
    <text x={bar.x} y={bar.labelY} textAnchor="middle" className="halo">
      {formatAmount(bar.point.value, unit === '%' ? unit : '')}
    </text>
    {bar.hasPeriod ? (
      <text x={bar.x} y={frame.height - 10} textAnchor="middle" className="period">
        {bar.point.period}
      </text>
    ) : null}
  </g>
)

function GrowthDrawing({ props, frame, label }: { props: GrowthChartProps; frame: Frame; label: string }) {
  const { locale, unit, target, points } = props
  const { bars, barWidth, targetY, zeroY } = layOutGrowth(points, target, frame)
  const right = frame.width - frame.right
  const latest = points.filter((point) => point.role === 'actual').at(-1)
  return (
    <svg
      className={frame.name}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={label}
    >
      <path className="axis" d={`M${frame.left} ${zeroY}H${right}`} />
      <text x={frame.left - 8} y={zeroY + 4} textAnchor="end">
        0
      </text>
      {bars.map((bar, index) => (
        <Bar key={index} {...{ bar, frame, unit }} width={barWidth} isLatest={bar.point === latest} />
      ))}
      <path className="target" d={`M${frame.left} ${targetY}H${right}`} />
      <path className="target" d={`M${frame.left} 11h20`} />
      <text x={frame.left + 28} y={15} className="strong">
        {`${translator(locale)('ui.chart.target')} ${formatAmount(target, unit)}`}
      </text>
    </svg>
  )
}

/** Values of a rate or level through the periods, against the target's line. */
export function GrowthChart(props: GrowthChartProps) {
  const { locale, name, points, standing } = props
  const t = translator(locale)
  const label = textEquivalent(props)
  const note = ({ role }: GrowthPoint) => (role === 'actual' ? '' : t(`ui.chart.${role}`))
  return (
    <figure className={`chart ${standing}`}>
      {FRAMES.map((frame) => (
        <GrowthDrawing key={frame.name} props={props} frame={frame} label={label} />
      ))}
      <FiguresTable
        caption={t('ui.chart.tableCaption', { name })}
        headings={[t('ui.chart.period'), t('ui.chart.actual'), t('ui.chart.note')]}
        rows={points.map((point) => [point.period, formatDecimal(point.value), note(point)])}
      />
    </figure>
  )
}
