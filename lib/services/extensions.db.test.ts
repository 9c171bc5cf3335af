import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { listExtensionQueue } from '@/lib/data/extensions'
import { findItem } from '@/lib/data/public/item'
import type { CivilDate } from '@/lib/domain/civil-date'
import { grantExtension, refuseExtension, withdrawExtension } from './decide-extension'
import { requestExtension, type RequestInput } from './request-extension'
import type { Official } from './signed-in'
import { listAudit } from './testing/accounts'
import { openWorld, type World } from './testing/plan'
import { lastAudit, listChanged, listHeard } from './testing/tables'
import { aDraft, published, submitted } from './testing/updates'

const noon = (day: CivilDate) => new Date(`${day}T12:00:00+08:00`)
/** Before the half-year's report is due, on 20 July. */
const JULY = noon('2025-07-10')
const REASON = '市级口径尚未确定，7 月底可报。'

const inputOf = (world: World, rest: Partial<RequestInput> = {}): RequestInput => ({
  code: world.codeOf('count'),
  periodEndsOn: '2025-06-30',
  dueOn: '2025-07-31',
  reason: REASON,
  ...rest,
})

async function requested(world: World, by: Official = world.contributor, rest: Partial<RequestInput> = {}) {
  const decision = await requestExtension(by, inputOf(world, rest), JULY)
  if (!decision.ok) throw new Error(decision.reason)
  return decision.extensionId
}

const stateOf = async (id: string) => (await db.extension.findUniqueOrThrow({ where: { id } })).state

async function freshnessOn(world: World, day: CivilDate, isPast = false) {
  const item = await findItem(world.codeOf('count'), { on: day, isPast })
  if (item === null) throw new Error('no item')
  const { freshness, nextDueOn, extendedFrom } = item
  return { ...freshness, nextDueOn, extendedFrom }
}

describe('asking for more time', () => {
  it('is written down with its reason, and moves nothing yet', async () => {
    const world = await openWorld('count')
    const heard = await listHeard(async () => {
      const changed = await listChanged(() => requested(world))
      expect(changed).toEqual(['Extension'])
    })
    expect(heard).toEqual([])
    const [waiting] = (await listExtensionQueue()).filter((each) => each.code === world.codeOf('count'))
    expect(waiting).toMatchObject({
      state: 'requested',
      dueOn: '2025-07-20',
      requestedDueOn: '2025-07-31',
      reason: REASON,
      requestedById: world.contributor.id,
    })
    expect(await listAudit(waiting?.id ?? '')).toMatchObject([
      {
        action: 'extension.requested',
        actorId: world.contributor.id,
        details: { commitment: world.codeOf('count'), from: '2025-07-20', to: '2025-07-31', reason: REASON },
      },
    ])
    expect(await freshnessOn(world, '2025-07-21')).toMatchObject({ code: 'overdue', nextDueOn: '2025-04-20' })
  })

  it('is refused, and nothing changes, for each of these reasons', async () => {
    const world = await openWorld('count', 'limit', 'milestone')
    await submitted(world.contributor, aDraft(world, 'limit'), JULY)
    const ask = (rest: Partial<RequestInput>, now = JULY) =>
      requestExtension(world.contributor, inputOf(world, rest), now)
    const refusals = [
      [() => ask({ code: 'NO-1' }), 'not-found'],
      [() => ask({ periodEndsOn: '2025-03-31' }), 'other-period'],
      [() => ask({ dueOn: '2025-07-20' }), 'not-later'],
      [() => ask({ dueOn: '2025-09-19' }), 'too-late-a-day'],
      [() => ask({ reason: ' ' }), 'reason-required'],
      [() => ask({}, noon('2025-07-21')), 'other-period'],
      [() => ask({}, noon('2026-01-21')), 'nothing-due'],
      [() => ask({ code: world.codeOf('limit') }), 'in-review'],
    ] as const
    for (const [act, reason] of refusals) {
      const changed = await listChanged(async () => {
        expect(await act()).toEqual({ ok: false, reason })
      })
      expect(changed, reason).toEqual([])
    }
    expect(await ask({ dueOn: '2025-09-18' }, noon('2025-07-20'))).toMatchObject({ ok: true })
  })

  it('is for the lead department alone, and other attempts are written down', async () => {
    const world = await openWorld('count')
    const others = [world.neighbour, world.reviewer, world.planner, world.administrator, world.auditor]
    for (const other of others) {
      const changed = await listChanged(async () => {
        expect(await requestExtension(other, inputOf(world), JULY)).toEqual({ ok: false, reason: 'forbidden' })
      })
      expect(changed).toEqual([])
      expect(await lastAudit()).toMatchObject({
        action: 'access.refused',
        actorId: other.id,
        details: { permission: 'extension:request' },
      })
    }
  })

  it('by two at once happens once', async () => {
    const world = await openWorld('count')
    const answers = await Promise.all([
      requestExtension(world.contributor, inputOf(world), JULY),
      requestExtension(world.colleague, inputOf(world), JULY),
    ])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.reason)).toSorted()).toEqual([
      'already-requested',
      'ok',
    ])
  })
})

