import { describe, expect, it } from 'vitest'
import type { Reading } from '@/lib/domain/measure'
import { countingUpdates, growthPoints, schedulePoints, trackMembers, trackStages, type ChartedUpdate } from './series'

const reading = (value: string | null, word: string | null = null): Reading => ({
  measure: 'm',
  value,
  word,
  hedge: 'exact',
  stage: 'verified',
})

const update = (
  effectiveOn: ChartedUpdate['effectiveOn'],
  figure: Reading,
  rest: Partial<ChartedUpdate> = {},
): ChartedUpdate => ({
  effectiveOn,
  isSuperseded: false,
  readings: [figure],
  finishedMembers: [],
  ...rest,
})

describe('schedulePoints', () => {
  it('puts figures in order of their dates and keeps corrected ones marked', () => {
    const updates = [
      update('2025-06-30', reading('4')),
      update('2025-03-31', reading('1')),
      update('2025-03-31', reading('2'), { isSuperseded: true }),
    ]
    expect(schedulePoints(updates, 'm')).toEqual([
      { effectiveOn: '2025-03-31', value: '1', isSuperseded: false },
      { effectiveOn: '2025-03-31', value: '2', isSuperseded: true },
      { effectiveOn: '2025-06-30', value: '4', isSuperseded: false },
    ])
  })

  it('leaves out other measures and words', () => {
    const updates = [update('2025-06-30', reading(null, 'in-step'))]
    expect(schedulePoints(updates, 'm')).toEqual([])
    expect(schedulePoints([update('2025-06-30', reading('4'))], 'other')).toEqual([])
  })
})

it('puts earlier years before the reported months', () => {
  const earlier = [
    { period: '2024', value: '5.5', isForecast: true },
    { period: '2023-H1', value: '5.0', isForecast: false },
  ]
  const points = growthPoints([update('2025-06-30', reading('5.1'))], 'm', earlier)
  expect(points).toEqual([
    { period: '2023-H1', value: '5.0', role: 'baseline' },
    { period: '2024', value: '5.5', role: 'forecast' },
    { period: '2025-06', value: '5.1', role: 'actual' },
  ])
})

describe('trackStages', () => {
  const stages = [
    { key: 'preparation', name: { zh: '前期', en: 'Preparation' }, plannedOn: null },
    { key: 'begun', name: { zh: '开工', en: 'Begun' }, plannedOn: '2025-03-31' as const },
    { key: 'finished', name: { zh: '竣工', en: 'Finished' }, plannedOn: '2025-06-30' as const },
    { key: 'in-use', name: { zh: '投用', en: 'In use' }, plannedOn: '2025-12-31' as const },
  ]
  const statesOf = (updates: ChartedUpdate[]) =>
    trackStages('zh', stages, updates, 'm').map((stage) => stage.state)

  it('reaches the stages before the latest, and is late for those due by its date', () => {
    const updates = [update('2025-06-30', reading(null, 'begun'))]
    expect(statesOf(updates)).toEqual(['reached', 'current', 'late', 'planned'])
  })

  it('calls nothing late while nothing is published', () => {
    expect(statesOf([])).toEqual(['planned', 'planned', 'planned', 'planned'])
  })

  it('goes by figures that count, not by corrected ones', () => {
    const updates = [update('2025-03-31', reading(null, 'in-use'), { isSuperseded: true })]
    expect(statesOf(updates)).toEqual(['planned', 'planned', 'planned', 'planned'])
  })

  it('dates a stage by the first figure that reached it', () => {
    const updates = [
      update('2025-03-31', reading(null, 'begun')),
      update('2025-06-30', reading(null, 'begun')),
    ]
    expect(trackStages('zh', stages, updates, 'm')[1]?.reachedOn).toBe('2025-03-31')
  })
})

it('finishes a member with the first figure that counts it from then on', () => {
  const members = [1, 2, 3].map((position) => ({ position, name: null }))
  const updates = [
    update('2025-03-31', reading('2'), { finishedMembers: [1, 2] }),
    update('2025-06-30', reading('1'), { finishedMembers: [1] }),
  ]
  expect(trackMembers('zh', members, updates)).toEqual([
    { position: 1, name: null, isDone: true, doneOn: '2025-03-31' },
    { position: 2, name: null, isDone: false, doneOn: null },
    { position: 3, name: null, isDone: false, doneOn: null },
  ])
})

it('does not take a report of another measure for one that finds nothing finished', () => {
  const members = [{ position: 1, name: null }]
  const counted = update('2025-03-31', reading('1'), { finishedMembers: [1] })
  const other = update('2025-06-30', { ...reading('5'), measure: 'investment' })
  expect(trackMembers('zh', members, countingUpdates([other, counted], 'm'))).toMatchObject([{ isDone: true }])
})
