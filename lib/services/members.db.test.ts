import { describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/data/client'
import { findLedgerHead } from '@/lib/data/ledger'
import { findItem } from '@/lib/data/public/item'
import { findReporting } from '@/lib/data/reporting'
import type { Proposal } from '@/lib/domain/adjustment'
import type { Member } from '@/lib/domain/members'
import { confirmAdjustment } from './confirm-adjustment'
import { listGridItems, startingCells } from './grid-items'
import { proposeAdjustment } from './propose-adjustment'
import { publishFromDocument } from './publish-from-document'
import { reportNoChange } from './report-no-change'
import { reportRows } from './report-rows'
import { saveDraft } from './save-draft'
import { submitUpdate } from './submit-update'
import { at, listAudit } from './testing/accounts'
import { adjusted, aProposal, proposed } from './testing/adjustments'
import { openWorld, type World } from './testing/plan'
import { listChanged } from './testing/tables'
import { aDraft, aFigure, drafted, published, requireUpdate, seenNow, submitted } from './testing/updates'

const NOW = at('10:00:00')

const road = (position: number, overrides: Partial<Member> = {}): Member => ({
  position,
  name: { zh: `微循环路${position}`, en: `Road ${position}` },
  place: { zh: '五里墩', en: 'Wulidun' },
  plannedOn: '2025-06-30',
  ...overrides,
})
const roads = (count: number): Proposal => ({
  kind: 'members',
  after: { members: Array.from({ length: count }, (_, index) => road(index + 1)) },
})
const file = (world: World, count = 11) =>
  adjusted(world, world.contributor, aProposal(world, 'count', roads(count)))
const proof = { kind: 'document-number', documentNumber: '阳建〔2025〕7号' } as const
const three = (world: World) =>
  aDraft(world, 'count', {
    readings: [aFigure('count', { value: '9', hedge: 'about' })],
    finishedMembers: [3, 1, 8],
    members: [
      { position: 1, finishedOn: '2025-05-20', proof },
      { position: 3, finishedOn: null, proof: null },
    ],
  })

describe('members filed for a count', () => {
  it('become rows, an entry of the ledger and an audit record, when another person confirms them', async () => {
    const world = await openWorld('count')
    const { id, seq } = await file(world)
    expect(await findLedgerHead()).toMatchObject({
      seq,
      type: 'commitment.adjusted',
      payload: { kind: 'members', before: { members: [] }, late: false },
    })
    const rows = await db.member.findMany({ where: { commitment: { code: world.codeOf('count') } } })
    expect(rows).toHaveLength(11)
    expect(rows[0]).toMatchObject({ nameZh: '微循环路1', placeEn: 'Wulidun', plannedOn: '2025-06-30' })
    expect((await listAudit(id)).map(({ action }) => action)).toEqual(['adjustment.proposed', 'adjustment.confirmed'])
  })

  it('can be renamed and added to, and keep their rows', async () => {
    const world = await openWorld('count')
    await file(world, 2)
    const idsOf = async () =>
      (await db.member.findMany({ where: { commitment: { code: world.codeOf('count') } }, orderBy: { position: 'asc' } })).map(
        ({ id, nameZh }) => [id, nameZh],
      )
    const before = await idsOf()
    const more: Proposal = { kind: 'members', after: { members: [road(1, { name: { zh: '归元路', en: 'Guiyuan' } }), road(2), road(3)] } }
    await adjusted(world, world.contributor, aProposal(world, 'count', more))
    const after = await idsOf()
    expect(after.slice(0, 2).map(([id]) => id)).toEqual(before.map(([id]) => id))
    expect(after.map(([, name]) => name)).toEqual(['归元路', '微循环路2', '微循环路3'])
  })

  it('are refused without a change: from others, with one taken out, and twice at once', async () => {
    const world = await openWorld('count', 'growth')
    await file(world, 3)
    const changed = await listChanged(async () => {
      const refusals = [
        [world.neighbour, aProposal(world, 'count', roads(4)), 'forbidden'],
        [world.planner, aProposal(world, 'count', roads(4)), 'forbidden'],
        [world.contributor, aProposal(world, 'count', roads(2)), 'fields'],
      ] as const
      for (const [actor, input, reason] of refusals) {
        expect(await proposeAdjustment(actor, input, NOW)).toMatchObject({ ok: false, reason })
      }
    })
    expect(changed).toEqual([])
    const answers = await Promise.all([
      proposeAdjustment(world.contributor, aProposal(world, 'count', roads(4)), NOW),
      proposeAdjustment(world.colleague, aProposal(world, 'count', roads(5)), NOW),
    ])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.reason)).toSorted()).toEqual(['already-proposed', 'ok'])
  })
})

