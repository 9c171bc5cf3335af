import os from 'node:os'
import { existsSync } from 'node:fs'
import { Failure } from '../steps'
import { NAME } from './cluster'
import { socketFolder } from './socket-folder'

/**
 * Where a running site's embedded PostgreSQL listens. Fails when none runs on the store.
 *
 * @param store the store's absolute path
 */
export function embeddedUrl(store: string): string {
  const socket = socketFolder(store, os.tmpdir())
  if (!existsSync(socket)) {
    throw new Failure(`No site is running on the store ${store}.`, 'start it, and run this again beside it.')
  }
  return `postgresql://${NAME}@localhost/${NAME}?host=${encodeURIComponent(socket)}`
}
