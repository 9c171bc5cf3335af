import { describe, expect, it } from 'vitest'
import { adjusted, aProposal, lateNodes } from '@/lib/services/testing/adjustments'
import { splitOff } from '@/lib/services/testing/lineage'
import { openWorld, type World } from '@/lib/services/testing/plan'
import { aCorrection, aDraft, aFigure, published } from '@/lib/services/testing/updates'
import { db } from '../client'
import { countChanges, listChanges, type PublicChange } from './corrections'
import { listCommitments } from './list'
import { findPlan } from './plans'

const NOW = { on: '2025-08-05', isPast: false } as const
const THEN = { on: '2025-07-31', isPast: true } as const
const AUGUST = new Date('2025-08-05T09:00:00+08:00')
const ALL = { skip: 0, take: 1000 }

/** The database is shared with other tests: only what is about this world's items. */
const ofWorld = async (world: World, moment: Parameters<typeof listChanges>[1]) =>
  (await listChanges(ALL, moment)).filter(({ subject }) => subject.code === world.codeOf('count'))

const told = (change: PublicChange) =>
  change.type === 'correction'
    ? [change.replaced.readings[0]?.value, change.update.readings[0]?.value, change.update.correctionReason]
    : [change.adjustment.change.kind, change.adjustment.reason]

describe('corrections and adjustments', () => {
  it('are listed newest first with old, new and both entries, as known on the day', async () => {
    const world = await openWorld('count')
    const first = await published(world, world.contributor, aDraft(world, 'count'))
    const second = await published(world, world.contributor, aCorrection(world, 'count', first.id))
    await adjusted(world, world.planner, aProposal(world))
    const third = { readings: [aFigure('count', { value: '5' })] }
    const last = await published(world, world.contributor, aCorrection(world, 'count', second.id, third), AUGUST)
    const changes = await ofWorld(world, NOW)
    expect(changes.map(told)).toEqual([
      ['3', '5', '重复计数'],
      ['target', '两条道路并入市级工程。'],
      ['4', '3', '重复计数'],
    ])
    const [newest] = changes
    if (newest?.type !== 'correction') throw new Error('the newest is a correction')
    expect([newest.entry.seq, newest.replaced.entry.seq]).toEqual([last.seq, second.seq])
    const entry = await db.ledgerEntry.findUniqueOrThrow({ where: { seq: last.seq } })
    expect(newest.entry).toEqual({ seq: last.seq, hash: entry.hash, recordedAt: entry.recordedAt })
    expect(newest.update.reportedBy?.slug).toBe(world.slugs[0])
    expect(newest.update.reviewedBy?.slug).toBe(world.office)
    expect((await ofWorld(world, THEN)).map(told)).toHaveLength(2)
    expect(JSON.stringify(changes)).not.toContain(world.contributor.name)
  })

  it('are counted and paged without a gap', async () => {
    const world = await openWorld('count')
    const { id } = await published(world, world.contributor, aDraft(world, 'count'))
    await published(world, world.contributor, aCorrection(world, 'count', id))
    await adjusted(world, world.contributor, aProposal(world, 'count', lateNodes, {}))
    const total = await countChanges(NOW)
    const whole = await listChanges(ALL, NOW)
    expect(whole).toHaveLength(total)
    const [one] = await listChanges({ skip: 1, take: 1 }, NOW)
    expect(one).toEqual(whole[1])
    expect(await ofWorld(world, NOW)).toMatchObject([{ type: 'adjustment' }, { type: 'correction' }])
  })
})

describe('what is split off', () => {
  it('is listed with the names of the departments that lead it', async () => {
    const world = await openWorld('count')
    await splitOff(world)
    const [change] = await ofWorld(world, NOW)
    if (change?.type !== 'adjustment' || change.adjustment.change.kind !== 'split') throw new Error('a split is listed')
    const leads = change.adjustment.change.after.parts.map(({ departments }) => departments[0]?.department ?? '')
    expect(leads.length).toBeGreaterThan(0)
    expect(leads.map((slug) => change.offices.has(slug))).toEqual(leads.map(() => true))
  })
})

describe('a figure in a list', () => {
  it('stands beside the one it replaced, from the day of the correction on', async () => {
    const world = await openWorld('count')
    const { id } = await published(world, world.contributor, aDraft(world, 'count'))
    await published(world, world.contributor, aCorrection(world, 'count', id), AUGUST)
    const plan = await findPlan(world.plan, NOW)
    if (plan === null) throw new Error('no plan')
    const filter = { q: '', section: null, department: null, standing: null, freshness: null, kind: null }
    const rowOn = async (moment: Parameters<typeof listChanges>[1]) =>
      (await listCommitments(plan, { filter, sort: 'plan', skip: 0, take: 1 }, moment))[0]
    expect(await rowOn(NOW)).toMatchObject({ value: '3', replaced: { value: '4', word: null, hedge: 'exact' } })
    expect(await rowOn(THEN)).toMatchObject({ value: '4', replaced: null })
  })
})
