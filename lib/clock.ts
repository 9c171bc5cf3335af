import { existsSync, readFileSync } from 'node:fs'

/**
 * The only clock of the product. Services and rules take the instant as an argument.
 * In a store for tests, and nowhere else (server/configuration.ts), a file says by how many
 * milliseconds it is ahead; it is read anew each time, so that the next request goes by it.
 */
export function now(): Date {
  const file = process.env['JIANNUO_CLOCK']
  return new Date(Date.now() + (file ? readAheadMs(file) : 0))
}

const readAheadMs = (file: string): number =>
  existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
