import { describe, expect, it } from 'vitest'
import { describeOther } from '@/app/[locale]/desk/commitments/[code]/refusals'
import { db } from '@/lib/data/client'
import { listLedgerLines } from '@/lib/data/ledger'
import { findReporting } from '@/lib/data/reporting'
import { findSummaryFacts } from '@/lib/data/summary-facts'
import type { CivilDate } from '@/lib/domain/civil-date'
import { verifyChain } from '@/lib/domain/ledger'
import { writeSummary } from '@/lib/domain/summary'
import { blockOf, sentencesOf } from '@/lib/domain/summary/testing/reading'
import type { Kind } from '@/lib/domain/words'
import { publishUpdate } from './publish-update'
import { reportNoChange } from './report-no-change'
import { saveDraft } from './save-draft'
import { at, listAudit } from './testing/accounts'
import { openWorld, type World } from './testing/plan'
import { listChanged } from './testing/tables'
import { aCorrection, aDraft, drafted, published, requireUpdate, seenNow, submitted } from './testing/updates'
import { viewCommitment } from './view-commitment'
import { viewQueue } from './view-queue'

const SAID = { cause: '管线迁改滞后。', nextStep: '三季度完成管线迁改。' } as const
const AUGUST = new Date('2025-08-05T10:00:00+08:00')

const payloadOf = async (seq: number) =>
  (await db.ledgerEntry.findUniqueOrThrow({ where: { seq } })).payload

/** What the half-year report says of the world's one item, as known on a day. */
async function toldOn(world: World, knownOn: CivilDate) {
  const head = await db.ledgerEntry.aggregate({ _max: { seq: true } })
  const cut = { dataOn: '2025-06-30', knownOn, knownSeq: head._max.seq ?? 0, glossaryVersion: 0 } as const
  const facts = await findSummaryFacts(db, world.plan, cut)
  if (facts === null) throw new Error(`plan ${world.plan} is not open`)
  const model = writeSummary(facts, 'half-year', { language: 'zh', department: null })
  return { model, problems: sentencesOf(model, 'overall').slice(3) }
}

