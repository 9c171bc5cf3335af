import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { publishUpdate } from './publish-update'
import { returnUpdate } from './return-update'
import { signOffUpdate } from './sign-off-update'
import { submitUpdate } from './submit-update'
import { at } from './testing/accounts'
import { openWorld, type World } from './testing/plan'
import { lastAudit, listChanged } from './testing/tables'
import { aDraft, requireUpdate, seenNow, submitted } from './testing/updates'
import { withdrawUpdate } from './withdraw-update'

const NOW = at('10:00:00')

/** A plan whose first department asks for its head's sign-off. */
async function aWorldWithHead(head: (world: World) => string): Promise<World> {
  const world = await openWorld('count')
  await db.department.update({
    where: { id: world.contributor.departmentId },
    data: { signOffRequired: true, headId: head(world) },
  })
  return world
}

describe('the sign-off of a unit\'s head', () => {
  it('opens the way to review, and is written down', async () => {
    const world = await aWorldWithHead(({ colleague }) => colleague.id)
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    expect(await requireUpdate(seen.updateId)).toMatchObject({ signOffRequired: true, signedOffAt: null })
    expect(await signOffUpdate(world.colleague, seen, NOW)).toEqual({ ok: true })
    const signed = await requireUpdate(seen.updateId)
    expect(signed).toMatchObject({ state: 'submitted', signedOffAt: NOW, version: seen.version + 1 })
    expect(await lastAudit()).toMatchObject({
      action: 'update.signed-off',
      actorId: world.colleague.id,
    })
    const decision = await publishUpdate(world.reviewer, await seenNow(seen.updateId), NOW)
    expect(decision).toMatchObject({ ok: true })
  })

  it('is waited for: no reviewer publishes or returns before it, and nothing changes', async () => {
    const world = await aWorldWithHead(({ colleague }) => colleague.id)
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    const changed = await listChanged(async () => {
      expect(await publishUpdate(world.reviewer, seen, NOW)).toEqual({ ok: false, reason: 'forbidden' })
      expect(await returnUpdate(world.reviewer, seen, '退回', NOW)).toEqual({ ok: false, reason: 'forbidden' })
    })
    expect(changed).toEqual([])
    await expect(
      db.update.update({ where: { id: seen.updateId }, data: { state: 'published' } }),
    ).rejects.toThrow()
  })

  it('is nobody else\'s to give', async () => {
    const world = await aWorldWithHead(({ colleague }) => colleague.id)
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    for (const person of [world.contributor, world.reviewer, world.neighbour, world.planner]) {
      expect(await signOffUpdate(person, seen, NOW), person.name).toEqual({ ok: false, reason: 'forbidden' })
    }
    expect((await requireUpdate(seen.updateId)).signedOffAt).toBeNull()
  })

  it('is given with the submission where the head is the author', async () => {
    const world = await aWorldWithHead(({ contributor }) => contributor.id)
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    expect(await requireUpdate(seen.updateId)).toMatchObject({
      signOffRequired: true,
      signedOffById: world.contributor.id,
    })
    expect(await publishUpdate(world.reviewer, seen, NOW)).toMatchObject({ ok: true })
  })

  it('is not asked for where the unit has no head', async () => {
    const world = await openWorld('count')
    await db.department.update({
      where: { id: world.contributor.departmentId },
      data: { signOffRequired: true },
    })
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    expect(await publishUpdate(world.reviewer, seen, NOW)).toMatchObject({ ok: true })
  })

  it('is asked for again when an update comes back and is sent anew', async () => {
    const world = await aWorldWithHead(({ colleague }) => colleague.id)
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    await signOffUpdate(world.colleague, seen, NOW)
    await withdrawUpdate(world.contributor, await seenNow(seen.updateId), NOW)
    await submitUpdate(world.contributor, await seenNow(seen.updateId), NOW)
    expect(await requireUpdate(seen.updateId)).toMatchObject({ state: 'submitted', signedOffAt: null })
  })

  it('may be refused with a reason, as a return', async () => {
    const world = await aWorldWithHead(({ colleague }) => colleague.id)
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    expect(await returnUpdate(world.colleague, seen, '数字不对', NOW)).toEqual({ ok: true })
    expect(await requireUpdate(seen.updateId)).toMatchObject({ state: 'returned', returnReason: '数字不对' })
  })

  it('and a return at once: one of them counts, the other is told', async () => {
    const world = await aWorldWithHead(({ colleague }) => colleague.id)
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    const decisions = await Promise.all([
      signOffUpdate(world.colleague, seen, NOW),
      withdrawUpdate(world.contributor, seen, NOW),
    ])
    expect(decisions.filter((decision) => decision.ok)).toHaveLength(1)
    expect(decisions.find((decision) => !decision.ok)).toMatchObject({ reason: 'changed-meanwhile' })
  })
})
