import { describe, expect, it } from 'vitest'
import { nextCodes } from './commitment-code'

describe('the next codes of a plan', () => {
  it('follow the last number, with as many digits', () => {
    expect(nextCodes(['HY25-001', 'HY25-059', 'HY25-017'], 2)).toEqual(['HY25-060', 'HY25-061'])
    expect(nextCodes(['HY25-999'], 1)).toEqual(['HY25-1000'])
    expect(nextCodes(['A9', 'A10'], 1)).toEqual(['A11'])
  })

  it('are of the numbering that most codes have', () => {
    expect(nextCodes(['HY25-001', 'HY25-002', 'ZX-7', 'NOTE'], 1)).toEqual(['HY25-003'])
    expect(() => nextCodes(['NOTE'], 1)).toThrow(RangeError)
  })
})
