import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient, type Prisma } from './generated/client'

/** A running transaction: what every write takes, so that none can happen outside one. */
export type Transaction = Prisma.TransactionClient

/** Reads may run inside a transaction or outside. */
export type Reader = Transaction | PrismaClient

const held = globalThis as typeof globalThis & { jiannuoDatabase?: PrismaClient }

function connect(): PrismaClient {
  const connectionString = process.env['DATABASE_URL']
  if (connectionString === undefined) throw new Error('DATABASE_URL is not set: start with npm start')
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 10 }) })
}

/** The one connection pool of the process; kept across reloads in development. */
export const db: PrismaClient = (held.jiannuoDatabase ??= connect())

/** One transaction that writes thousands of rows: what one sheet says, all or nothing. */
export const inLongTransaction = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
  db.$transaction(work, { maxWait: 30_000, timeout: 240_000 })

/** One transaction; waits its turn when many publish at once. */
export const inTransaction = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
  db.$transaction(work, { maxWait: 30_000, timeout: 60_000 })
