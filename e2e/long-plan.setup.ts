import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { test as setUp } from '@playwright/test'

/** The services run on the server's side only, so they run in a process of their own. */
setUp('a plan longer than two pages of the list', async () => {
  const program = ['--conditions=react-server', '--import', 'tsx', 'e2e/fixtures/long-plan.ts']
  await promisify(execFile)(process.execPath, program)
})
