import { describe, expect, it } from 'vitest'
import { parseCredentials, parsePasswordChange } from './credentials'

describe('credentials', () => {
  it('are taken as typed: blanks may belong to a password', () => {
    const value = { login: 'chen.jie', password: ' x ' }
    expect(parseCredentials({ ...value, locale: 'zh' })).toEqual({ ok: true, value })
  })

  it('name everything that is missing, and keep what was typed', () => {
    expect(parseCredentials({ login: '  ' })).toMatchObject({
      faults: ['login-missing', 'password-missing'],
      value: { login: '  ' },
    })
    expect(parseCredentials({ login: new File([], 'x'), password: 'x' })).toMatchObject({
      faults: ['login-missing'],
    })
  })
})

describe('a change of the password', () => {
  it('holds the current and the chosen one', () => {
    const form = { current: 'a', chosen: 'b', repeated: 'b', next: '/desk' }
    expect(parsePasswordChange(form)).toEqual({ ok: true, value: { current: 'a', next: 'b' } })
  })

  it('is refused when something is missing or the two differ', () => {
    expect(parsePasswordChange({})).toEqual({
      ok: false,
      faults: ['current-missing', 'chosen-missing'],
    })
    expect(parsePasswordChange({ current: 'a', chosen: 'b', repeated: 'B' })).toEqual({
      ok: false,
      faults: ['repeated-differs'],
    })
  })
})
