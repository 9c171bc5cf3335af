import { z } from 'zod'
import {
  isDepartmentSlug,
  listDepartmentFaults,
  type DepartmentFacts,
  type DepartmentFault,
} from '@/lib/domain/department'
import { isLogin, listPersonFaults, type PersonFacts, type PersonFault } from '@/lib/domain/person'
import { ROLES } from '@/lib/domain/words'

/** What a form sends for a text field; a file in its place counts as nothing typed. */
const typed = z.string().trim().catch('')
const textOf = (form: FormData, name: string): string => typed.parse(form.get(name))

type Parsed<Value, Fault> = { ok: true; value: Value } | { ok: false; faults: Fault[] }

function personOf(form: FormData): PersonFacts {
  const email = textOf(form, 'email').toLowerCase()
  const chosen = form.getAll('roles')
  return {
    name: textOf(form, 'name'),
    email: email === '' ? null : email,
    departmentId: textOf(form, 'department'),
    roles: ROLES.filter((role) => chosen.includes(role)),
  }
}

/** What is decided about somebody who has an account. */
export function parsePersonForm(form: FormData): Parsed<PersonFacts, PersonFault> {
  const value = personOf(form)
  const faults = listPersonFaults(value)
  return faults.length === 0 ? { ok: true, value } : { ok: false, faults }
}

/** The same for somebody who is to get one, with the login. */
export function parseNewPersonForm(
  form: FormData,
): Parsed<PersonFacts & { login: string }, PersonFault> {
  const value = { ...personOf(form), login: textOf(form, 'login').toLowerCase() }
  const faults = listPersonFaults(value)
  if (!isLogin(value.login)) faults.unshift('login-form')
  return faults.length === 0 ? { ok: true, value } : { ok: false, faults }
}

function departmentOf(form: FormData): DepartmentFacts {
  const headId = textOf(form, 'head')
  return {
    nameZh: textOf(form, 'nameZh'),
    nameEn: textOf(form, 'nameEn'),
    headId: headId === '' ? null : headId,
    signOffRequired: textOf(form, 'signOff') === 'yes',
  }
}

/** What is decided about a department that is there. */
export function parseDepartmentForm(form: FormData): Parsed<DepartmentFacts, DepartmentFault> {
  const value = departmentOf(form)
  const faults = listDepartmentFaults(value)
  return faults.length === 0 ? { ok: true, value } : { ok: false, faults }
}

/** A department to add: its permanent part of addresses, whose it is, and its names. */
export function parseNewDepartmentForm(form: FormData) {
  const { nameZh, nameEn } = departmentOf(form)
  const value = { slug: textOf(form, 'slug'), jurisdictionId: textOf(form, 'jurisdiction'), nameZh, nameEn }
  const faults = listDepartmentFaults({ nameZh, nameEn, headId: null, signOffRequired: false })
  if (!isDepartmentSlug(value.slug)) faults.unshift('slug-form')
  return faults.length === 0 ? ({ ok: true, value } as const) : ({ ok: false, faults } as const)
}
