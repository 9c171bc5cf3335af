import { describe, expect, it } from 'vitest'
import { KINDS } from '@/lib/domain/words'
import { at } from '@/lib/services/testing/accounts'
import { MEMBER_COUNT, openWorld, prepareWorld, STAGES } from '@/lib/services/testing/plan'
import { aCorrection, aDraft, drafted, published } from '@/lib/services/testing/updates'
import { db } from './client'
import { listItemsPlans, listPeriodItems } from './period-items'
import { findReporting } from './reporting'

const TODAY = '2025-07-18'

describe("a person's items of a period", () => {
  it('are those the department leads, in the order of the plan, as the report form loads them', async () => {
    const world = await openWorld()
    const items = await listPeriodItems(db, world.contributor.departmentIds, world.plan, TODAY)
    const led = KINDS.filter((kind) => kind !== 'growth' && kind !== 'relative')
    expect(items.map((item) => item.code)).toEqual(led.map(world.codeOf))
    for (const { code, reporting } of items) expect(reporting).toEqual(await findReporting(db, code))
    const list = items.find((item) => item.code === world.codeOf('list'))
    expect(list?.members).toHaveLength(MEMBER_COUNT)
    const milestone = items.find((item) => item.code === world.codeOf('milestone'))
    expect(milestone?.stages.map((stage) => stage.key)).toEqual(STAGES)
  })

  it('carry the last public figure, corrections in place, and the open update', async () => {
    const world = await openWorld('count', 'list')
    const first = await published(world, world.contributor, aDraft(world, 'count'))
    await published(world, world.contributor, aCorrection(world, 'count', first.id))
    await published(world, world.contributor, aDraft(world, 'list', { finishedMembers: [2, 4] }))
    const draft = aDraft(world, 'count', { effectiveOn: '2025-07-01' })
    const id = await drafted(world.colleague, draft, at('11:00:00'))
    const [count, list] = await listPeriodItems(db, world.contributor.departmentIds, world.plan, TODAY)
    expect(count?.measures[0]?.last).toMatchObject({ reading: { value: '3' }, effectiveOn: '2025-06-30' })
    expect(count?.open).toMatchObject({ id, version: 1, state: 'draft', authorId: world.colleague.id })
    expect(list).toMatchObject({ lastFinished: [2, 4], open: null })
    expect(list?.measures[0]?.last).toMatchObject({ reading: { value: '2' } })
  })

  it('are none of another department, and none of a plan in preparation', async () => {
    const world = await openWorld('count', 'level')
    expect(await listPeriodItems(db, world.neighbour.departmentIds, world.plan, TODAY)).toEqual([])
    expect(await listPeriodItems(db, [], world.plan, TODAY)).toEqual([])
    const prepared = await prepareWorld('count')
    const own = prepared.contributor.departmentIds
    expect(await listPeriodItems(db, own, prepared.plan, TODAY)).toEqual([])
    expect(await listItemsPlans(db, own)).toEqual([])
    expect(await listItemsPlans(db, world.contributor.departmentIds)).toMatchObject([
      { slug: world.plan, calendar: { cadence: 'quarterly', endsOn: '2025-12-31', dueDay: 20 } },
    ])
  })
})
