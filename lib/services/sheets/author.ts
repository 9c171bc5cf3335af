import 'server-only'
import { findActivePerson } from '@/lib/data/accounts'
import type { Reader } from '@/lib/data/client'
import type { Official } from '../signed-in'

/**
 * The person on whose behalf a job acts, with the roles held now: who was deactivated since, or
 * reports for another department, takes over nothing more.
 */
export async function findAuthor(reader: Reader, userId: string): Promise<Official | null> {
  const person = await findActivePerson(reader, userId)
  if (person === null) return null
  const { departmentId, roles } = person
  return { ...person, departmentIds: roles.includes('contributor') ? [departmentId] : [] }
}
