import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/data/client'
import { enqueueJob } from '@/lib/data/jobs'
import type { Mailbox } from '@/lib/mail/testing/mailbox'
import { aDueWorld, DUE_DAY, forgetReminders, reach, useMailbox } from '@/lib/services/testing/reminders'
import { handlers } from './handlers'
import { type Queue, runQueue } from './queue'

const databaseUrl = process.env['DATABASE_URL'] ?? ''
const PATIENCE = { timeout: 20_000 }
/** Several rounds of looking, on a busy machine. */
const UNHURRIED_MS = 60_000

let folder = ''
let mailbox: Mailbox
const told: string[] = []
const open: Queue[] = []

const anInstance = async () => {
  const report = (line: string, cause: unknown) => void told.push(`${line} ${String(cause)}`)
  open.push(await runQueue({ databaseUrl, handlers, report, lookEverySeconds: 0.5 }))
}
const enqueue = () => inTransaction((tx) => enqueueJob(tx, 'remind', {}))

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'reminders-'))
  process.env['JIANNUO_CLOCK'] = path.join(folder, 'clock')
  writeFileSync(path.join(folder, 'clock'), String(DUE_DAY.getTime() - Date.now()))
  mailbox = await useMailbox()
  told.length = 0
})
afterEach(async () => {
  for (const queue of open.splice(0)) await queue.close()
  await mailbox.close()
  await forgetReminders()
  delete process.env['JIANNUO_CLOCK']
  rmSync(folder, { recursive: true })
})

/** Everybody of a new world who reports for its first department, with an address. */
async function aStaff(): Promise<string[]> {
  const world = await aDueWorld('count')
  return Promise.all([world.contributor, world.colleague, world.double].map(reach))
}

const countUnsent = () => db.digest.count({ where: { sentAt: null } })
const recipients = () => mailbox.received.flatMap(({ to }) => to).sort()

it('sends every person exactly one mail, with two instances and the day asked for twice', async () => {
  const staff = [...(await aStaff()), ...(await aStaff())]
  await enqueue()
  await enqueue()
  await Promise.all([anInstance(), anInstance()])
  await expect.poll(recipients, PATIENCE).toEqual(staff.sort())
  await expect.poll(countUnsent, PATIENCE).toBe(0)
  await enqueue()
  await expect
    .poll(() => db.$queryRaw`SELECT DISTINCT "state"::text FROM pgboss.job`, PATIENCE)
    .toEqual([{ state: 'completed' }])
  expect(recipients()).toEqual(staff)
  expect(told).toEqual([])
}, UNHURRIED_MS)

it('tries again later what the mail server refuses for now', async () => {
  const staff = await aStaff()
  mailbox.refuseWith(451)
  await enqueue()
  await anInstance()
  const waiting = () => db.$queryRaw`
    SELECT count(*)::int AS "jobs" FROM pgboss.job
    WHERE "name" = 'send-digest' AND "state" = 'retry' AND "start_after" > now() + interval '15 s'`
  await expect.poll(waiting, PATIENCE).toEqual([{ jobs: staff.length }])
  expect(told).toHaveLength(staff.length)
  expect(told[0]).toMatch(/^job send-digest [0-9a-f-]+ failed: MailRefused: .*451 no place for …$/)
  mailbox.refuseWith(null)
  await db.$executeRaw`UPDATE pgboss.job SET "start_after" = now() WHERE "state" = 'retry'`
  await expect.poll(recipients, PATIENCE).toEqual(staff.sort())
}, UNHURRIED_MS)
