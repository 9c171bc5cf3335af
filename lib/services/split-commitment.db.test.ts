import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { momentOf } from '@/lib/domain/moment'
import { findItem } from '@/lib/data/public/item'
import { listCommitments, countCommitments } from '@/lib/data/public/list'
import { findOpenCommitment } from '@/lib/data/public/open-data/commitments'
import { readOverview } from '@/lib/data/public/overview'
import { findPlan } from '@/lib/data/public/plans'
import { confirmAdjustment } from './confirm-adjustment'
import { proposeAdjustment } from './propose-adjustment'
import { adjusted, proposed, requireAdjustment, someGrounds } from './testing/adjustments'
import { at, listAudit } from './testing/accounts'
import { aSplit, fiveRoads, requireFacts, splitOff } from './testing/lineage'
import { openWorld } from './testing/plan'
import { listChanged, listHeard } from './testing/tables'
import { aDraft, aFigure, published } from './testing/updates'

const NOW = at('10:00:00.123')
const TODAY = momentOf(null, '2025-07-18')
const NOTHING = { q: '', section: null, department: null, standing: null, freshness: null, kind: null }
const WHOLE = { filter: NOTHING, sort: 'plan', skip: 0, take: 50 } as const

const linesOf = (subject: string) => db.ledgerEntry.findMany({ where: { subject }, orderBy: { seq: 'asc' } })

