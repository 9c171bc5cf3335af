import { describe, expect, it } from 'vitest'
import type { Frame } from './frame'
import { layOutSchedule, type ScheduleData, type SchedulePoint } from './schedule-geometry'

/** A plot of 120 × 110 units, so that a month is 10 wide and one of eleven 10 high. */
const frame: Frame = { name: 'wide', width: 120, height: 110, top: 0, right: 0, bottom: 0, left: 0 }
const span = { startsOn: '2025-01-01', deadlineOn: '2025-12-31' } as const

const point = (
  effectiveOn: SchedulePoint['effectiveOn'],
  value: string,
  isSuperseded = false,
): SchedulePoint => ({ effectiveOn, value, isSuperseded })

const layOut = (data: Partial<ScheduleData>) =>
  layOutSchedule({ span, target: '11', schedule: 'prorated', points: [], ...data }, frame)

describe('layOutSchedule', () => {
  it('puts the end of June half-way, as the schedule counts months', () => {
    const { points } = layOut({ points: [point('2025-06-30', '4')] })
    expect(points[0]).toMatchObject({ x: 60, y: 70 })
  })

  it('runs the prorated schedule straight from nothing to the target', () => {
    const { schedule, targetY, zeroY } = layOut({})
    expect(schedule).toEqual([
      { x: 0, y: 110 },
      { x: 120, y: 0 },
    ])
    expect({ targetY, zeroY }).toEqual({ targetY: 0, zeroY: 110 })
  })

  it('draws filed nodes as a staircase, whatever order they were filed in', () => {
    const { schedule } = layOut({
      schedule: [
        { dueOn: '2025-12-31', share: '1' },
        { dueOn: '2025-06-30', share: '0.5' },
      ],
    })
    expect(schedule).toEqual([
      { x: 0, y: 110 },
      { x: 60, y: 110 },
      { x: 60, y: 55 },
      { x: 120, y: 55 },
      { x: 120, y: 0 },
      { x: 120, y: 0 },
    ])
  })

  it('has no schedule where the kind has none', () => {
    const { schedule, latest } = layOut({ schedule: null, points: [point('2025-06-30', '4')] })
    expect(schedule).toEqual([])
    expect(latest?.scheduledY).toBeNull()
  })

  it('steps through the figures that count, in the order of their dates', () => {
    const { steps } = layOut({
      points: [point('2025-06-30', '4'), point('2025-03-31', '1'), point('2025-03-31', '2', true)],
    })
    expect(steps.map(({ x, y }) => `${x},${y}`)).toEqual(['0,110', '30,110', '30,100', '60,100', '60,70'])
  })

  it('keeps a corrected figure in the picture, but never as the latest', () => {
    const { points, latest } = layOut({
      points: [point('2025-03-31', '1'), point('2025-06-30', '5', true)],
    })
    expect(points).toHaveLength(2)
    expect(latest?.point.value).toBe('1')
  })

  it('measures the distance to the schedule at the date of the latest figure', () => {
    const prorated = layOut({ points: [point('2025-06-30', '4')] })
    expect(prorated.latest?.scheduledY).toBe(55)
    const nodes = [
      { dueOn: '2025-06-30', share: '0.2' },
      { dueOn: '2025-09-30', share: '1' },
    ] as const
    expect(layOut({ schedule: nodes, points: [point('2025-06-30', '4')] }).latest?.scheduledY).toBe(88)
    expect(layOut({ schedule: nodes, points: [point('2025-06-29', '4')] }).latest?.scheduledY).toBe(110)
  })

  it('makes room above the target for more than was promised', () => {
    const { targetY, points } = layOut({ points: [point('2025-06-30', '22')] })
    expect(points[0]?.y).toBe(0)
    expect(targetY).toBe(55)
  })

  it('names the ends of the quarters of a year, and of each month of a short span', () => {
    expect(layOut({}).ticks.map(({ x, date }) => `${date} ${x}`)).toEqual([
      '2025-03-31 30',
      '2025-06-30 60',
      '2025-09-30 90',
      '2025-12-31 120',
    ])
    const short = layOut({ span: { startsOn: '2025-10-01', deadlineOn: '2025-12-31' } })
    expect(short.ticks.map(({ date }) => date)).toEqual(['2025-10-31', '2025-11-30', '2025-12-31'])
  })

  it('draws no grid line into the words of the target or of zero', () => {
    const { gridlines } = layOut({})
    expect(gridlines.length).toBeGreaterThan(0)
    for (const { y } of gridlines) {
      expect(y).toBeGreaterThanOrEqual(18)
      expect(y).toBeLessThanOrEqual(92)
    }
  })
})
