import { describe, expect, it } from 'vitest'
import { crosses, linesThrough } from './clearance'
import { FRAMES, type Frame } from './frame'
import { boxOf, placeLabels, placeScheduleName, type ChartWords } from './label-places'
import { layOutSchedule, type ScheduleData, type SchedulePoint } from './schedule-geometry'

const WORDS: Record<'zh' | 'en', ChartWords> = {
  zh: { target: '目标 11 条', schedule: '时序', value: '10.5 条', deviation: '慢 13.6 个百分点' },
  en: { target: 'Target 11 roads', schedule: 'Schedule', value: '10.5 roads', deviation: '13.6 points behind' },
}
const MONTH_ENDS = {
  jan: '2025-01-31',
  mar: '2025-03-31',
  jun: '2025-06-30',
  sep: '2025-09-30',
  nov: '2025-11-30',
  dec: '2025-12-31',
} as const
type Reached = Partial<Record<keyof typeof MONTH_ENDS, string>>

function pointsOf(reached: Reached): SchedulePoint[] {
  return (['jan', 'mar', 'jun', 'sep', 'nov', 'dec'] as const).flatMap((month) => {
    const value = reached[month]
    return value === undefined ? [] : [{ effectiveOn: MONTH_ENDS[month], value, isSuperseded: false }]
  })
}

function draw(points: readonly SchedulePoint[], frame: Frame, words: ChartWords, more: Partial<ScheduleData> = {}) {
  const span = { startsOn: '2025-01-01', deadlineOn: '2025-12-31' } as const
  const geometry = layOutSchedule({ span, target: '11', schedule: 'prorated', points, ...more }, frame)
  const labels = placeLabels(geometry, frame, words)
  return { geometry, labels, name: placeScheduleName(geometry, frame, words, labels) }
}

const YEARS: readonly Reached[] = [
  { mar: '2', jun: '5', sep: '9', dec: '11' },
  { jun: '5', dec: '14' },
  { sep: '9', dec: '10' },
  { sep: '8', dec: '8' },
  { sep: '2', dec: '3' },
  { dec: '0' },
  { dec: '5' },
  { mar: '3', jun: '6', sep: '8.5', dec: '10.9' },
  { sep: '7', nov: '8' },
  { sep: '9', nov: '10.9' },
  { mar: '2', jun: '4' },
  { jan: '5' },
  { jun: '18.9' },
]

describe('the words of a schedule chart', () => {
  const cases = YEARS.flatMap((year) =>
    FRAMES.flatMap((frame) =>
      (['zh', 'en'] as const).map((language) => ({ year: JSON.stringify(year), frame, language, points: pointsOf(year) })),
    ),
  )

  it.each(cases)('touch no line and not each other: $year, $frame.name, $language', ({ points, frame, language }) => {
    const words = WORDS[language]
    const { geometry, labels, name } = draw(points, frame, words)
    if (labels === null || name === null) throw new Error('the chart lacks its words')
    const nameBox = boxOf(name, words.schedule)
    const lines = [geometry.schedule, geometry.steps].flatMap(linesThrough)
    const [target] = linesThrough([
      { x: frame.left, y: geometry.targetY },
      { x: frame.width - frame.right, y: geometry.targetY },
    ])
    for (const box of [labels.box, nameBox]) {
      expect(lines.filter((line) => crosses(line, box))).toEqual([])
      expect(target && crosses(target, box)).toBe(false)
      expect(box.left).toBeGreaterThanOrEqual(frame.left)
      expect(box.right).toBeLessThanOrEqual(frame.width)
      expect(box.bottom).toBeLessThan(frame.height - frame.bottom)
    }
    const isApart = nameBox.right <= labels.box.left || labels.box.right <= nameBox.left ||
      nameBox.bottom <= labels.box.top || labels.box.bottom <= nameBox.top
    expect(isApart).toBe(true)
  })

  it('stand right of a dot behind schedule and left of one ahead, as long as there is room', () => {
    for (const frame of FRAMES) {
      const behind = draw(pointsOf({ mar: '2', jun: '4' }), frame, WORDS.zh)
      expect(behind.labels?.value).toMatchObject({ textAnchor: 'start', x: (behind.geometry.latest?.x ?? 0) + 12 })
      const ahead = draw(pointsOf({ jun: '9' }), frame, WORDS.zh)
      expect(ahead.labels?.value).toMatchObject({ textAnchor: 'end', x: (ahead.geometry.latest?.x ?? 0) - 12 })
    }
  })

  it('are clear of a staircase of filed nodes too', () => {
    const schedule = [
      { dueOn: '2025-06-30', share: '0.5' },
      { dueOn: '2025-12-31', share: '1' },
    ] as const
    for (const frame of FRAMES) {
      const { geometry, labels } = draw(pointsOf({ sep: '5', dec: '6' }), frame, WORDS.en, { schedule })
      const lines = [geometry.schedule, geometry.steps].flatMap(linesThrough)
      expect(labels && lines.filter((line) => crosses(line, labels.box))).toEqual([])
    }
  })

  it('name no schedule where there is none, and no figure before the first', () => {
    for (const frame of FRAMES) {
      const { labels, name } = draw([], frame, WORDS.zh, { schedule: null })
      expect([labels, name]).toEqual([null, null])
    }
  })
})
