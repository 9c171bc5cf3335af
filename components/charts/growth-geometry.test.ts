import { describe, expect, it } from 'vitest'
import type { Frame } from './frame'
import { layOutGrowth, type GrowthPoint } from './growth-geometry'

const frame: Frame = { name: 'wide', width: 600, height: 168, top: 20, right: 0, bottom: 30, left: 0 }
const actual = (period: string, value: string): GrowthPoint => ({ period, value, role: 'actual' })

describe('layOutGrowth', () => {
  it('draws bars from zero, in proportion, against the target’s line', () => {
    const { bars, zeroY, targetY } = layOutGrowth([actual('Q1', '5'), actual('Q2', '10')], '10', frame)
    expect({ zeroY, targetY }).toEqual({ zeroY: 138, targetY: 38 })
    expect(bars.map(({ y, height }) => ({ y, height }))).toEqual([
      { y: 88, height: 50 },
      { y: 38, height: 100 },
    ])
  })

  it('lets a fall hang below zero, its figure under it', () => {
    const { bars, zeroY } = layOutGrowth([actual('Q1', '-3.2')], '6', frame)
    expect(bars[0]?.y).toBe(zeroY)
    expect(bars[0]?.labelY).toBeGreaterThan(zeroY + (bars[0]?.height ?? 0))
  })

  it('lifts a figure that the target’s line would run through', () => {
    const { bars, targetY } = layOutGrowth([actual('Q1', '4.6')], '5', frame)
    expect(bars[0]?.labelY).toBe(targetY - 7)
  })

  it('leaves out names of periods that would touch, never the last', () => {
    const points = Array.from({ length: 24 }, (_, index) => actual(`2025-${index}`, '1'))
    const named = layOutGrowth(points, '1', frame).bars.map((bar) => bar.hasPeriod)
    expect(named.at(-1)).toBe(true)
    expect(named.filter(Boolean).length).toBeLessThan(12)
  })

  it('stands without any figure', () => {
    expect(layOutGrowth([], '5', frame).bars).toEqual([])
  })
})
