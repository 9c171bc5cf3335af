import pg from 'pg'

const CONNECT_MS = 5000

/** Opens one connection, gives it to `use`, and closes it. Errors are those of `pg`. */
export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS })
  // A connection lost while a query runs rejects the query; without a listener it would also
  // bring the process down.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

/** The same server and user, another database. */
export function withDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${encodeURIComponent(name)}`
  return other.href
}

/** The name of the database in a URL. */
export function databaseName(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

/** Creates a database unless it is there already. Whoever creates it at the same moment wins. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<boolean> {
  return withClient(serverUrl, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount) return false
    try {
      const own = client.escapeIdentifier(name)
      await client.query(`CREATE DATABASE ${own} ENCODING 'UTF8' TEMPLATE template0`)
      return true
    } catch (error) {
      const alreadyThere = ['42P04', '23505']
      if (!alreadyThere.includes(errorCode(error) ?? '')) throw error
      return false
    }
  })
}

/** The code of a PostgreSQL or system error, such as `3D000` or `ECONNREFUSED`. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
