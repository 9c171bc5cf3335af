/**
 * Stands in for a database where the engine compares two schema files: it then asks for nothing but
 * the server's version, and no server is needed.
 */
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'

/**
 * @typedef {import('@prisma/driver-adapter-utils').SqlDriverAdapter} SqlDriverAdapter
 * @typedef {import('@prisma/driver-adapter-utils').SqlResultSet} SqlResultSet
 */

/** The oldest server that the product is meant for. */
const VERSION = { text: 'PostgreSQL 15', number: 150000 }

/** @returns {SqlResultSet} */
function versionRow() {
  return {
    columnNames: ['schema_exists', 'version', 'numeric_version'],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, VERSION.text, VERSION.number]],
  }
}

/** @returns {SqlResultSet} */
function oneRow() {
  return { columnNames: ['one'], columnTypes: [ColumnTypeEnum.Int32], rows: [[1]] }
}

/** @type {SqlDriverAdapter} */
const nothing = {
  provider: 'postgres',
  adapterName: 'offline',
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  queryRaw: async ({ sql }) => (sql.includes('version()') ? versionRow() : oneRow()),
  executeRaw: async () => 0,
  executeScript: async () => undefined,
  startTransaction: async () => {
    throw new Error('Comparing schema files takes no transaction.')
  },
  dispose: async () => undefined,
}

/** @type {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory} */
export const offlineFactory = {
  provider: 'postgres',
  adapterName: 'offline',
  connect: async () => nothing,
  connectToShadowDb: async () => nothing,
}
