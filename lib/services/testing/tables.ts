import pg from 'pg'
import { db } from '@/lib/data/client'
import { CHANGED } from '@/server/http/change-messages'

/** What refusals may write, and what belongs to the tools. */
const LEFT_OUT = ['AuditRecord', '_prisma_migrations']

/** Every row of every table but the audit record, as text. */
export async function dumpTables(): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`
  const dumps: Record<string, string> = {}
  for (const { name } of tables.filter((table) => !LEFT_OUT.includes(table.name))) {
    const [row] = await db.$queryRawUnsafe<{ dump: string | null }[]>(
      `SELECT string_agg(row::text, E'\\n' ORDER BY row::text) AS dump FROM "${name}" row`,
    )
    dumps[name] = row?.dump ?? ''
  }
  return dumps
}

/** The tables that an act changed, by name. */
export async function listChanged(act: () => Promise<unknown>): Promise<string[]> {
  const before = await dumpTables()
  await act()
  const after = await dumpTables()
  return Object.keys(after).filter((name) => before[name] !== after[name])
}

/** The newest audit record. */
export const lastAudit = () =>
  db.auditRecord.findFirstOrThrow({
    orderBy: { id: 'desc' },
    omit: { id: true, at: true },
  })

const END = '"end of what the test listens to"'

/** The page tags that a connection of its own hears of while the act runs, one list a message. */
export async function listHeard(act: () => Promise<unknown>): Promise<string[][]> {
  const listener = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
  await listener.connect()
  try {
    const heard: string[] = []
    const ended = new Promise<void>((resolve) => {
      listener.on('notification', ({ payload = '' }) => {
        if (payload === END) resolve()
        else heard.push(payload)
      })
    })
    await listener.query(`LISTEN ${CHANGED}`)
    await act()
    // Notifications arrive in the order of the commits: after this one none of the act's is due.
    await listener.query('SELECT pg_notify($1, $2)', [CHANGED, END])
    await ended
    return heard.map((payload): string[] => JSON.parse(payload))
  } finally {
    await listener.end()
  }
}
