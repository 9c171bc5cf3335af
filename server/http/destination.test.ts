import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CivilDate } from '@/lib/domain/civil-date'
import { destinationOf, rememberDestinations } from './destination'

const DAYS: readonly CivilDate[] = ['2025-07-18', '2025-07-19', '2025-07-20']
const TARGETS = [
  '/',
  '/?asOf=2025-06-30',
  '/?utm_source=x',
  '/en',
  '/plans/p/commitments?page=2&q=a',
  `/plans/p/commitments?q=${'x'.repeat(300)}`,
  '/commitments/HY25-017',
  '/nothing/here',
  '/desk',
  '/api/v1/plans',
  '/api/v1/ledger',
  '/_next/static/a.css',
  '//evil.example/',
  '/%ZZ',
]

it('remembered or not, a target leads where it leads on that day', () => {
  const step = fc.record({ target: fc.constantFrom(...TARGETS), day: fc.constantFrom(...DAYS) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (steps, max) => {
      let today: CivilDate = DAYS[0] ?? '2025-07-18'
      const find = rememberDestinations(() => today, max)
      for (const { target, day } of steps) {
        today = day
        expect(find(target)).toEqual(destinationOf(target, day))
      }
    }),
  )
})

it('gives a remembered address again without working it out', () => {
  const find = rememberDestinations(() => '2025-07-18')
  expect(find('/commitments/HY25-017')).toBe(find('/commitments/HY25-017'))
})
