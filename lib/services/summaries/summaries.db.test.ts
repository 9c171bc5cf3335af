import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { findIssuedSummary, listIssuedSummaries } from '@/lib/data/public/summaries'
import { findSummaryFile } from '@/lib/data/summaries'
import { momentOf } from '@/lib/domain/moment'
import { hashOf } from '@/lib/domain/summary/issue'
import { at, listAudit } from '../testing/accounts'
import { prepareWorld } from '../testing/plan'
import {
  aParagraph,
  anInput,
  aWorld,
  edit,
  generated,
  issue,
  render,
  requireSummary as require,
  seen,
  submit,
} from '../testing/drafts'
import { lastAudit, listChanged, listHeard } from '../testing/tables'
import { aCorrection, published } from '../testing/updates'
import { confirmNumber, editBlock } from './edit-block'
import { generateSummary } from './generate-summary'
import { issueSummary } from './issue-summary'
import { moveSummary } from './move-summary'
import { recutSummary } from './recut-summary'
import { viewSummary } from './view-summary'
import { writeModel } from './write-model'

const ZONE = 'Asia/Shanghai'

describe('generating a summary', () => {
  it('writes a draft that only the desk knows, the same text from the same cut', async () => {
    const world = await aWorld()
    let id = ''
    const changed = await listChanged(async () => {
      id = await generated(world)
    })
    expect(changed).toEqual(['Summary'])
    const summary = await require(id)
    expect(summary).toMatchObject({ state: 'draft', version: 1, cut: { dataOn: '2025-06-30', knownOn: '2025-07-18' } })
    expect(await listAudit(id)).toMatchObject([{ action: 'summary.drafted', details: { plan: world.plan, knownSeq: summary.cut.knownSeq } }])
    await published(world, world.contributor, aCorrection(world, 'count', world.updateId), at('10:05:00'))
    const about = { plan: world.plan, kind: summary.kind, language: summary.language, department: null }
    expect(await writeModel(db, about, summary.cut)).toEqual(summary.generated)
    expect(await findIssuedSummary(id, momentOf(null, '2025-07-18'))).toBeNull()
  })

  it('is refused to who does not plan, for another day, and of a plan that is not open', async () => {
    const world = await aWorld()
    const prepared = await prepareWorld('count')
    const changed = await listChanged(async () => {
      expect(await generateSummary(world.reviewer, anInput(world), at('10:00:00'))).toEqual({ ok: false, reason: 'forbidden' })
      expect(await generateSummary(world.planner, anInput(prepared), at('10:00:00'))).toEqual({ ok: false, reason: 'not-found' })
      expect(await generateSummary(world.planner, anInput(world, { dataOn: '2025-07-19' }), at('10:00:00'))).toEqual({
        ...{ ok: false, reason: 'fields' },
        faults: [{ field: 'dataOn', fault: 'future' }],
      })
    })
    expect(changed).toEqual([])
    expect(await db.auditRecord.count({ where: { actorId: world.reviewer.id, action: 'access.refused' } })).toBe(1)
  })
})

describe('editing a draft', () => {
  it('keeps own words over a new cut, and says which figures changed below them', async () => {
    const world = await aWorld()
    const id = await generated(world)
    const { id: blockId, text } = aParagraph(await require(id))
    expect(await edit(world.planner, id, blockId, { type: 'rewrite', text: `${text}请各单位抓紧。` })).toEqual({ ok: true })
    await published(world, world.contributor, aCorrection(world, 'count', world.updateId), at('10:12:00'))
    const before = await viewSummary(world.planner, id, at('10:13:00'), ZONE)
    expect(before?.outdated.length).toBeGreaterThan(0)
    const recut = await recutSummary(world.planner, await seen(id), { dataOn: '', knownOn: '' }, at('10:14:00'))
    expect(recut).toEqual({ ok: true })
    const after = await viewSummary(world.planner, id, at('10:15:00'), ZONE)
    expect(after?.outdated).toEqual([])
    expect(after?.blocks.find(({ generated: { id: each } }) => each === blockId)?.edit?.text).toBe(`${text}请各单位抓紧。`)
    expect((await listAudit(id)).map(({ action }) => action)).toEqual(['summary.drafted', 'summary.edited', 'summary.regenerated'])
  })

  it('refuses a reviewer, a version that is gone and empty words, and changes nothing', async () => {
    const world = await aWorld()
    const id = await generated(world)
    const { id: blockId } = aParagraph(await require(id))
    const changed = await listChanged(async () => {
      expect(await edit(world.reviewer, id, blockId, { type: 'omit', reason: '略' })).toMatchObject({ reason: 'forbidden' })
      expect(await edit(world.planner, id, blockId, { type: 'rewrite', text: '' })).toMatchObject({ reason: 'required' })
      const stale = { summaryId: id, version: 7 }
      expect(await editBlock(world.planner, stale, { blockId, act: { type: 'restore' } }, at('10:11:00'))).toMatchObject({ reason: 'changed-meanwhile' })
    })
    expect(changed).toEqual([])
  })
})

