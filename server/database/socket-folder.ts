import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Failure } from '../steps'

/**
 * The longest folder in which PostgreSQL can make its socket, in bytes: an address holds 107 on
 * Linux and 103 elsewhere, of which `/.s.PGSQL.5432` takes 14.
 */
const MAX_BYTES = 88
/** Whatever else may stand in a path, some reader of the database's URL stumbles over. */
const PLAIN = /^[\w./-]+$/

/** A short name for an absolute path: 12 hexadecimal digits. */
export function pathDigest(absolute: string): string {
  return createHash('sha256').update(absolute).digest('hex').slice(0, 12)
}

/**
 * Where the socket of a store lies: in the store, or if that path is too long for a socket or holds
 * unusual characters, in the machine's folder for temporary files, under a name made from the path.
 *
 * @param store the store's absolute path
 * @param temporary the folder for temporary files
 */
export function socketFolder(store: string, temporary: string): string {
  const candidates = [store, privateFolder(store, temporary), privateFolder(store, '/tmp')]
  const fitting = candidates
    .map((base) => path.join(base, 'socket'))
    .find((folder) => Buffer.byteLength(folder) <= MAX_BYTES && PLAIN.test(folder))
  if (!fitting) throw new Error(`No folder is short enough for a socket: ${candidates.join(', ')}`)
  return fitting
}

function privateFolder(store: string, temporary: string): string {
  return path.join(temporary, `jiannuo-${pathDigest(store)}`)
}

/**
 * Makes the socket's folder, closed to everybody else, as is the one above it. Whoever reaches the
 * socket is the database's owner, so a folder that another user put there beforehand is refused.
 */
export function makeSocketFolder(store: string): string {
  const folder = socketFolder(store, os.tmpdir())
  const above = path.dirname(folder)
  mkdirSync(above, { recursive: true, mode: 0o700 })
  const { uid, mode } = lstatSync(above)
  if (uid !== process.getuid?.() || (mode & 0o077) !== 0) {
    throw new Failure(
      `The folder ${above} belongs to somebody else, or is open to others.`,
      `remove it (as its owner: rm -r ${above}), and run the same command again.`,
    )
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  return folder
}

/** Removes what `makeSocketFolder` made, once the server is gone; a store itself stays. */
export function removeSocketFolder(store: string, folder: string): void {
  const above = path.dirname(folder)
  rmSync(above === store ? folder : above, { recursive: true, force: true })
}
