/**
 * @prisma/adapter-pg, fit for migrations. As it comes (7.10) it is made for queries, and three
 * things go wrong. Each repair below uses only what the adapter offers in public.
 */
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

/**
 * @typedef {import('@prisma/driver-adapter-utils').SqlQueryable} SqlQueryable
 * @typedef {import('@prisma/driver-adapter-utils').SqlDriverAdapter} SqlDriverAdapter
 * @typedef {import('@prisma/driver-adapter-utils').SqlQuery} SqlQuery
 */

/** PostgreSQL's internal type "char", one byte, in which the catalogue keeps its flags. */
const CHAR_OID = 18
const TEXT_OID = 25
/** Ends the name of a column that was a "char"; no column's own name can hold it. */
const MARK = '\0char'

/**
 * The adapter refuses columns of the type "char". This client calls them text and marks their
 * names; `markedAsCharacters` reads the marks and takes them off.
 */
class CatalogueClient extends pg.Client {
  /** @param {string | pg.ClientConfig} [config] */
  constructor(config) {
    super(config)
    const query = this.query.bind(this)
    // A pool asks by callback, a transaction by promise.
    this.query = (/** @type {unknown[]} */ ...args) => {
      const answer = Reflect.apply(query, null, args.map(withMarkingCallback))
      return answer instanceof Promise ? answer.then(withMarkedColumns) : answer
    }
  }
}

/** @param {unknown} argument */
function withMarkingCallback(argument) {
  if (typeof argument !== 'function') return argument
  return (/** @type {unknown} */ error, /** @type {unknown} */ result) =>
    argument(error, withMarkedColumns(result))
}

/**
 * @template T
 * @param {T} result what pg answered: a result, or a list of results for several statements
 * @returns {T}
 */
function withMarkedColumns(result) {
  if (!(result instanceof Object && 'fields' in result && Array.isArray(result.fields))) return result
  for (const field of result.fields) {
    if (field.dataTypeID !== CHAR_OID) continue
    field.dataTypeID = TEXT_OID
    field.name += MARK
  }
  return result
}

/**
 * @template {SqlQueryable} T
 * @param {T} inner
 * @returns {T} the same, which reports marked columns as characters
 */
function markedAsCharacters(inner) {
  return Object.create(inner, {
    queryRaw: {
      value: async (/** @type {SqlQuery} */ query) => {
        const { columnNames, columnTypes, rows } = await inner.queryRaw(query)
        return {
          columnNames: columnNames.map((name) => name.replace(MARK, '')),
          columnTypes: columnTypes.map((type, index) =>
            columnNames[index]?.endsWith(MARK) ? ColumnTypeEnum.Character : type,
          ),
          rows,
        }
      },
    },
  })
}

/**
 * The adapter cuts a script at every semicolon, which breaks function bodies. Here the script goes
 * to the server whole, as one implicit transaction.
 *
 * @param {SqlDriverAdapter} inner
 * @returns {SqlDriverAdapter}
 */
function forMigrations(inner) {
  return Object.create(markedAsCharacters(inner), {
    startTransaction: {
      value: async (/** @type {Parameters<SqlDriverAdapter['startTransaction']>} */ ...options) =>
        markedAsCharacters(await inner.startTransaction(...options)),
    },
    executeScript: {
      value: async (/** @type {string} */ script) => {
        await inner.executeRaw({ sql: script, args: [], argTypes: [] })
      },
    },
  })
}

/** Connects the schema engine to a PostgreSQL database. */
export class MigrationAdapterFactory {
  /** @type {'postgres'} */
  provider = 'postgres'
  adapterName = '@prisma/adapter-pg'

  /** @param {string} url */
  constructor(url) {
    const { host, port, user, password, database, ssl } = new pg.Client(url) // parsed, not connected
    this.config = { host, port, user, ...(password ? { password } : {}), ssl, database }
  }

  /** @returns {Promise<SqlDriverAdapter>} */
  async connect() {
    return this.#connectTo(this.config.database)
  }

  /**
   * The scratch database in which migrations are replayed. The adapter's own one lands in the main
   * database if it was given a URL, and drops the scratch one while still connected to it.
   *
   * @returns {Promise<SqlDriverAdapter>}
   */
  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
    const main = await this.connect()
    await main.executeScript(`CREATE DATABASE "${name}"`)
    const shadow = await this.#connectTo(name)
    return Object.create(shadow, {
      dispose: {
        value: async () => {
          await shadow.dispose()
          await main.executeScript(`DROP DATABASE "${name}" WITH (FORCE)`)
          await main.dispose()
        },
      },
    })
  }

  /** @param {string | undefined} database */
  async #connectTo(database) {
    const pool = new pg.Pool({ ...this.config, database, max: 1, Client: CatalogueClient })
    return forMigrations(await new PrismaPg(pool, { disposeExternalPool: true }).connect())
  }
}