describe('splitting a commitment', () => {
  it('registers the part under the next code, takes its share off the target, and tells of both', async () => {
    const world = await openWorld('count', 'list')
    const code = world.codeOf('count')
    await published(world, world.contributor, aDraft(world, 'count'), at('08:30:00'))
    const seen = await proposed(world.planner, await aSplit(code, [fiveRoads(world)]))
    const heard = await listHeard(async () => {
      expect(await confirmAdjustment(world.reviewer, seen, NOW)).toMatchObject({ ok: true })
    })
    const part = world.codeOf('list').replace(/002$/, '003')
    expect((await linesOf(part)).map(({ type, payload }) => ({ type, payload }))).toMatchObject([
      {
        type: 'commitment.registered',
        payload: {
          code: part,
          parent: code,
          title: { zh: '东片区微循环路' },
          quote: '承诺count。',
          knownOn: '2025-07-18',
          departments: [{ department: world.slugs[1], role: 'lead', inferred: false }],
          measures: [{ key: 'count', kind: 'count', unit: '条', targets: [{ set: 'plan', value: '5' }] }],
        },
      },
    ])
    expect((await linesOf(code)).at(-1)).toMatchObject({
      type: 'commitment.adjusted',
      payload: {
        kind: 'split',
        before: { targets: [{ measure: 'count', value: '11' }], parts: [] },
        after: { targets: [{ measure: 'count', value: '6' }], parts: [{ code: part }] },
        authority: null,
        reason: '由两个单位分别实施。',
      },
    })
    expect((await requireAdjustment(seen.adjustmentId)).change.after).toMatchObject({ parts: [{ code: part }] })
    expect((await listAudit(seen.adjustmentId)).map((each) => each.action)).toEqual(['adjustment.proposed', 'adjustment.confirmed'])
    expect(heard.flat()).toEqual(expect.arrayContaining([`commitment:${code}`, `commitment:${part}`, `plan:${world.plan}`, `department:${world.slugs[1]}`, 'ledger']))

    // the parent keeps its record: 4 of 6 now
    expect(await findItem(code, TODAY)).toMatchObject({
      standing: { code: 'ahead' },
      parts: [{ code: part }],
      history: [{ readings: [{ value: '4' }] }],
      isAdjusted: true,
    })
    // the parent reported for the part, which is therefore not overdue on its first day
    expect(await findItem(part, TODAY)).toMatchObject({
      parent: { code },
      standing: { code: 'no-data' },
      freshness: { code: 'current' },
      history: [],
      quote: '承诺count。',
    })
    expect(await findOpenCommitment(part, TODAY)).toMatchObject({ parent: code, parts: [], measures: [{ target: '5', adjustedFrom: null }] })
    expect(await findOpenCommitment(code, TODAY)).toMatchObject({ parent: null, parts: [part], measures: [{ target: '6', adjustedFrom: { target: '11' } }] })
    const plan = await findPlan(world.plan, TODAY)
    if (plan === null) throw new Error('no plan')
    expect(await countCommitments(plan, NOTHING, TODAY)).toBe(3)
    expect((await listCommitments(plan, WHOLE, TODAY)).map((item) => item.code)).toEqual([code, world.codeOf('list'), part])
    expect((await readOverview(plan, TODAY)).total).toBe(3)
  })

  it('is not yet so on the day before: the target is whole, and the part not there', async () => {
    const world = await openWorld('count')
    const code = world.codeOf('count')
    const part = await splitOff(world)
    const before = momentOf('2025-07-17', '2025-07-18')
    expect(await findItem(part, before)).toBeNull()
    const then = await findItem(code, before)
    expect(then).toMatchObject({ parts: [], isAdjusted: false })
    expect(then?.facts.measures[0]?.targets[0]?.value).toBe('11')
    const plan = await findPlan(world.plan, before)
    if (plan === null) throw new Error('no plan')
    expect(await countCommitments(plan, NOTHING, before)).toBe(1)
  })

  it('lets the part be reported on by those who lead it', async () => {
    const world = await openWorld('count')
    const code = await splitOff(world)
    const draft = aDraft(world, 'count', { readings: [aFigure('count', { value: '2' })] }, { code })
    await published(world, world.neighbour, draft, at('11:00:00'))
    expect(await findItem(code, TODAY)).toMatchObject({ history: [{ readings: [{ value: '2' }] }] })
    expect((await requireFacts(code)).startsOn).toBe('2025-01-01')
  })

  it('hands a whole target on, and keeps the measure with its record', async () => {
    const world = await openWorld('growth')
    const code = world.codeOf('growth')
    await published(world, world.neighbour, aDraft(world, 'growth'), at('08:30:00'))
    const facts = await requireFacts(code)
    const [plan, municipal] = ['plan', 'municipal'].map((set) => facts.measures[0]?.targets.find((target) => target.set === set))
    if (plan === undefined || municipal === undefined) throw new Error('two sets')
    const name = { zh: '增速', en: 'Growth' }
    const part = fiveRoads(world, { measures: [{ key: 'growth', name, targets: [municipal] }] })
    await adjusted(world, world.planner, await aSplit(code, [part], undefined, [{ measure: 'growth', ...plan }]))
    expect((await requireFacts(code)).measures[0]?.targets).toEqual([plan])
    expect(await findItem(code, TODAY)).toMatchObject({ history: [{ readings: [{ value: '5.5' }] }] })
    const yesterday = await findItem(code, momentOf('2025-07-17', '2025-07-18'))
    expect(yesterday?.facts.measures[0]?.targets).toHaveLength(2)
  })

  it('asks who decided a total that changes, and refuses everyone but planners', async () => {
    const world = await openWorld('count')
    const code = world.codeOf('count')
    const target = { measure: 'count', ...fiveRoads(world).measures[0]?.targets[0] }
    const less = await aSplit(code, [fiveRoads(world)])
    if (less.proposal.kind !== 'split' || target.set === undefined) throw new Error('a split')
    const rest = less.proposal.after.targets.map((each) => ({ ...each, value: '4' }))
    const changed = await listChanged(async () => {
      expect(await proposeAdjustment(world.planner, await aSplit(code, [fiveRoads(world)], undefined, rest), NOW)).toMatchObject({
        reason: 'fields',
        faults: [{ field: 'authority', fault: 'required' }, { field: 'documentNumber' }, { field: 'documentDate' }],
      })
      for (const actor of [world.contributor, world.reviewer]) {
        expect(await proposeAdjustment(actor, await aSplit(code, [fiveRoads(world)]), NOW)).toEqual({ ok: false, reason: 'forbidden' })
      }
      const nowhere = fiveRoads(world, { departments: [{ department: 'nowhere', role: 'lead', inferred: false }] })
      expect(await proposeAdjustment(world.planner, await aSplit(code, [nowhere]), NOW)).toMatchObject({
        faults: [{ field: 'part.1.departments', fault: 'not-a-choice' }],
      })
    })
    expect(changed).toEqual([])
    expect(await proposeAdjustment(world.planner, await aSplit(code, [fiveRoads(world)], {}, rest), NOW)).toMatchObject({ ok: true })
  })

  it('does not hand on what another commitment is compared with', async () => {
    const world = await openWorld('growth', 'relative')
    const code = world.codeOf('growth')
    const { measures } = await requireFacts(code)
    const name = { zh: '东片区增速', en: 'Growth, east' }
    const part = fiveRoads(world, {
      measures: measures.map(({ key, targets }) => ({ key, name, targets: [...targets] })),
    })
    const changed = await listChanged(async () => {
      expect(await proposeAdjustment(world.planner, await aSplit(code, [part], {}, []), NOW)).toMatchObject({
        faults: expect.arrayContaining([{ field: 'target.growth.plan', fault: 'reference-lost' }]),
      })
    })
    expect(changed).toEqual([])
  })

  it('tells the pages of parent and part when the other one is called otherwise', async () => {
    const world = await openWorld('count')
    const code = world.codeOf('count')
    const part = await splitOff(world)
    for (const [renamed, kin] of [[code, part], [part, code]] as const) {
      const { details } = await requireFacts(renamed)
      const after = { ...details, title: { zh: '改名', en: 'Renamed' } }
      const seen = await proposed(world.planner, { code: renamed, proposal: { kind: 'details', after }, grounds: someGrounds() })
      const heard = await listHeard(() => confirmAdjustment(world.reviewer, seen, NOW))
      expect(heard.flat()).toEqual(expect.arrayContaining([`commitment:${renamed}`, `commitment:${kin}`]))
    }
  })

  it('gives two that are split at once codes of their own', async () => {
    const world = await openWorld('count', 'limit')
    const limit = await requireFacts(world.codeOf('limit'))
    const name = { zh: '服务圈', en: 'Circle' }
    const targets = limit.measures[0]?.targets ?? []
    const circle = fiveRoads(world, { measures: [{ key: 'limit', name, targets }] })
    const one = await proposed(world.planner, await aSplit(world.codeOf('count'), [fiveRoads(world), fiveRoads(world)]))
    const two = await proposed(world.planner, await aSplit(world.codeOf('limit'), [circle]))
    const answers = await Promise.all([
      confirmAdjustment(world.reviewer, one, NOW),
      confirmAdjustment(world.otherReviewer, two, NOW),
    ])
    expect(answers).toMatchObject([{ ok: true }, { ok: true }])
    const rows = await db.commitment.findMany({ where: { plan: { slug: world.plan } }, orderBy: { position: 'asc' } })
    expect(rows.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5])
    expect(new Set(rows.map(({ code }) => code)).size).toBe(5)
  })
})
