import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { rowKeyOf, type RowCells } from '@/lib/domain/grid-row'
import type { Kind } from '@/lib/domain/words'
import { chooseGrid, listGridItems, startingCells, stateOf } from './grid-items'
import { reportRows, type Batch, type PostedRow } from './report-rows'
import { returnUpdate } from './return-update'
import type { Official } from './signed-in'
import { at, listAudit } from './testing/accounts'
import { openWorld, STAGES, type World } from './testing/plan'
import { listChanged } from './testing/tables'
import { aDraft, aFigure, drafted, published, requireUpdate, seenNow, submitted } from './testing/updates'

const NOW = at('10:00:00')
const ON = '2025-06-30'

type Typed = Partial<Omit<RowCells, 'figures'>> & { value?: string; word?: string }

/** A row as the official sees it now, with something typed over it. */
async function rowOf(world: World, actor: Official, kind: Kind, typed: Typed = {}): Promise<PostedRow> {
  const items = await listGridItems(db, actor, world.plan, '2025-07-18')
  const item = items.find((each) => each.code === world.codeOf(kind))
  if (item === undefined) throw new Error(`${kind} is none of the items`)
  const shown = startingCells(item, stateOf(item, ON, '2025-07-18'))
  const { value, word, ...texts } = typed
  const figure = shown.figures[kind]
  if (figure === undefined) throw new Error(`no measure ${kind}`)
  const cells = {
    ...shown,
    figures: { [kind]: { ...figure, value: value ?? figure.value, word: word ?? figure.word } },
    ...texts,
  }
  const { open } = item
  return {
    code: item.code,
    cells,
    isTouched: rowKeyOf(cells) !== rowKeyOf(shown),
    seen: open === null ? null : { id: open.id, version: open.version },
  }
}

const batchOf = (world: World, rows: readonly PostedRow[], isSubmission = false): Batch => ({
  planSlug: world.plan,
  effectiveOn: ON,
  rows,
  isSubmission,
})

const openUpdates = (world: World) =>
  db.update.findMany({
    where: { commitment: { plan: { slug: world.plan } }, state: { not: 'published' } },
    select: {
      id: true,
      state: true,
      version: true,
      effectiveOn: true,
      sentence: true,
      authorId: true,
      readings: { select: { value: true, word: true, hedge: true } },
      evidence: { select: { url: true, documentNumber: true } },
      commitment: { select: { code: true } },
    },
    orderBy: { commitment: { position: 'asc' } },
  })

describe('saving rows', () => {
  it('saves what was typed into and leaves the rest alone, each row written down', async () => {
    const world = await openWorld('count', 'level', 'milestone')
    const rows = [
      await rowOf(world, world.contributor, 'count', { value: '１.2万', sentence: '已通车。', evidence: '阳政〔2025〕3 号' }),
      await rowOf(world, world.contributor, 'level'),
      await rowOf(world, world.contributor, 'milestone', { word: STAGES[1], sentence: '已开工。' }),
    ]
    const outcomes = await reportRows(world.contributor, batchOf(world, rows), NOW)
    expect(outcomes.map(({ code, result }) => [code, result])).toEqual([
      [world.codeOf('count'), 'saved'],
      [world.codeOf('milestone'), 'saved'],
    ])
    const [count, milestone, ...more] = await openUpdates(world)
    expect(more).toEqual([])
    expect(count).toMatchObject({
      state: 'draft',
      effectiveOn: ON,
      readings: [{ value: '12000', hedge: 'exact' }],
      evidence: [{ documentNumber: '阳政〔2025〕3 号' }],
    })
    expect(milestone?.readings).toMatchObject([{ value: null, word: STAGES[1] }])
    expect(await listAudit(count?.id ?? '')).toMatchObject([{ action: 'update.drafted' }])
  })

  it('leaves a bad row untouched and saves the others', async () => {
    const world = await openWorld('count', 'level', 'limit')
    await drafted(world.contributor, aDraft(world, 'level', { readings: [aFigure('level')] }))
    const rows = [
      await rowOf(world, world.contributor, 'count', { value: '4', sentence: '一。' }),
      await rowOf(world, world.contributor, 'level', { value: '五十九', sentence: '', evidence: 'www.a' }),
      await rowOf(world, world.contributor, 'limit', { value: '12', sentence: '三。' }),
    ]
    const outcomes = await reportRows(world.contributor, batchOf(world, rows, true), NOW)
    expect(outcomes).toMatchObject([
      { result: 'submitted' },
      {
        result: 'faulty',
        faults: [
          { field: 'reading.level', fault: 'no-number' },
          { field: 'sentence', fault: 'required' },
          { field: 'evidence', fault: 'not-a-link' },
        ],
      },
      { result: 'submitted' },
    ])
    expect(await openUpdates(world)).toMatchObject([
      { state: 'submitted' },
      { state: 'draft', version: 1, sentence: '上半年进展。', evidence: [{ url: 'https://example.org/proof' }] },
      { state: 'submitted' },
    ])
  })

  it('keeps the evidence of a draft, and replaces what was typed over', async () => {
    const world = await openWorld('count')
    const second = { kind: 'document-number' as const, documentNumber: '阳政〔2025〕4 号' }
    const evidence = [{ kind: 'link' as const, url: 'https://example.org/proof' }, second]
    await drafted(world.contributor, aDraft(world, 'count', {}, { evidence }))
    const kept = await rowOf(world, world.contributor, 'count', { sentence: '新的话。' })
    await reportRows(world.contributor, batchOf(world, [kept]), NOW)
    expect((await openUpdates(world))[0]?.evidence).toHaveLength(2)
    const replaced = await rowOf(world, world.contributor, 'count', { evidence: 'https://example.org/new' })
    await reportRows(world.contributor, batchOf(world, [replaced]), NOW)
    expect((await openUpdates(world))[0]?.evidence).toEqual([
      { url: null, documentNumber: '阳政〔2025〕4 号' },
      { url: 'https://example.org/new', documentNumber: null },
    ])
  })

  it('changes the update alone', async () => {
    const world = await openWorld('count')
    const row = await rowOf(world, world.contributor, 'count', { value: '4', sentence: '一。' })
    const changed = await listChanged(() => reportRows(world.contributor, batchOf(world, [row]), NOW))
    expect(changed).toEqual(['Reading', 'Update'])
  })
})

