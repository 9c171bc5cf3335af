import { setTimeout as delay } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'

/** Jobs of this instance, under way until closed. */
export interface Jobs {
  /** Lets jobs under way end, within 12 s. */
  close(): Promise<void>
}

const ENTRY = new URL('./entry.mjs', import.meta.url)
/** As for the server itself: modules for servers alone can be loaded. */
const EXEC_ARGV = ['--conditions=react-server']
const CLOSE_MS = 12_000
const RESTART_MS = 5_000

/**
 * Runs the queue's jobs on a thread of its own, so that a spreadsheet of ten thousand rows keeps
 * no visitor waiting. A thread that fails is told of, and started again after a pause.
 */
export function startJobs(report: (line: string, cause?: unknown) => void): Jobs {
  let closing = false
  let pause: NodeJS.Timeout | undefined

  const start = () => {
    const thread = new Worker(ENTRY, { execArgv: EXEC_ARGV })
    thread.on('error', (cause) => report('the thread for jobs failed:', cause))
    const ended = new Promise<void>((resolve) => {
      thread.on('exit', () => {
        resolve()
        if (!closing) pause = setTimeout(() => (current = start()), RESTART_MS)
      })
    })
    return { thread, ended }
  }
  let current = start()
  return {
    async close() {
      closing = true
      clearTimeout(pause)
      const { thread, ended } = current
      thread.postMessage('stop')
      await Promise.race([ended, delay(CLOSE_MS, undefined, { ref: false })])
      await thread.terminate()
    },
  }
}
