import { describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/data/client'
import { seenText, type Proposal } from '@/lib/domain/adjustment'
import { editPrepared, type EditInput } from './edit-prepared'
import { openPlan } from './open-plan'
import { nineRoads } from './testing/adjustments'
import { at, listAudit } from './testing/accounts'
import { requireFacts } from './testing/lineage'
import { openWorld, prepareWorld } from './testing/plan'
import { listChanged } from './testing/tables'

const NOW = at('10:00:00')
const ELEVEN = seenText({ measure: 'count', set: 'plan', comparator: 'at-least', value: '11', max: null, tolerance: null })

const anEdit = (code: string, proposal: Proposal = nineRoads(), seen = ELEVEN): EditInput => ({ code, proposal, seen })

describe('a plan in preparation', () => {
  it('is edited by the planner, with old and new in the audit and nothing in the ledger', async () => {
    const world = await prepareWorld('count')
    const code = world.codeOf('count')
    const changed = await listChanged(async () => {
      expect(await editPrepared(world.planner, anEdit(code), NOW)).toEqual({ ok: true, planSlug: world.plan })
    })
    expect(changed).toEqual(['Target'])
    expect((await requireFacts(code)).measures[0]?.targets[0]?.value).toBe('9')
    expect(await listAudit(code)).toMatchObject([
      { action: 'plan.edited', actorId: world.planner.id, details: { kind: 'target', before: { value: '11' }, after: { value: '9' } } },
    ])
    const { details } = await requireFacts(code)
    const title = { zh: '打通微循环路', en: 'Open minor roads' }
    const renamed: Proposal = { kind: 'details', after: { ...details, title } }
    expect(await editPrepared(world.planner, anEdit(code, renamed, seenText(details)), NOW)).toMatchObject({ ok: true })
    const nodes = [{ dueOn: '2025-06-30', share: '0.3' }, { dueOn: '2025-12-31', share: '1' }] as const
    const filed: Proposal = { kind: 'schedule', after: { nodes } }
    expect(await editPrepared(world.planner, anEdit(code, filed, seenText({ nodes: [] })), NOW)).toMatchObject({ ok: true })
    // what it was called, and when its shares are due, is what it is opened as
    await inTransaction((tx) => openPlan(tx, world.planId, { id: null, label: 'test' }, NOW))
    const [line] = await db.ledgerEntry.findMany({ where: { subject: code } })
    expect(line?.payload).toMatchObject({ title, nodes, measures: [{ targets: [{ value: '9' }] }] })
    expect(await editPrepared(world.planner, anEdit(code), NOW)).toEqual({ ok: false, reason: 'opened' })
  })

  it('stays as it is for wrong input, for others, and once it is open', async () => {
    const world = await prepareWorld('count')
    const open = await openWorld('count')
    const code = world.codeOf('count')
    const changed = await listChanged(async () => {
      expect(await editPrepared(world.planner, anEdit(code, nineRoads({ value: '九' })), NOW)).toEqual({
        ok: false,
        reason: 'fields',
        faults: [{ field: 'value', fault: 'not-a-decimal' }],
      })
      expect(await editPrepared(world.planner, anEdit(code, { kind: 'ending', after: { endedOn: '2025-07-18' } }), NOW)).toMatchObject({
        reason: 'fields',
      })
      for (const actor of [world.contributor, world.reviewer, world.administrator]) {
        expect(await editPrepared(actor, anEdit(code), NOW)).toEqual({ ok: false, reason: 'forbidden' })
      }
      expect(await editPrepared(open.planner, anEdit(open.codeOf('count')), NOW)).toEqual({ ok: false, reason: 'opened' })
      expect(await editPrepared(world.planner, anEdit('NOTHING-1'), NOW)).toEqual({ ok: false, reason: 'not-found' })
    })
    expect(changed).toEqual([])
  })

  it('keeps what the first of two planners saved, and tells the other', async () => {
    const world = await prepareWorld('count')
    const code = world.codeOf('count')
    const answers = await Promise.all([
      editPrepared(world.planner, anEdit(code), NOW),
      editPrepared(world.planner, anEdit(code, nineRoads({ value: '12' })), NOW),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'changed-meanwhile' })
  })
})
