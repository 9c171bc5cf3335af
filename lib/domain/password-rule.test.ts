import { describe, expect, it } from 'vitest'
import { listBrokenRules, normalisePassword } from './password-rule'

const owner = { login: 'chen.jie', name: '陈洁', isPrevious: false }
const broken = (password: string) => listBrokenRules(password, owner)

describe('a password', () => {
  it('is good with 12 characters of three classes', () => {
    expect(broken('Hanyang-2025')).toEqual([])
    expect(broken('hanyang_2025')).toEqual([])
    expect(broken('知音湖畔Lake2025春')).toEqual([])
  })

  it('is good with 20 characters of any class', () => {
    expect(broken('a quiet lake in june')).toEqual([])
    expect(broken('aquietlakeinjune2025')).toEqual([])
  })

  it('is too short below 12, too long above 128', () => {
    expect(broken('Hanyang-202')).toEqual(['too-short'])
    expect(broken('x'.repeat(128))).toEqual([])
    expect(broken('x'.repeat(129))).toEqual(['too-long'])
  })

  it('is too simple with two classes below 20 characters', () => {
    expect(broken('hanyang20252')).toEqual(['too-simple'])
    expect(broken('aquietlakeinjune202')).toEqual(['too-simple'])
    expect(broken('HanyangHanyang')).toEqual(['too-simple'])
  })

  it('names every broken rule at once', () => {
    expect(broken('')).toEqual(['too-short', 'too-simple'])
  })

  it('counts characters, not bytes or code units', () => {
    expect(broken('😀Aa'.repeat(4))).toEqual([])
    expect(broken('😀'.repeat(11))).toContain('too-short')
  })

  it('holds neither the login nor the name, in any case or spacing', () => {
    expect(broken('My-CHEN.JIE-2025')).toEqual(['contains-login'])
    expect(broken('Chen . Jie and 2025')).toEqual(['contains-login'])
    expect(broken('我是陈 洁Password1')).toEqual(['contains-name'])
  })

  it('is not the one in use', () => {
    const again = listBrokenRules('Hanyang-2025', { ...owner, isPrevious: true })
    expect(again).toEqual(['same-as-previous'])
  })

  it('is the same on a full-width keyboard', () => {
    expect(normalisePassword('Ｈａｎｙａｎｇ－２０２５')).toBe('Hanyang-2025')
    expect(broken('Ｈａｎｙａｎｇ－２０２５')).toEqual([])
  })
})
