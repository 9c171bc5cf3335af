import { formatAmount, formatMonth, type Locale } from '@/lib/i18n'
import type { Frame } from './frame'
import { placeLabels, placeScheduleName } from './label-places'
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
      <text x={frame.left} y={targetY - 8} className="strong">
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

/** The dashed line of what is due, with its name beside it. */
function ScheduleLine({ geometry, frame, words }: ScheduleDrawingProps & { geometry: ScheduleGeometry }) {
  const place = placeScheduleName(geometry, frame, words.schedule)
  if (place === null) return null
  return (
    <>
      <polyline
        className="schedule"
        points={geometry.schedule.map(({ x, y }) => `${x},${y}`).join(' ')}
      />
      <text {...place} className="halo">
        {words.schedule}
      </text>
    </>
  )
}

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

/** The latest figure in words beside its dot, and its distance from the schedule. */
function LatestLabels(props: ScheduleDrawingProps & { geometry: ScheduleGeometry }) {
  const { geometry, frame, unit, words } = props
  const { latest } = geometry
  if (latest === null) return null
  const value = formatAmount(latest.point.value, unit)
  const places = placeLabels(latest, frame, [value, words.deviation ?? ''])
  return (
    <>
      {latest.scheduledY === null ? null : (
        <path className="distance" d={`M${latest.x} ${latest.y}V${latest.scheduledY}`} />
      )}
      <text {...places.value} className="halo figure-label">
        {value}
      </text>
      {words.deviation === null ? null : (
        <text {...places.deviation} className="halo tinted">
          {words.deviation}
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
      <ScheduleLine {...props} geometry={geometry} />
      {geometry.actual === '' ? null : <path className="progress" d={geometry.actual} />}
      {geometry.points.map((plotted, index) => (
        <Dot key={index} {...plotted} isLatest={plotted.point === geometry.latest?.point} />
      ))}
      <LatestLabels {...props} geometry={geometry} />
    </svg>
  )
}
