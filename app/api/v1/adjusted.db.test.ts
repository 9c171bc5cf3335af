import { beforeAll, describe, expect, it } from 'vitest'
import { findItem } from '@/lib/data/public/item'
import { listSupported } from '@/lib/data/public/departments'
import { countCommitments, listCommitments, listRecentlyUpdated } from '@/lib/data/public/list'
import { readOverview } from '@/lib/data/public/overview'
import { findPlan } from '@/lib/data/public/plans'
import { readPlanText } from '@/lib/data/public/text'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { Moment } from '@/lib/domain/moment'
import { openWorld, STAGES, type World } from '@/lib/services/testing/plan'
import { adjusted, aProposal, lateNodes } from '@/lib/services/testing/adjustments'
import { aDraft, published } from '@/lib/services/testing/updates'
import { ask } from './testing/ask'
import { commitmentContract } from './testing/contract'

const on = (day: CivilDate): Moment => ({ on: day, isPast: true })
/** The target, the deadline and the names change on the 21st; the schedule is filed on the 25th. */
const BEFORE = on('2025-07-20')
const AFTER = on('2025-07-21')
const NOW: Moment = { on: '2026-11-23', isPast: false }
const CHANGED = new Date('2025-07-21T09:00:00+08:00')
const FILED = new Date('2025-07-25T09:00:00+08:00')
const NO_FILTER = { q: '', section: null, department: null, standing: null, freshness: null, kind: null }

let world: World
let code: string

beforeAll(async () => {
  world = await openWorld('count', 'milestone')
  code = world.codeOf('count')
  await published(world, world.contributor, aDraft(world, 'count'))
  await adjusted(world, world.planner, aProposal(world), CHANGED)
  await adjusted(
    world,
    world.planner,
    aProposal(world, 'count', { kind: 'deadline', after: { deadlineOn: '2026-03-31' } }),
    CHANGED,
  )
  const departments = [
    { department: world.slugs[1], role: 'lead', inferred: false },
    { department: world.office, role: 'supporting', inferred: false },
  ] as const
  const after = {
    title: { zh: '新名称', en: 'New name' },
    departments,
    measures: [{ key: 'count', name: { zh: '道路', en: 'Roads' } }],
  }
  await adjusted(world, world.planner, aProposal(world, 'count', { kind: 'details', after }), CHANGED)
  const stages = STAGES.map((key) => ({ key, name: { zh: `新${key}`, en: `New ${key}` }, plannedOn: null }))
  await adjusted(
    world,
    world.contributor,
    aProposal(world, 'milestone', { kind: 'stages', after: { stages } }),
    CHANGED,
  )
  await adjusted(world, world.neighbour, aProposal(world, 'count', lateNodes), FILED)
})

async function planOf(moment: Moment) {
  const plan = await findPlan(world.plan, moment)
  if (plan === null) throw new Error('no plan')
  return plan
}

async function readOpen(day: CivilDate | null) {
  const answer = await ask(`/api/v1/commitments/${code}${day === null ? '' : `?asOf=${day}`}`)
  return commitmentContract.parse(await answer.json())
}