describe('cause and next step', () => {
  it('are published with the figure, stand in its ledger entry and in the audit record', async () => {
    const world = await openWorld('count')
    const { id, seq } = await published(world, world.contributor, aDraft(world, 'count', SAID))
    expect(await requireUpdate(id)).toMatchObject({ state: 'published', ...SAID })
    expect(await payloadOf(seq)).toMatchObject({ update: id, ...SAID })
    expect((await listAudit(id))[0]).toMatchObject({ action: 'update.drafted', details: SAID })
    expect(verifyChain(await listLedgerLines(0, 1_000))).toMatchObject({ ok: true })
  })

  it('are no field of an entry that says nothing of them', async () => {
    const world = await openWorld('count')
    const { seq } = await published(world, world.contributor, aDraft(world, 'count'))
    const payload = await payloadOf(seq)
    expect(payload).not.toHaveProperty('cause')
    expect(payload).not.toHaveProperty('nextStep')
  })

  it('are refused when they are too long, and nothing is written', async () => {
    const world = await openWorld('count')
    const long = aDraft(world, 'count', { cause: '因'.repeat(501), nextStep: '步'.repeat(501) })
    const changed = await listChanged(async () => {
      expect(await saveDraft(world.contributor, long, at('09:00:00'))).toEqual({
        ok: false,
        reason: 'fields',
        faults: [
          { field: 'cause', fault: 'too-long' },
          { field: 'nextStep', fault: 'too-long' },
        ],
      })
    })
    expect(changed).toEqual([])
  })

  it('of two who write at once only one is taken, and the other one is told', async () => {
    const world = await openWorld('count')
    const id = await drafted(world.contributor, aDraft(world, 'count'))
    const seen = { seen: { id, version: 1 } }
    const [one, other] = await Promise.all([
      saveDraft(world.contributor, aDraft(world, 'count', { cause: '甲' }, seen), at('09:01:00')),
      saveDraft(world.colleague, aDraft(world, 'count', { cause: '乙' }, seen), at('09:01:00')),
    ])
    expect([one.ok, other.ok].toSorted()).toEqual([false, true])
    expect(await requireUpdate(id)).toMatchObject({ version: 2, cause: one.ok ? '甲' : '乙' })
    const late = one.ok ? other : one
    const reporting = await findReporting(db, world.codeOf('count'))
    if (late.ok || late.reason !== 'changed-meanwhile' || late.current === null || reporting === null) {
      throw new Error('both were taken')
    }
    const told = describeOther('zh', late.current, reporting)
    expect(told.at(-1)).toBe(`进展偏慢的原因：${one.ok ? '甲' : '乙'}`)
  })

  it('are what a report says of a problem and of what comes next, with the entry behind it', async () => {
    const world = await openWorld('count')
    const { seq } = await published(world, world.contributor, aDraft(world, 'count', SAID))
    const { model, problems } = await toldOn(world, '2025-07-18')
    expect(problems.at(-1)).toContain('，主要原因：管线迁改滞后。')
    const overall = blockOf(model, 'overall', 'paragraph')
    const cause = overall.sentences.flatMap(({ runs }) => runs).find(({ text }) => text === '管线迁改滞后')
    expect(cause?.sources).toEqual([`L${seq}`])
    const said = model.blocks.flatMap((block) =>
      block.type === 'paragraph' && block.id.startsWith('next/') ? sentencesOf(model, block.id) : [],
    )
    expect(said.join('')).toContain('三季度完成管线迁改。')
    expect(said.join('')).not.toContain('尚未报告')
  })

  it('that were corrected are told as they were known then', async () => {
    const world = await openWorld('count')
    const { id } = await published(world, world.contributor, aDraft(world, 'count', SAID))
    const right = aCorrection(world, 'count', id, { cause: '资金未到位。' })
    const second = await published(world, world.contributor, right, AUGUST)
    expect(await payloadOf(second.seq)).toMatchObject({ cause: '资金未到位。' })
    expect((await toldOn(world, '2025-08-04')).problems.at(-1)).toContain('主要原因：管线迁改滞后。')
    expect((await toldOn(world, '2025-08-05')).problems.at(-1)).toContain('主要原因：资金未到位。')
  })

  it('that nothing has changed of are repeated with the figure', async () => {
    const world = await openWorld('count')
    const march = aDraft(world, 'count', { effectiveOn: '2025-03-31', ...SAID })
    const { id } = await published(world, world.contributor, march, new Date('2025-04-10T12:00:00+08:00'))
    const sent = await reportNoChange(world.contributor, { code: world.codeOf('count'), sinceId: id }, at('09:00:00'))
    if (!sent.ok) throw new Error(sent.reason)
    const decision = await publishUpdate(world.reviewer, await seenNow(sent.updateId), at('10:00:00'))
    if (!decision.ok) throw new Error(decision.reason)
    expect(await payloadOf(decision.seq)).toMatchObject({ unchangedSince: '2025-03-31', ...SAID })
  })

  it('are asked for where the item is behind, by the draft before the figure', async () => {
    const world = await openWorld('count')
    const view = async () => viewCommitment(world.contributor, world.codeOf('count'), at('09:00:00'))
    expect(await view()).toMatchObject({ isBehind: false })
    await drafted(world.contributor, aDraft(world, 'count'))
    expect(await view()).toMatchObject({ isBehind: true })
  })

  it('are missed by the reviewer of what is behind without them', async () => {
    const world = await openWorld('count', 'limit', 'list')
    await submitted(world.contributor, aDraft(world, 'count'))
    await submitted(world.contributor, aDraft(world, 'limit', SAID))
    await submitted(world.contributor, aDraft(world, 'list', { nextStep: '三季度完成。' }))
    const { entries } = await viewQueue(world.reviewer, { department: world.slugs[0], warnings: null }, at('10:00:00'))
    const unsaidOf = (kind: Kind) => entries.find(({ code }) => code === world.codeOf(kind))?.unsaid
    expect(entries.map(({ bar }) => bar)).toEqual([null, null, null])
    expect([unsaidOf('count'), unsaidOf('limit'), unsaidOf('list')]).toEqual(['both', null, 'cause'])
  })
})

describe('the database', () => {
  it('keeps cause and next step of a published update, and takes none that says nothing', async () => {
    const world = await openWorld('count')
    const { id } = await published(world, world.contributor, aDraft(world, 'count', SAID))
    await expect(db.$executeRaw`UPDATE "Update" SET "cause" = 'x' WHERE "id" = ${id}`).rejects.toThrow(/is refused/)
    await expect(db.$executeRaw`UPDATE "Update" SET "nextStep" = '' WHERE "id" = ${id}`).rejects.toThrow(/is refused/)
    const draft = await drafted(world.contributor, aDraft(world, 'count', { effectiveOn: '2025-05-31' }))
    for (const text of ['  ', '长'.repeat(501)]) {
      await expect(db.$executeRaw`UPDATE "Update" SET "cause" = ${text} WHERE "id" = ${draft}`).rejects.toThrow(/cause_says/)
      await expect(db.$executeRaw`UPDATE "Update" SET "nextStep" = ${text} WHERE "id" = ${draft}`).rejects.toThrow(/step_says/)
    }
    expect(await requireUpdate(draft)).toMatchObject({ cause: '', nextStep: '' })
  })

  it('takes no cause with a figure of a document, for which no unit answers', async () => {
    const world = await openWorld('count')
    const taken = db.$executeRaw`
      INSERT INTO "Update" ("id", "commitmentId", "state", "effectiveOn", "sentence", "sourceDocumentId", "cause", "createdAt", "changedAt")
      SELECT gen_random_uuid()::text, c."id", 'draft', '2025-06-30', '已建成。', d."id", '资金未到位。', now(), now()
      FROM "Commitment" c, "SourceDocument" d WHERE c."code" = ${world.codeOf('count')} AND d."slug" = ${world.document}`
    await expect(taken).rejects.toThrow(/Update_unit_says_cause/)
  })
})
