import { describe, expect, it } from 'vitest'
import type { CivilDate } from '@/lib/domain/civil-date'
import { openPlan } from '@/lib/services/open-plan'
import { at } from '@/lib/services/testing/accounts'
import { prepareWorld, type World } from '@/lib/services/testing/plan'
import { aDraft, published } from '@/lib/services/testing/updates'
import { db, inTransaction } from '../client'
import { listDeskItems } from '../desk-items'
import { findItem } from './item'
import { listCommitments, type Sort } from './list'
import { findOpenCommitment, listOpenCommitments } from './open-data/commitments'
import { findPlan } from './plans'

const TODAY = '2025-07-18'
const ANY = { q: '', section: null, department: null, standing: null, freshness: null, kind: null }
const on = (day: CivilDate) => ({ on: day, isPast: false })

/** A plan of a limit, a count that begins in July, and a grade; only the grade is reported. */
async function openBegun(): Promise<World> {
  const world = await prepareWorld('count', 'limit', 'grade')
  await db.commitment.update({ where: { code: world.codeOf('count') }, data: { startsOn: '2025-07-01' } })
  await inTransaction((tx) => openPlan(tx, world.planId, { id: world.planner.id, label: 'planner' }, at('07:00:00')))
  await published(world, world.contributor, aDraft(world, 'grade'), at('09:00:00'))
  return world
}

async function requirePlan({ plan }: World) {
  const found = await findPlan(plan, on(TODAY))
  if (found === null) throw new Error(`no plan ${plan}`)
  return found
}

describe('an item that begins later than its plan and has no figure yet', () => {
  it('has no age of data, in the list, on its page, in the open data and on the desk', async () => {
    const world = await openBegun()
    const code = world.codeOf('count')
    const query = { filter: ANY, sort: 'plan' as const, skip: 0, take: 9 }
    const rows = await listCommitments(await requirePlan(world), query, on(TODAY))
    const none = { code: 'current', days: null }
    expect(rows.find((row) => row.code === code)?.freshness).toEqual(none)
    expect(await findItem(code, on(TODAY))).toMatchObject({ freshness: none, nextDueOn: '2025-10-20' })
    expect((await findOpenCommitment(code, on(TODAY)))?.freshness).toMatchObject({ ...none, dueOn: '2025-10-20' })
    const desk = await listDeskItems(world.contributor.departmentIds, TODAY)
    expect(desk.find((item) => item.code === code)?.freshness).toEqual(none)
    expect(desk.find((item) => item.code === world.codeOf('grade'))?.freshness).toEqual({ code: 'current', days: 18 })
  })

  it('comes after every reported one where the newest data come first', async () => {
    const world = await openBegun()
    const plan = await requirePlan(world)
    const sort: Sort = 'updated'
    const rows = await listCommitments(plan, { filter: ANY, sort, skip: 0, take: 9 }, on(TODAY))
    const wanted = [world.codeOf('grade'), world.codeOf('count'), world.codeOf('limit')]
    expect(new Set(rows.slice(1).map(({ code }) => code))).toEqual(new Set(wanted.slice(1)))
    expect(rows[0]?.code).toBe(wanted[0])
    const open = await listOpenCommitments(plan, { filter: ANY, sort, after: null, take: 9 }, on(TODAY))
    expect(open.map(({ code }) => code)).toEqual(rows.map(({ code }) => code))
  })
})