describe('an adjusted commitment, looked at from a day', () => {
  it('has the old target, deadline, names and standing the day before, in the open data', async () => {
    expect(await readOpen('2025-07-20')).toMatchObject({
      title: { zh: `count ${code}` },
      measures: [{ name: 'count', target: '11', adjustedFrom: null }],
      deadline: '2025-12-31',
      deadlineAdjustedFrom: null,
      schedule: [],
      departments: { lead: world.slugs[0], supporting: [world.slugs[1]] },
      standing: { code: 'behind', share: '0.3636', scheduled: '0.5' },
      adjusted: false,
      adjustments: [],
    })
  })

  it('has the new ones from the day of the confirmation, with the old beside them', async () => {
    expect(await readOpen('2025-07-21')).toMatchObject({
      title: { zh: '新名称' },
      measures: [{ name: '道路', target: '9', adjustedFrom: { comparator: 'at-least', target: '11' } }],
      deadline: '2026-03-31',
      deadlineAdjustedFrom: '2025-12-31',
      schedule: [],
      departments: { lead: world.slugs[1], supporting: [world.office] },
      standing: { share: '0.4444', scheduled: '0.4' },
      adjusted: true,
      adjustments: [
        {
          kind: 'target',
          knownOn: '2025-07-21',
          before: { value: '11' },
          after: { value: '9' },
          authority: '区人大常委会',
          late: false,
          proposedBy: { department: world.office, role: 'planner' },
          confirmedBy: { department: world.office },
        },
        { kind: 'deadline' },
        { kind: 'details' },
      ],
    })
  })

  it('follows the filed nodes from the day they were confirmed, marked as late', async () => {
    const open = await readOpen(null)
    expect(open).toMatchObject({
      schedule: lateNodes.kind === 'schedule' ? lateNodes.after.nodes : [],
      standing: { code: 'ahead', share: '0.4444', scheduled: '0.25' },
    })
    expect(open.adjustments.at(-1)).toMatchObject({ kind: 'schedule', late: true, proposedBy: { role: 'contributor' } })
    expect(JSON.stringify(open)).not.toContain(world.planner.name)
  })

  it('shows the same in CSV', async () => {
    const read = async (query: string) =>
      (await (await ask(`/api/v1/plans/${world.plan}/commitments?format=csv${query}`)).text()).split('\r\n')
    const [names = '', row = ''] = await read('')
    const cell = (line: string, name: string) => line.split(',')[names.split(',').indexOf(name)]
    expect(cell(row, 'adjusted')).toBe('true')
    expect(cell(row, 'measure.target')).toBe('9')
    expect(cell(row, 'measure.adjustedFrom.target')).toBe('11')
    expect(cell(row, 'deadlineAdjustedFrom')).toBe('2025-12-31')
    const [, then = ''] = await read('&asOf=2025-07-20')
    expect(cell(then, 'adjusted')).toBe('false')
    expect(cell(then, 'measure.target')).toBe('11')
    expect(cell(then, 'deadline')).toBe('2025-12-31')
  })

  it('shows the same on its page', async () => {
    const before = await findItem(code, BEFORE)
    expect(before).toMatchObject({
      title: { zh: `count ${code}` },
      facts: { deadlineOn: '2025-12-31', nodes: [], measures: [{ targets: [{ value: '11' }] }] },
      lead: [{ slug: world.slugs[0], name: { zh: world.slugs[0] } }],
      measures: [{ view: { name: { zh: 'count' } } }],
      standing: { code: 'behind' },
      adjustments: [],
    })
    const after = await findItem(code, AFTER)
    expect(after).toMatchObject({
      title: { zh: '新名称' },
      facts: { deadlineOn: '2026-03-31', measures: [{ targets: [{ value: '9' }] }] },
      lead: [{ slug: world.slugs[1] }],
      measures: [{ view: { name: { zh: '道路' } } }],
    })
    // newest first, with the names of offices that no longer answer
    expect(after?.adjustments.map(({ change }) => change.kind)).toEqual(['details', 'deadline', 'target'])
    expect(after?.offices.get(world.slugs[0])).toEqual({ zh: world.slugs[0], en: world.slugs[0] })
  })

  it('shows the same in the list, under the department of the day', async () => {
    const read = async (moment: Moment, department: string | null) => {
      const filter = { ...NO_FILTER, department }
      const plan = await planOf(moment)
      const items = await listCommitments(plan, { filter, sort: 'plan', skip: 0, take: 10 }, moment)
      expect(await countCommitments(plan, filter, moment)).toBe(items.length)
      return items.filter((item) => item.code === code)
    }
    expect(await read(BEFORE, world.slugs[0])).toMatchObject([
      { title: { zh: `count ${code}` }, target: { value: '11' }, department: { slug: world.slugs[0] }, isAdjusted: false },
    ])
    expect(await read(BEFORE, world.slugs[1])).toEqual([])
    expect(await read(AFTER, world.slugs[1])).toMatchObject([
      { title: { zh: '新名称' }, target: { value: '9' }, department: { slug: world.slugs[1] }, isAdjusted: true },
    ])
    expect(await read(NOW, world.slugs[0])).toEqual([])
  })

  it('shows the stages of the day in the list', async () => {
    const read = async (moment: Moment) => {
      const query = { filter: { ...NO_FILTER, kind: 'milestone' as const }, sort: 'plan' as const, skip: 0, take: 10 }
      return (await listCommitments(await planOf(moment), query, moment))[0]?.endStage?.zh
    }
    expect(await read(BEFORE)).toBe('opened')
    expect(await read(AFTER)).toBe('新opened')
  })

  it('is counted with the department and the standing of the day', async () => {
    const count = async (moment: Moment) => {
      const { departments, standing } = await readOverview(await planOf(moment), moment)
      return { standing, departments: departments.map(({ slug, counts }) => [slug, counts.total]) }
    }
    expect(await count(BEFORE)).toEqual({
      standing: { behind: 1, 'no-data': 1 },
      departments: [[world.slugs[0], 2]],
    })
    expect(Object.fromEntries((await count(NOW)).departments)).toEqual({
      [world.slugs[0]]: 1,
      [world.slugs[1]]: 1,
    })
  })

  it('is among the newest changes for its adjustment, too', async () => {
    const codes = async (moment: Moment) =>
      (await listRecentlyUpdated(await planOf(moment), 8, moment)).map((item) => item.code)
    expect(await codes(BEFORE)).toEqual([code])
    expect(await codes(AFTER)).toEqual([world.codeOf('milestone'), code])
    expect(await codes(NOW)).toEqual([code, world.codeOf('milestone')])
  })

  it('is named as of the day in the plan’s text and among what a department supports', async () => {
    const inText = async (moment: Moment) =>
      (await readPlanText(await planOf(moment), moment))
        .flatMap(({ clauses }) => clauses.flatMap(({ commitments }) => commitments))
        .find((commitment) => commitment.code === code)
    expect(await inText(BEFORE)).toMatchObject({ title: { zh: `count ${code}` }, isAdjusted: false })
    expect(await inText(NOW)).toMatchObject({ title: { zh: '新名称' }, isAdjusted: true })
    const supported = async (slug: string, moment: Moment) =>
      (await listSupported(slug, (await planOf(moment)).id, moment)).map((each) => each.title.zh)
    expect(await supported(world.slugs[1], BEFORE)).toContain(`count ${code}`)
    expect(await supported(world.slugs[1], NOW)).not.toContain('新名称')
    expect(await supported(world.office, BEFORE)).toEqual([])
    expect(await supported(world.office, NOW)).toEqual(['新名称'])
  })
})
