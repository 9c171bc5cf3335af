import { describe, expect, it } from 'vitest'
import type { CivilDate } from '@/lib/domain/civil-date'
import { grantExtension } from '@/lib/services/decide-extension'
import { requestExtension } from '@/lib/services/request-extension'
import { returnUpdate } from '@/lib/services/return-update'
import { at } from '@/lib/services/testing/accounts'
import { openWorld, prepareWorld, type World } from '@/lib/services/testing/plan'
import { aCorrection, aDraft, aFigure, drafted, published, submitted } from '@/lib/services/testing/updates'
import { db } from './client'
import { listDeskItems, type DeskItem } from './desk-items'

const TODAY = '2025-07-18'
const SPRING = '2025-03-31'

const readAll = (world: World, today: CivilDate = TODAY) => listDeskItems(world.contributor.departmentIds, today)

async function readOne(world: World, today: CivilDate = TODAY): Promise<DeskItem> {
  const [item] = await readAll(world, today)
  if (item === undefined) throw new Error('the desk is empty')
  return item
}

describe('the items of a desk', () => {
  it('are what the departments lead of open plans, in the plan\'s order, and nobody else\'s', async () => {
    const world = await openWorld('count', 'growth', 'limit')
    expect((await readAll(world)).map(({ code }) => code)).toEqual([world.codeOf('count'), world.codeOf('limit')])
    expect((await listDeskItems(world.neighbour.departmentIds, TODAY)).map(({ code }) => code)).toEqual([
      world.codeOf('growth'),
    ])
    expect(await listDeskItems([], TODAY)).toEqual([])
    const inPreparation = await prepareWorld('count')
    expect(await readAll(inPreparation)).toEqual([])
  })

  it('say that nothing was ever reported, and what is due', async () => {
    const item = await readOne(await openWorld('count'))
    expect(item).toMatchObject({
      standing: { code: 'no-data', deviation: null },
      before: null,
      last: null,
      open: null,
      noChange: null,
      reporting: { lastEffectiveOn: null, coveredUntil: null, submittedOn: null, isClosed: false },
      freshness: { code: 'overdue' },
    })
    expect(item.plan.periods.map(({ endsOn }) => endsOn)).toEqual([SPRING, '2025-06-30', '2025-09-30', '2025-12-31'])
  })

  it('carry the figure that decides, its standing, and the one before the last figure', async () => {
    const world = await openWorld('count')
    const figure = (value: string) => ({ readings: [aFigure('count', { value })] })
    await published(world, world.contributor, aDraft(world, 'count', { effectiveOn: SPRING, ...figure('5') }), at('09:00:00'))
    expect(await readOne(world)).toMatchObject({ standing: { code: 'ahead' }, before: { code: 'no-data' } })
    // the same day's second figure takes the first one's place in the periods of standing
    await published(world, world.contributor, aDraft(world, 'count', figure('5')), new Date('2025-07-19T10:00:00+08:00'))
    const item = await readOne(world, '2025-07-19')
    expect(item).toMatchObject({
      standing: { code: 'behind', deviation: expect.any(String) },
      before: { code: 'ahead' },
      last: { kind: 'count', reading: { value: '5', word: null, hedge: 'exact' }, unit: { zh: '条', en: '条' } },
      reporting: { lastEffectiveOn: '2025-06-30' },
      freshness: { code: 'current' },
    })
    expect(await readOne(world, '2025-07-18'), 'as it was known the day before').toMatchObject({
      standing: { code: 'ahead' },
      reporting: { lastEffectiveOn: SPRING },
    })
  })

  it('offer "no change" only while it is a true answer', async () => {
    const world = await openWorld('count')
    const { id } = await published(world, world.contributor, aDraft(world, 'count', { effectiveOn: SPRING }))
    const unchanged = { sinceId: id, sinceOn: SPRING, effectiveOn: '2025-06-30' }
    expect((await readOne(world)).noChange).toEqual(unchanged)
    await drafted(world.contributor, aDraft(world, 'count'))
    expect((await readOne(world)).noChange).toBeNull()
  })

  it('tell of an open update its state, of a returned one why, from which office and when, and no name', async () => {
    const world = await openWorld('count')
    const id = await drafted(world.contributor, aDraft(world, 'count'))
    expect((await readOne(world)).open).toMatchObject({ id, state: 'draft', isCorrection: false, returned: null })
    await db.update.delete({ where: { id } })

    const seen = await submitted(world.contributor, aDraft(world, 'count'), at('09:30:00'))
    const waiting = await readOne(world)
    expect(waiting.open).toMatchObject({ state: 'submitted', submittedAt: at('09:30:00') })
    expect(waiting.freshness).toEqual({ code: 'in-review', days: 0 })

    await returnUpdate(world.reviewer, seen, '请附清单', at('11:00:00'))
    const item = await readOne(world)
    const office = { zh: world.office, en: world.office }
    expect(item.open).toMatchObject({ state: 'returned', returned: { reason: '请附清单', office, at: at('11:00:00') } })
    expect(JSON.stringify(item)).not.toContain(world.reviewer.name)
  })

  it('tell that an open update corrects a published one', async () => {
    const world = await openWorld('count')
    const { id } = await published(world, world.contributor, aDraft(world, 'count'))
    await drafted(world.contributor, aCorrection(world, 'count', id))
    expect((await readOne(world)).open).toMatchObject({ state: 'draft', isCorrection: true })
  })

  it('are closed once completed', async () => {
    const world = await openWorld('count')
    const all = { readings: [aFigure('count', { value: '11' })] }
    await published(world, world.contributor, aDraft(world, 'count', all))
    expect(await readOne(world)).toMatchObject({ standing: { code: 'completed' }, reporting: { isClosed: true } })
  })

  it('know of more time: that it can be asked for, was asked for, and was granted', async () => {
    const world = await openWorld('count')
    expect((await readOne(world)).moreTime).toEqual({ isPossible: true, asked: null })
    const asked = await requestExtension(
      world.contributor,
      { code: world.codeOf('count'), periodEndsOn: '2025-06-30', dueOn: '2025-07-31', reason: '口径未定。' },
      at('10:00:00'),
    )
    if (!asked.ok) throw new Error(asked.reason)
    await published(world, world.contributor, aDraft(world, 'count', { effectiveOn: SPRING }))
    expect((await readOne(world)).moreTime).toMatchObject({
      isPossible: false,
      asked: { state: 'requested', dueOn: '2025-07-31' },
    })
    expect(await grantExtension(world.reviewer, asked.extensionId, at('11:00:00'))).toMatchObject({ ok: true })
    const item = await readOne(world)
    expect(item.moreTime.asked).toMatchObject({ state: 'granted' })
    expect(item.periods.find(({ endsOn }) => endsOn === '2025-06-30')).toMatchObject({
      dueOn: '2025-07-31',
      extendedFrom: '2025-07-20',
    })
    expect(item.plan.periods.find(({ endsOn }) => endsOn === '2025-06-30')?.dueOn).toBe('2025-07-20')
  })
})
