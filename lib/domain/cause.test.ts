import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CAUSE_FIELDS, findUnsaid, NO_CAUSE, saidOf } from './cause'
import { STANDINGS } from './words'

const text = fc.constantFrom('', ' ', '管线迁改滞后。', '三季度完成管线迁改。')
const aCause = fc.record({ cause: text, nextStep: text })
const aStanding = fc.constantFrom(...STANDINGS)

describe('cause and next step', () => {
  it('are asked for of what is behind, and of nothing else', () => {
    expect(findUnsaid('behind', NO_CAUSE)).toBe('both')
    expect(findUnsaid('far-behind', { cause: '管线迁改滞后。', nextStep: ' ' })).toBe('nextStep')
    expect(findUnsaid('behind', { cause: '管线迁改滞后。', nextStep: '三季度完成管线迁改。' })).toBeNull()
    const others = STANDINGS.filter((code) => code !== 'behind' && code !== 'far-behind')
    for (const code of others) expect(findUnsaid(code, NO_CAUSE)).toBeNull()
  })

  it('are no longer asked for once said, whatever else is', () => {
    fc.assert(
      fc.property(aStanding, aCause, fc.constantFrom(...CAUSE_FIELDS), (code, said, field) => {
        const before = findUnsaid(code, said)
        const after = findUnsaid(code, { ...said, [field]: '管线迁改滞后。' })
        const other = CAUSE_FIELDS.find((each) => each !== field)
        expect(after).toBe(before === 'both' || before === other ? other : null)
      }),
    )
  })

  it('are left out where nothing is said', () => {
    expect(saidOf(NO_CAUSE)).toEqual({})
    expect(saidOf({ cause: '管线迁改滞后。', nextStep: '' })).toEqual({ cause: '管线迁改滞后。' })
    fc.assert(
      fc.property(aCause, (said) => {
        expect({ ...NO_CAUSE, ...saidOf(said) }).toEqual(said)
      }),
    )
  })
})
