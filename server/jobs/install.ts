import PgBoss from 'pg-boss'
import { JOB_NAMES, JOBS, type JobName } from '@/lib/domain/jobs'
import { REMINDED_AT } from '@/lib/domain/reminders'
import { TIME_ZONE } from '@/lib/i18n'
import { errorCode } from '../database/client'
import { Failure } from '../steps'
import { openExecutor } from './executor'

const NO_PRIVILEGE = '42501'
const [HOUR, MINUTE] = REMINDED_AT.split(':').map(Number)
/** As cron has it. */
const DAILY = `${MINUTE} ${HOUR} * * *`
/** When hardly anybody works. */
const NIGHTLY = '10 3 * * *'

/**
 * Makes the queue's schema `pgboss`, or brings it to this release, with one queue for each kind of
 * job and its rules, and the times of what is done daily. For one process at a time, as the migrations.
 */
export async function installQueue(databaseUrl: string): Promise<string> {
  const executor = openExecutor(databaseUrl, () => undefined)
  const boss = new PgBoss({ db: executor, migrate: true, supervise: false, schedule: false })
  try {
    await boss.start()
    for (const name of JOB_NAMES) await installKind(boss, name)
    await boss.schedule('remind' satisfies JobName, DAILY, {}, { tz: TIME_ZONE })
    await boss.schedule('discard-sheets' satisfies JobName, NIGHTLY, {}, { tz: TIME_ZONE })
    await boss.stop()
  } catch (error) {
    if (errorCode(error) !== NO_PRIVILEGE) throw error
    throw new Failure(
      'The database user may not make the job queue (the schema pgboss).',
      'let the owner of the database say: GRANT CREATE ON DATABASE <name> TO <user>.',
      { cause: error },
    )
  } finally {
    await executor.close()
  }
  return `${JOB_NAMES.length} kinds of job`
}

async function installKind(boss: PgBoss, name: JobName): Promise<void> {
  const { retries, retryDelaySeconds, limitSeconds } = JOBS[name]
  const rules = {
    name,
    retryLimit: retries,
    retryDelay: retryDelaySeconds,
    retryBackoff: true,
    expireInSeconds: limitSeconds,
  }
  await boss.createQueue(name, rules)
  await boss.updateQueue(name, rules)
}
