import { expect, it } from 'vitest'
import { PRESET_THRESHOLDS } from './thresholds'

it('presets what the design and the public method page state', () => {
  expect(PRESET_THRESHOLDS).toEqual({
    aheadPoints: '5',
    farBehindPoints: '-30',
    growthAheadPoints: '0.5',
    lateStageMonths: 3,
    jumpFactor: '3',
  })
})
