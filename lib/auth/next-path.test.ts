import { describe, expect, it } from 'vitest'
import { parseNextPath } from './next-path'

describe('where to go on to', () => {
  it('is a page of the desk, in either language, with its query', () => {
    for (const path of [
      '/desk',
      '/desk?part=2',
      '/en/desk',
      '/desk/items/HY25-017?from=list&page=2',
      '/en/desk/review',
      '/desk/password',
    ]) {
      expect(parseNextPath(path)).toBe(path)
    }
  })

  it('is never another site', () => {
    for (const text of [
      'https://evil.example/desk',
      '//evil.example/desk',
      '/\\evil.example/desk',
      '\\\\evil.example/desk',
      '/\t/evil.example/desk',
      '/\n//evil.example/desk',
      'javascript:alert(1)',
      'data:text/html,x',
      ' //evil.example/desk',
      'evil.example/desk',
      '//evil.example\\@own.invalid/desk',
      'http://own.invalid/desk',
    ]) {
      expect(parseNextPath(text), text).toBeNull()
    }
  })

  it('is no page outside the desk, however it is written', () => {
    for (const text of [
      '/',
      '/plans/hanyang-2025',
      '/deskwork',
      '/desk/../plans',
      '/desk/%2e%2e/plans',
      '/desk\\..\\plans',
      '/api/auth/signout',
      '/en',
      '/en/en/desk',
      '/zh/desk',
    ]) {
      expect(parseNextPath(text), text).toBeNull()
    }
  })

  it('is not the sign-in page itself, and nothing when nothing is asked for', () => {
    for (const text of ['/desk/sign-in', '/en/desk/sign-in?next=/desk', '', null, undefined]) {
      expect(parseNextPath(text)).toBeNull()
    }
  })

  it('comes without what a browser would drop', () => {
    expect(parseNextPath('/de\tsk/items')).toBe('/desk/items')
    expect(parseNextPath('/desk/a/../items#part')).toBe('/desk/items')
  })
})
