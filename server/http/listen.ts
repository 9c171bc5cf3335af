import { ChangeSession } from './change-session'

export interface ListenOptions {
  readonly databaseUrl: string
  /** Tags of what changed, in the order of the commits; ['*'] where a message is unreadable. */
  readonly onChange: (tags: readonly string[]) => void
  /** Changes are heard from now on. */
  readonly onHeard: () => void
  /** Changes are no longer (or not yet) heard; told once until `onHeard` follows. */
  readonly onLost: (cause: Error) => void
  /** Milliseconds between two proofs that the connection still hears; 5 s unless given. */
  readonly proofEveryMs?: number
}

export interface Listener {
  /** Resolves when every instance has acted on all changes committed before the call. */
  settle(): Promise<void>
  close(): Promise<void>
}

const PROOF_EVERY_MS = 5_000
const FIRST_RETRY_MS = 100
const LAST_RETRY_MS = 5_000

/**
 * Hears changes until closed, over a connection of its own that is opened again whenever it is
 * lost. Resolves after the first attempt, successful or not.
 */
export async function listenForChanges(options: ListenOptions): Promise<Listener> {
  let closed = false
  let lossTold = false
  let retryMs = FIRST_RETRY_MS
  let timer: NodeJS.Timeout | undefined

  const newSession = () =>
    new ChangeSession({
      databaseUrl: options.databaseUrl,
      proofEveryMs: options.proofEveryMs ?? PROOF_EVERY_MS,
      onChange: options.onChange,
      onHeard() {
        lossTold = false
        retryMs = FIRST_RETRY_MS
        options.onHeard()
      },
      onEnd(cause) {
        if (closed) return
        if (!lossTold) options.onLost(cause)
        lossTold = true
        timer = setTimeout(retry, retryMs)
        retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)
      },
    })
  const retry = () => {
    session = newSession()
    void session.open()
  }

  let session = newSession()
  await session.open()
  return {
    settle: () => session.settle(),
    async close() {
      closed = true
      clearTimeout(timer)
      await session.close()
    },
  }
}
