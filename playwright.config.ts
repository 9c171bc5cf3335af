import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './server/testing/chromium'

const isRoot = process.getuid?.() === 0

const CHROMIUM = {
  ...devices['Desktop Chrome'],
  viewport: { width: 1280, height: 900 },
  launchOptions: {
    executablePath: process.env['CHROMIUM'] ?? findBrowser() ?? 'chromium',
    // The sandbox does not work for root; the rest keeps the browser from calling out.
    chromiumSandbox: !isRoot,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-gpu',
      '--disable-sync',
      '--no-first-run',
      '--no-pings',
    ],
  },
}

/**
 * `npm test` starts a server on a store of its own and names it here, with JIANNUO_STORE (whose
 * folder holds the first accounts' passwords) and DATABASE_URL beside it. To run a single test
 * against a server that is already there: JIANNUO_ORIGIN=http://localhost:3000 npx playwright test
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // a busy machine must not fail a journey
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: process.env['E2E_REPORT']
    ? [['list'], ['json', { outputFile: process.env['E2E_REPORT'] }]]
    : [['list']],
  use: {
    baseURL: process.env['JIANNUO_ORIGIN'] ?? 'http://localhost:3000',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
  },
  projects: [
    // what opens plans and so drops every public page goes before what looks at the pages
    { name: 'store', testMatch: '*.setup.ts' },
    // what sets a rule for everybody, or opens a plan through the pages, goes before everybody comes
    { name: 'alone', testMatch: '*.alone.ts', use: CHROMIUM },
    { name: 'chromium', dependencies: ['store', 'alone'], use: CHROMIUM },
    // what sets the clock, which is everybody's, goes after all others
    { name: 'quarter', testMatch: '*.clock.ts', dependencies: ['chromium'], use: CHROMIUM },
  ],
})
