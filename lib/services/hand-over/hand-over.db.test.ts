import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { findItem } from '@/lib/data/public/item'
import type { CivilDate } from '@/lib/domain/civil-date'
import { momentOf } from '@/lib/domain/moment'
import { closeDepartment } from '../departments/close-department'
import { proposeAdjustment } from '../propose-adjustment'
import { saveDraft } from '../save-draft'
import { adjusted, aProposal, someGrounds } from '../testing/adjustments'
import { at, listAudit } from '../testing/accounts'
import { requireFacts } from '../testing/lineage'
import { openWorld, prepareWorld, type World } from '../testing/plan'
import { listChanged, listHeard } from '../testing/tables'
import { aDraft } from '../testing/updates'
import { confirmHandOver, type SeenItems } from './confirm-hand-over'
import { proposeHandOver, type ProposeHandOverInput } from './propose-hand-over'
import { refuseHandOver } from './refuse-hand-over'
import { viewHandOver, viewHandOverForm, viewHandOvers } from './view-hand-over'
import { withdrawHandOver } from './withdraw-hand-over'

const NOW = new Date('2025-07-21T10:00:00+08:00')
const NO_DOCUMENT = { authority: null, documentNumber: null, documentDate: null }

/** The first department leads the count and the list and supports the growth, which the second leads. */
const aWorld = () => openWorld('count', 'list', 'growth')

/** The list of items as a form shows it now. */
async function seenNow(from: string, to: string): Promise<string> {
  const { chosen } = await viewHandOverForm(from, to)
  return chosen?.passing.ok ? chosen.passing.seen : ''
}

async function anInput(world: World, overrides: Partial<ProposeHandOverInput> = {}): Promise<ProposeHandOverInput> {
  const [from] = world.slugs
  const to = world.office
  const grounds = someGrounds({ reason: '机构改革，职能划转。', ...NO_DOCUMENT })
  return { from, to, seen: await seenNow(from, to), grounds, ...overrides }
}

