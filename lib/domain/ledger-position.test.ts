import { expect, it } from 'vitest'
import { ledgerPageOf, ledgerPath } from './ledger-position'

it('counts pages from the first entry, so that they never move', () => {
  expect([1, 50, 51, 100, 101].map(ledgerPageOf)).toEqual([1, 1, 2, 2, 3])
  expect(ledgerPath(187)).toBe('/ledger?page=4#entry-187')
})
