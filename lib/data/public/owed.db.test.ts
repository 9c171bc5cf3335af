import { describe, expect, it } from 'vitest'
import type { CivilDate } from '@/lib/domain/civil-date'
import { judgeNoChange } from '@/lib/services/report-no-change'
import { readReportingFacts } from '@/lib/services/reporting-facts'
import { openPlan } from '@/lib/services/open-plan'
import { at } from '@/lib/services/testing/accounts'
import { prepareWorld, type World } from '@/lib/services/testing/plan'
import { aDraft, published } from '@/lib/services/testing/updates'
import { db, inTransaction } from '../client'
import { listDeskItems } from '../desk-items'
import { listPeriodItems } from '../period-items'
import { listRemindableItems } from '../reminders'
import { findReporting } from '../reporting'
import { findItem } from './item'
import { countCommitments, countResults, listCommitments, type Sort } from './list'
import { findOpenCommitment, listOpenCommitments } from './open-data/commitments'
import { readOverview } from './overview'
import { findPlan } from './plans'

const TODAY = '2025-07-18'
const ANY = { q: '', section: null, department: null, standing: null, freshness: null, kind: null }
const on = (day: CivilDate) => ({ on: day, isPast: false })

/** A plan of a count, which is a result that the document states, and a limit. */
async function openResult(): Promise<World> {
  const world = await prepareWorld('count', 'limit')
  const { clauseId } = await db.commitment.findUniqueOrThrow({ where: { code: world.codeOf('count') } })
  await db.clause.update({ where: { id: clauseId }, data: { disposition: 'result' } })
  await inTransaction((tx) => openPlan(tx, world.planId, { id: world.planner.id, label: 'planner' }, at('07:00:00')))
  return world
}

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

  it('leaves the earliest missing report of the plan to what was never reported', async () => {
    const world = await openBegun()
    const overview = await readOverview(await requirePlan(world), on(TODAY))
    // the limit missed March; the count owes nothing before July, the grade has reported June
    expect(overview).toMatchObject({ dataUntil: '2025-06-30', overdue: { until: null }, owing: { until: null } })
    await published(world, world.contributor, aDraft(world, 'limit', { effectiveOn: '2025-03-31' }), at('09:30:00'))
    const after = await readOverview(await requirePlan(world), on('2025-07-21'))
    expect(after).toMatchObject({ overdue: { until: '2025-03-31' }, owing: { until: '2025-03-31' } })
    await published(world, world.contributor, aDraft(world, 'limit'), at('09:40:00'))
    const late = await readOverview(await requirePlan(world), on('2025-07-21'))
    expect(late).toMatchObject({ overdue: null, owing: { until: '2025-06-30' } })
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

describe('a result that the document states', () => {
  const LATE = '2026-03-01'
  const later = new Date(`${LATE}T09:00:00+08:00`)
  const nothingOwed = { code: 'current', days: null }

  it('owes no report: neither in lists and counts nor on its page and in the open data', async () => {
    const world = await openResult()
    const code = world.codeOf('count')
    const plan = await requirePlan(world)
    const filter = { ...ANY, freshness: 'overdue' as const }
    const overdue = await listCommitments(plan, { filter, sort: 'plan', skip: 0, take: 9 }, on(LATE))
    expect(overdue.map((row) => row.code)).toEqual([world.codeOf('limit')])
    expect(await countCommitments(plan, filter, on(LATE))).toBe(1)
    expect(await countResults(plan, ANY, on(LATE))).toBe(1)
    const led = { ...ANY, department: world.slugs[0] }
    expect([await countCommitments(plan, led, on(LATE)), await countResults(plan, led, on(LATE))]).toEqual([2, 1])
    const overview = await readOverview(plan, on(LATE))
    expect(overview).toMatchObject({ results: 1, freshness: { current: 1, overdue: 1 }, overdue: { until: null }, owing: { until: null } })
    expect(overview.departments.map(({ counts }) => counts.freshness)).toEqual([{ current: 1, overdue: 1 }])
    const current = { ...ANY, freshness: 'current' as const }
    const rows = await listCommitments(plan, { filter: current, sort: 'plan', skip: 0, take: 9 }, on(LATE))
    expect(rows).toMatchObject([{ code, freshness: nothingOwed }])
    expect(await findItem(code, on(LATE))).toMatchObject({ freshness: nothingOwed, nextDueOn: null })
    expect((await findOpenCommitment(code, on(LATE)))?.freshness).toMatchObject({ ...nothingOwed, dueOn: null })
    const open = await listOpenCommitments(plan, { filter, sort: 'plan', after: null, take: 9 }, on(LATE))
    expect(open.map((each) => each.code)).toEqual([world.codeOf('limit')])
  })

  it('is asked for by no reminder, desk, grid or sheet, and may still be reported on', async () => {
    const world = await openResult()
    const code = world.codeOf('count')
    const own = world.contributor.departmentIds
    const remindable = await listRemindableItems(db, LATE, { id: { in: [...own] } })
    expect(remindable.find((item) => item.code === code)).toMatchObject({ freshness: nothingOwed, dueOn: null })
    expect(remindable.find((item) => item.code !== code)).toMatchObject({ freshness: { code: 'overdue' } })
    const desk = await listDeskItems(own, LATE)
    expect(desk.find((item) => item.code === code)).toMatchObject({ isResult: true, freshness: nothingOwed })
    expect((await listPeriodItems(db, own, world.plan, LATE)).map((item) => item.code)).toEqual([world.codeOf('limit')])
    const reporting = await findReporting(db, code)
    if (reporting === null) throw new Error(`no ${code}`)
    expect(await readReportingFacts(db, reporting, later)).toMatchObject({ isClosed: true })
    expect(await judgeNoChange(db, reporting, later)).toEqual({ ok: false, reason: 'closed' })
    await published(world, world.contributor, aDraft(world, 'count'), at('09:00:00'))
    expect((await findItem(code, on(LATE)))?.freshness).toEqual({ code: 'current', days: 244 })
  })
})
