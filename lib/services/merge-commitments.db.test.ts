import { describe, expect, it } from 'vitest'
import { GET } from '@/app/api/v1/commitments/[code]/route'
import { db } from '@/lib/data/client'
import { findItem, listAbsorbedItems } from '@/lib/data/public/item'
import { countCommitments, listCommitments } from '@/lib/data/public/list'
import { findSuccessor } from '@/lib/data/public/merged'
import { findOpenCommitment } from '@/lib/data/public/open-data/commitments'
import { readOverview } from '@/lib/data/public/overview'
import { findPlan } from '@/lib/data/public/plans'
import { readPlanText } from '@/lib/data/public/text'
import { momentOf } from '@/lib/domain/moment'
import { confirmAdjustment } from './confirm-adjustment'
import { proposeAdjustment } from './propose-adjustment'
import { saveDraft } from './save-draft'
import { adjusted, aProposal, nineRoads, proposed, someGrounds } from './testing/adjustments'
import { at, listAudit } from './testing/accounts'
import { aMerge, requireFacts, splitOff } from './testing/lineage'
import { openWorld, type World } from './testing/plan'
import { listChanged, listHeard } from './testing/tables'
import { aDraft, aFigure, published } from './testing/updates'

const MERGED_AT = new Date('2025-07-21T10:00:00+08:00')
const TODAY = momentOf(null, '2025-07-21')
const BEFORE = momentOf('2025-07-20', '2025-07-21')
const NOTHING = { q: '', section: null, department: null, standing: null, freshness: null, kind: null }

/** A part with a published figure, to be merged back into what it was split off from. */
async function aPart(): Promise<{ world: World; own: string; other: string }> {
  const world = await openWorld('count', 'list')
  const other = await splitOff(world, at('08:00:00'))
  const draft = aDraft(world, 'count', { readings: [aFigure('count', { value: '2' })] }, { code: other })
  await published(world, world.neighbour, draft, at('08:30:00'))
  return { world, own: world.codeOf('count'), other }
}

const ask = (code: string, query = '') =>
  GET(new Request(`http://localhost/api/v1/commitments/${code}${query}`), { params: Promise.resolve({ code }) })

async function requirePlan(world: World, moment: typeof TODAY) {
  const plan = await findPlan(world.plan, moment)
  if (plan === null) throw new Error('no plan')
  return plan
}

