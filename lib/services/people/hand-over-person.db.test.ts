import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { at, listAudit } from '../testing/accounts'
import { openWorld } from '../testing/plan'
import { requirePerson } from '../testing/people'
import { listChanged } from '../testing/tables'
import { aDraft, drafted, published, requireUpdate, seenNow, submitted } from '../testing/updates'
import { submitUpdate } from '../submit-update'
import { handOverPerson } from './hand-over-person'

const NOW = at('10:00:00')

async function aLeaver() {
  const world = await openWorld('count', 'level', 'limit')
  const { contributor } = world
  const draft = await drafted(contributor, aDraft(world, 'count'))
  const waiting = await submitted(contributor, aDraft(world, 'level'))
  const done = await published(world, contributor, aDraft(world, 'limit'))
  await db.department.update({ where: { id: world.slugs[0] }, data: { headId: contributor.id } })
  const commitment = await db.commitment.findUniqueOrThrow({ where: { code: world.codeOf('count') } })
  await db.extension.create({
    data: {
      commitmentId: commitment.id,
      periodEndsOn: '2025-09-30',
      requestedDueOn: '2025-10-30',
      reason: '等待验收',
      requestedById: contributor.id,
      requestedAt: NOW,
    },
  })
  return { world, draft, waiting: waiting.updateId, done: done.id }
}

describe('a hand-over', () => {
  it('passes department, headship and open work, in one act', async () => {
    const { world, draft, waiting, done } = await aLeaver()
    const input = { leaverId: world.contributor.id, successorId: world.neighbour.id, leaves: true }
    expect(await handOverPerson(world.administrator, input, NOW)).toEqual({
      ok: true,
      passed: { updates: 1, extensions: 1, adjustments: 0 },
    })
    expect(await requirePerson(world.neighbour.id)).toMatchObject({
      departmentId: world.slugs[0],
      headOf: [{ id: world.slugs[0] }],
    })
    expect((await requirePerson(world.contributor.id)).deactivatedAt).toEqual(NOW)
    const authorOf = async (id: string) => (await requireUpdate(id)).authorId
    expect(await authorOf(draft)).toBe(world.neighbour.id)
    expect(await authorOf(waiting)).toBe(world.contributor.id)
    expect(await authorOf(done)).toBe(world.contributor.id)
    const successor = { ...world.neighbour, departmentId: world.slugs[0], departmentIds: [world.slugs[0]] }
    expect(await submitUpdate(successor, await seenNow(draft), NOW)).toMatchObject({ ok: true })
    const actions = (await listAudit(world.contributor.id)).map(({ action }) => action)
    expect(actions).toEqual(['account.handed-over', 'account.deactivated'])
  })

  it('keeps the leaver in place where that is chosen', async () => {
    const { world } = await aLeaver()
    const input = { leaverId: world.contributor.id, successorId: world.colleague.id, leaves: false }
    expect(await handOverPerson(world.administrator, input, NOW)).toMatchObject({ ok: true })
    expect((await requirePerson(world.contributor.id)).deactivatedAt).toBeNull()
  })

  it('passes no draft of a reviewer who stays: who wrote it would review it', async () => {
    const world = await openWorld('count')
    const draft = await drafted(world.double, aDraft(world, 'count'))
    const input = { leaverId: world.double.id, successorId: world.colleague.id, leaves: false }
    expect(await handOverPerson(world.administrator, input, NOW)).toMatchObject({ passed: { updates: 0 } })
    expect((await requireUpdate(draft)).authorId).toBe(world.double.id)
    const leaving = { ...input, leaves: true }
    expect(await handOverPerson(world.administrator, leaving, NOW)).toMatchObject({ passed: { updates: 1 } })
  })

  it('is refused where nobody could take over, and changes nothing', async () => {
    const { world } = await aLeaver()
    const { contributor, administrator, auditor, colleague, neighbour, reviewer } = world
    await db.department.update({ where: { id: world.slugs[1] }, data: { headId: neighbour.id } })
    await db.user.update({ where: { id: colleague.id }, data: { deactivatedAt: NOW } })
    const to = (successorId: string, leaverId = contributor.id) =>
      handOverPerson(administrator, { leaverId, successorId, leaves: true }, NOW)
    const changed = await listChanged(async () => {
      expect(await to(contributor.id)).toMatchObject({ reason: 'same-person' })
      expect(await to(auditor.id)).toMatchObject({ reason: 'successor-apart' })
      expect(await to(reviewer.id, auditor.id)).toMatchObject({ reason: 'leaver-apart' })
      expect(await to(colleague.id)).toMatchObject({ reason: 'successor-deactivated' })
      expect(await to(neighbour.id)).toMatchObject({ reason: 'successor-heads-other' })
      expect(await to('nobody')).toMatchObject({ reason: 'no-successor' })
      const byPlanner = { leaverId: contributor.id, successorId: reviewer.id, leaves: true }
      expect(await handOverPerson(world.planner, byPlanner, NOW)).toMatchObject({ reason: 'forbidden' })
    })
    expect(changed).toEqual([])
  })

  it('goes to one successor when two are chosen at once', async () => {
    const { world, draft } = await aLeaver()
    const to = (successorId: string) =>
      handOverPerson(world.administrator, { leaverId: world.contributor.id, successorId, leaves: true }, NOW)
    const answers = await Promise.all([to(world.colleague.id), to(world.reviewer.id)])
    const passed = answers.map((answer) => (answer.ok ? answer.passed.updates : 0))
    expect(passed.toSorted()).toEqual([0, 1])
    expect([world.colleague.id, world.reviewer.id]).toContain((await requireUpdate(draft)).authorId)
  })
})
