import { describe, expect, it } from 'vitest'
import { add, NOTHING, single, tallyPlaywright, tallyVitest } from './tally'

const vitest = (passed: number, failed: number, brokenFiles = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: Array.from({ length: brokenFiles }, () => ({
    status: 'failed',
    assertionResults: [],
  })),
})
const playwright = (expected: number, unexpected: number, flaky = 0, errors: unknown[] = []) => ({
  stats: { expected, unexpected, flaky },
  errors,
})

describe('the tally', () => {
  it('adds up', () => {
    const sum = [single(true), single(false), single(true)].reduce(add, NOTHING)
    expect(sum).toEqual({ passed: 2, failed: 1 })
  })

  it('takes the numbers of the reports', () => {
    expect(tallyVitest(vitest(12, 3), false)).toEqual({ passed: 12, failed: 3 })
    expect(tallyPlaywright(playwright(7, 2), false)).toEqual({ passed: 7, failed: 2 })
  })

  it('counts a file that could not be loaded', () => {
    expect(tallyVitest(vitest(12, 0, 1), false)).toEqual({ passed: 12, failed: 1 })
  })

  it('counts a test that passed only when tried again as failed', () => {
    expect(tallyPlaywright(playwright(7, 0, 1), true)).toEqual({ passed: 7, failed: 1 })
  })

  it('counts a runner that failed without naming a test', () => {
    expect(tallyVitest(vitest(12, 0), false).failed).toBe(1)
    expect(tallyPlaywright(playwright(7, 0), false).failed).toBe(1)
    expect(tallyPlaywright(playwright(0, 0, 0, [{ message: 'no such file' }]), false).failed).toBe(1)
  })
})
