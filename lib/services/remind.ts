import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/client'
import { createDigest, hasDigests } from '@/lib/data/digests'
import { enqueueJob } from '@/lib/data/jobs'
import { listReachable, listRemindableItems } from '@/lib/data/reminders'
import { civilDateOf, type CivilDate } from '@/lib/domain/civil-date'
import { areRemindersDue, composeDigest, findReminder } from '@/lib/domain/reminders'
import { isMailConfigured } from '@/lib/mail/transport'

export type RemindDecision =
  | { ok: true; digests: number }
  | { ok: false; reason: 'no-mail' | 'too-early' | 'done' }

/**
 * Makes the day's digests, one for each person who has something to be told, each with the job
 * that sends it: all of them or none. A day that has digests is done, whoever asks again.
 *
 * @param timeZone whose civil day and time count
 */
export async function remind(now: Date, timeZone: string): Promise<RemindDecision> {
  if (!isMailConfigured()) return { ok: false, reason: 'no-mail' }
  if (!areRemindersDue(now, timeZone)) return { ok: false, reason: 'too-early' }
  return inTransaction(async (tx): Promise<RemindDecision> => {
    const today = civilDateOf(now, timeZone)
    if (await hasDigests(tx, today)) return { ok: false, reason: 'done' }
    return { ok: true, digests: await makeDigests(tx, today, now) }
  })
}

async function makeDigests(tx: Transaction, onDate: CivilDate, queuedAt: Date): Promise<number> {
  const items = await listRemindableItems(tx, onDate)
  let digests = 0
  for (const person of await listReachable(tx)) {
    const content = composeDigest(person, items, findReminder)
    if (content === null) continue
    const digestId = await createDigest(tx, { userId: person.id, onDate, content, queuedAt })
    await enqueueJob(tx, 'send-digest', { digestId })
    digests += 1
  }
  return digests
}
