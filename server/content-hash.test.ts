import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashContents, isStamped } from './content-hash'

let root = ''
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'hash-'))
  mkdirSync(path.join(root, 'app/desk'), { recursive: true })
  write('app/page.tsx', 'page')
  write('app/desk/page.tsx', 'desk')
})
afterEach(() => rmSync(root, { recursive: true }))

const write = (file: string, text: string) => writeFileSync(path.join(root, file), text)
const moveText = () => {
  write('app/desk/page.tsx', 'des')
  write('app/page.tsx', 'kpage')
}
const hash = () => hashContents(root, ['app', 'next.config.js'])

describe('the hash of contents', () => {
  it('does not go by time', () => {
    const before = hash()
    utimesSync(path.join(root, 'app/page.tsx'), 1, 1)
    expect(hash()).toBe(before)
  })

  it.each([
    ['a changed file', () => write('app/desk/page.tsx', 'Desk')],
    ['a new file', () => write('app/error.tsx', '')],
    ['a removed file', () => rmSync(path.join(root, 'app/page.tsx'))],
    ['a file that was absent', () => write('next.config.js', '')],
    ['text moved from one file to the next', moveText],
  ])('shows %s', (_, change) => {
    const before = hash()
    change()
    expect(hash()).not.toBe(before)
  })

  it('passes over what does not count', () => {
    const counted = (file: string) => !file.endsWith('.test.ts')
    const before = hashContents(root, ['app'], counted)
    write('app/page.test.ts', 'a test')
    expect(hashContents(root, ['app'], counted)).toBe(before)
  })

  it('is believed from a stamp only when it is the same', () => {
    write('stamp', 'abc\n')
    expect(isStamped(path.join(root, 'stamp'), 'abc')).toBe(true)
    expect(isStamped(path.join(root, 'stamp'), 'abd')).toBe(false)
    expect(isStamped(path.join(root, 'none'), 'abc')).toBe(false)
  })
})
