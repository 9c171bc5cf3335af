import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BARS, findBar, findPlace, type Unopened } from './review'
import { STANDINGS } from './words'

const plain: Unopened = {
  isOwn: false,
  awaitsSignOff: false,
  isCorrection: false,
  preview: { warnings: [], before: { code: 'behind' }, after: { code: 'on-schedule' } },
}
const changing = (before: (typeof STANDINGS)[number], after: (typeof STANDINGS)[number]): Unopened => ({
  ...plain,
  preview: { warnings: [], before: { code: before }, after: { code: after } },
})

describe('publishing several at once', () => {
  it('takes a figure that nobody would stumble over', () => {
    expect(findBar(plain)).toBeNull()
  })

  it.each([
    ['sign-off-missing', { ...plain, awaitsSignOff: true }],
    ['own-update', { ...plain, isOwn: true }],
    ['correction', { ...plain, isCorrection: true }],
    ['warning', { ...plain, preview: { ...plain.preview, warnings: [{ measure: 'roads', warning: 'falls' }] } }],
    ['completion', changing('on-schedule', 'completed')],
  ] as const)('leaves out for %s', (bar, update) => {
    expect(findBar(update)).toBe(bar)
  })

  it('takes what stays completed', () => {
    expect(findBar(changing('completed', 'completed'))).toBeNull()
  })

  it('never takes anything with a warning, whatever else is true of it', () => {
    const anyUpdate = fc.record({
      isOwn: fc.boolean(),
      awaitsSignOff: fc.boolean(),
      isCorrection: fc.boolean(),
      preview: fc.record({
        warnings: fc.constant([{ measure: 'roads', warning: 'jumps' as const }]),
        before: fc.record({ code: fc.constantFrom(...STANDINGS) }),
        after: fc.record({ code: fc.constantFrom(...STANDINGS) }),
      }),
    })
    fc.assert(fc.property(anyUpdate, (update) => {
      expect(BARS).toContain(findBar(update))
    }))
  })
})

describe('the place in a queue', () => {
  it('tells what lies before and after', () => {
    expect(findPlace(['a', 'b', 'c'], 'b')).toEqual({ position: 2, count: 3, previous: 'a', next: 'c' })
    expect(findPlace(['a', 'b'], 'a')).toEqual({ position: 1, count: 2, previous: null, next: 'b' })
  })

  it('leads on from the last to the first, and nowhere from the only one', () => {
    expect(findPlace(['a', 'b', 'c'], 'c')?.next).toBe('a')
    expect(findPlace(['a'], 'a')).toEqual({ position: 1, count: 1, previous: null, next: null })
  })

  it('is none for what is not in it', () => {
    expect(findPlace(['a'], 'b')).toBeNull()
  })

  it('reaches everything by going on to the next', () => {
    const queues = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 20 })
    fc.assert(fc.property(queues, fc.nat(), (queue, start) => {
      const left = [...queue]
      let current = left[start % left.length]
      const seen: number[] = []
      while (current !== undefined) {
        seen.push(current)
        const next = findPlace(left, current)?.next ?? undefined
        left.splice(left.indexOf(current), 1)
        current = next
      }
      expect(seen.sort()).toEqual([...queue].sort())
    }))
  })
})