describe('issuing', () => {
  it('is stopped by a number without a source, then freezes text and files in the ledger for everybody', async () => {
    const world = await aWorld()
    const id = await generated(world)
    const { id: blockId, text } = aParagraph(await require(id))
    await edit(world.planner, id, blockId, { type: 'rewrite', text: `${text}惠及居民98765户。` })
    expect(await submit(world, id)).toEqual({ ok: false, reason: 'open-numbers', count: 1 })
    const named = { blockId, number: '98765户', source: ' 区城建局台账 ' }
    expect(await confirmNumber(world.planner, await seen(id), { ...named, number: '1户' }, at('10:20:00'))).toMatchObject({ reason: 'no-block' })
    expect(await confirmNumber(world.planner, await seen(id), named, at('10:20:00'))).toEqual({ ok: true })
    expect(await submit(world, id)).toEqual({ ok: true })

    let seq = 0
    const heard = await listHeard(async () => {
      const decision = await issue(world.reviewer, id)
      seq = decision.ok ? decision.seq : 0
    })
    expect(heard.flat().sort()).toEqual(['ledger', `plan:${world.plan}`, 'summaries', `summary:${id}`])
    const summary = await findIssuedSummary(id, momentOf(null, '2025-07-18'))
    const entry = await db.ledgerEntry.findUniqueOrThrow({ where: { seq } })
    expect(summary).toMatchObject({ ledgerSeq: seq, hash: hashOf(summary?.model ?? (await require(id)).generated) })
    expect(entry).toMatchObject({ type: 'summary.issued', subject: id, effectiveOn: '2025-06-30', knownOn: '2025-07-18' })
    expect(entry.payload).toMatchObject({
      ...{ summary: id, plan: world.plan, hash: summary?.hash, files: summary?.files },
      named: [{ number: '98765户', source: '区城建局台账', namedBy: { department: world.office, role: 'planner' } }],
      writtenBy: { department: world.office, role: 'planner' },
      issuedBy: { department: world.office, role: 'reviewer' },
    })
    const [named1] = summary?.named ?? []
    expect(named1).toMatchObject({ ...{ number: '98765户', source: '区城建局台账' }, department: world.office })
    expect(JSON.stringify([entry.payload, summary])).not.toContain(world.planner.name)
    expect(await lastAudit()).toMatchObject({ action: 'summary.issued', subjectId: id, actorId: world.reviewer.id, details: { seq } })
    expect((await listIssuedSummaries(momentOf(null, '2025-07-18'), world.plan)).map((each) => each.id)).toEqual([id])
    // the day before, nobody knew it
    expect(await listIssuedSummaries(momentOf('2025-07-17', '2025-07-18'), world.plan)).toEqual([])

    const file = await findSummaryFile(id, 'md')
    await published(world, world.contributor, aCorrection(world, 'count', world.updateId), at('11:10:00'))
    expect(await findIssuedSummary(id, momentOf(null, '2025-07-18'))).toEqual(summary)
    expect(await findSummaryFile(id, 'md')).toEqual(file)
  })

  it('is nobody’s who wrote or edited it, and is returned with a reason', async () => {
    const world = await aWorld()
    const both = { ...world.planner, roles: ['planner', 'reviewer'] as const }
    const second = { ...world.reviewer, roles: ['planner', 'reviewer'] as const }
    const id = await generated(world)
    await edit(second, id, aParagraph(await require(id)).id, { type: 'move', by: 1 })
    await submit(world, id)
    const changed = await listChanged(async () => {
      for (const hand of [both, second, world.contributor]) {
        expect(await issue(hand, id)).toEqual({ ok: false, reason: 'forbidden' })
      }
      expect(await moveSummary(world.otherReviewer, await seen(id), 'return', ' ', at('10:40:00'))).toMatchObject({ reason: 'required' })
    })
    expect(changed).toEqual([])
    expect(await moveSummary(world.otherReviewer, await seen(id), 'return', '请核对就业数。', at('10:40:00'))).toEqual({ ok: true })
    expect(await require(id)).toMatchObject({ state: 'draft', returnReason: '请核对就业数。' })
    expect(await submit(world, id)).toEqual({ ok: true })
    expect(await moveSummary(world.planner, await seen(id), 'withdraw', '', at('10:41:00'))).toEqual({ ok: true })
    expect(await moveSummary(world.planner, await seen(id), 'discard', '', at('10:42:00'))).toEqual({ ok: true })
    expect((await listAudit(id)).map(({ action }) => action)).toEqual([
      ...['summary.drafted', 'summary.edited', 'summary.submitted', 'access.refused', 'access.refused', 'access.refused'],
      ...['summary.returned', 'summary.submitted', 'summary.withdrawn', 'summary.discarded'],
    ])
  })

  it('happens once where two reviewers issue it at the same moment', async () => {
    const world = await aWorld()
    const id = await generated(world)
    await submit(world, id)
    const now = await seen(id)
    const both = await Promise.all([
      issueSummary(world.reviewer, now, render, at('11:00:00')),
      issueSummary(world.otherReviewer, now, render, at('11:00:00')),
    ])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'changed-meanwhile', state: 'issued' })
    expect(await db.ledgerEntry.count({ where: { type: 'summary.issued', subject: id } })).toBe(1)
  })

  it('takes the text as it was seen, or not at all, where its author takes it back meanwhile', async () => {
    const world = await aWorld()
    const id = await generated(world)
    await submit(world, id)
    const now = await seen(id)
    const [issued, withdrawn] = await Promise.all([
      issueSummary(world.reviewer, now, render, at('11:00:00')),
      moveSummary(world.planner, now, 'withdraw', '', at('11:00:00')),
    ])
    expect([issued.ok, withdrawn.ok].sort()).toEqual([false, true])
    expect((await require(id)).state).toBe(issued.ok ? 'issued' : 'draft')
  })
})