describe('merging a commitment into another', () => {
  it('ends it, lets its code lead on, adds its target, and keeps every update readable', async () => {
    const { world, own, other } = await aPart()
    const seen = await proposed(world.planner, await aMerge(own, other), MERGED_AT)
    const heard = await listHeard(async () => {
      expect(await confirmAdjustment(world.reviewer, seen, MERGED_AT)).toMatchObject({ ok: true })
    })
    const lines = await db.ledgerEntry.findMany({ orderBy: { seq: 'desc' }, take: 2 })
    expect(lines).toMatchObject([
      {
        type: 'commitment.ended',
        subject: other,
        effectiveOn: '2025-07-21',
        payload: { kind: 'merge', before: { successor: null, endedOn: null }, after: { successor: own, endedOn: '2025-07-21' } },
      },
      {
        type: 'commitment.adjusted',
        subject: own,
        payload: { kind: 'merge', before: { targets: [{ value: '6' }], absorbed: [] }, after: { targets: [{ value: '11' }], absorbed: [other] } },
      },
    ])
    expect(JSON.stringify(lines)).not.toContain(world.planner.name)
    expect((await listAudit(seen.adjustmentId)).map((each) => each.action)).toEqual(['adjustment.proposed', 'adjustment.confirmed'])
    expect(heard.flat()).toEqual(expect.arrayContaining([`commitment:${own}`, `commitment:${other}`, `department:${world.slugs[1]}`]))

    expect(await findSuccessor(other, TODAY)).toBe(own)
    expect(await findItem(other, TODAY)).toBeNull()
    expect(await findItem(own, TODAY)).toMatchObject({ standing: { code: 'no-data' }, isAdjusted: true })
    expect(await listAbsorbedItems(own, TODAY)).toMatchObject([
      { code: other, title: { zh: '东片区微循环路' }, history: [{ readings: [{ value: '2' }] }] },
    ])
    const answer = await ask(other)
    expect([answer.status, answer.headers.get('location')]).toEqual([308, `/api/v1/commitments/${own}`])
    expect(await findOpenCommitment(own, TODAY)).toMatchObject({ absorbed: [other], measures: [{ target: '11', adjustedFrom: { target: '11' } }] })

    const plan = await requirePlan(world, TODAY)
    expect(await countCommitments(plan, NOTHING, TODAY)).toBe(2)
    const list = await listCommitments(plan, { filter: NOTHING, sort: 'plan', skip: 0, take: 9 }, TODAY)
    expect(list.map(({ code }) => code)).toEqual([own, world.codeOf('list')])
    // its own name leads to where it went
    const found = await listCommitments(plan, { filter: { ...NOTHING, q: other.toLowerCase() }, sort: 'plan', skip: 0, take: 9 }, TODAY)
    expect(found.map(({ code }) => code)).toEqual([own])
    expect((await readOverview(plan, TODAY)).total).toBe(2)
    const text = await readPlanText(plan, TODAY)
    expect(text.flatMap(({ clauses }) => clauses.flatMap(({ commitments }) => commitments.map(({ code }) => code)))).toEqual([own, world.codeOf('list')])
  })

  it('shows it as it was on every day before', async () => {
    const { world, own, other } = await aPart()
    await adjusted(world, world.planner, await aMerge(own, other), MERGED_AT)
    expect(await findSuccessor(other, BEFORE)).toBeNull()
    expect(await findItem(other, BEFORE)).toMatchObject({ standing: { code: 'behind' }, facts: { endedOn: null } })
    expect((await findItem(own, BEFORE))?.facts.measures[0]?.targets[0]?.value).toBe('6')
    expect(await listAbsorbedItems(own, BEFORE)).toEqual([])
    const answer = await ask(other, '?asOf=2025-07-20')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ code: other, endedOn: null, standing: { code: 'behind' } })
    const plan = await requirePlan(world, BEFORE)
    expect(await countCommitments(plan, NOTHING, BEFORE)).toBe(3)
  })

  it('leaves nothing more to do on it', async () => {
    const { world, own, other } = await aPart()
    await adjusted(world, world.planner, await aMerge(own, other), MERGED_AT)
    const draft = aDraft(world, 'count', { effectiveOn: '2025-07-01' }, { code: other })
    expect(await saveDraft(world.neighbour, draft, MERGED_AT)).toMatchObject({ ok: false })
    const target = { code: other, proposal: nineRoads(), grounds: someGrounds() }
    expect(await proposeAdjustment(world.planner, target, MERGED_AT)).toEqual({ ok: false, reason: 'ended' })
    expect((await requireFacts(other)).lineage.successor).toBe(own)
  })

  it('waits for what is still being written, at the proposal and at the confirmation', async () => {
    const { world, own, other } = await aPart()
    const seen = await proposed(world.planner, await aMerge(own, other), MERGED_AT)
    const next = aDraft(world, 'count', { effectiveOn: '2025-07-01', readings: [aFigure('count', { value: '3' })] }, { code: other })
    expect(await saveDraft(world.neighbour, next, MERGED_AT)).toMatchObject({ ok: true })
    const changed = await listChanged(async () => {
      expect(await confirmAdjustment(world.reviewer, seen, MERGED_AT)).toEqual({
        ok: false,
        reason: 'fields',
        faults: [{ field: 'absorbed', fault: 'draft-open' }],
      })
    })
    expect(changed).toEqual([])
  })

  it('is not confirmed when more would be lost than was proposed, nor across plans', async () => {
    const { world, own, other } = await aPart()
    const seen = await proposed(world.planner, await aMerge(own, other), MERGED_AT)
    await adjusted(world, world.planner, { code: other, proposal: nineRoads(), grounds: someGrounds() }, MERGED_AT)
    expect(await confirmAdjustment(world.reviewer, seen, MERGED_AT)).toEqual({ ok: false, reason: 'stale' })
    const elsewhere = await openWorld('count')
    const across = await aMerge(own, elsewhere.codeOf('count'))
    expect(await proposeAdjustment(world.planner, across, MERGED_AT)).toMatchObject({ ok: false })
  })

  it('happens once when each is to absorb the other', async () => {
    const { world, own, other } = await aPart()
    const there = await proposed(world.planner, await aMerge(own, other), MERGED_AT)
    const back = await proposed(world.planner, await aMerge(other, own), MERGED_AT)
    const answers = await Promise.all([
      confirmAdjustment(world.reviewer, there, MERGED_AT),
      confirmAdjustment(world.otherReviewer, back, MERGED_AT),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.commitment.count({ where: { code: { in: [own, other] }, endedOn: { not: null } } })).toBe(1)
  })

  it('does not take what others are compared with', async () => {
    const world = await openWorld('count', 'growth', 'relative')
    const input = aProposal(world, 'count', {
      kind: 'merge',
      after: { targets: [], absorbed: [world.codeOf('growth')], successor: null, endedOn: null },
    })
    expect(await proposeAdjustment(world.planner, input, MERGED_AT)).toMatchObject({
      faults: expect.arrayContaining([{ field: 'absorbed', fault: 'is-reference' }]),
    })
  })
})
