import { expect, it } from 'vitest'
import { queuePath, readQueueFilter } from './query'

it('reads what the address asks of the queue, and nothing else', () => {
  expect(readQueueFilter({})).toEqual({ department: null, warnings: null })
  expect(readQueueFilter({ department: '', warnings: 'all' })).toEqual({ department: null, warnings: null })
  expect(readQueueFilter({ department: ['a', 'b'], warnings: ['with'] })).toEqual({ department: null, warnings: null })
  expect(readQueueFilter({ department: 'district-finance', warnings: 'with' })).toEqual({
    department: 'district-finance',
    warnings: 'with',
  })
})

it('writes an address that is read as the same', () => {
  for (const filter of [
    { department: null, warnings: null },
    { department: 'a&b', warnings: null },
    { department: null, warnings: 'without' },
    { department: 'district-finance', warnings: 'with' },
  ] as const) {
    const { searchParams } = new URL(queuePath(filter, { done: 'several' }), 'http://desk')
    expect(searchParams.get('done')).toBe('several')
    expect(readQueueFilter(Object.fromEntries(searchParams))).toEqual(filter)
  }
  expect(queuePath({ department: null, warnings: null })).toBe('/desk/review')
})
