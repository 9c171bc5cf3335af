import { db } from '@/lib/data/client'
import type { Kind } from '@/lib/domain/words'
import { openMailbox, type Mailbox } from '@/lib/mail/testing/mailbox'
import type { Official } from '../signed-in'
import { openWorld, type World } from './plan'
import { aDraft, published } from './updates'

/** The second quarter's due day, at the time of the reminders. */
export const DUE_DAY = new Date('2025-07-20T08:30:00+08:00')
/** A week after it. */
export const WEEK_LATER = new Date('2025-07-27T08:30:00+08:00')

/** Gives an official an address, and answers it. */
export async function reach({ id }: Pick<Official, 'id'>): Promise<string> {
  const email = `${id}@example.org`
  await db.user.update({ where: { id }, data: { email } })
  return email
}

/** Items whose first quarter is reported and whose second is due on DUE_DAY. */
export async function aDueWorld(...kinds: Kind[]): Promise<World> {
  const world = await openWorld(...kinds)
  for (const kind of kinds) {
    await published(world, world.contributor, aDraft(world, kind, { effectiveOn: '2025-03-31' }))
  }
  return world
}

/** A mail server in the place of the installation's. */
export async function useMailbox(): Promise<Mailbox> {
  const mailbox = await openMailbox()
  process.env['JIANNUO_SMTP_URL'] = mailbox.url
  process.env['JIANNUO_MAIL_FROM'] = 'jiannuo@example.org'
  return mailbox
}

/** Everybody is out of reach, and nobody was reminded of anything. */
export async function forgetReminders(): Promise<void> {
  delete process.env['JIANNUO_SMTP_URL']
  await db.digest.deleteMany()
  await db.user.updateMany({ data: { email: null } })
  await db.$executeRaw`DELETE FROM pgboss.job`
}

/** The digests that wait in the queue to be sent. */
export async function listQueued(): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "data"->>'digestId' AS "id" FROM pgboss.job WHERE "name" = 'send-digest'`
  return rows.map(({ id }) => id)
}
