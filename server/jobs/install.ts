import PgBoss from 'pg-boss'
import { JOB_NAMES, JOBS } from '@/lib/domain/jobs'
import { errorCode } from '../database/client'
import { Failure } from '../steps'
import { openExecutor } from './executor'

const NO_PRIVILEGE = '42501'

/**
 * Makes the queue's schema `pgboss`, or brings it to this release, with one queue for each kind of
 * job and its rules. For one process at a time, as the migrations.
 */
export async function installQueue(databaseUrl: string): Promise<string> {
  const executor = openExecutor(databaseUrl, () => undefined)
  const boss = new PgBoss({ db: executor, migrate: true, supervise: false, schedule: false })
  try {
    await boss.start()
    for (const name of JOB_NAMES) await installKind(boss, name)
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

async function installKind(boss: PgBoss, name: (typeof JOB_NAMES)[number]): Promise<void> {
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
