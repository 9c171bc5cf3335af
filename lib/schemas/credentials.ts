import { z } from 'zod'

/** What a form sends for a text field; a file in its place counts as nothing typed. */
const typed = z.string().catch('')

const credentials = z.object({ login: typed, password: typed })
const passwordChange = z.object({ current: typed, chosen: typed, repeated: typed })

export type CredentialsFault = 'login-missing' | 'password-missing'

/** Login and password as typed, and what is missing of them. */
export function parseCredentials(input: unknown) {
  const value = credentials.parse(input)
  const faults: CredentialsFault[] = []
  if (value.login.trim() === '') faults.push('login-missing')
  if (value.password === '') faults.push('password-missing')
  return faults.length === 0 ? ({ ok: true, value } as const) : ({ ok: false, faults, value } as const)
}

export type PasswordFault = 'current-missing' | 'chosen-missing' | 'repeated-differs'

function chosenFaults(chosen: string, repeated: string): PasswordFault[] {
  if (chosen === '') return ['chosen-missing']
  return chosen === repeated ? [] : ['repeated-differs']
}

/** A new password typed twice the same, or what is wrong. */
export function parseChosenPassword(input: unknown) {
  const { chosen, repeated } = passwordChange.parse(input)
  const faults = chosenFaults(chosen, repeated)
  return faults.length === 0
    ? ({ ok: true, value: chosen } as const)
    : ({ ok: false, faults } as const)
}

/** The current and the new password, typed twice the same, or what is wrong. */
export function parsePasswordChange(input: unknown) {
  const { current, chosen, repeated } = passwordChange.parse(input)
  const faults: PasswordFault[] = current === '' ? ['current-missing'] : []
  faults.push(...chosenFaults(chosen, repeated))
  return faults.length === 0
    ? ({ ok: true, value: { current, next: chosen } } as const)
    : ({ ok: false, faults } as const)
}
