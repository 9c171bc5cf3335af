import { databaseName, withClient, withDatabase } from '../database/client'

/** The database that is migrated once, and copied for each file of tests. */
export const TEMPLATE = 'template_migrated'

/**
 * A fresh copy of the migrated database, in the place of the one the same worker had before. A
 * worker runs one file of tests at a time, so every file starts with empty tables of its own.
 *
 * @param serverUrl any database of the server, for administration
 * @param worker the worker's number, from 1
 * @returns the copy's URL
 */
export async function copyTemplate(serverUrl: string, worker: number): Promise<string> {
  const url = withDatabase(serverUrl, `test_${worker}`)
  await withClient(serverUrl, async (client) => {
    const name = client.escapeIdentifier(databaseName(url))
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${client.escapeIdentifier(TEMPLATE)}`)
  })
  return url
}
