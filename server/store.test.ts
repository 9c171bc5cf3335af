import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore, type StoreKind } from './store'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'store-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = (kind: StoreKind = 'live') => openStore(path.join(folder, 'store'), kind)
const mode = (file: string) => statSync(path.join(folder, 'store', file)).mode & 0o777

describe('a store', () => {
  it('keeps its secret to itself, and keeps it', () => {
    const first = open()
    first.release()
    expect(first.sessionSecret).toMatch(/^[0-9a-f]{64}$/)
    expect(open().sessionSecret).toBe(first.sessionSecret)
    expect(mode('')).toBe(0o700)
    expect(mode('session-secret')).toBe(0o600)
  })

  it('is used by one process at a time, and says by which', () => {
    open()
    expect(() => open()).toThrowError(`in use by process ${process.pid}`)
  })

  it('never mixes samples and facts', () => {
    open('demo').release()
    expect(() => open('live')).toThrowError('holds sample figures')
  })

  it('keeps what tests made away from everything else', () => {
    open('test').release()
    expect(() => open('live')).toThrowError('holds figures made by tests')
    expect(() => open('demo')).toThrowError('holds figures made by tests')
  })

  it('can be opened again after a refusal', () => {
    open('demo').release()
    expect(() => open('live')).toThrowError()
    open('demo').release()
  })
})