describe('a report on members', () => {
  it('is counted, never typed, and published with days and evidence one by one', async () => {
    const world = await openWorld('count')
    await file(world)
    const { id } = await published(world, world.contributor, three(world))
    expect(await requireUpdate(id)).toMatchObject({
      readings: [{ value: '3', hedge: 'exact' }],
      finishes: [
        { position: 1, finishedOn: '2025-05-20' },
        { position: 3, finishedOn: null },
        { position: 8, finishedOn: null },
      ],
    })
    expect((await findLedgerHead())?.payload).toMatchObject({
      readings: [{ value: '3' }],
      finishedMembers: [1, 3, 8],
      members: [
        { position: 1, finishedOn: '2025-05-20', evidence: [proof] },
        { position: 3, finishedOn: null, evidence: [] },
        { position: 8, finishedOn: null, evidence: [] },
      ],
      evidence: [{ kind: 'link' }],
    })
    const item = await findItem(world.codeOf('count'), { on: '2025-07-18', isPast: false })
    expect(item?.standing.reading?.value).toBe('3')
    const then = await findItem(world.codeOf('count'), { on: '2025-07-17', isPast: true })
    expect(then?.facts.members).toEqual([])
  })

  it('keeps what is known of a member where a form does not ask', async () => {
    const world = await openWorld('count')
    await file(world)
    await published(world, world.contributor, three(world))
    const next = aDraft(world, 'count', { effectiveOn: '2025-07-15', finishedMembers: [1, 2, 3, 8] })
    const id = await drafted(world.contributor, next)
    expect((await requireUpdate(id)).finishes.map(({ finishedOn }) => finishedOn)).toEqual(['2025-05-20', null, null, null])
  })

  it('is refused without a change for a day after the figure, and for one that is open', async () => {
    const world = await openWorld('count')
    await file(world)
    const member = { position: 1, finishedOn: '2025-07-01', proof: null } as const
    const changed = await listChanged(async () => {
      const late = aDraft(world, 'count', { finishedMembers: [1], members: [member] })
      expect(await saveDraft(world.contributor, late, NOW)).toEqual({
        ok: false,
        reason: 'fields',
        faults: [{ field: 'member.1.finishedOn', fault: 'finished-after-figure' }],
      })
      const open = aDraft(world, 'count', { finishedMembers: [], members: [member] })
      expect(await saveDraft(world.contributor, open, NOW)).toMatchObject({ faults: [{ fault: 'not-finished' }] })
    })
    expect(changed).toEqual([])
  })
})

describe('a figure typed before its members were filed', () => {
  it('stays published, cannot be repeated, and a draft of it is counted anew', async () => {
    const world = await openWorld('count')
    const { id } = await published(world, world.contributor, aDraft(world, 'count', { effectiveOn: '2025-03-31' }))
    const draft = await drafted(world.contributor, aDraft(world, 'count'))
    await file(world)
    expect((await requireUpdate(id)).readings[0]?.value).toBe('4')
    const refused = await submitUpdate(world.contributor, await seenNow(draft), NOW)
    expect(refused).toEqual({ ok: false, reason: 'counted-from-members' })
    await db.update.delete({ where: { id: draft } })
    const repeated = await reportNoChange(world.contributor, { code: world.codeOf('count'), sinceId: id }, NOW)
    expect(repeated).toEqual({ ok: false, reason: 'new-figure-needed' })
  })

  it('is reviewed before its members are confirmed', async () => {
    const world = await openWorld('count')
    const seen = await proposed(world.contributor, aProposal(world, 'count', roads(11)))
    await submitted(world.contributor, aDraft(world, 'count'))
    expect(await confirmAdjustment(world.reviewer, seen, NOW)).toEqual({ ok: false, reason: 'update-waiting' })
  })
})

describe('a row of the grid', () => {
  it('asks which members are finished, and counts them', async () => {
    const world = await openWorld('count')
    await file(world, 3)
    const findRow = async () => (await listGridItems(db, world.contributor, world.plan, '2025-07-18'))[0]
    const item = await findRow()
    if (item === undefined) throw new Error('no row')
    expect(item.measures[0]?.measure.kind).toBe('list')
    const shown = startingCells(item, 'blank')
    const cells = { ...shown, finishedMembers: [1, 3], sentence: '两条已通。' }
    const row = { code: item.code, cells, isTouched: true, seen: null }
    const batch = { planSlug: world.plan, effectiveOn: '2025-06-30', rows: [row], isSubmission: false } as const
    expect(await reportRows(world.contributor, batch, NOW)).toMatchObject([{ code: item.code }])
    expect((await findRow())?.open).toMatchObject({ readings: [{ value: '2' }], finishedMembers: [1, 3] })
  })
})


describe('a report that leaves the list out', () => {
  it('unfinishes nothing: the next form starts with what was counted last', async () => {
    const world = await openWorld('list')
    const code = world.codeOf('list')
    await published(world, world.contributor, aDraft(world, 'list', { effectiveOn: '2025-03-31', finishedMembers: [1, 3] }), NOW)
    const source = { document: world.document, paragraph: 2, quote: '承诺list。' }
    await inTransaction((tx) =>
      publishFromDocument(tx, { code, effectiveOn: '2025-06-30', sentence: '另一项。', readings: [], source }, NOW),
    )
    expect((await findReporting(db, code))?.lastFinished).toEqual([1, 3])
  })
})