/** Proposes; throws when it is refused. @returns what a reviewer then sees */
async function handOverOf(world: World, overrides: Partial<ProposeHandOverInput> = {}): Promise<SeenItems> {
  const input = await anInput(world, overrides)
  const decision = await proposeHandOver(world.planner, input, at('09:00:00'))
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision)}`)
  return { handOverId: decision.handOverId, version: 1, seen: input.seen }
}

const departmentsOf = async (code: string) =>
  (await requireFacts(code)).details.departments.map(({ department, role }) => `${role} ${department}`)

const refusals = () => db.auditRecord.count({ where: { action: 'access.refused' } })

describe('handing over all items of a department', () => {
  it('proposes without changing any item, and is shown to who decides', async () => {
    const world = await aWorld()
    const input = await anInput(world, { grounds: someGrounds() })
    let id = ''
    const changed = await listChanged(async () => {
      const decision = await proposeHandOver(world.planner, input, at('09:00:00'))
      id = decision.ok ? decision.handOverId : ''
    })
    expect(changed).toEqual(['DepartmentHandOver'])
    expect(await listAudit(input.from)).toMatchObject([
      { action: 'hand-over.proposed', details: { handOver: id, to: world.office, items: 3 } },
    ])
    const view = await viewHandOver(world.reviewer, id, NOW)
    expect(view?.passing).toMatchObject({ ok: true, items: [{ code: world.codeOf('count') }, { code: world.codeOf('list') }, { code: world.codeOf('growth') }] })
    expect((await viewHandOvers(world.reviewer)).map((each) => each.id)).toContain(id)
    expect(await viewHandOvers(world.contributor)).toEqual([])
    const before = await refusals()
    expect(await viewHandOver(world.contributor, id, NOW)).toBeNull()
    expect(await refusals()).toBe(before + 1)
  })

  it('passes all in one act: an adjustment, a ledger entry and an audit record for each', async () => {
    const world = await aWorld()
    const [first, second] = world.slugs
    const codes = (['count', 'list', 'growth'] as const).map(world.codeOf)
    const seen = await handOverOf(world)
    const head = (await db.ledgerEntry.aggregate({ _max: { seq: true } }))._max.seq ?? 0
    const heard = await listHeard(async () => {
      expect(await confirmHandOver(world.reviewer, seen, NOW)).toEqual({ ok: true, count: 3 })
    })
    expect(await Promise.all(codes.map(departmentsOf))).toEqual([
      [`lead ${world.office}`, `supporting ${second}`],
      [`lead ${world.office}`, `supporting ${second}`],
      [`lead ${second}`, `supporting ${world.office}`],
    ])
    const lines = await db.ledgerEntry.findMany({ where: { seq: { gt: head } }, orderBy: { seq: 'asc' } })
    expect(lines.map(({ subject, type }) => [subject, type])).toEqual(codes.map((code) => [code, 'commitment.adjusted']))
    expect(lines[0]?.payload).toMatchObject({
      kind: 'details',
      knownOn: '2025-07-21',
      reason: '机构改革，职能划转。',
      before: { departments: [{ department: first, role: 'lead' }, { department: second }] },
      after: { departments: [{ department: world.office, role: 'lead' }, { department: second }] },
      proposedBy: { department: world.office, role: 'planner' },
      confirmedBy: { department: world.office, role: 'reviewer' },
    })
    expect(JSON.stringify(lines)).not.toContain(world.planner.name)

    const adjustments = await db.adjustment.findMany({ where: { handOverId: seen.handOverId }, orderBy: { ledgerSeq: 'asc' } })
    expect(adjustments).toMatchObject(
      lines.map(({ seq }) => ({ ledgerSeq: seq, state: 'confirmed', proposedById: world.planner.id, decidedById: world.reviewer.id, proposedAt: at('09:00:00') })),
    )
    for (const { id, ledgerSeq } of adjustments) {
      expect(await listAudit(id)).toMatchObject([
        { action: 'adjustment.confirmed', details: { kind: 'details', seq: ledgerSeq, handOver: seen.handOverId } },
      ])
    }
    expect((await listAudit(first)).map(({ action }) => action)).toEqual(['hand-over.proposed', 'hand-over.confirmed'])
    expect(heard.flat()).toEqual(
      expect.arrayContaining([...codes.map((code) => `commitment:${code}`), `department:${first}`, `department:${world.office}`, 'ledger']),
    )
    const view = await viewHandOver(world.planner, seen.handOverId, NOW)
    expect(view).toMatchObject({ handOver: { state: 'confirmed', passed: 3 }, passing: null, passed: { items: [{}, {}, {}] } })
  })

  it('leaves open drafts to the successor, and earlier days as they were', async () => {
    const world = await aWorld()
    const [first, second] = world.slugs
    const code = world.codeOf('count')
    expect(await saveDraft(world.contributor, aDraft(world, 'count'), at('08:30:00'))).toMatchObject({ ok: true })
    const seen = await handOverOf(world, { to: second, seen: await seenNow(first, second) })
    expect(await confirmHandOver(world.reviewer, seen, NOW)).toMatchObject({ ok: true })
    // it was in support of what it leads now
    expect(await departmentsOf(code)).toEqual([`lead ${second}`])
    const { id, version } = await db.update.findFirstOrThrow({ where: { commitment: { code } } })
    const next = aDraft(world, 'count', { sentence: '接收单位续报。' }, { seen: { id, version } })
    expect(await saveDraft(world.contributor, next, NOW)).toMatchObject({ reason: 'forbidden' })
    expect(await saveDraft(world.neighbour, next, NOW)).toMatchObject({ ok: true, updateId: id })
    const leadOn = async (day: CivilDate | null) => (await findItem(code, momentOf(day, '2025-07-21')))?.facts.details.departments[0]?.department
    expect([await leadOn('2025-07-20'), await leadOn(null)]).toEqual([first, second])
  })

  it('lets the department be closed, and takes over from one that is closed already', async () => {
    const world = await aWorld()
    const [first] = world.slugs
    await db.user.updateMany({ where: { departmentId: first }, data: { deactivatedAt: NOW } })
    expect(await closeDepartment(world.administrator, first, NOW)).toMatchObject({ reason: 'has-items' })
    const seen = await handOverOf(world)
    expect(await confirmHandOver(world.reviewer, seen, NOW)).toMatchObject({ ok: true })
    expect(await closeDepartment(world.administrator, first, NOW)).toEqual({ ok: true })
    const back = { from: world.office, to: first }
    expect(await proposeHandOver(world.planner, await anInput(world, { ...back, seen: '' }), NOW)).toMatchObject({ reason: 'successor-closed' })
  })
})

describe('a hand-over is refused', () => {
  it('where nothing could pass, whole, and nothing is written', async () => {
    const world = await aWorld()
    const [first] = world.slugs
    const elsewhere = await prepareWorld('count')
    const refused = async (overrides: Partial<ProposeHandOverInput>) =>
      proposeHandOver(world.planner, await anInput(world, overrides), NOW)
    const changed = await listChanged(async () => {
      expect(await refused({ to: first })).toMatchObject({ reason: 'same-department' })
      expect(await refused({ to: elsewhere.office })).toMatchObject({ reason: 'other-jurisdiction' })
      expect(await refused({ from: world.office, to: first })).toMatchObject({ reason: 'no-items' })
      expect(await refused({ to: 'nobody' })).toEqual({ ok: false, reason: 'not-found' })
      expect(await refused({ seen: 'another list' })).toEqual({ ok: false, reason: 'changed-meanwhile' })
      expect(await refused({ grounds: someGrounds({ reason: ' ', documentDate: null }) })).toMatchObject({
        faults: [{ field: 'documentDate', fault: 'required' }, { field: 'reason', fault: 'required' }],
      })
      // a plan in preparation is edited
      const { office, slugs, planner } = elsewhere
      expect(await proposeHandOver(planner, { ...(await anInput(world)), from: slugs[0], to: office }, NOW)).toMatchObject({ reason: 'no-items' })
    })
    expect(changed).toEqual([])
  })

  it('while the details of one item wait, which is named; at the proposal and at the confirmation', async () => {
    const world = await aWorld()
    const code = world.codeOf('list')
    const seen = await handOverOf(world)
    const { details } = await requireFacts(code)
    const renamed = { kind: 'details', after: { ...details, title: { zh: '新名称', en: 'New name' } } } as const
    expect(await proposeAdjustment(world.planner, aProposal(world, 'list', renamed), NOW)).toMatchObject({ ok: true })
    const named = { ok: false, reason: 'details-waiting', codes: [code] }
    const changed = await listChanged(async () => {
      expect(await confirmHandOver(world.reviewer, seen, NOW)).toEqual(named)
      expect(await proposeHandOver(world.planner, await anInput(world), NOW)).toEqual(named)
    })
    expect(changed).toEqual([])
  })

  it('when the items are others than those shown, until they were looked at', async () => {
    const world = await aWorld()
    const [first] = world.slugs
    const seen = await handOverOf(world)
    const more = { ...seen, seen: 'what was shown before an item came or ended' }
    const changed = await listChanged(async () => {
      expect(await confirmHandOver(world.reviewer, more, NOW)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    })
    expect(changed).toEqual([])
    // another department joins in, and the list that the planner saw is an old one
    const { details } = await requireFacts(world.codeOf('count'))
    const joined = { ...details, departments: [...details.departments, { department: world.office, role: 'supporting', inferred: false }] } as const
    const proposal = { kind: 'details', after: joined } as const
    await adjusted(world, world.planner, aProposal(world, 'count', proposal), at('09:30:00'))
    expect(await confirmHandOver(world.reviewer, seen, NOW)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    const now = { ...seen, seen: await seenNow(first, world.office) }
    expect(await confirmHandOver(world.reviewer, now, NOW)).toMatchObject({ ok: true })
  })

  it('to who may not, which is written down, and by a second proposal', async () => {
    const world = await aWorld()
    const seen = await handOverOf(world)
    expect(await proposeHandOver(world.planner, await anInput(world), NOW)).toEqual({ ok: false, reason: 'already-proposed' })
    const before = await refusals()
    const changed = await listChanged(async () => {
      for (const official of [world.reviewer, world.contributor, world.administrator, world.auditor]) {
        expect(await proposeHandOver(official, await anInput(world), NOW)).toEqual({ ok: false, reason: 'forbidden' })
      }
      for (const official of [world.planner, world.contributor, world.administrator]) {
        expect(await confirmHandOver(official, seen, NOW)).toEqual({ ok: false, reason: 'forbidden' })
        expect(await refuseHandOver(official, seen, '不同意。', NOW)).toEqual({ ok: false, reason: 'forbidden' })
      }
      expect(await withdrawHandOver(world.reviewer, seen, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    })
    expect(changed).toEqual([])
    expect(await refusals()).toBe(before + 11)
  })
})

describe('one decision', () => {
  it('holds when two reviewers confirm at once', async () => {
    const world = await aWorld()
    const seen = await handOverOf(world)
    const answers = await Promise.all([world.reviewer, world.otherReviewer].map((each) => confirmHandOver(each, seen, NOW)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers).toContainEqual({ ok: false, reason: 'decided' })
    expect(await db.adjustment.count({ where: { handOverId: seen.handOverId } })).toBe(3)
  })

  it('is a refusal with a reason, or a withdrawal, and stays', async () => {
    const world = await aWorld()
    const refused = await handOverOf(world)
    expect(await refuseHandOver(world.reviewer, refused, ' ', NOW)).toEqual({ ok: false, reason: 'reason-required' })
    expect(await refuseHandOver(world.reviewer, refused, '方案未定。', NOW)).toEqual({ ok: true })
    expect(await confirmHandOver(world.otherReviewer, refused, NOW)).toEqual({ ok: false, reason: 'decided' })
    const withdrawn = await handOverOf(world)
    expect(await withdrawHandOver(world.planner, withdrawn, NOW)).toEqual({ ok: true })
    expect((await listAudit(world.slugs[0])).map(({ action }) => action)).toEqual([
      ...['hand-over.proposed', 'hand-over.refused'],
      ...['hand-over.proposed', 'hand-over.withdrawn'],
    ])
    const change = db.$executeRaw`UPDATE "DepartmentHandOver" SET "reason" = 'x' WHERE "id" = ${refused.handOverId}`
    await expect(change).rejects.toThrow(/it is decided/)
  })
})
