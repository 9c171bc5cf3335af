import { expect, it } from 'vitest'
import { civilClock } from './civil-today'

it('turns at midnight of the zone, not of UTC', () => {
  let now = Date.parse('2025-06-30T15:59:59.999Z')
  const today = civilClock('Asia/Shanghai', () => now)
  expect(today()).toBe('2025-06-30')
  now += 1
  expect(today()).toBe('2025-07-01')
  now = Date.parse('2025-07-01T15:59:30Z')
  expect(today()).toBe('2025-07-01')
})
