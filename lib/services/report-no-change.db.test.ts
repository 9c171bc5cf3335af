import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { findReporting } from '@/lib/data/reporting'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { Kind } from '@/lib/domain/words'
import { publishUpdate } from './publish-update'
import { reportNoChange } from './report-no-change'
import { returnUpdate } from './return-update'
import { saveDraft } from './save-draft'
import { submitUpdate } from './submit-update'
import { listAudit } from './testing/accounts'
import { MEMBER_COUNT, openWorld, type World } from './testing/plan'
import { lastAudit, listChanged, listHeard } from './testing/tables'
import { aCorrection, aDraft, aFigure, published, requireUpdate, seenNow, submitted } from './testing/updates'

const noon = (day: CivilDate) => new Date(`${day}T12:00:00+08:00`)
const APRIL = noon('2025-04-10')
const JULY = noon('2025-07-10')
const OCTOBER = noon('2025-10-12')

/** The figure of March, published in April. */
async function reportedInMarch(world: World, kind: Kind, rest: Parameters<typeof aDraft>[2] = {}) {
  const author = kind === 'growth' || kind === 'relative' ? world.neighbour : world.contributor
  const draft = aDraft(world, kind, { effectiveOn: '2025-03-31', ...rest })
  const { id } = await published(world, author, draft, APRIL)
  return { code: world.codeOf(kind), sinceId: id }
}

async function standingOf(code: string) {
  const row = await db.standingPeriod.findFirstOrThrow({ where: { commitment: { code }, knownUntil: null } })
  return row.code
}

describe('reporting no change', () => {
  it('repeats figure, members and evidence for the period, in review at once, and says since when', async () => {
    const world = await openWorld('list')
    const input = await reportedInMarch(world, 'list', { finishedMembers: [1, 3] })
    const heard = await listHeard(async () => {
      const changed = await listChanged(async () => {
        expect(await reportNoChange(world.colleague, input, JULY)).toMatchObject({ ok: true })
      })
      expect(changed).toEqual(['Evidence', 'Reading', 'Update', 'UpdateMember'])
    })
    expect(heard.flat()).toContain(`commitment:${input.code}`)
    const { id } = await db.update.findFirstOrThrow({ where: { unchangedSinceId: input.sinceId } })
    expect(await requireUpdate(id)).toMatchObject({
      state: 'submitted',
      version: 2,
      effectiveOn: '2025-06-30',
      sentence: '自 2025-03-31 填报以来无变化。',
      explanation: '',
      authorId: world.colleague.id,
      submittedAt: JULY,
      unchangedSinceOn: '2025-03-31',
      finishedMembers: [1, 3],
      readings: [aFigure('list', { value: '2' })],
      evidence: [{ kind: 'link', url: 'https://example.org/proof' }],
    })
    expect(await listAudit(id)).toMatchObject([
      { action: 'update.drafted', actorId: world.colleague.id, details: { unchangedSince: '2025-03-31' } },
      { action: 'update.submitted', actorId: world.colleague.id, details: { commitment: input.code } },
    ])
  })

  it('is published by another person like any other figure, and its ledger entry says so', async () => {
    const world = await openWorld('milestone')
    const input = await reportedInMarch(world, 'milestone')
    const sent = await reportNoChange(world.contributor, input, JULY)
    if (!sent.ok) throw new Error(sent.reason)
    const seen = await seenNow(sent.updateId)
    expect(await publishUpdate(world.contributor, seen, JULY)).toMatchObject({ reason: 'forbidden' })
    const decision = await publishUpdate(world.reviewer, seen, JULY)
    if (!decision.ok) throw new Error(decision.reason)
    const { payload } = await db.ledgerEntry.findUniqueOrThrow({ where: { seq: decision.seq } })
    expect(payload).toMatchObject({ effectiveOn: '2025-06-30', unchangedSince: '2025-03-31' })
    const first = await db.ledgerEntry.findFirstOrThrow({ where: { update: { id: input.sinceId } } })
    expect(first.payload).toMatchObject({ unchangedSince: null })
  })

  it('leaves evidence and standing as they were, and can be said again of the next period', async () => {
    const world = await openWorld('limit')
    const input = await reportedInMarch(world, 'limit')
    const first = await reportNoChange(world.contributor, input, JULY)
    if (!first.ok) throw new Error(first.reason)
    await publishUpdate(world.reviewer, await seenNow(first.updateId), JULY)
    const before = await standingOf(input.code)
    const again = { code: input.code, sinceId: first.updateId }
    const second = await reportNoChange(world.contributor, again, OCTOBER)
    if (!second.ok) throw new Error(second.reason)
    await publishUpdate(world.reviewer, await seenNow(second.updateId), OCTOBER)
    expect(await standingOf(input.code)).toBe(before)
    expect(await requireUpdate(second.updateId)).toMatchObject({
      effectiveOn: '2025-09-30',
      unchangedSinceOn: '2025-06-30',
      evidence: [{ url: 'https://example.org/proof' }],
    })
  })

  it('is an ordinary draft again once somebody changes what was returned', async () => {
    const world = await openWorld('count')
    const input = await reportedInMarch(world, 'count')
    const sent = await reportNoChange(world.contributor, input, JULY)
    if (!sent.ok) throw new Error(sent.reason)
    await returnUpdate(world.reviewer, await seenNow(sent.updateId), '又通了两条，请核实。', JULY)
    expect((await requireUpdate(sent.updateId)).unchangedSinceOn).toBe('2025-03-31')
    const { version } = await seenNow(sent.updateId)
    const report = { readings: [aFigure('count', { value: '6' })] }
    const seen = { seen: { id: sent.updateId, version } }
    expect(await saveDraft(world.contributor, aDraft(world, 'count', report, seen), JULY)).toMatchObject({ ok: true })
    expect((await requireUpdate(sent.updateId)).unchangedSinceOn).toBeNull()
    expect(await submitUpdate(world.contributor, await seenNow(sent.updateId), JULY)).toEqual({ ok: true })
  })
})

