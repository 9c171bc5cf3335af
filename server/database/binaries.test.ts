import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { repairLinks } from './binaries'

let folder = ''
const at = (file: string) => path.join(folder, file)
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'links-'))
  mkdirSync(at('native/lib'), { recursive: true })
  writeFileSync(at('native/lib/libpq.so.5.18'), 'library')
  writeFileSync(
    at('native/pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]),
  )
})
afterEach(() => rmSync(folder, { recursive: true }))

describe("the libraries' links", () => {
  it('are made where they are missing, so that the folder can be moved', () => {
    repairLinks(folder)
    expect(readlinkSync(at('native/lib/libpq.so.5'))).toBe('libpq.so.5.18')
  })

  it('are made anew where they lead nowhere', () => {
    symlinkSync('/nowhere', at('native/lib/libpq.so.5'))
    repairLinks(folder)
    expect(readFileSync(at('native/lib/libpq.so.5'), 'utf8')).toBe('library')
  })

  it('stay where they are right', () => {
    repairLinks(folder)
    repairLinks(folder)
    expect(readFileSync(at('native/lib/libpq.so.5'), 'utf8')).toBe('library')
  })
})
