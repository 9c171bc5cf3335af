import type { Client } from 'pg'

/** What the database says to a statement: its refusal, or for how many rows; always undone. */
export async function answerTo(
  client: Client,
  sql: string,
  values: readonly unknown[],
): Promise<string> {
  await client.query('BEGIN')
  try {
    const { rowCount } = await client.query(sql, [...values])
    return `accepted for ${rowCount} rows`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    await client.query('ROLLBACK')
  }
}
