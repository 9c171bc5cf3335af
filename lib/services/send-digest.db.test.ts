import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import type { Mailbox } from '@/lib/mail/testing/mailbox'
import { MailRefused } from '@/lib/mail/transport'
import { remind } from './remind'
import { sendDigest } from './send-digest'
import { listAudit } from './testing/accounts'
import type { World } from './testing/plan'
import { aDueWorld, DUE_DAY, forgetReminders, reach, useMailbox } from './testing/reminders'
import { listChanged } from './testing/tables'

const NOW = new Date('2025-07-20T08:31:00+08:00')

let mailbox: Mailbox
beforeEach(async () => {
  mailbox = await useMailbox()
})
afterEach(async () => {
  await mailbox.close()
  await forgetReminders()
})

/** A digest of the contributor's, which waits to be sent. */
async function aDigest(): Promise<{ world: World; id: string; address: string }> {
  const world = await aDueWorld('count')
  const address = await reach(world.contributor)
  await remind(DUE_DAY, 'Asia/Shanghai')
  const { id } = await db.digest.findFirstOrThrow()
  return { world, id, address }
}
const sentAt = async (id: string) => (await db.digest.findUniqueOrThrow({ where: { id } })).sentAt

describe('sending a digest', () => {
  it('mails it once, and is written down', async () => {
    const { world, id, address } = await aDigest()
    const changed = await listChanged(async () => {
      expect(await sendDigest(id, NOW)).toEqual({ ok: true })
      expect(await sendDigest(id, NOW)).toEqual({ ok: false, reason: 'already-sent' })
    })
    expect(changed).toEqual(['Digest'])
    expect(await sentAt(id)).toEqual(NOW)
    expect(mailbox.received.map(({ to, parsed }) => [to, parsed.messageId])).toEqual([
      [[address], `<digest.${id}@localhost>`],
    ])
    expect(mailbox.received[0]?.parsed.text).toContain(world.codeOf('count'))
    expect(await listAudit(id)).toEqual([
      { action: 'reminder.sent', actorId: null, actorLabel: 'reminders', details: { items: 1 } },
    ])
  })

  it('stays to be sent when the server refuses it, and is sent under the same id later', async () => {
    const { id } = await aDigest()
    mailbox.refuseWith(451)
    const changed = await listChanged(async () => {
      await expect(sendDigest(id, NOW)).rejects.toThrow(MailRefused)
    })
    expect(changed).toEqual([])
    expect(await listAudit(id)).toEqual([])
    mailbox.refuseWith(null)
    expect(await sendDigest(id, NOW)).toEqual({ ok: true })
    expect(mailbox.received).toHaveLength(1)
  })

  it('mails it once when two jobs have it at the same time', async () => {
    const { id } = await aDigest()
    const decisions = await Promise.all([sendDigest(id, NOW), sendDigest(id, NOW)])
    expect(decisions).toContainEqual({ ok: true })
    expect(decisions).toContainEqual({ ok: false, reason: 'already-sent' })
    expect(mailbox.received).toHaveLength(1)
  })

  it('mails nothing to who was deactivated or lost the address meanwhile, nor what is not there', async () => {
    const { world, id } = await aDigest()
    const where = { id: world.contributor.id }
    await db.user.update({ where, data: { email: null } })
    expect(await sendDigest(id, NOW)).toEqual({ ok: false, reason: 'unreachable' })
    await db.user.update({ where, data: { email: 'a@example.org', deactivatedAt: NOW } })
    expect(await sendDigest(id, NOW)).toEqual({ ok: false, reason: 'unreachable' })
    expect(await sendDigest(randomUUID(), NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(mailbox.received).toEqual([])
    expect(await sentAt(id)).toBeNull()
  })
})
