import { Failure } from '../steps'
import { databaseName, ensureDatabase, errorCode, withClient, withDatabase } from './client'

/** PostgreSQL's own code for "there is no such database". */
const NO_SUCH_DATABASE = '3D000'

/**
 * Makes sure that the server of DATABASE_URL answers and has the database, creating the database
 * if it is missing and we may.
 *
 * @returns what was found, in a few words
 */
export async function requireExternal(url: string): Promise<string> {
  const place = describePlace(url)
  try {
    return `${await version(url)} at ${place}`
  } catch (error) {
    if (errorCode(error) !== NO_SUCH_DATABASE) throw unreachable(place, error)
  }
  const name = databaseName(url)
  try {
    await ensureDatabase(withDatabase(url, 'postgres'), name)
    return `${await version(url)} at ${place}, database "${name}" created`
  } catch (error) {
    throw new Failure(
      `There is no database "${name}" at ${place}, and it could not be created: ${reason(error)}.`,
      `let the server's administrator make it, with this user as its owner: ` +
        `CREATE DATABASE "${name}" ENCODING 'UTF8' TEMPLATE template0;`,
      { cause: error },
    )
  }
}

/** Host, port and database of a URL, without the user's name and password. */
export function describePlace(url: string): string {
  const { hostname, port, searchParams } = new URL(url)
  return `${searchParams.get('host') ?? hostname}:${port || '5432'}/${databaseName(url)}`
}

function unreachable(place: string, error: unknown): Failure {
  const wrongCredentials = ['28P01', '28000'].includes(errorCode(error) ?? '')
  return new Failure(
    `The PostgreSQL server of DATABASE_URL (${place}) cannot be used: ${reason(error)}.`,
    wrongCredentials
      ? 'correct the user name and password in DATABASE_URL; characters such as @ : / # have to be ' +
        'percent-encoded there.'
      : 'start that server or correct DATABASE_URL; or unset DATABASE_URL to use the embedded one.',
    { cause: error },
  )
}

/** An error's words; several addresses of one host fail with one error each. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ')
  return error instanceof Error ? error.message : String(error)
}

async function version(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ version: string }>('SELECT version()')
    return rows[0]?.version.split(' ').slice(0, 2).join(' ') ?? 'a server'
  })
}
