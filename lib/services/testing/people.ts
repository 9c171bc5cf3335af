import { randomUUID } from 'node:crypto'
import { db } from '@/lib/data/client'
import { findPerson, type Person } from '@/lib/data/people'
import { stampOf, type PersonFacts } from '@/lib/domain/person'
import type { NewPerson } from '../people/create-person'
import type { Official } from '../signed-in'

export async function requirePerson(id: string): Promise<Person> {
  const person = await findPerson(db, id)
  if (person === null) throw new Error(`no person ${id}`)
  return person
}

/** What an administrator decided about somebody, as it is now. */
export async function factsOf(id: string): Promise<PersonFacts> {
  const { name, email, departmentId, roles } = await requirePerson(id)
  return { name, email, departmentId, roles }
}

export const seenOf = async (id: string): Promise<string> => stampOf(await requirePerson(id))

/** Somebody nobody knows yet, in the department of a colleague. */
export const aNewPerson = (colleague: Official, facts: Partial<NewPerson> = {}): NewPerson => {
  const login = `new-${randomUUID().slice(0, 8)}`
  return {
    login,
    name: '新同事',
    email: `${login}@hanyang.example`,
    departmentId: colleague.departmentId,
    roles: ['contributor'],
    ...facts,
  }
}

/** A second administrator beside one, who could stand in. */
export async function anotherAdministrator(one: Official): Promise<Official> {
  const { id } = await db.user.create({
    data: {
      login: `admin-${randomUUID()}`,
      name: '冯系统',
      departmentId: one.departmentId,
      roles: ['administrator'],
      passwordHash: 'none',
    },
  })
  return { ...one, id, name: '冯系统' }
}
