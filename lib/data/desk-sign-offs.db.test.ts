import { expect, it } from 'vitest'
import { signOffUpdate } from '@/lib/services/sign-off-update'
import { at } from '@/lib/services/testing/accounts'
import { openWorld } from '@/lib/services/testing/plan'
import { aDraft, drafted, submitted } from '@/lib/services/testing/updates'
import { db } from './client'
import { listSignOffs } from './desk-sign-offs'

/** A plan whose first department asks for the colleague's sign-off. */
async function aWorldWithHead() {
  const world = await openWorld('count', 'limit', 'grade', 'growth')
  await db.department.update({
    where: { id: world.contributor.departmentId },
    data: { signOffRequired: true, headId: world.colleague.id },
  })
  return world
}

it('lists what waits for the head of its unit, longest waiting first, and for nobody else', async () => {
  const world = await aWorldWithHead()
  const later = await submitted(world.contributor, aDraft(world, 'limit'), at('09:20:00'))
  const first = await submitted(world.contributor, aDraft(world, 'count'), at('09:10:00'))
  await drafted(world.contributor, aDraft(world, 'grade'))
  await submitted(world.neighbour, aDraft(world, 'growth'))
  const waiting = await listSignOffs(world.colleague.id)
  expect(waiting.map(({ id }) => id)).toEqual([first.updateId, later.updateId])
  expect(waiting[0]).toEqual({
    id: first.updateId,
    code: world.codeOf('count'),
    title: { zh: expect.any(String), en: expect.any(String) },
    effectiveOn: '2025-06-30',
    submittedAt: at('09:10:00'),
  })
  for (const other of [world.contributor, world.neighbour, world.reviewer]) {
    expect(await listSignOffs(other.id), other.name).toEqual([])
  }
})

it('leaves out what was signed off, and goes over to a new head with the office', async () => {
  const world = await aWorldWithHead()
  const seen = await submitted(world.contributor, aDraft(world, 'count'))
  const other = await submitted(world.contributor, aDraft(world, 'limit'))
  expect(await signOffUpdate(world.colleague, seen, at('10:00:00'))).toEqual({ ok: true })
  expect((await listSignOffs(world.colleague.id)).map(({ id }) => id)).toEqual([other.updateId])
  await db.department.update({
    where: { id: world.contributor.departmentId },
    data: { headId: world.double.id },
  })
  expect(await listSignOffs(world.colleague.id)).toEqual([])
  expect((await listSignOffs(world.double.id)).map(({ id }) => id)).toEqual([other.updateId])
})
