import fc from 'fast-check'
import { expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { SHEET_COLUMNS } from '@/lib/domain/sheet/vocabulary'
import { openWorld, type World } from '../testing/plan'
import { anExport, applied, checked, csvOf, NOON, seenImport } from '../testing/sheets'
import { aDraft, drafted } from '../testing/updates'
import { applyImport } from './apply-import'
import { requestApply } from './handle-import'

/** Sheets tried against a real database, each with whatever the earlier ones left there. */
const RUNS = 60

/** What fits a kind, and what fits none. */
const FITTING = {
  count: ['5', '1.2万', '约7'],
  level: ['58', '59.0'],
  limit: ['12', '１３'],
  grade: ['AAA', 'aa'],
  milestone: ['building', 'opened'],
  list: ['第2个；第3个', '无'],
} as const
const KINDS = ['count', 'level', 'limit', 'grade', 'milestone', 'list'] as const
const aCell = fc.oneof(
  fc.constantFrom('', '2025-05-31', '2026-01-01', '已核实', '约数', 'https://a.cn/1', '四', '-1'),
  fc.string({ maxLength: 8 }),
)
const aFilledRow = fc.constantFrom(...KINDS).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    value: fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...FITTING[kind]) }, aCell),
    sentence: fc.constantFrom('甲。', '乙。', '丙。'),
  }),
)
const anEdit = fc.record({ row: fc.nat(), column: fc.nat(), text: aCell })

/** Mostly right: half of the sheets would otherwise be refused for one cell. */
const aSheet = fc.record({
  filled: fc.array(aFilledRow, { maxLength: 4 }),
  edits: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(anEdit, { maxLength: 2 })),
  isSubmission: fc.boolean(),
  /** somebody saves an item between dry run and saving */
  meanwhile: fc.boolean(),
})

const stateOf = async (world: World): Promise<string> =>
  JSON.stringify(
    await db.update.findMany({
      where: { commitment: { plan: { slug: world.plan } } },
      include: { readings: true, evidence: true, members: true },
      orderBy: { id: 'asc' },
    }),
  )

async function interfere(world: World): Promise<void> {
  const open = await db.update.findFirst({
    where: { commitment: { code: world.codeOf('level') }, state: { not: 'published' } },
  })
  const seen = open === null ? null : { id: open.id, version: open.version }
  await drafted(world.colleague, aDraft(world, 'level', {}, { seen }))
}

it('takes every generated sheet over whole, or leaves everything as it was', async () => {
  const world = await openWorld(...KINDS)
  const outcomes = { applied: 0, refused: 0, empty: 0 }
  await fc.assert(
    fc.asyncProperty(aSheet, async ({ filled, edits, isSubmission, meanwhile }) => {
      // what waits for review is given back, so that there is something left to write
      await db.update.updateMany({ where: { state: 'submitted' }, data: { state: 'withdrawn' } })
      const { rows } = await anExport(world.contributor, world.plan)
      for (const { kind, value, sentence } of filled) {
        const cells = rows.find(([code]) => code === world.codeOf(kind))
        if (cells === undefined) continue
        cells[SHEET_COLUMNS.indexOf('value')] = value
        cells[SHEET_COLUMNS.indexOf('sentence')] = sentence
      }
      for (const { row, column, text } of edits) {
        const cells = rows[row % rows.length]
        if (cells !== undefined) cells[column % SHEET_COLUMNS.length] = text
      }
      const before = await stateOf(world)
      const importId = await checked(world.contributor, csvOf(rows))
      expect(await stateOf(world)).toBe(before)
      const { state, result } = await seenImport(importId)
      if (state !== 'checked' || result.changes.length === 0) {
        outcomes[state === 'checked' ? 'empty' : 'refused'] += 1
        expect((await requestApply(world.contributor, { importId, isSubmission }, NOON)).ok).toBe(
          false,
        )
        return
      }
      if (meanwhile) await interfere(world)
      const undisturbed = await stateOf(world)
      await applied(world.contributor, importId, isSubmission)
      await applyImport({ importId, isSubmission }, NOON, new AbortController().signal)
      const after = await seenImport(importId)
      if (after.state === 'refused') {
        outcomes.refused += 1
        expect(await stateOf(world)).toBe(undisturbed)
        return
      }
      outcomes.applied += 1
      expect(after.result.applied?.saved).toBe(result.changes.length)
      const again = await seenImport(await checked(world.contributor, csvOf(rows)))
      expect([again.state, again.result.changes, again.result.faults]).toEqual(['checked', [], []])
    }),
    { numRuns: RUNS },
  )
  expect(outcomes.applied).toBeGreaterThan(RUNS / 10)
  expect(outcomes.refused).toBeGreaterThan(RUNS / 10)
}, 120_000)
