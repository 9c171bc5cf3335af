import { ROLES, type Role } from './words'

/** Characters of a person's name. */
export const LONGEST_NAME = 40

/** As the database holds it. */
const LOGIN = /^[a-z0-9][a-z0-9.-]{1,62}$/
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const LONGEST_EMAIL = 254

/** Roles that stand alone: who keeps the system or reads its record does no business in it. */
const ALONE: readonly Role[] = ['administrator', 'auditor']

/** What an administrator decides about a person. */
export type PersonFacts = {
  name: string
  /** in lower case */
  email: string | null
  departmentId: string
  roles: readonly Role[]
}

export const PERSON_FAULTS = [
  'login-form',
  'name-missing',
  'name-too-long',
  'email-form',
  'department-missing',
  'roles-missing',
  'roles-apart',
] as const
export type PersonFault = (typeof PERSON_FAULTS)[number]

/** Whether somebody keeps the system or its record, and so does no business. */
export const isApart = (roles: readonly Role[]): boolean =>
  roles.some((role) => ALONE.includes(role))

/** What is wrong with what was decided about a person; empty when nothing is. */
export function listPersonFaults({ name, email, departmentId, roles }: PersonFacts): PersonFault[] {
  const wrong: Record<Exclude<PersonFault, 'login-form'>, boolean> = {
    'name-missing': name === '',
    'name-too-long': [...name].length > LONGEST_NAME,
    'email-form': email !== null && (!EMAIL.test(email) || email.length > LONGEST_EMAIL),
    'department-missing': departmentId === '',
    'roles-missing': roles.length === 0,
    'roles-apart': roles.length > 1 && isApart(roles),
  }
  return PERSON_FAULTS.filter((fault) => fault !== 'login-form' && wrong[fault])
}

/** Whether a text can be a login; in lower case, as logins are stored. */
export const isLogin = (text: string): boolean => LOGIN.test(text)

/** One text for what is decided about a person, to tell whether somebody changed it meanwhile. */
export const stampOf = ({ name, email, departmentId, roles }: PersonFacts): string =>
  JSON.stringify([name, email, departmentId, ROLES.filter((role) => roles.includes(role))])
