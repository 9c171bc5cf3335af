import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { ROOT, TYPESCRIPT } from '@/server/program'
import { test } from './fixtures/test'
import { ITEM_PLANS } from './fixtures/items'

/**
 * The plans of the grid's tests. Opening a plan drops every public page, so it is done before
 * all other tests, which look at what the page memory keeps.
 */
test('plans with many items of one department', async () => {
  const run = Date.now().toString(36)
  const wanted = Object.entries(ITEM_PLANS).map(([use, count]) => `${use}${run}:${count}`)
  const script = path.join(ROOT, 'e2e/fixtures/make-items.ts')
  await promisify(execFile)(process.execPath, [...TYPESCRIPT, script, ...wanted], { cwd: ROOT })
})
