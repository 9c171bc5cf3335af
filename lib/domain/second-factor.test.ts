import { describe, expect, it } from 'vitest'
import { findOutstandingStep, readCode, type StepFacts } from './second-factor'

const nothing: StepFacts = {
  secondFactor: 'none',
  isEnrolled: false,
  isRequired: false,
  mustChangePassword: false,
}
const stepOf = (facts: Partial<StepFacts>) => findOutstandingStep({ ...nothing, ...facts })

describe('what is left before the desk opens', () => {
  it('is nothing for who has no second factor and needs none', () => {
    expect(stepOf({})).toBeNull()
    expect(stepOf({ isEnrolled: true, secondFactor: 'passed' })).toBeNull()
  })

  it('is the code first, then the password, then the enrolment', () => {
    const all = { isEnrolled: true, secondFactor: 'pending', isRequired: true, mustChangePassword: true } as const
    expect(stepOf(all)).toBe('second-factor')
    expect(stepOf({ ...all, secondFactor: 'passed' })).toBe('password')
    expect(stepOf({ isRequired: true, mustChangePassword: true })).toBe('password')
    expect(stepOf({ isRequired: true })).toBe('enrolment')
  })

  it('is the code for every session that has not given it, required or not', () => {
    expect(stepOf({ isEnrolled: true })).toBe('second-factor')
    expect(stepOf({ isEnrolled: true, secondFactor: 'pending' })).toBe('second-factor')
  })

  it('is nothing where another factor was accepted in place of ours', () => {
    expect(stepOf({ isRequired: true, secondFactor: 'passed' })).toBeNull()
  })

  it('asks for no code that nobody can give any more', () => {
    expect(stepOf({ secondFactor: 'pending' })).toBeNull()
    expect(stepOf({ secondFactor: 'pending', isRequired: true })).toBe('enrolment')
  })
})

describe('a typed code', () => {
  it.each(['123456', ' 123 456 ', '１２３４５６', '123-456'])('of the device: "%s"', (typed) => {
    expect(readCode(typed)).toEqual({ kind: 'device', code: '123456' })
  })

  it.each(['k7wd-m2xe-9hpa-t3vc', 'K7WD M2XE 9HPA T3VC', 'k7wdm2xe9hpat3vc'])('for recovery: "%s"', (typed) => {
    expect(readCode(typed)).toEqual({ kind: 'recovery', code: 'k7wdm2xe9hpat3vc' })
  })

  it.each(['', '12345', '1234567', 'abcdef', 'k7wd-m2xe-9hpa-t3v', 'k7wd-m2xe-9hpa-t3v0'])('is none: "%s"', (typed) => {
    expect(readCode(typed)).toBeNull()
  })
})
