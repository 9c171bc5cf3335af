import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../civil-date'
import { judge } from '../testing/builders'
import { PRESET_THRESHOLDS } from '../thresholds'
import type { Stage } from './types'

const stages: Stage[] = [
  { key: 'started', plannedOn: '2025-03-31' },
  { key: 'half-built', plannedOn: null },
  { key: 'built', plannedOn: '2025-09-30' },
  { key: 'in-use', plannedOn: '2025-12-20' },
]

const reached = (
  word: string | null,
  effectiveOn: CivilDate,
  more: Parameters<typeof judge>[2] = {},
) =>
  judge({ kind: 'milestone', targets: [] }, { value: null, word }, { stages, effectiveOn, ...more })

describe('a milestone', () => {
  it('is in progress while no stage is due', () => {
    expect(reached(null, '2025-03-30').code).toBe('in-progress')
    expect(reached('started', '2025-03-30').code).toBe('in-progress')
  })

  it('is on schedule while every stage due is reached', () => {
    expect(reached('started', '2025-03-31').code).toBe('on-schedule')
    expect(reached('half-built', '2025-09-29').code).toBe('on-schedule')
    expect(reached('built', '2025-09-30').code).toBe('on-schedule')
  })

  it('is behind from the day a stage is due and not reached', () => {
    expect(reached(null, '2025-03-31').code).toBe('behind')
    expect(reached('half-built', '2025-09-30').code).toBe('behind')
  })

  it('is far behind three months after the stage was due, to the day', () => {
    expect(reached(null, '2025-06-29').code).toBe('behind')
    expect(reached(null, '2025-06-30').code).toBe('far-behind')
    expect(reached('half-built', '2025-12-29').code).toBe('behind')
    expect(reached('half-built', '2025-12-30').code).toBe('far-behind')
  })

  it('takes the months from the settings of the plan', () => {
    const thresholds = { ...PRESET_THRESHOLDS, lateStageMonths: 1 }
    expect(reached(null, '2025-04-30', { thresholds }).code).toBe('far-behind')
  })

  it('counts a stage as reached when a later one is', () => {
    expect(reached('built', '2025-06-30').code).toBe('on-schedule')
  })

  it('is completed by its last stage alone, verified and with evidence', () => {
    expect(reached('in-use', '2025-05-01')).toEqual({
      code: 'completed',
      met: true,
      share: null,
      scheduled: null,
      deviation: null,
    })
    expect(reached('in-use', '2025-05-01', { hasEvidence: false }).code).toBe('on-schedule')
    expect(reached('built', '2025-11-01').met).toBe(false)
  })

  it('is undone when the deadline comes before the last stage', () => {
    expect(reached('built', '2025-12-31').code).toBe('far-behind')
    expect(reached('built', '2025-12-31', { modality: 'strive' }).code).toBe('behind')
    expect(reached('built', '2025-12-31', { grade: 'B' }).code).toBe('behind')
    expect(reached('built', '2025-12-31', { modality: 'process' }).code).toBe('behind')
    expect(reached('in-use', '2025-12-31', { hasEvidence: false }).code).toBe('on-schedule')
  })

  it('without any stages is in progress until its deadline', () => {
    expect(reached('started', '2025-06-30', { stages: [] }).code).toBe('in-progress')
    expect(reached('started', '2025-12-31', { stages: [] }).code).toBe('far-behind')
    const strive = { stages: [], modality: 'strive' } as const
    expect(reached('started', '2025-12-31', strive).code).toBe('behind')
    const process = { stages: [], modality: 'process' } as const
    expect(reached('started', '2025-12-31', process).code).toBe('in-progress')
  })

  it('stays far behind at the deadline when a stage was three months late already', () => {
    const lenient = [{ modality: 'strive' }, { modality: 'process' }, { grade: 'B' }] as const
    for (const other of lenient) {
      expect(reached('started', '2025-12-30', other).code).toBe('far-behind')
      expect(reached('started', '2025-12-31', other).code).toBe('far-behind')
    }
  })
})