describe('granting', () => {
  it('moves the due day of that report from that day on, on every page that shows it', async () => {
    const world = await openWorld('count')
    await published(world, world.contributor, aDraft(world, 'count', { effectiveOn: '2025-03-31' }), noon('2025-04-10'))
    const id = await requested(world)
    const heard = await listHeard(async () => {
      const changed = await listChanged(async () => {
        expect(await grantExtension(world.reviewer, id, noon('2025-07-18'))).toEqual({ ok: true })
      })
      expect(changed).toEqual(['Extension'])
    })
    const departments = world.slugs.map((slug) => `department:${slug}`)
    const tags = [`commitment:${world.codeOf('count')}`, `plan:${world.plan}`, ...departments]
    expect(heard.map((each) => each.toSorted())).toEqual([tags.toSorted()])
    expect((await listAudit(id)).at(-1)).toMatchObject({
      action: 'extension.granted',
      actorId: world.reviewer.id,
      details: { periodEndsOn: '2025-06-30', to: '2025-07-31' },
    })
    const moved = { nextDueOn: '2025-07-31', extendedFrom: '2025-07-20' }
    expect(await freshnessOn(world, '2025-07-25')).toEqual({ code: 'due', days: 6, ...moved })
    expect(await freshnessOn(world, '2025-08-02')).toEqual({ code: 'overdue', days: 2, ...moved })
    const known = { nextDueOn: '2025-07-20', extendedFrom: null }
    expect(await freshnessOn(world, '2025-07-17', true)).toEqual({ code: 'due', days: 3, ...known })
    expect(await freshnessOn(world, '2025-07-18', true)).toMatchObject(moved)
  })

  it('is refused, and nothing changes: own, unknown, too late, reported meanwhile, by others', async () => {
    const world = await openWorld('count')
    const id = await requested(world, world.double)
    const refusals = [
      [() => grantExtension(world.double, id, JULY), 'forbidden'],
      [() => grantExtension(world.contributor, id, JULY), 'forbidden'],
      [() => grantExtension(world.planner, id, JULY), 'forbidden'],
      [() => grantExtension(world.administrator, id, JULY), 'forbidden'],
      [() => grantExtension(world.auditor, id, JULY), 'forbidden'],
      [() => grantExtension(world.reviewer, crypto.randomUUID(), JULY), 'not-found'],
      [() => grantExtension(world.reviewer, id, noon('2025-08-01')), 'day-is-over'],
    ] as const
    for (const [act, reason] of refusals) {
      const changed = await listChanged(async () => {
        expect(await act()).toEqual({ ok: false, reason })
      })
      expect(changed).toEqual([])
    }
    await published(world, world.contributor, aDraft(world, 'count'), JULY)
    expect(await grantExtension(world.reviewer, id, JULY)).toEqual({ ok: false, reason: 'reported-meanwhile' })
    expect(await stateOf(id)).toBe('requested')
  })

  it('is done once a report, and cannot be asked for again', async () => {
    const world = await openWorld('count')
    const id = await requested(world)
    await grantExtension(world.reviewer, id, JULY)
    const again = await requestExtension(world.colleague, inputOf(world, { dueOn: '2025-08-15' }), JULY)
    expect(again).toEqual({ ok: false, reason: 'already-granted' })
    expect(await grantExtension(world.otherReviewer, id, JULY)).toEqual({ ok: false, reason: 'wrong-state' })
  })
})

describe('refusing and withdrawing', () => {
  it('keeps the due day, with a reason, and leaves the way to ask again', async () => {
    const world = await openWorld('count')
    const id = await requested(world)
    const unchanged = await listChanged(async () => {
      expect(await refuseExtension(world.reviewer, id, ' ', JULY)).toEqual({ ok: false, reason: 'reason-required' })
    })
    expect(unchanged).toEqual([])
    const changed = await listChanged(async () => {
      expect(await refuseExtension(world.reviewer, id, '请先报已有部分。', JULY)).toEqual({ ok: true })
    })
    expect(changed).toEqual(['Extension'])
    expect((await listAudit(id)).at(-1)).toMatchObject({
      action: 'extension.refused',
      actorId: world.reviewer.id,
      details: { reason: '请先报已有部分。' },
    })
    expect(await freshnessOn(world, '2025-07-21')).toMatchObject({ extendedFrom: null })
    expect(await requestExtension(world.contributor, inputOf(world), JULY)).toMatchObject({ ok: true })
  })

  it('is withdrawn by who asked, and by nobody else', async () => {
    const world = await openWorld('count')
    const id = await requested(world)
    for (const other of [world.colleague, world.neighbour, world.reviewer]) {
      expect(await withdrawExtension(other, id, JULY)).toEqual({ ok: false, reason: 'forbidden' })
    }
    expect(await stateOf(id)).toBe('requested')
    expect(await withdrawExtension(world.contributor, id, JULY)).toEqual({ ok: true })
    expect((await listAudit(id)).at(-1)).toMatchObject({ action: 'extension.withdrawn', actorId: world.contributor.id })
    expect(await withdrawExtension(world.contributor, id, JULY)).toEqual({ ok: false, reason: 'wrong-state' })
    expect(await requestExtension(world.contributor, inputOf(world), JULY)).toMatchObject({ ok: true })
  })

  it('at once with a grant, one of the two happens', async () => {
    const world = await openWorld('count')
    const id = await requested(world)
    const answers = await Promise.all([
      grantExtension(world.reviewer, id, JULY),
      refuseExtension(world.otherReviewer, id, '请按期报送。', JULY),
      withdrawExtension(world.contributor, id, JULY),
    ])
    const outcomes = answers.map((answer) => (answer.ok ? 'ok' : answer.reason))
    expect(outcomes.toSorted()).toEqual(['ok', 'wrong-state', 'wrong-state'])
    const expected = (['granted', 'refused', 'withdrawn'] as const)[outcomes.indexOf('ok')]
    expect(await stateOf(id)).toBe(expected)
    expect(await listAudit(id)).toHaveLength(2)
  })
})
