import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { findLedgerHead } from '@/lib/data/ledger'
import { countReviewQueue, listReviewQueue } from '@/lib/data/review-queue'
import { publishUpdate } from './publish-update'
import { returnUpdate } from './return-update'
import { submitUpdate } from './submit-update'
import { at, listAudit } from './testing/accounts'
import { openWorld } from './testing/plan'
import { lastAudit, listChanged, listHeard } from './testing/tables'
import { aDraft, aFigure, drafted, requireUpdate, seenNow, submitted } from './testing/updates'
import { withdrawUpdate } from './withdraw-update'

const NOW = at('10:00:00.123')

const openPeriodOf = (code: string) =>
  db.standingPeriod.findFirstOrThrow({ where: { commitment: { code }, knownUntil: null } })

describe('publishing', () => {
  it('writes the ledger entry, the standing and the audit record, and tells every instance', async () => {
    const world = await openWorld('count')
    const code = world.codeOf('count')
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    const before = await findLedgerHead()
    const heard = await listHeard(async () => {
      const decision = await publishUpdate(world.reviewer, seen, NOW)
      expect(decision).toEqual({ ok: true, seq: (before?.seq ?? 0) + 1 })
    })
    const head = await findLedgerHead()
    expect(head).toMatchObject({
      previousHash: before?.hash,
      recordedAt: NOW.toISOString(),
      effectiveOn: '2025-06-30',
      type: 'update.published',
      payload: {
        update: seen.updateId,
        commitment: code,
        plan: world.plan,
        knownOn: '2025-07-18',
        sentence: '上半年进展。',
        readings: [{ ...aFigure('count'), unit: '条', scale: '1' }],
        evidence: [{ kind: 'link', url: 'https://example.org/proof' }],
        reportedBy: { department: world.slugs[0], role: 'contributor' },
        reviewedBy: { department: world.office, role: 'reviewer' },
        source: null,
        correction: null,
      },
    })
    expect(JSON.stringify(head)).not.toContain(world.contributor.name)
    expect(JSON.stringify(head)).not.toContain(world.reviewer.name)
    expect(await requireUpdate(seen.updateId)).toMatchObject({
      state: 'published',
      publishedAt: NOW,
      knownOn: '2025-07-18',
      ledgerSeq: head?.seq,
    })
    expect(await openPeriodOf(code)).toMatchObject({
      code: 'behind',
      knownFrom: '2025-07-18',
      value: '4',
      share: '0.3636',
      scheduled: '0.5',
      deviation: '-13.6',
      effectiveOn: '2025-06-30',
      lastEffectiveOn: '2025-06-30',
    })
    expect((await listAudit(seen.updateId)).at(-1)).toMatchObject({
      action: 'update.published',
      actorId: world.reviewer.id,
      details: { commitment: code, seq: head?.seq },
    })
    const departments = world.slugs.map((slug) => `department:${slug}`)
    const tags = [`commitment:${code}`, `plan:${world.plan}`, ...departments, 'ledger']
    expect(heard.map((each) => each.toSorted())).toEqual([tags.toSorted()])
  })

  it('touches the update, the ledger and the standings, and nothing else', async () => {
    const world = await openWorld('count')
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    const changed = await listChanged(() => publishUpdate(world.reviewer, seen, NOW))
    expect(changed).toEqual(['LedgerEntry', 'StandingPeriod', 'Update'])
  })

  it('goes by the day of the jurisdiction, not by that of Greenwich', async () => {
    const world = await openWorld('count')
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    await publishUpdate(world.reviewer, seen, new Date('2025-07-19T00:30:00+08:00'))
    expect(await requireUpdate(seen.updateId)).toMatchObject({ knownOn: '2025-07-19' })
  })

  it('moves the standing of a relation to the figure, and says so', async () => {
    const world = await openWorld('growth', 'relative')
    const relation = await submitted(world.neighbour, aDraft(world, 'relative'))
    await publishUpdate(world.reviewer, relation, NOW)
    expect(await openPeriodOf(world.codeOf('relative'))).toMatchObject({ code: 'in-progress' })
    const growth = await submitted(world.neighbour, aDraft(world, 'growth'))
    const heard = await listHeard(() => publishUpdate(world.reviewer, growth, NOW))
    expect(heard.flat()).toContain(`commitment:${world.codeOf('relative')}`)
    expect(await openPeriodOf(world.codeOf('relative'))).toMatchObject({
      code: 'on-schedule',
      deviation: '-0.1',
    })
  })

  it('is refused without a change: own, unknown, not waiting, seen in an older version', async () => {
    const world = await openWorld('count')
    const seen = await submitted(world.double, aDraft(world, 'count'))
    const changed = await listChanged(async () => {
      expect(await publishUpdate(world.double, seen, NOW)).toEqual({ ok: false, reason: 'forbidden' })
      const unknown = { ...seen, updateId: crypto.randomUUID() }
      expect(await publishUpdate(world.reviewer, unknown, NOW)).toEqual({ ok: false, reason: 'not-found' })
      const old = { ...seen, version: 1 }
      expect(await publishUpdate(world.reviewer, old, NOW)).toMatchObject({
        ok: false,
        reason: 'changed-meanwhile',
        current: { version: 2, state: 'submitted' },
      })
    })
    expect(changed).toEqual([])
  })

  it('is refused to who wrote what a colleague sent', async () => {
    const world = await openWorld('count')
    const updateId = await drafted(world.double, aDraft(world, 'count'))
    expect(await submitUpdate(world.contributor, await seenNow(updateId), NOW)).toEqual({ ok: true })
    expect(await requireUpdate(updateId)).toMatchObject({ authorId: world.contributor.id })
    const seen = await seenNow(updateId)
    const changed = await listChanged(async () => {
      expect(await publishUpdate(world.double, seen, NOW)).toEqual({ ok: false, reason: 'forbidden' })
      expect(await returnUpdate(world.double, seen, '不符', NOW)).toEqual({ ok: false, reason: 'forbidden' })
    })
    expect(changed).toEqual([])
    expect(await countReviewQueue(world.double.id)).toBe((await countReviewQueue(world.reviewer.id)) - 1)
    const queued = (await listReviewQueue(world.double.id)).find(({ id }) => id === updateId)
    expect(queued).toMatchObject({ isOwn: true })
    expect(await publishUpdate(world.reviewer, seen, NOW)).toMatchObject({ ok: true })
  })

  it('is refused for a draft and for what was published already', async () => {
    const world = await openWorld('count')
    const draft = await seenNow(await drafted(world.contributor, aDraft(world, 'count')))
    const tooEarly = await listChanged(async () => {
      expect(await publishUpdate(world.reviewer, draft, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    })
    expect(tooEarly).toEqual([])
    const seen = await submitted(world.contributor, aDraft(world, 'count', {}, {
      seen: { id: draft.updateId, version: 1 },
    }))
    await publishUpdate(world.reviewer, seen, NOW)
    const tooLate = await listChanged(async () => {
      const again = await publishUpdate(world.otherReviewer, await seenNow(seen.updateId), NOW)
      expect(again).toEqual({ ok: false, reason: 'forbidden' })
    })
    expect(tooLate).toEqual([])
  })
})

describe('two reviewers at once', () => {
  it('publish once; the second is told what the first did', async () => {
    const world = await openWorld('count')
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    const before = await findLedgerHead()
    const answers = await Promise.all([
      publishUpdate(world.reviewer, seen, NOW),
      publishUpdate(world.otherReviewer, seen, NOW),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({
      reason: 'changed-meanwhile',
      current: { state: 'published' },
    })
    expect((await findLedgerHead())?.seq).toBe((before?.seq ?? 0) + 1)
  })

  it('publish or return, never both', async () => {
    const world = await openWorld('count')
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    const [gone, back] = await Promise.all([
      publishUpdate(world.reviewer, seen, NOW),
      returnUpdate(world.otherReviewer, seen, '数据待核', NOW),
    ])
    expect([gone.ok, back.ok].toSorted()).toEqual([false, true])
    const { state } = await requireUpdate(seen.updateId)
    expect(state).toBe(gone.ok ? 'published' : 'returned')
  })

  it('cannot publish what its author withdraws in the same moment', async () => {
    const world = await openWorld('count')
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    const [gone, back] = await Promise.all([
      publishUpdate(world.reviewer, seen, NOW),
      withdrawUpdate(world.contributor, seen, NOW),
    ])
    expect([gone.ok, back.ok].toSorted()).toEqual([false, true])
    const { state, ledgerSeq } = await requireUpdate(seen.updateId)
    expect([state, ledgerSeq !== null]).toEqual(gone.ok ? ['published', true] : ['withdrawn', false])
  })
})

describe('returning', () => {
  it('gives an update back with a reason that is written down and read', async () => {
    const world = await openWorld('count')
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    const heard = await listHeard(async () => {
      const changed = await listChanged(async () => {
        expect(await returnUpdate(world.reviewer, seen, ' 缺佐证 ', NOW)).toEqual({ ok: true })
      })
      expect(changed).toEqual(['Update'])
    })
    expect(heard.flat()).toContain(`plan:${world.plan}`)
    expect(await requireUpdate(seen.updateId)).toMatchObject({ state: 'returned', returnReason: '缺佐证' })
    expect((await listAudit(seen.updateId)).at(-1)).toMatchObject({
      action: 'update.returned',
      actorId: world.reviewer.id,
      details: { reason: '缺佐证' },
    })
    const mended = aDraft(world, 'count', {}, { seen: { id: seen.updateId, version: 3 } })
    const again = await submitted(world.contributor, mended)
    expect(await publishUpdate(world.reviewer, again, NOW)).toMatchObject({ ok: true })
  })

  it('frees its reviewer to become the author', async () => {
    const world = await openWorld('count')
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    await returnUpdate(world.double, seen, '缺佐证', NOW)
    const mended = aDraft(world, 'count', {}, { seen: { id: seen.updateId, version: 3 } })
    const again = await submitted(world.double, mended)
    expect(await publishUpdate(world.double, again, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await publishUpdate(world.reviewer, again, NOW)).toMatchObject({ ok: true })
  })

  it('is refused without a change: no reason, own, older version, unknown', async () => {
    const world = await openWorld('count')
    const seen = await submitted(world.double, aDraft(world, 'count'))
    const changed = await listChanged(async () => {
      expect(await returnUpdate(world.reviewer, seen, '  ', NOW)).toEqual({ ok: false, reason: 'reason-required' })
      expect(await returnUpdate(world.double, seen, '自己的', NOW)).toEqual({ ok: false, reason: 'forbidden' })
      expect(await lastAudit()).toMatchObject({ action: 'access.refused', actorId: world.double.id })
      const old = { ...seen, version: 1 }
      expect(await returnUpdate(world.reviewer, old, '旧', NOW)).toMatchObject({ reason: 'changed-meanwhile' })
      const unknown = { ...seen, updateId: crypto.randomUUID() }
      expect(await returnUpdate(world.reviewer, unknown, '无', NOW)).toEqual({ ok: false, reason: 'not-found' })
    })
    expect(changed).toEqual([])
  })

  it('by two at once happens once, with one of the reasons', async () => {
    const world = await openWorld('count')
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    const answers = await Promise.all([
      returnUpdate(world.reviewer, seen, '甲', NOW),
      returnUpdate(world.otherReviewer, seen, '乙', NOW),
    ])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.reason)).toSorted()).toEqual([
      'changed-meanwhile',
      'ok',
    ])
    const returns = (await listAudit(seen.updateId)).filter((each) => each.action === 'update.returned')
    expect(returns).toHaveLength(1)
    const { returnReason } = await requireUpdate(seen.updateId)
    expect(returns[0]?.details).toMatchObject({ reason: returnReason })
  })
})