describe('no change is refused, and nothing changes,', () => {
  const refusals: [string, (world: World) => Promise<unknown>, string][] = [
    ['of an unknown item', (world) =>
      reportNoChange(world.contributor, { code: 'NO-1', sinceId: 'x' }, JULY), 'not-found'],
    ['of an item nobody reported on', (world) =>
      reportNoChange(world.contributor, { code: world.codeOf('milestone'), sinceId: 'x' }, JULY), 'nothing-published'],
    ['of a rate, which is a new figure each period', async (world) => {
      const growth = await findReporting(db, world.codeOf('growth'))
      return reportNoChange(world.neighbour, { code: world.codeOf('growth'), sinceId: growth?.updates[0]?.id ?? '' }, JULY)
    }, 'new-figure-needed'],
    ['in the name of another figure than the last', (world) =>
      reportNoChange(world.contributor, { code: world.codeOf('count'), sinceId: 'another' }, JULY), 'other-figure'],
    ['before the next period has ended', (world) =>
      reportNoChange(world.contributor, { code: world.codeOf('count'), sinceId: 'x' }, noon('2025-06-30')), 'nothing-to-report'],
    ['while a draft is open', (world) =>
      reportNoChange(world.contributor, { code: world.codeOf('limit'), sinceId: 'x' }, JULY), 'open-update'],
    ['of what is completed', (world) =>
      reportNoChange(world.contributor, { code: world.codeOf('list'), sinceId: 'x' }, JULY), 'closed'],
  ]

  it('for these reasons', async () => {
    const world = await openWorld('count', 'milestone', 'growth', 'limit', 'list')
    await reportedInMarch(world, 'count')
    await reportedInMarch(world, 'growth')
    const all = Array.from({ length: MEMBER_COUNT }, (_, index) => index + 1)
    await reportedInMarch(world, 'list', { finishedMembers: all })
    await saveDraft(world.contributor, aDraft(world, 'limit'), JULY)
    for (const [what, act, reason] of refusals) {
      const changed = await listChanged(async () => {
        expect(await act(world), what).toEqual({ ok: false, reason })
      })
      expect(changed, what).toEqual([])
    }
  })

  it('to whoever does not report for the lead department, and the attempt is written down', async () => {
    const world = await openWorld('count')
    const input = await reportedInMarch(world, 'count')
    const others = [world.neighbour, world.reviewer, world.planner, world.administrator, world.auditor]
    for (const other of others) {
      const changed = await listChanged(async () => {
        expect(await reportNoChange(other, input, JULY)).toEqual({ ok: false, reason: 'forbidden' })
      })
      expect(changed).toEqual([])
      expect(await lastAudit()).toMatchObject({
        action: 'access.refused',
        actorId: other.id,
        subjectId: input.code,
        details: { permission: 'update:draft' },
      })
    }
  })

  it('by a correction that is under way', async () => {
    const world = await openWorld('count')
    const input = await reportedInMarch(world, 'count')
    await submitted(world.contributor, aCorrection(world, 'count', input.sinceId, { effectiveOn: '2025-03-31' }), JULY)
    expect(await reportNoChange(world.contributor, input, JULY)).toEqual({ ok: false, reason: 'open-update' })
  })
})

describe('no change by two at once', () => {
  it('is reported once', async () => {
    const world = await openWorld('count')
    const input = await reportedInMarch(world, 'count')
    const answers = await Promise.all([
      reportNoChange(world.contributor, input, JULY),
      reportNoChange(world.colleague, input, JULY),
    ])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.reason)).toSorted()).toEqual(['ok', 'open-update'])
    expect(await db.update.count({ where: { unchangedSinceId: input.sinceId } })).toBe(1)
  })
})

describe('the database', () => {
  it('keeps no update that repeats a later figure, another item’s, or none that is public', async () => {
    const world = await openWorld('count', 'limit')
    const { sinceId } = await reportedInMarch(world, 'count')
    const draft = await saveDraft(world.contributor, aDraft(world, 'limit'), JULY)
    if (!draft.ok) throw new Error(draft.reason)
    const repeat = (id: string, sinceId: string, on: CivilDate) =>
      db.$executeRaw`UPDATE "Update" SET "unchangedSinceId" = ${sinceId}, "effectiveOn" = ${on} WHERE "id" = ${id}`
    await expect(repeat(draft.updateId, sinceId, '2025-06-30')).rejects.toThrow('repeats no earlier')
    const own = await saveDraft(world.contributor, aDraft(world, 'count'), JULY)
    if (!own.ok) throw new Error(own.reason)
    await expect(repeat(own.updateId, sinceId, '2025-03-31')).rejects.toThrow('repeats no earlier')
    await expect(repeat(own.updateId, draft.updateId, '2025-06-30')).rejects.toThrow('repeats no earlier')
    await expect(repeat(own.updateId, sinceId, '2025-06-30')).resolves.toBe(1)
  })
})
