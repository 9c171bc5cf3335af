import { expect, it } from 'vitest'
import { aDueWorld } from '@/lib/services/testing/reminders'
import { aDraft, submitted } from '@/lib/services/testing/updates'
import { db } from './client'
import { findDeskReminders } from './reminders'

const codes = async (...given: Parameters<typeof findDeskReminders>) =>
  (await findDeskReminders(...given))?.map(({ code, reminder }) => [code, reminder.kind, reminder.days]) ?? null

it('says on the desk what is due within a week or overdue, to the unit and its head', async () => {
  const world = await aDueWorld('count', 'limit')
  const { contributor, neighbour, planner: head } = world
  await db.department.update({ where: { slug: world.slugs[0] }, data: { headId: head.id } })
  const [count, limit] = [world.codeOf('count'), world.codeOf('limit')]
  expect(await codes(contributor, '2025-07-18')).toEqual([
    [count, 'due', 2],
    [limit, 'due', 2],
  ])
  expect(await codes(head, '2025-07-18')).toBeNull()
  await submitted(contributor, aDraft(world, 'count'))
  expect(await codes(contributor, '2025-07-22')).toEqual([[limit, 'overdue', 2]])
  expect(await codes(head, '2025-07-22')).toEqual([[limit, 'overdue', 2]])
  expect(await codes(neighbour, '2025-07-22')).toBeNull()
})
