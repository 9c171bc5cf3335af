import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CAUSE_FIELDS, listUnsaid, NO_CAUSE, saidOf } from './cause'
import { STANDINGS } from './words'

const text = fc.constantFrom('', ' ', '管线迁改滞后。', '三季度完成管线迁改。')
const aCause = fc.record({ cause: text, nextStep: text })
const aStanding = fc.constantFrom(...STANDINGS)

describe('cause and next step', () => {
  it('are asked for of what is behind, and of nothing else', () => {
    expect(listUnsaid('behind', NO_CAUSE)).toEqual(['cause', 'nextStep'])
    expect(listUnsaid('far-behind', { cause: '管线迁改滞后。', nextStep: ' ' })).toEqual(['nextStep'])
    const others = STANDINGS.filter((code) => code !== 'behind' && code !== 'far-behind')
    for (const code of others) expect(listUnsaid(code, NO_CAUSE)).toEqual([])
  })

  it('are no longer asked for once said, whatever else is', () => {
    fc.assert(
      fc.property(aStanding, aCause, fc.constantFrom(...CAUSE_FIELDS), (code, said, field) => {
        const before = listUnsaid(code, said)
        const after = listUnsaid(code, { ...said, [field]: '管线迁改滞后。' })
        expect(after).toEqual(before.filter((each) => each !== field))
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
