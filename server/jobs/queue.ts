import { setImmediate as nextTurn } from 'node:timers/promises'
import PgBoss from 'pg-boss'
import { JOB_NAMES, JOBS, type JobName, type JobPayloads } from '@/lib/domain/jobs'
import { type Executor, openExecutor } from './executor'

/** What a job is given beside its payload. */
export interface JobContext {
  /** Aborted when the instance stops: what takes long ends between two steps, and is tried again. */
  readonly signal: AbortSignal
}

/** Does each kind of job; throws when it has to be tried again. */
export type JobHandlers = {
  readonly [Name in JobName]: (payload: JobPayloads[Name], context: JobContext) => Promise<void>
}

export interface QueueOptions {
  readonly databaseUrl: string
  readonly handlers: JobHandlers
  /** Takes one line about a job or a connection that failed. */
  readonly report: (line: string, cause: unknown) => void
  /** Seconds between two looks for a job of a kind, for tests in a hurry; as in JOBS unless given. */
  readonly lookEverySeconds?: number
}

export interface Queue {
  /** Takes no new jobs, and waits for those under way; after 8 s they are left to be tried again. */
  close(): Promise<void>
}

const FINISH_WITHIN_MS = 8_000
/** How soon jobs of a killed process are seen to be overdue. */
const MAINTENANCE_SECONDS = 60
const SCHEDULE_LOOK_SECONDS = 20

/** Runs jobs until closed, one of each kind at a time, together with all other instances. */
export async function runQueue(settings: QueueOptions): Promise<Queue> {
  const { databaseUrl, handlers, report } = settings
  const executor = openExecutor(databaseUrl, (cause) => report('the job queue lost a connection:', cause))
  const boss = new PgBoss({
    db: executor,
    migrate: false,
    maintenanceIntervalSeconds: MAINTENANCE_SECONDS,
    cronWorkerIntervalSeconds: SCHEDULE_LOOK_SECONDS,
  })
  boss.on('error', (error) => report('the job queue failed:', error))
  const stop = new AbortController()

  const work = async <Name extends JobName>(name: Name) => {
    const options = { pollingIntervalSeconds: settings.lookEverySeconds ?? JOBS[name].lookEverySeconds }
    const worker = await boss.work<JobPayloads[Name]>(name, options, async ([job]) => {
      if (job === undefined) return
      stop.signal.throwIfAborted()
      // Looks for the next one as soon as this one is done.
      boss.notifyWorker(worker)
      try {
        await handlers[name](job.data, { signal: stop.signal })
      } catch (error) {
        report(`job ${name} ${job.id} failed:`, error)
        throw error
      }
    })
  }

  await boss.start()
  for (const name of JOB_NAMES) await work(name)
  return {
    async close() {
      stop.abort()
      await boss.stop({ timeout: FINISH_WITHIN_MS })
      await settle(executor)
      await executor.close()
    },
  }
}

/** What the queue itself does not wait for: the record of a job's end, one fetched meanwhile. */
async function settle(executor: Executor): Promise<void> {
  while (executor.pending.size > 0) {
    await Promise.allSettled(executor.pending)
    await nextTurn()
  }
}
