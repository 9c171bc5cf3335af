import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { KINDS } from '@/lib/domain/words'
import { publishSeveral } from './publish-several'
import { at } from './testing/accounts'
import { openWorld } from './testing/plan'
import { aCorrection, aDraft, aFigure, published, requireUpdate, submitted } from './testing/updates'
import { viewQueue } from './view-queue'

const NOW = at('10:00:00')
const PLAIN = ['count', 'limit', 'grade', 'milestone'] as const

describe('publishing several at once', () => {
  it('publishes each with a ledger entry of its own', async () => {
    const world = await openWorld(...PLAIN)
    const chosen = []
    for (const kind of PLAIN) chosen.push(await submitted(world.contributor, aDraft(world, kind)))
    expect(await publishSeveral(world.reviewer, chosen, NOW)).toEqual({ published: 4, leftOut: [] })
    const rows = await db.update.findMany({
      where: { id: { in: chosen.map((seen) => seen.updateId) } },
      select: { state: true, ledgerSeq: true },
    })
    expect(rows.every((row) => row.state === 'published')).toBe(true)
    expect(new Set(rows.map((row) => row.ledgerSeq)).size).toBe(4)
  })

  it('leaves out what has to be opened by itself, and publishes the others', async () => {
    const world = await openWorld('count', 'list', 'limit')
    const first = await published(world, world.contributor, aDraft(world, 'count'))
    const correction = await submitted(world.contributor, aCorrection(world, 'count', first.id))
    const completing = await submitted(
      world.contributor,
      aDraft(world, 'list', { finishedMembers: [1, 2, 3, 4] }),
    )
    const plain = await submitted(world.contributor, aDraft(world, 'limit', { readings: [aFigure('limit')] }))
    expect(await publishSeveral(world.reviewer, [correction, completing, plain], NOW)).toEqual({
      published: 1,
      leftOut: [
        { updateId: correction.updateId, reason: 'correction' },
        { updateId: completing.updateId, reason: 'completion' },
      ],
    })
    expect((await requireUpdate(correction.updateId)).state).toBe('submitted')
    expect((await requireUpdate(completing.updateId)).state).toBe('submitted')
  })

  it('leaves out a figure with a warning, although it is explained', async () => {
    const world = await openWorld('count')
    await published(world, world.contributor, aDraft(world, 'count', { effectiveOn: '2025-03-31' }))
    const jumping = await submitted(
      world.contributor,
      aDraft(world, 'count', { readings: [aFigure('count', { value: '13' })], explanation: '集中竣工。' }),
    )
    expect(await publishSeveral(world.reviewer, [jumping], NOW)).toEqual({
      published: 0,
      leftOut: [{ updateId: jumping.updateId, reason: 'warning' }],
    })
  })

  it('is decided once where two reviewers choose the same', async () => {
    const world = await openWorld(...PLAIN)
    const chosen = []
    for (const kind of PLAIN) chosen.push(await submitted(world.contributor, aDraft(world, kind)))
    const [one, two] = await Promise.all([
      publishSeveral(world.reviewer, chosen, NOW),
      publishSeveral(world.otherReviewer, chosen, NOW),
    ])
    expect(one.published + two.published).toBe(PLAIN.length)
    expect([...one.leftOut, ...two.leftOut].every((each) => each.reason === 'changed-meanwhile')).toBe(true)
    expect([...one.leftOut, ...two.leftOut]).toHaveLength(PLAIN.length)
  })

  it('refuses whoever may not review, and says so for each', async () => {
    const world = await openWorld('count')
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    for (const person of [world.contributor, world.planner, world.administrator, world.auditor]) {
      const { published: count, leftOut } = await publishSeveral(person, [seen], NOW)
      expect({ count, reason: leftOut[0]?.reason }, person.name).toEqual({ count: 0, reason: 'forbidden' })
    }
    expect((await requireUpdate(seen.updateId)).state).toBe('submitted')
  })
})

describe('the queue', () => {
  it('tells of each what publishing changes and whether it may go with others', async () => {
    const world = await openWorld(...KINDS)
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    const own = await submitted(world.double, aDraft(world, 'limit'), at('09:01:00'))
    const { entries } = await viewQueue(world.double, { department: world.slugs[0], warnings: null }, NOW)
    expect(entries.map(({ id, bar, preview }) => ({ id, bar, after: preview.after.code }))).toEqual([
      { id: seen.updateId, bar: null, after: 'behind' },
      { id: own.updateId, bar: 'own-update', after: expect.any(String) },
    ])
  })

  it('is narrowed to what has a warning, or to what has none', async () => {
    const world = await openWorld('count', 'limit')
    await published(world, world.contributor, aDraft(world, 'count', { effectiveOn: '2025-03-31' }))
    const jump = { readings: [aFigure('count', { value: '13' })], explanation: '集中竣工。' }
    const jumping = await submitted(world.contributor, aDraft(world, 'count', jump))
    const plain = await submitted(world.contributor, aDraft(world, 'limit'))
    const [department] = world.slugs
    const listed = async (warnings: 'with' | 'without' | null) => {
      const { entries, count, isCut } = await viewQueue(world.reviewer, { department, warnings }, NOW)
      return { ids: entries.map(({ id }) => id), count, isCut }
    }
    expect(await listed('with')).toEqual({ ids: [jumping.updateId], count: 1, isCut: false })
    expect(await listed('without')).toEqual({ ids: [plain.updateId], count: 1, isCut: false })
    expect(await listed(null)).toMatchObject({ count: 2, isCut: false })
  })
})
