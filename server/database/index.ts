import type { Configuration } from '../configuration'
import type { Lifetime } from '../lifetime'
import type { Store } from '../store'
import { startEmbedded } from './embedded'
import { requireExternal } from './external'
import { keepRunning } from './keeper'

/** The database in use. */
export interface Database {
  readonly url: string
  /** What happened, in a few words. */
  readonly outcome: string
}

/**
 * Makes the database ready: the server of DATABASE_URL as it is, or the store's embedded one,
 * which is kept running until the command ends and is stopped then.
 */
export async function openDatabase(
  { databaseUrl }: Configuration,
  store: Store,
  lifetime: Lifetime,
): Promise<Database> {
  if (databaseUrl !== null) return { url: databaseUrl, outcome: await requireExternal(databaseUrl) }
  const embedded = await startEmbedded(store.folder, lifetime.signal)
  lifetime.atEnd(() => embedded.stop())
  lifetime.atEnd(await keepRunning(embedded, lifetime.signal))
  return embedded
}
