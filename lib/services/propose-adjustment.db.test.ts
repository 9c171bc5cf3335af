import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { confirmAdjustment } from './confirm-adjustment'
import { proposeAdjustment } from './propose-adjustment'
import { refuseAdjustment } from './refuse-adjustment'
import { adjusted, aProposal, lateNodes, nineRoads, proposed, requireAdjustment } from './testing/adjustments'
import { at, listAudit } from './testing/accounts'
import { openWorld, prepareWorld } from './testing/plan'
import { lastAudit, listChanged } from './testing/tables'
import { withdrawAdjustment } from './withdraw-adjustment'

const NOW = at('10:00:00')
const NO_DOCUMENT = { authority: null, documentNumber: null, documentDate: null }
const ending = { kind: 'ending', after: { endedOn: '2025-07-18' } } as const

describe('proposing and filing', () => {
  it('writes down what is asked for, with the part as it is now, and records it', async () => {
    const world = await openWorld('count')
    const changed = await listChanged(() => proposed(world.planner, aProposal(world), NOW))
    expect(changed).toEqual(['Adjustment'])
    const { id } = await db.adjustment.findFirstOrThrow({ where: { commitment: { code: world.codeOf('count') } } })
    expect(await requireAdjustment(id)).toMatchObject({
      state: 'proposed',
      change: { kind: 'target', before: { value: '11' }, after: { value: '9' } },
      authority: '区人大常委会',
      isLate: false,
      proposedById: world.planner.id,
      proposerDepartment: { slug: world.office },
      proposedAt: NOW,
      knownOn: null,
      ledgerSeq: null,
    })
    expect(await listAudit(id)).toMatchObject([
      {
        action: 'adjustment.proposed',
        actorId: world.planner.id,
        details: { commitment: world.codeOf('count'), kind: 'target', late: false },
      },
    ])
  })

  it('is late after the plan’s first day, and then says why', async () => {
    const world = await openWorld('count')
    const silent = aProposal(world, 'count', lateNodes, { ...NO_DOCUMENT, reason: ' ' })
    expect(await proposeAdjustment(world.contributor, silent, NOW)).toEqual({
      ok: false,
      reason: 'fields',
      faults: [{ field: 'reason', fault: 'required' }],
    })
    const inTime = new Date('2025-01-01T23:00:00+08:00')
    const early = await proposed(world.contributor, silent, inTime)
    expect(await requireAdjustment(early.adjustmentId)).toMatchObject({ isLate: false, reason: '' })
    await withdrawAdjustment(world.contributor, early, inTime)
    const late = await proposed(world.contributor, aProposal(world, 'count', lateNodes, NO_DOCUMENT), NOW)
    expect(await requireAdjustment(late.adjustmentId)).toMatchObject({ isLate: true, authority: null })
  })

  it('leaves everything as it was when it is refused', async () => {
    const world = await openWorld('count')
    const input = aProposal(world)
    const filing = aProposal(world, 'count', lateNodes, NO_DOCUMENT)
    const unknown = {
      title: { zh: '新名', en: 'New' },
      departments: [{ department: 'nowhere', role: 'lead', inferred: false }],
      measures: [{ key: 'count', name: { zh: '道路', en: 'Roads' } }],
    } as const
    const changed = await listChanged(async () => {
      const refusals = [
        // who files does not propose, who proposes does not file, and nobody else does either
        [world.contributor, input, { reason: 'forbidden' }],
        [world.planner, filing, { reason: 'forbidden' }],
        [world.neighbour, filing, { reason: 'forbidden' }],
        [world.reviewer, input, { reason: 'forbidden' }],
        [world.administrator, input, { reason: 'forbidden' }],
        [world.planner, { ...input, code: 'XX-001' }, { reason: 'not-found' }],
        [world.planner, aProposal(world, 'count', nineRoads({ value: '11' })), { reason: 'fields', faults: [{ field: 'value', fault: 'unchanged' }] }],
        [world.planner, aProposal(world, 'count', nineRoads({ set: 'municipal' })), { reason: 'fields', faults: [{ field: 'value', fault: 'not-a-choice' }] }],
        [world.planner, aProposal(world, 'count', nineRoads(), { documentDate: '2025-07-19' }), { reason: 'fields', faults: [{ field: 'documentDate', fault: 'future-date' }] }],
        [world.planner, aProposal(world, 'count', { kind: 'details', after: unknown }), { reason: 'fields', faults: [{ field: 'departments', fault: 'not-a-choice' }] }],
      ] as const
      for (const [actor, asked, answer] of refusals) {
        expect(await proposeAdjustment(actor, asked, NOW)).toEqual({ ok: false, ...answer })
      }
    })
    expect(changed).toEqual([])
  })

  it('records who tried what they may not', async () => {
    const world = await openWorld('count')
    await proposeAdjustment(world.contributor, aProposal(world), NOW)
    expect(await lastAudit()).toMatchObject({
      action: 'access.refused',
      actorId: world.contributor.id,
      details: { permission: 'adjustment:propose' },
    })
  })

  it('waits for the one of its kind that waits already, and only for that', async () => {
    const world = await openWorld('count')
    const first = await proposed(world.planner, aProposal(world))
    const second = aProposal(world, 'count', nineRoads({ value: '8' }))
    expect(await proposeAdjustment(world.planner, second, NOW)).toEqual({ ok: false, reason: 'already-proposed' })
    await proposed(world.planner, aProposal(world, 'count', { kind: 'deadline', after: { deadlineOn: '2026-01-31' } }))
    await withdrawAdjustment(world.planner, first, NOW)
    expect(await proposeAdjustment(world.planner, second, NOW)).toMatchObject({ ok: true })
  })

  it('takes one of two that come at once', async () => {
    const world = await openWorld('count')
    const answers = await Promise.all([
      proposeAdjustment(world.planner, aProposal(world), NOW),
      proposeAdjustment(world.planner, aProposal(world, 'count', nineRoads({ value: '8' })), NOW),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, reason: 'already-proposed' })
  })

  it('asks nothing more of what has ended, nor of what is in preparation', async () => {
    const world = await openWorld('count')
    await adjusted(world, world.planner, aProposal(world, 'count', ending))
    expect(await proposeAdjustment(world.planner, aProposal(world), NOW)).toEqual({ ok: false, reason: 'ended' })
    const preparing = await prepareWorld('count')
    expect(await proposeAdjustment(preparing.planner, aProposal(preparing), NOW)).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('refusing and withdrawing', () => {
  it('refuses with a reason, which the proposer reads; the plan stays', async () => {
    const world = await openWorld('count')
    const seen = await proposed(world.planner, aProposal(world))
    expect(await refuseAdjustment(world.reviewer, seen, ' ', NOW)).toEqual({ ok: false, reason: 'reason-required' })
    const changed = await listChanged(async () => {
      expect(await refuseAdjustment(world.reviewer, seen, '文号不符。', NOW)).toEqual({ ok: true })
    })
    expect(changed).toEqual(['Adjustment'])
    expect(await requireAdjustment(seen.adjustmentId)).toMatchObject({
      state: 'refused',
      decisionReason: '文号不符。',
      knownOn: null,
      ledgerSeq: null,
    })
    expect((await listAudit(seen.adjustmentId)).at(-1)).toMatchObject({
      action: 'adjustment.refused',
      actorId: world.reviewer.id,
      details: { reason: '文号不符。' },
    })
    const late = { ...seen, version: 2 }
    expect(await confirmAdjustment(world.otherReviewer, late, NOW)).toEqual({ ok: false, reason: 'forbidden' })
  })

  it('is withdrawn by who proposed it alone, before it is decided', async () => {
    const world = await openWorld('count')
    const seen = await proposed(world.planner, aProposal(world))
    const another = { ...world.planner, id: world.otherReviewer.id }
    expect(await withdrawAdjustment(another, seen, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await withdrawAdjustment(world.planner, seen, NOW)).toEqual({ ok: true })
    expect((await listAudit(seen.adjustmentId)).at(-1)).toMatchObject({ action: 'adjustment.withdrawn' })
    const withdrawn = { ...seen, version: 2 }
    const changed = await listChanged(async () => {
      expect(await withdrawAdjustment(world.planner, withdrawn, NOW)).toEqual({ ok: false, reason: 'forbidden' })
      expect(await confirmAdjustment(world.reviewer, seen, NOW)).toMatchObject({ reason: 'changed-meanwhile' })
    })
    expect(changed).toEqual([])
  })

  it('lets one of a confirmation and a withdrawal win', async () => {
    const world = await openWorld('count')
    const seen = await proposed(world.planner, aProposal(world))
    const answers = await Promise.all([
      confirmAdjustment(world.reviewer, seen, NOW),
      withdrawAdjustment(world.planner, seen, NOW),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    const { value } = await db.target.findFirstOrThrow({ where: { measure: { commitment: { code: world.codeOf('count') } } } })
    expect(value).toBe(answers[0].ok ? '9' : '11')
  })
})
