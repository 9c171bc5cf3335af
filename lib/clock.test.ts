import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { now } from './clock'

const DAY_MS = 86_400_000

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'clock-'))
})
afterEach(() => {
  delete process.env['JIANNUO_CLOCK']
  rmSync(folder, { recursive: true })
})

/** Seconds by which the clock is ahead of the machine's. */
const ahead = () => Math.floor((now().getTime() - Date.now() + 500) / 1000)

describe('the clock', () => {
  it('is the machine\'s own', () => {
    expect(ahead()).toBe(0)
  })

  it('goes by the file of a store for tests, from the next look on', () => {
    const file = path.join(folder, 'clock')
    process.env['JIANNUO_CLOCK'] = file
    expect(ahead()).toBe(0)
    writeFileSync(file, String(30 * DAY_MS))
    expect(ahead()).toBe(30 * 86_400)
    writeFileSync(file, '0')
    expect(ahead()).toBe(0)
  })
})
