import { describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/data/client'
import { findLedgerHead, listLedgerLines } from '@/lib/data/ledger'
import { KINDS, type Kind } from '@/lib/domain/words'
import { loadDocument } from './load-document'
import { openPlan } from './open-plan'
import type { MeasureInput, PlanInput } from '@/lib/domain/plan-input'
import { preparePlan } from './prepare-plan'
import { publishFromDocument } from './publish-from-document'
import { saveDraft } from './save-draft'
import { at, listAudit } from './testing/accounts'
import { aDocument, aPlan, openWorld, prepareWorld, type World } from './testing/plan'
import { listChanged, listHeard } from './testing/tables'
import { aDraft, aFigure } from './testing/updates'

const NOW = at('10:00:00')
const unitOf = (zh: string): Pick<MeasureInput, 'unit' | 'scale'> => ({
  unit: { zh, en: zh },
  scale: zh.startsWith('万') ? '10000' : '1',
})
const planner = { id: null, label: '计划管理员' }
const open = (planId: string) => inTransaction((tx) => openPlan(tx, planId, planner, NOW))

/** A second plan of a house, of its own codes, with its measures changed. */
function anotherPlan(
  world: World,
  kinds: readonly Kind[],
  change: (measure: MeasureInput) => MeasureInput,
): PlanInput {
  const slug = `${world.plan}-b`
  const plan = aPlan(slug, world, (kind) => `${world.codeOf(kind)}-B`, kinds)
  return {
    ...plan,
    clauses: plan.clauses.map((clause) => ({
      ...clause,
      commitments: clause.commitments.map((commitment) => ({
        ...commitment,
        measures: commitment.measures.map(change),
      })),
    })),
  }
}

const prepared = (plan: PlanInput, { jurisdiction }: World): Promise<string> =>
  inTransaction(async (tx) => {
    await loadDocument(tx, aDocument(plan.slug, jurisdiction), NOW)
    return preparePlan(tx, plan)
  })

describe('opening a plan', () => {
  it('registers the plan and every commitment in the ledger, with their words and targets', async () => {
    const world = await prepareWorld()
    const before = (await findLedgerHead())?.seq ?? 0
    const heard = await listHeard(async () => {
      expect(await open(world.planId)).toBe(KINDS.length)
    })
    expect(heard).toEqual([['*']])
    const [first, ...lines] = await listLedgerLines(before, 100)
    expect(first).toMatchObject({
      type: 'plan.opened',
      effectiveOn: '2025-01-01',
      payload: { plan: world.plan, knownOn: '2025-01-15', reporting: { cadence: 'quarterly', dueDay: 20 } },
    })
    expect(lines.map((line) => [line.type, line.payload['code']])).toEqual(
      KINDS.map((kind) => ['commitment.registered', world.codeOf(kind)]),
    )
    const growth = lines.find((line) => line.payload['kind'] === 'growth')
    expect(growth?.payload).toMatchObject({
      quote: '承诺growth。',
      knownOn: '2025-01-15',
      deadline: '2025-12-31',
      measures: [
        {
          key: 'growth',
          targets: expect.arrayContaining([
            { set: 'plan', comparator: 'at-least', value: '6.5', max: null, tolerance: null },
            { set: 'municipal', comparator: 'at-least', value: '7.5', max: null, tolerance: null },
          ]),
        },
      ],
    })
    const relative = lines.find((line) => line.payload['kind'] === 'relative')
    expect(relative?.payload['measures']).toMatchObject([{ reference: `${world.codeOf('growth')}/growth` }])
    expect((await listAudit(world.plan)).at(-1)).toMatchObject({
      action: 'plan.opened',
      actorLabel: '计划管理员',
      details: { commitments: KINDS.length },
    })
  })

  it('lets every commitment stand at no data, but a direction', async () => {
    const world = await openWorld('count', 'direction')
    const codeOf = async (code: string) =>
      (await db.standingPeriod.findMany({ where: { commitment: { code } } })).map((each) => [
        each.knownFrom,
        each.code,
        each.knownUntil,
      ])
    expect(await codeOf(world.codeOf('count'))).toEqual([['2025-01-15', 'no-data', null]])
    expect(await codeOf(world.codeOf('direction'))).toEqual([['2025-01-15', 'direction', null]])
  })

  it('happens once: a second time and two at once leave one', async () => {
    const world = await prepareWorld('count')
    const answers = await Promise.allSettled([open(world.planId), open(world.planId)])
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
    const changed = await listChanged(() => expect(open(world.planId)).rejects.toThrow())
    expect(changed).toEqual([])
    const entries = await db.ledgerEntry.count({ where: { subject: world.plan, type: 'plan.opened' } })
    expect(entries).toBe(1)
  })
})

describe('a plan in preparation', () => {
  it('names nothing that is not there, or leaves nothing behind', async () => {
    const world = await prepareWorld('count')
    const plan = anotherPlan(world, ['relative'], (measure) => measure)
    const changed = await listChanged(() => expect(prepared(plan, world)).rejects.toThrow())
    expect(changed).toEqual([])
  })

  it('compares a relation with nothing that is counted in another unit, whatever the scale', async () => {
    const world = await prepareWorld('growth')
    const reference = `${world.codeOf('growth')}/growth`
    const against = (zh: string) =>
      anotherPlan(world, ['relative'], (measure) => ({ ...measure, reference, ...unitOf(zh) }))
    const changed = await listChanged(() =>
      expect(prepared(against('户'), world)).rejects.toThrow('counts 户'),
    )
    expect(changed).toEqual([])
    await prepared(against('万条'), world)
  })

  it.each([
    ['count', 'at-most'],
    ['list', 'equal'],
    ['growth', 'at-most'],
  ] as const)('holds no %s to a target that is %s', async (kind, comparator) => {
    const world = await prepareWorld('limit')
    const plan = anotherPlan(world, [kind], (measure) => ({
      ...measure,
      targets: measure.targets.map((target) => ({ ...target, comparator })),
    }))
    const changed = await listChanged(() =>
      expect(prepared(plan, world)).rejects.toThrow(`no ${kind} has a target with this comparator`),
    )
    expect(changed).toEqual([])
  })

  it('takes no reports yet', async () => {
    const world = await prepareWorld('count')
    const changed = await listChanged(async () => {
      const decision = await saveDraft(world.contributor, aDraft(world, 'count'), NOW)
      expect(decision.ok).toBe(false)
    })
    expect(changed).toEqual([])
  })

  it('takes no figures from documents yet', async () => {
    const world = await prepareWorld('count')
    const figures = {
      code: world.codeOf('count'),
      effectiveOn: '2025-06-30',
      sentence: '上半年完成情况。',
      readings: [aFigure('count')],
      source: { document: world.document, paragraph: 1, quote: '承诺count。' },
    } as const
    const changed = await listChanged(() =>
      expect(inTransaction((tx) => publishFromDocument(tx, figures, NOW))).rejects.toThrow(),
    )
    expect(changed).toEqual([])
  })
})