describe('rows and other people', () => {
  it("never overwrites a colleague's draft unseen, and shows it", async () => {
    const world = await openWorld('count', 'level')
    const rows = [
      await rowOf(world, world.contributor, 'count', { value: '5', sentence: '我的。' }),
      await rowOf(world, world.contributor, 'level', { value: '59', sentence: '我的。' }),
    ]
    const id = await drafted(world.colleague, aDraft(world, 'count'))
    const outcomes = await reportRows(world.contributor, batchOf(world, rows, true), NOW)
    expect(outcomes).toMatchObject([
      { result: 'refused', reason: 'changed-meanwhile', current: { id, sentence: '上半年进展。' } },
      { result: 'submitted' },
    ])
    expect(await requireUpdate(id)).toMatchObject({ version: 1, authorId: world.colleague.id })
    const again = await rowOf(world, world.contributor, 'count', { value: '5', sentence: '我的。' })
    const [second] = await reportRows(world.contributor, batchOf(world, [again]), NOW)
    expect(second).toMatchObject({ result: 'saved' })
    expect(await requireUpdate(id)).toMatchObject({ version: 2, authorId: world.contributor.id })
  })

  it('lets one of two win who save the same row at once', async () => {
    const world = await openWorld('count')
    const people = [world.contributor, world.colleague]
    const batches = await Promise.all(
      people.map(async (actor) => ({
        actor,
        batch: batchOf(world, [await rowOf(world, actor, 'count', { value: '4', sentence: actor.name })]),
      })),
    )
    const outcomes = await Promise.all(batches.map(({ actor, batch }) => reportRows(actor, batch, NOW)))
    expect(outcomes.flat().map(({ result }) => result).sort()).toEqual(['refused', 'saved'])
    const winner = people[outcomes.findIndex(([outcome]) => outcome?.result === 'saved')]
    expect(await openUpdates(world)).toMatchObject([{ version: 1, sentence: winner?.name }])
  })

  it("refuses another department's item, writes it down, and saves one's own beside it", async () => {
    const world = await openWorld('count', 'growth')
    const own = await rowOf(world, world.contributor, 'count', { value: '4', sentence: '一。' })
    const foreign = await rowOf(world, world.neighbour, 'growth', { value: '5', sentence: '别人的。' })
    const outcomes = await reportRows(world.contributor, batchOf(world, [foreign, own]), NOW)
    expect(outcomes).toMatchObject([{ result: 'refused', reason: 'forbidden' }, { result: 'saved' }])
    expect(await openUpdates(world)).toHaveLength(1)
    expect(await listAudit(world.codeOf('growth'))).toMatchObject([
      { action: 'access.refused', actorId: world.contributor.id, details: { permission: 'update:draft' } },
    ])
    const nobody = await reportRows(world.reviewer, batchOf(world, [own]), NOW)
    expect(nobody).toMatchObject([{ result: 'refused', reason: 'forbidden' }])
  })

  it('answers a row that was sent or published meanwhile', async () => {
    const world = await openWorld('count', 'level')
    const waiting = await rowOf(world, world.contributor, 'count', { value: '5', sentence: '一。' })
    const known = await rowOf(world, world.contributor, 'level', { value: '59', sentence: '二。' })
    await submitted(world.colleague, aDraft(world, 'count'))
    await published(world, world.colleague, aDraft(world, 'level'))
    expect(await reportRows(world.contributor, batchOf(world, [waiting, known]), NOW)).toMatchObject([
      { result: 'refused', reason: 'in-review' },
      { result: 'faulty', faults: [{ field: 'effectiveOn', fault: 'already-published' }] },
    ])
  })
})

