import { z } from 'zod'

/** How many checks of a stage passed, and how many did not. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.unknown()) }),
  ),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
})

export const NOTHING: Tally = { passed: 0, failed: 0 }

export function add(one: Tally, other: Tally): Tally {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed }
}

/** A check without parts, such as lint. */
export function single(passed: boolean): Tally {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * Counts a report of `vitest --reporter=json`. A file that could not even be loaded counts as one
 * failure.
 *
 * @param report the parsed JSON
 * @param succeeded whether vitest itself ended with 0
 */
export function tallyVitest(report: unknown, succeeded: boolean): Tally {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report)
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return believing(succeeded, { passed: numPassedTests, failed: numFailedTests + broken.length })
}

/**
 * Counts a report of Playwright's json reporter. A test that passed only when tried again failed.
 *
 * @param report the parsed JSON
 * @param succeeded whether Playwright itself ended with 0
 */
export function tallyPlaywright(report: unknown, succeeded: boolean): Tally {
  const { stats, errors } = playwrightReport.parse(report)
  const failed = stats.unexpected + stats.flaky + errors.length
  return believing(succeeded, { passed: stats.expected, failed })
}

/** A runner that ends in error without naming a failed test has failed all the same. */
function believing(succeeded: boolean, tally: Tally): Tally {
  return succeeded || tally.failed > 0 ? tally : add(tally, single(false))
}
