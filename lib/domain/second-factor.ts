/** Recovery codes a person gets at once. */
export const RECOVERY_CODES = 10

/** Without look-alikes: no 0 and o, no 1, l and i. */
export const RECOVERY_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Groups of a recovery code such as 'k7wd-m2xe-9hpa-t3vc': 79 bits. */
export const RECOVERY_GROUPS = 4
export const RECOVERY_GROUP_LENGTH = 4

/** How far a session is with the second factor. */
export const SECOND_FACTORS = ['none', 'pending', 'passed'] as const
export type SecondFactor = (typeof SECOND_FACTORS)[number]

/** What somebody signed in still has to do before anything else. */
export type OutstandingStep = 'second-factor' | 'password' | 'enrolment'

export type StepFacts = {
  /** of the session */
  secondFactor: SecondFactor
  /** the account has a second factor */
  isEnrolled: boolean
  /** a role of the person asks for one */
  isRequired: boolean
  mustChangePassword: boolean
}

/** The next step before the desk opens; null when none is left. */
export function findOutstandingStep(facts: StepFacts): OutstandingStep | null {
  const { secondFactor, isEnrolled, isRequired, mustChangePassword } = facts
  const hasPassed = secondFactor === 'passed'
  if (isEnrolled && !hasPassed) return 'second-factor'
  if (mustChangePassword) return 'password'
  return isRequired && !hasPassed ? 'enrolment' : null
}

/** A typed code: of the device, or one of those kept for when it is lost. */
export type TypedCode = { kind: 'device' | 'recovery'; code: string }

/** What somebody typed, whichever keyboard it was typed on; null when it can be no code. */
export function readCode(typed: string): TypedCode | null {
  const code = typed.normalize('NFKC').toLowerCase().replace(/[\s-]/gu, '')
  if (/^\d{6}$/.test(code)) return { kind: 'device', code }
  const isRecovery =
    code.length === RECOVERY_GROUPS * RECOVERY_GROUP_LENGTH &&
    [...code].every((letter) => RECOVERY_LETTERS.includes(letter))
  return isRecovery ? { kind: 'recovery', code } : null
}
