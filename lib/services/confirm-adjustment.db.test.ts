import { describe, expect, it } from 'vitest'
import { addMonths } from '@/lib/domain/civil-date'
import { db } from '@/lib/data/client'
import { findLedgerHead } from '@/lib/data/ledger'
import { confirmAdjustment } from './confirm-adjustment'
import { publishUpdate } from './publish-update'
import { adjusted, aProposal, lateNodes, nineRoads, proposed, requireAdjustment } from './testing/adjustments'
import { at, listAudit } from './testing/accounts'
import { openWorld, STAGES } from './testing/plan'
import { listChanged, listHeard } from './testing/tables'
import { aDraft, published, submitted } from './testing/updates'

const NOW = at('10:00:00.123')

const periodsOf = (code: string) =>
  db.standingPeriod.findMany({ where: { commitment: { code } }, orderBy: { knownFrom: 'asc' } })

describe('confirming an adjustment', () => {
  it('writes the ledger entry, the new target and the standing, and tells every instance', async () => {
    const world = await openWorld('count')
    const code = world.codeOf('count')
    await published(world, world.contributor, aDraft(world, 'count'), at('08:30:00'))
    const seen = await proposed(world.planner, aProposal(world))
    const now = new Date('2025-07-21T10:00:00+08:00')
    const before = await findLedgerHead()
    const heard = await listHeard(async () => {
      const decision = await confirmAdjustment(world.reviewer, seen, now)
      expect(decision).toEqual({ ok: true, seq: (before?.seq ?? 0) + 1 })
    })
    const head = await findLedgerHead()
    const part = { measure: 'count', set: 'plan', comparator: 'at-least', max: null, tolerance: null }
    expect(head).toMatchObject({
      previousHash: before?.hash,
      effectiveOn: '2025-07-21',
      type: 'commitment.adjusted',
      payload: {
        adjustment: seen.adjustmentId,
        commitment: code,
        plan: world.plan,
        knownOn: '2025-07-21',
        kind: 'target',
        before: { ...part, value: '11' },
        after: { ...part, value: '9' },
        authority: '区人大常委会',
        documentNumber: '阳人常〔2025〕8号',
        documentDate: '2025-07-17',
        reason: '两条道路并入市级工程。',
        late: false,
        proposedBy: { department: world.office, role: 'planner' },
        confirmedBy: { department: world.office, role: 'reviewer' },
      },
    })
    expect(JSON.stringify(head)).not.toContain(world.planner.name)
    expect(JSON.stringify(head)).not.toContain(world.reviewer.name)
    expect(await requireAdjustment(seen.adjustmentId)).toMatchObject({
      state: 'confirmed',
      knownOn: '2025-07-21',
      ledgerSeq: head?.seq,
    })
    // 4 of 11 until the confirmation, 4 of 9 from it on
    expect((await periodsOf(code)).slice(-2)).toMatchObject([
      { knownFrom: '2025-07-18', knownUntil: '2025-07-21', share: '0.3636', deviation: '-13.6' },
      { knownFrom: '2025-07-21', knownUntil: null, share: '0.4444', deviation: '-5.6' },
    ])
    expect((await listAudit(seen.adjustmentId)).map((each) => each.action)).toEqual([
      'adjustment.proposed',
      'adjustment.confirmed',
    ])
    expect(heard.flat()).toEqual(
      expect.arrayContaining([`commitment:${code}`, `plan:${world.plan}`, 'ledger']),
    )
  })

  it('touches the adjustment, its part, the ledger and the standings, and nothing else', async () => {
    const world = await openWorld('count')
    const seen = await proposed(world.planner, aProposal(world))
    const changed = await listChanged(() => confirmAdjustment(world.reviewer, seen, NOW))
    expect(changed).toEqual(['Adjustment', 'LedgerEntry', 'StandingPeriod', 'Target'])
  })

  it('puts every kind of part in place', async () => {
    const world = await openWorld('count', 'milestone')
    await adjusted(world, world.planner, aProposal(world, 'count', { kind: 'deadline', after: { deadlineOn: '2026-03-31' } }))
    const filed = { authority: null, documentNumber: null, documentDate: null }
    await adjusted(world, world.contributor, aProposal(world, 'count', {
      kind: 'schedule',
      after: { nodes: [{ dueOn: '2025-06-30', share: '0.5' }, { dueOn: '2026-03-31', share: '1' }] },
    }, filed))
    const stages = STAGES.map((key, index) => ({
      key,
      name: { zh: `第${index + 1}步`, en: `Step ${index + 1}` },
      plannedOn: addMonths('2025-04-30', index),
    }))
    await adjusted(world, world.contributor, aProposal(world, 'milestone', { kind: 'stages', after: { stages } }, filed))
    const title = { zh: '新名称', en: 'New name' }
    const departments = [
      { department: world.slugs[1], role: 'lead' as const, inferred: false },
      { department: world.slugs[0], role: 'supporting' as const, inferred: false },
    ]
    const measures = [{ key: 'count', name: { zh: '道路', en: 'Roads' } }]
    await adjusted(world, world.planner, aProposal(world, 'count', {
      kind: 'details',
      after: { title, departments, measures },
    }))
    const count = await db.commitment.findUniqueOrThrow({
      where: { code: world.codeOf('count') },
      include: { nodes: { orderBy: { dueOn: 'asc' } }, measures: true, departments: { where: { role: 'lead' } } },
    })
    expect(count).toMatchObject({
      deadlineOn: '2026-03-31',
      titleZh: '新名称',
      nodes: [{ dueOn: '2025-06-30' }, { dueOn: '2026-03-31' }],
      measures: [{ nameZh: '道路' }],
      departments: [{ departmentId: world.slugs[1] }],
    })
    // found by both names
    expect(count.searchText).toContain('新名称')
    expect(count.searchText).toContain(`count${world.codeOf('count').toLowerCase()}`)
    const rows = await db.stage.findMany({
      where: { commitment: { code: world.codeOf('milestone') } },
      orderBy: { position: 'asc' },
    })
    expect(rows.map(({ key, nameZh, plannedOn }) => ({ key, nameZh, plannedOn }))).toEqual(
      stages.map(({ key, name, plannedOn }) => ({ key, nameZh: name.zh, plannedOn })),
    )
  })

  it('ends a commitment, in the words of an ending', async () => {
    const world = await openWorld('count')
    const { seq } = await adjusted(
      world,
      world.planner,
      aProposal(world, 'count', { kind: 'ending', after: { endedOn: '2025-07-10' } }),
    )
    const entry = await db.ledgerEntry.findUniqueOrThrow({ where: { seq } })
    expect(entry).toMatchObject({ type: 'commitment.ended', effectiveOn: '2025-07-10', knownOn: '2025-07-18' })
    // it was not known to be ended before the day of the confirmation
    expect(await periodsOf(world.codeOf('count'))).toMatchObject([
      { code: 'no-data', knownFrom: '2025-01-15' },
      { code: 'no-data', knownFrom: '2025-07-10', knownUntil: '2025-07-18' },
      { code: 'ended', knownFrom: '2025-07-18' },
    ])
  })

  it('is refused without a change: own, unknown, seen in an older version, decided', async () => {
    const world = await openWorld('count')
    const both = { ...world.planner, roles: ['planner', 'reviewer'] as const }
    const seen = await proposed(both, aProposal(world))
    const changed = await listChanged(async () => {
      expect(await confirmAdjustment(both, seen, NOW)).toEqual({ ok: false, reason: 'forbidden' })
      expect(await confirmAdjustment(world.contributor, seen, NOW)).toEqual({ ok: false, reason: 'forbidden' })
      expect(await confirmAdjustment(world.administrator, seen, NOW)).toEqual({ ok: false, reason: 'forbidden' })
      const unknown = { ...seen, adjustmentId: crypto.randomUUID() }
      expect(await confirmAdjustment(world.reviewer, unknown, NOW)).toEqual({ ok: false, reason: 'not-found' })
      expect(await confirmAdjustment(world.reviewer, { ...seen, version: 2 }, NOW)).toMatchObject({
        reason: 'changed-meanwhile',
        current: { state: 'proposed' },
      })
    })
    expect(changed).toEqual([])
    expect(await confirmAdjustment(world.reviewer, seen, NOW)).toMatchObject({ ok: true })
    expect(await confirmAdjustment(world.otherReviewer, { ...seen, version: 2 }, NOW)).toEqual({
      ok: false,
      reason: 'forbidden',
    })
  })

  it('tells when what it starts from is no longer so, and changes nothing', async () => {
    const world = await openWorld('count')
    const deadline = { kind: 'deadline', after: { deadlineOn: '2025-09-30' } } as const
    const shorter = await proposed(world.planner, aProposal(world, 'count', deadline))
    await adjusted(world, world.contributor, aProposal(world, 'count', lateNodes))
    const ending = await proposed(world.planner, aProposal(world, 'count', { kind: 'ending', after: { endedOn: '2025-07-18' } }))
    const target = await proposed(world.planner, aProposal(world))
    const changed = await listChanged(async () => {
      expect(await confirmAdjustment(world.reviewer, shorter, NOW)).toEqual({
        ok: false,
        reason: 'fields',
        faults: [{ field: 'deadlineOn', fault: 'nodes-after-deadline' }],
      })
    })
    expect(changed).toEqual([])
    expect(await confirmAdjustment(world.reviewer, ending, NOW)).toMatchObject({ ok: true })
    expect(await confirmAdjustment(world.reviewer, target, NOW)).toEqual({ ok: false, reason: 'ended' })
  })

  it('does not end what waits for review', async () => {
    const world = await openWorld('count')
    await submitted(world.contributor, aDraft(world, 'count'))
    const seen = await proposed(world.planner, aProposal(world, 'count', { kind: 'ending', after: { endedOn: '2025-07-18' } }))
    expect(await confirmAdjustment(world.reviewer, seen, NOW)).toEqual({ ok: false, reason: 'update-waiting' })
  })
})

