import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import type { Mailbox } from '@/lib/mail/testing/mailbox'
import { remind } from './remind'
import { listChanged } from './testing/tables'
import {
  aDueWorld,
  DUE_DAY,
  forgetReminders,
  listQueued,
  reach,
  useMailbox,
  WEEK_LATER,
} from './testing/reminders'
import { aDraft, submitted } from './testing/updates'

const ZONE = 'Asia/Shanghai'

let mailbox: Mailbox
beforeEach(async () => {
  mailbox = await useMailbox()
})
afterEach(async () => {
  await mailbox.close()
  await forgetReminders()
})

const listDigests = () => db.digest.findMany({ orderBy: { userId: 'asc' } })

describe('the day\'s digests', () => {
  it('are made for those who report, one each, with the job that sends it', async () => {
    const world = await aDueWorld('count', 'limit')
    await reach(world.contributor)
    await reach(world.colleague)
    for (const other of [world.neighbour, world.reviewer, world.administrator]) await reach(other)
    expect(await remind(DUE_DAY, ZONE)).toEqual({ ok: true, digests: 2 })
    const digests = await listDigests()
    expect(digests.map(({ userId }) => userId)).toEqual([world.contributor.id, world.colleague.id].sort())
    expect(digests[0]).toMatchObject({ onDate: '2025-07-20', queuedAt: DUE_DAY, sentAt: null })
    expect(digests[0]?.content).toMatchObject([
      { code: world.codeOf('count'), dueOn: '2025-07-20', isReporter: true, reminder: { kind: 'due', days: 0 } },
      { code: world.codeOf('limit') },
    ])
    expect((await listQueued()).sort()).toEqual(digests.map(({ id }) => id).sort())
  })

  it('tell the head of the unit too, once an item is overdue', async () => {
    const world = await aDueWorld('count')
    const head = world.planner
    await reach(head)
    await db.department.update({ where: { slug: world.slugs[0] }, data: { headId: head.id } })
    expect(await remind(DUE_DAY, ZONE)).toEqual({ ok: true, digests: 0 })
    expect(await remind(WEEK_LATER, ZONE)).toEqual({ ok: true, digests: 1 })
    expect((await listDigests())[0]).toMatchObject({
      userId: head.id,
      content: [{ isReporter: false, reminder: { kind: 'overdue', days: 7 } }],
    })
  })

  it('wait for the later day that an extension grants, and no longer', async () => {
    const world = await aDueWorld('count')
    await reach(world.contributor)
    const { id: commitmentId } = await db.commitment.findUniqueOrThrow({ where: { code: world.codeOf('count') } })
    await db.extension.create({
      data: {
        ...{ commitmentId, periodEndsOn: '2025-06-30', requestedDueOn: '2025-08-03', reason: '等待核实。' },
        ...{ requestedById: world.contributor.id, requestedAt: DUE_DAY },
        ...{ state: 'granted', decidedById: world.reviewer.id, decidedAt: DUE_DAY },
      },
    })
    expect(await remind(DUE_DAY, ZONE)).toEqual({ ok: true, digests: 0 })
    expect(await remind(WEEK_LATER, ZONE)).toEqual({ ok: true, digests: 1 })
    expect((await listDigests())[0]?.content).toMatchObject([
      { dueOn: '2025-08-03', reminder: { kind: 'due', days: 7 } },
    ])
  })

  it('leave out what waits for review, and who has no address or no account any more', async () => {
    const world = await aDueWorld('count', 'limit')
    await reach(world.contributor)
    await reach(world.colleague)
    await db.user.update({ where: { id: world.colleague.id }, data: { deactivatedAt: DUE_DAY } })
    await submitted(world.contributor, aDraft(world, 'count'))
    expect(await remind(DUE_DAY, ZONE)).toEqual({ ok: true, digests: 1 })
    const [digest] = await listDigests()
    expect(digest?.content).toMatchObject([{ code: world.codeOf('limit') }])
    expect(digest?.content).toHaveLength(1)
  })

  it('are made once a day, by whichever of several asks first', async () => {
    const world = await aDueWorld('count')
    await reach(world.contributor)
    const decisions = await Promise.all([remind(DUE_DAY, ZONE), remind(DUE_DAY, ZONE), remind(DUE_DAY, ZONE)])
    expect(decisions.filter(({ ok }) => ok)).toHaveLength(1)
    expect(decisions.filter((each) => !each.ok && each.reason === 'done')).toHaveLength(2)
    expect(await listDigests()).toHaveLength(1)
    const later = new Date('2025-07-20T23:59:00+08:00')
    expect(await remind(later, ZONE)).toEqual({ ok: false, reason: 'done' })
  })

  it('change nothing before half past eight, without a mail server, and on days between', async () => {
    const world = await aDueWorld('count')
    await reach(world.contributor)
    const early = new Date('2025-07-20T08:29:59+08:00')
    const between = new Date('2025-07-19T12:00:00+08:00')
    const changed = await listChanged(async () => {
      expect(await remind(early, ZONE)).toEqual({ ok: false, reason: 'too-early' })
      expect(await remind(between, ZONE)).toEqual({ ok: true, digests: 0 })
      process.env['JIANNUO_SMTP_URL'] = ''
      expect(await remind(DUE_DAY, ZONE)).toEqual({ ok: false, reason: 'no-mail' })
    })
    expect(changed).toEqual([])
    expect(await listQueued()).toEqual([])
  })
})
