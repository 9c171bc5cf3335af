import { describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/data/client'
import { findDefinition } from '@/lib/data/definitions'
import { writeDefinition } from '@/lib/data/definition-writes'
import { findReporting } from '@/lib/data/reporting'
import { seenText } from '@/lib/domain/adjustment'
import type { Definition, MeasureDefinition } from '@/lib/domain/definition'
import { definePrepared, viewDefinition, type DefineInput } from './define-prepared'
import { openPlan } from './open-plan'
import type { Official } from './signed-in'
import { at, listAudit } from './testing/accounts'
import { openWorld, prepareWorld } from './testing/plan'
import { listChanged } from './testing/tables'

const NOW = at('10:00:00')

async function present(actor: Official, code: string): Promise<Definition> {
  const view = await viewDefinition(actor, code, NOW)
  if (view === null) throw new Error(`no form for ${code}`)
  return view.context.before
}

const roads: MeasureDefinition = {
  key: 'count',
  name: { zh: '微循环路', en: 'Minor roads' },
  unit: { zh: '万条', en: '10,000 roads' },
  scale: '10000',
  kind: 'count',
  ordinal: [],
  scope: null,
  reference: null,
  targets: [
    { set: 'plan', comparator: 'at-least', value: '11', max: null, tolerance: null },
    { set: 'municipal', comparator: 'at-least', value: '12', max: null, tolerance: null },
  ],
}
const grade: MeasureDefinition = {
  ...roads,
  key: 'measure-1',
  kind: 'grade',
  unit: { zh: '', en: '' },
  scale: '1',
  ordinal: ['AA', 'AAA'],
  targets: [{ set: 'plan', comparator: 'at-least', value: 'AAA', max: null, tolerance: null }],
}

async function anInput(actor: Official, code: string, changes: Partial<Definition>): Promise<DefineInput> {
  const before = await present(actor, code)
  return { code, definition: { ...before, ...changes }, seen: seenText(before) }
}

describe('what a commitment in preparation is', () => {
  it('is settled by the planner, with old and new in the audit, and opened so', async () => {
    const world = await prepareWorld('count')
    const code = world.codeOf('count')
    const lead = world.slugs[0]
    const input = await anInput(world.planner, code, { modality: 'strive', inferred: [lead], measures: [roads] })
    const changed = await listChanged(async () => {
      expect(await definePrepared(world.planner, input, NOW)).toEqual({ ok: true, planSlug: world.plan })
    })
    expect(changed).toEqual(['Commitment', 'CommitmentDepartment', 'Measure', 'Target'])
    expect(await present(world.planner, code)).toEqual(input.definition)
    expect(await listAudit(code)).toMatchObject([
      {
        action: 'plan.edited',
        actorId: world.planner.id,
        details: {
          kind: 'definition',
          before: { modality: 'commit', measures: [{ unit: { zh: '条' }, targets: [{ value: '11' }] }] },
          after: { modality: 'strive', inferred: [lead], measures: [{ unit: { zh: '万条' }, targets: [{ set: 'plan' }, { set: 'municipal' }] }] },
        },
      },
    ])
    await inTransaction((tx) => openPlan(tx, world.planId, { id: null, label: 'test' }, NOW))
    const [line] = await db.ledgerEntry.findMany({ where: { subject: code } })
    expect(line?.payload).toMatchObject({ modality: 'strive', measures: [{ unit: '万条' }] })
    expect(await definePrepared(world.planner, input, NOW)).toEqual({ ok: false, reason: 'opened' })
  })

  it('becomes another kind with its measures, stages and members, and back', async () => {
    const world = await prepareWorld('list')
    const code = world.codeOf('list')
    const before = await present(world.planner, code)
    const id = (await db.measure.findFirstOrThrow({ where: { commitment: { code } } })).id
    await db.baseline.create({
      data: { measureId: id, period: '2024', value: '3', hedge: 'exact', isForecast: false, documentSlug: world.document, paragraphNumber: 1, quote: '承诺' },
    })
    const graded = await anInput(world.planner, code, { kind: 'grade', measures: [grade], members: [] })
    expect(await definePrepared(world.planner, graded, NOW)).toMatchObject({ ok: true })
    expect(await present(world.planner, code)).toEqual(graded.definition)
    expect(await db.member.count({ where: { commitment: { code } } })).toBe(0)
    expect(await listAudit(code)).toMatchObject([{ details: { baselines: [{ measure: 'list', period: '2024', value: '3' }] } }])
    const listed = { ...roads, key: 'list', kind: 'list', unit: { zh: '条', en: 'roads' }, scale: '1', targets: before.measures[0]?.targets ?? [] } as const
    const back = await anInput(world.planner, code, { kind: 'list', measures: [listed], members: before.members })
    expect(await definePrepared(world.planner, back, NOW)).toMatchObject({ ok: true })
    expect((await present(world.planner, code)).members).toEqual(before.members)
  })

  it('stays as it is for wrong input, for others, and once it is open', async () => {
    const world = await prepareWorld('growth', 'relative')
    const open = await openWorld('count')
    const code = world.codeOf('growth')
    const input = await anInput(world.planner, code, { kind: 'count', measures: [roads] })
    const changed = await listChanged(async () => {
      // another commitment is compared with its only measure
      expect(await definePrepared(world.planner, input, NOW)).toEqual({
        ok: false,
        reason: 'fields',
        faults: [{ field: 'removed.1', fault: 'compared-with' }],
      })
      for (const actor of [world.contributor, world.reviewer, world.administrator]) {
        expect(await definePrepared(actor, input, NOW)).toEqual({ ok: false, reason: 'forbidden' })
        expect(await viewDefinition(actor, code, NOW)).toBeNull()
      }
      const ofOpen = { ...input, code: open.codeOf('count') }
      expect(await definePrepared(open.planner, ofOpen, NOW)).toEqual({ ok: false, reason: 'opened' })
      expect(await viewDefinition(open.planner, ofOpen.code, NOW)).toBeNull()
      expect(await definePrepared(world.planner, { ...input, code: 'NOTHING-1' }, NOW)).toEqual({ ok: false, reason: 'not-found' })
    })
    expect(changed).toEqual([])
  })

  it('is refused by the database itself once the plan is open', async () => {
    const world = await openWorld('count')
    const code = world.codeOf('count')
    const changed = await listChanged(async () => {
      const write = inTransaction(async (tx) => {
        const reporting = await findReporting(tx, code)
        if (reporting === null) throw new Error(`no commitment ${code}`)
        const { before } = (await findDefinition(tx, reporting)).context
        await writeDefinition(tx, reporting, before, { ...before, measures: [roads] })
      })
      // a trigger's restrict_violation; nothing that is written here has a foreign key
      await expect(write).rejects.toMatchObject({ code: 'P2003' })
    })
    expect(changed).toEqual([])
  })

  it('keeps what the first of two planners saved, and tells the other', async () => {
    const world = await prepareWorld('count')
    const code = world.codeOf('count')
    const first = await anInput(world.planner, code, { modality: 'strive', measures: [roads] })
    const second = await anInput(world.planner, code, { modality: 'process', measures: [roads] })
    const answers = await Promise.all([
      definePrepared(world.planner, first, NOW),
      definePrepared(world.planner, second, NOW),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect(await listAudit(code)).toHaveLength(1)
  })
})