describe('sending all', () => {
  it("takes along one's own drafts, and neither a colleague's nor one returned and unchanged", async () => {
    const world = await openWorld('count', 'level', 'limit', 'grade')
    await drafted(world.contributor, aDraft(world, 'count'))
    await drafted(world.colleague, aDraft(world, 'level'))
    const seen = await submitted(world.contributor, aDraft(world, 'limit'))
    await returnUpdate(world.reviewer, seen, '请核对。', at('09:30:00'))
    const kinds = ['count', 'level', 'limit', 'grade'] as const
    const rows = await Promise.all(kinds.map((kind) => rowOf(world, world.contributor, kind)))
    const outcomes = await reportRows(world.contributor, batchOf(world, rows, true), NOW)
    expect(outcomes).toMatchObject([{ code: world.codeOf('count'), result: 'submitted' }])
    expect(await openUpdates(world)).toMatchObject([
      { state: 'submitted' },
      { state: 'draft', authorId: world.colleague.id },
      { state: 'returned' },
    ])
    const changed = await rowOf(world, world.contributor, 'limit', { sentence: '已核对。' })
    await reportRows(world.contributor, batchOf(world, [changed]), at('10:30:00'))
    const later = await rowOf(world, world.contributor, 'limit')
    expect(later.isTouched).toBe(false)
    expect(await reportRows(world.contributor, batchOf(world, [later], true), at('11:00:00'))).toMatchObject([
      { result: 'submitted' },
    ])
  })

  it('keeps a figure that falls as a draft until there is a reason', async () => {
    const world = await openWorld('count')
    await published(world, world.contributor, aDraft(world, 'count', { effectiveOn: '2025-03-31' }))
    const falling = await rowOf(world, world.contributor, 'count', { value: '3', sentence: '一。' })
    const [first] = await reportRows(world.contributor, batchOf(world, [falling], true), NOW)
    expect(first).toMatchObject({ result: 'unexplained', warnings: [{ measure: 'count', warning: 'falls' }] })
    expect(await openUpdates(world)).toMatchObject([{ state: 'draft', readings: [{ value: '3' }] }])
    const explained = await rowOf(world, world.contributor, 'count', { explanation: '一条撤销。' })
    const [second] = await reportRows(world.contributor, batchOf(world, [explained], true), NOW)
    expect(second).toMatchObject({ result: 'submitted' })
  })

  it('refuses a draft that a colleague changed after it was shown', async () => {
    const world = await openWorld('count')
    const id = await drafted(world.contributor, aDraft(world, 'count'))
    const row = await rowOf(world, world.contributor, 'count')
    const seen = await seenNow(id)
    await drafted(world.colleague, aDraft(world, 'count', {}, { seen: { id, version: seen.version } }))
    await drafted(world.contributor, aDraft(world, 'count', { sentence: '另一窗口。' }, { seen: { id, version: 2 } }))
    const [outcome] = await reportRows(world.contributor, batchOf(world, [row], true), NOW)
    expect(outcome).toMatchObject({ result: 'refused', reason: 'changed-meanwhile', current: { id } })
    expect(await requireUpdate(id)).toMatchObject({ state: 'draft', sentence: '另一窗口。' })
  })
})

describe('what a grid is about', () => {
  const chosen = (world: World, actor: Official, on: string | null) =>
    chooseGrid(db, actor, { plan: world.plan, on }, NOW)

  it('is the last period that has ended, or the one asked for', async () => {
    const world = await openWorld('count')
    expect(await chosen(world, world.contributor, null)).toMatchObject({
      effectiveOn: '2025-06-30',
      dates: ['2025-06-30', '2025-03-31'],
    })
    expect(await chosen(world, world.contributor, '2025-03-31')).toMatchObject({ effectiveOn: '2025-03-31' })
    for (const on of ['2025-09-30', '2025-05-05', "' OR 1=1"]) {
      expect(await chosen(world, world.contributor, on)).toMatchObject({ effectiveOn: '2025-06-30' })
    }
  })

  it('is today while no period has ended, and nothing for who leads nothing', async () => {
    const world = await openWorld('count')
    const early = new Date('2025-02-03T09:00:00+08:00')
    const asked = { plan: null, on: null }
    expect(await chooseGrid(db, world.contributor, asked, early)).toMatchObject({ effectiveOn: '2025-02-03' })
    expect(await chosen(world, world.reviewer, null)).toBeNull()
    expect(await chosen(world, world.neighbour, null)).toBeNull()
  })

  it('are no items for who keeps accounts, even as a contributor', async () => {
    const world = await openWorld('count')
    const both: Official = { ...world.contributor, roles: ['contributor', 'administrator'] }
    expect(await listGridItems(db, both, world.plan, '2025-07-18')).toEqual([])
  })
})
