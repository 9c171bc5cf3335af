import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findProcessStart, takeLock, waitForLock } from './file-lock.mjs'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lock-'))
  file = path.join(folder, 'deeper/a.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

const leaveLock = (pid: number, startedAt: string) =>
  writeFileSync(file, JSON.stringify({ pid, startedAt, purpose: 'testing' }))

describe('a lock between processes', () => {
  it('is refused while its holder lives, and names the holder', () => {
    expect(takeLock(file, 'building').ok).toBe(true)
    expect(takeLock(file, 'installing')).toMatchObject({
      ok: false,
      holder: { pid: process.pid, purpose: 'building' },
    })
  })

  it('is free again once released, and leaves nothing behind', () => {
    const taken = takeLock(file, 'building')
    if (taken.ok) taken.release()
    expect(readdirSync(path.dirname(file))).toEqual([])
    expect(takeLock(file, 'installing').ok).toBe(true)
  })

  it('is free when its holder was killed', () => {
    takeLock(file, 'making the folder')
    const { pid } = spawnSync('true')
    leaveLock(pid, '1')
    expect(takeLock(file, 'building').ok).toBe(true)
  })

  it("is free when the holder's id was given to another process since", () => {
    takeLock(file, 'making the folder')
    leaveLock(process.pid, 'at another time')
    expect(takeLock(file, 'building').ok).toBe(true)
  })

  it('is free when what lies there is no lock of ours', () => {
    takeLock(file, 'making the folder')
    writeFileSync(file, '{"half')
    expect(takeLock(file, 'building').ok).toBe(true)
  })

  it('makes the one who waits wait for its release, and tells whom for', async () => {
    const taken = takeLock(file, 'building')
    const order: string[] = []
    const waiting = waitForLock(file, 'installing', ({ purpose }) => {
      order.push(`waits for ${purpose}`)
      if (taken.ok) taken.release()
      order.push('released')
    })
    const release = await waiting
    order.push('taken')
    release()
    expect(order).toEqual(['waits for building', 'released', 'taken'])
  })

  it('knows no start of a process that is not there', () => {
    expect(findProcessStart(spawnSync('true').pid)).toBeNull()
    expect(findProcessStart(process.pid)).not.toBeNull()
  })
})
