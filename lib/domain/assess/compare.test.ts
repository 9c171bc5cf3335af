import { describe, expect, it } from 'vitest'
import { exact } from '../exact'
import type { Target } from '../measure'
import { aTarget } from '../testing/builders'
import { boundsOf, satisfies } from './compare'

const meets = (target: Partial<Target>, value: string) => satisfies(aTarget(target), exact(value))

describe('comparing a value with its target', () => {
  it.each([
    ['at-least', '5', null, '5', true],
    ['at-least', '5', null, '4.999999', false],
    ['at-least', '5', '0.5', '4.5', true],
    ['at-least', '5', '0.5', '4.4', false],
    ['more-than', '5', null, '5', false],
    ['more-than', '5', null, '5.000001', true],
    ['more-than', '5', '0.5', '4.9', false],
    ['about', '100', '5', '95', true],
    ['about', '100', '5', '94.9', false],
    ['about', '100', '5', '172', true],
    ['about', '100', null, '100', true],
    ['about', '100', null, '99.9', false],
    ['at-most', '12', null, '12', true],
    ['at-most', '12', null, '12.1', false],
    ['at-most', '12', '1', '13', true],
    ['at-most', '12', '1', '13.1', false],
    ['equal', '7', null, '7', true],
    ['equal', '7', null, '6', false],
    ['equal', '7', null, '8', false],
    ['equal', '7', '0.5', '6.5', true],
    ['equal', '7', '0.5', '7.5', true],
    ['equal', '7', '0.5', '7.6', false],
    ['equal', '7', '0.5', '6.4', false],
  ] as const)(
    '%s %s (tolerance %s): %s is met: %s',
    (comparator, value, tolerance, figure, met) => {
      expect(meets({ comparator, value, tolerance }, figure)).toBe(met)
    },
  )

  it('meets a range of 1–2 from its lower end on, and is not failed by more', () => {
    const range = { comparator: 'range', value: '1', max: '2' } as const
    expect(meets(range, '0.9')).toBe(false)
    expect(meets(range, '1')).toBe(true)
    expect(meets(range, '2')).toBe(true)
    expect(meets(range, '3')).toBe(true)
  })

  it('meets more than 5 by a figure that says more than 5, and by no other hedge', () => {
    const target = aTarget({ comparator: 'more-than', value: '5' })
    expect(satisfies(target, exact('5'), 'more-than')).toBe(true)
    expect(satisfies(target, exact('4.9'), 'more-than')).toBe(false)
    for (const hedge of ['exact', 'about', 'at-least'] as const) {
      expect(satisfies(target, exact('5'), hedge), hedge).toBe(false)
    }
  })

  it('names the bounds, open where the value itself is not enough', () => {
    const bounds = boundsOf(aTarget({ comparator: 'more-than', value: '5' }))
    expect(bounds).toEqual({ low: exact('5'), high: null, lowIsOpen: true })
    expect(boundsOf(aTarget({ value: '5' })).lowIsOpen).toBe(false)
  })
})