describe('two at once', () => {
  it('lets one of two reviewers confirm, and tells the other who it was', async () => {
    const world = await openWorld('count')
    const seen = await proposed(world.planner, aProposal(world))
    const answers = await Promise.all([
      confirmAdjustment(world.reviewer, seen, NOW),
      confirmAdjustment(world.otherReviewer, seen, NOW),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({
      reason: 'changed-meanwhile',
      current: { state: 'confirmed' },
    })
    expect(await db.ledgerEntry.count({ where: { subject: world.codeOf('count'), type: 'commitment.adjusted' } })).toBe(1)
  })

  it('confirms and publishes one after the other, with the standing of both', async () => {
    const world = await openWorld('count')
    const target = await proposed(world.planner, aProposal(world, 'count', nineRoads({ value: '8' })))
    const update = await submitted(world.contributor, aDraft(world, 'count'))
    const answers = await Promise.all([
      confirmAdjustment(world.reviewer, target, NOW),
      publishUpdate(world.otherReviewer, update, NOW),
    ])
    expect(answers).toMatchObject([{ ok: true }, { ok: true }])
    // 4 of 8 at half-year, whoever was first
    expect((await periodsOf(world.codeOf('count'))).at(-1)).toMatchObject({
      code: 'on-schedule',
      share: '0.5',
      deviation: '0.0',
    })
  })
})
