import { parentPort } from 'node:worker_threads'
import { db, inTransaction } from '@/lib/data/client'
import { enqueueJob } from '@/lib/data/jobs'
import { report } from '../report'
import { handlers } from './handlers'
import { runQueue } from './queue'

// The thread's whole life: jobs are run until the server says stop.
const databaseUrl = process.env['DATABASE_URL']
if (parentPort === null || databaseUrl === undefined) throw new Error('started by server/jobs alone')
const port = parentPort

const queue = await runQueue({ databaseUrl, handlers, report })
// Makes up for a day whose reminders were due while nothing ran; otherwise finds nothing to do.
await inTransaction((tx) => enqueueJob(tx, 'remind', {}))
port.once('message', async () => {
  await queue.close()
  await db.$disconnect()
  port.close()
})
