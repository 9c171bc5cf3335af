import { formatAmount, formatMonth, type Locale } from '@/lib/i18n'
import type { Spot } from './clearance'
import type { Frame } from './frame'
import { placeLabels, placeScheduleName, placeTarget, type ChartWords } from './label-places'
import {
  layOutSchedule,
  type PlottedPoint,
  type ScheduleData,
  type ScheduleGeometry,
} from './schedule-geometry'

type ScheduleDrawingProps = {
  locale: Locale
  frame: Frame
  /** the text equivalent of the whole chart */
  label: string
  words: { target: string; schedule: string; deviation: string | null }
  unit: string
  data: ScheduleData
}

/** Grid, axis and the target's line. */
function Ground({ frame, geometry, locale, words }: ScheduleDrawingProps & { geometry: ScheduleGeometry }) {
  const { gridlines, ticks, targetY, zeroY } = geometry
  const right = frame.width - frame.right
  return (
    <>
      {gridlines.map(({ y, value }) => (
        <g key={value}>
          <path className="grid" d={`M${frame.left} ${y}H${right}`} />
          <text x={frame.left - 8} y={y + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      <path className="target" d={`M${frame.left} ${targetY}H${right}`} />
      <text {...placeTarget(geometry, frame)} className="strong">
        {words.target}
      </text>
      <path className="axis" d={`M${frame.left} ${zeroY}H${right}`} />
      <text x={frame.left - 8} y={zeroY + 4} textAnchor="end">
        0
      </text>
      {ticks.map(({ x, date }, index) => (
        <g key={date}>
          <path className="axis" d={`M${x} ${zeroY}v5`} />
          <text x={x} y={zeroY + 21} textAnchor={index === ticks.length - 1 ? 'end' : 'middle'}>
            {formatMonth(locale, date)}
          </text>
        </g>
      ))}
    </>
  )
}

const Polyline = ({ className, corners }: { className: string; corners: readonly Spot[] }) =>
  corners.length === 0 ? null : (
    <polyline className={className} points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
  )

/** A figure that counts is a dot, the latest a large one; a corrected one a struck ring. */
function Dot({ x, y, point, isLatest }: PlottedPoint & { isLatest: boolean }) {
  if (!point.isSuperseded) return <circle cx={x} cy={y} r={isLatest ? 5.5 : 3} />
  return (
    <g className="superseded">
      <circle cx={x} cy={y} r={4} />
      <path d={`M${x - 7} ${y}h14`} />
    </g>
  )
}

/** How far the latest figure is from the schedule. */
function Distance({ latest }: Pick<ScheduleGeometry, 'latest'>) {
  if (latest === null || latest.scheduledY === null) return null
  return <path className="distance" d={`M${latest.x} ${latest.y}V${latest.scheduledY}`} />
}

/** The names of the lines, and the latest figure in words, where nothing else is drawn. */
function Words({ geometry, frame, unit, words }: ScheduleDrawingProps & { geometry: ScheduleGeometry }) {
  const { latest } = geometry
  const written: ChartWords = {
    target: words.target,
    schedule: words.schedule,
    value: latest === null ? '' : formatAmount(latest.point.value, unit),
    deviation: words.deviation ?? '',
  }
  const labels = placeLabels(geometry, frame, written)
  const name = placeScheduleName(geometry, frame, written, labels)
  return (
    <>
      {name === null ? null : (
        <text {...name} className="halo">
          {written.schedule}
        </text>
      )}
      {labels === null ? null : (
        <text {...labels.value} className="halo figure-label">
          {written.value}
        </text>
      )}
      {labels === null || written.deviation === '' ? null : (
        <text {...labels.deviation} className="halo tinted">
          {written.deviation}
        </text>
      )}
    </>
  )
}

/** The schedule chart in one of its frames. */
export function ScheduleDrawing(props: ScheduleDrawingProps) {
  const { frame, label, data } = props
  const geometry = layOutSchedule(data, frame)
  return (
    <svg
      className={frame.name}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={label}
    >
      <Ground {...props} geometry={geometry} />
      <Polyline className="schedule" corners={geometry.schedule} />
      <Polyline className="progress" corners={geometry.steps} />
      <Distance latest={geometry.latest} />
      {geometry.points.map((plotted, index) => (
        <Dot key={index} {...plotted} isLatest={plotted.point === geometry.latest?.point} />
      ))}
      <Words {...props} geometry={geometry} />
    </svg>
  )
}
