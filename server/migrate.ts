import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Client } from 'pg'
import { hashContents, isStamped } from './content-hash'
import { withClient } from './database/client'
import { ROOT, runPackage, type ProgramOptions } from './program'
import { Failure } from './steps'

const PRISMA = 'prisma/build/index.js'
const MIGRATIONS = path.join(ROOT, 'prisma/migrations')
const CLIENT = path.join(ROOT, 'lib/data/generated')
/** Any number of our own: the lock under which one process at a time changes a database. */
const PREPARATION_LOCK = 25_017_062
const LOCK_PATIENCE = '120s'

/** A migration of the checkout. */
export interface Migration {
  readonly name: string
  /** SHA-256 of migration.sql, as Prisma records it, in hexadecimal digits. */
  readonly checksum: string
}

/** A row of Prisma's table of migrations. */
export interface AppliedMigration {
  readonly name: string
  readonly checksum: string
  /** False while it runs, and for one that failed. */
  readonly finished: boolean
  readonly rolledBack: boolean
}

/**
 * Which migrations the database lacks, and which were changed after it got them.
 *
 * @param wanted the checkout's migrations, in order
 * @param applied the database's record
 */
export function compareMigrations(
  wanted: readonly Migration[],
  applied: readonly AppliedMigration[],
): { readonly pending: readonly string[]; readonly changed: readonly string[] } {
  const done = new Map(
    applied
      .filter(({ finished, rolledBack }) => finished && !rolledBack)
      .map(({ name, checksum }) => [name, checksum]),
  )
  const pending = wanted.filter(({ name }) => !done.has(name))
  const changed = wanted.filter(({ name, checksum }) => (done.get(name) ?? checksum) !== checksum)
  return { pending: pending.map(({ name }) => name), changed: changed.map(({ name }) => name) }
}

/** Generates the database client from the schema, unless it was generated from this very one. */
export async function generateClient(signal: AbortSignal): Promise<string> {
  const hash = hashContents(ROOT, ['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  const stamp = path.join(CLIENT, '.generated-from')
  if (isStamped(stamp, hash)) return 'up to date'
  await runPrisma(['generate'], { env: {}, signal, output: 'keep' }, {
    happened: 'The database client could not be generated from prisma/schema.prisma.',
    advice:
      'the words above say why: correct the schema, or delete node_modules if a package is missing.',
  })
  writeFileSync(stamp, hash)
  return 'generated'
}

/**
 * Brings the database to the checkout's migrations. Asks the database itself what it has, so this
 * is right for a store that was copied, restored or moved, and quick when there is nothing to do.
 */
export async function migrate(url: string, signal: AbortSignal): Promise<string> {
  const wanted = listMigrations(MIGRATIONS)
  const { pending } = await withClient(url, (client) => inspect(client, wanted))
  if (pending.length === 0) return `${wanted.length} migrations, all there`
  await runPrisma(['migrate', 'deploy'], { env: { DATABASE_URL: url }, signal, output: 'keep' }, {
    happened: `The database could not be migrated (${pending.join(', ')}).`,
    advice:
      'the words above name the statement that failed. Data is as it was before that migration; ' +
      'after mending the cause, run the same command again.',
  })
  return `${pending.length} of ${wanted.length} migrations applied`
}

async function inspect(client: Client, wanted: readonly Migration[]) {
  const compared = compareMigrations(wanted, await listApplied(client))
  if (compared.changed.length === 0) return compared
  throw new Failure(
    `Migrations were changed after this database got them: ${compared.changed.join(', ')}.`,
    'restore those files under prisma/migrations, and put the change into a new migration; ' +
      'or, if this store may be thrown away, delete its folder.',
  )
}

/** The migrations in a folder, in the order in which they are applied. */
export function listMigrations(folder: string): Migration[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return names.flatMap((name) => {
    const file = path.join(folder, name, 'migration.sql')
    if (!existsSync(file)) return []
    return [{ name, checksum: createHash('sha256').update(readFileSync(file)).digest('hex') }]
  })
}

async function listApplied(client: Client): Promise<AppliedMigration[]> {
  const table = await client.query(`SELECT to_regclass('_prisma_migrations') AS name`)
  if (table.rows[0]?.name === null) return []
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished,
            rolled_back_at IS NOT NULL AS "rolledBack"
       FROM _prisma_migrations`,
  )
  return rows
}

/**
 * Does something to a database while no other process of ours does: two instances that start at
 * once on one database migrate it and load it one after the other.
 */
export async function alone<T>(url: string, action: () => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query(`SET lock_timeout = '${LOCK_PATIENCE}'`)
    await client.query('SELECT pg_advisory_lock($1)', [PREPARATION_LOCK])
    return action()
  })
}

/** Runs one of Prisma's commands; prints its words when it fails. */
async function runPrisma(
  args: readonly string[],
  options: ProgramOptions,
  failure: { readonly happened: string; readonly advice: string },
): Promise<void> {
  makeExecutable(path.join(ROOT, 'server/schema-engine.mjs'))
  const { code, output } = await runPackage(PRISMA, args, options)
  if (code === 0) return
  process.stderr.write(output)
  throw new Failure(failure.happened, failure.advice)
}

/** Prisma starts the engine as a program, and archives lose the mark that it is one. */
export function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
}
