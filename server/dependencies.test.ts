import { describe, expect, it } from 'vitest'
import { listMissing } from './dependencies.mjs'

const machine = { os: 'linux', cpu: 'x64', libc: 'glibc' }
const all = () => true
const zod = { 'node_modules/zod': { version: '4.6.7' } }

describe('missing dependencies', () => {
  it('are none when everything lies there in its version', () => {
    expect(listMissing({ '': {}, ...zod }, zod, all, machine)).toEqual([])
  })

  it('are all when an installation was cut short before npm wrote its list', () => {
    expect(listMissing(zod, {}, all, machine)).toEqual(['node_modules/zod'])
  })

  it('are those of another version', () => {
    const older = { 'node_modules/zod': { version: '4.0.0' } }
    expect(listMissing(zod, older, all, machine)).toEqual(['node_modules/zod'])
  })

  it('are those whose folder was emptied since', () => {
    expect(listMissing(zod, zod, () => false, machine)).toEqual(['node_modules/zod'])
  })

  it.each([
    ['this machine', { os: ['linux'], cpu: ['x64'] }, 1],
    ['this machine and its C library', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }, 1],
    ['another C library', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }, 0],
    ['another system', { os: ['darwin'], cpu: ['x64'] }, 0],
    ['any machine, as a fallback', {}, 0],
  ])('count an optional package for %s', (_, made, expected) => {
    const wanted = { 'node_modules/native': { version: '1.0.0', optional: true, ...made } }
    expect(listMissing(wanted, {}, all, machine)).toHaveLength(expected)
  })
})
