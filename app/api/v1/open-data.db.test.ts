import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Official } from '@/lib/services/signed-in'
import { ask } from './testing/ask'
import {
  clauseContract,
  commitmentContract,
  errorContract,
  listContract,
  planContract,
  updateContract,
} from './testing/contract'
import {
  aCommitment,
  aMeasure,
  makeHouse,
  makeOfficial,
  openSamplePlan,
  prepareSamplePlan,
  QUOTE,
} from './testing/sample-plan'
import { aReading, publishReport, submitReport } from './testing/sample-updates'

const JULY = new Date('2025-07-18T10:11:09.123+08:00')
const SEPTEMBER = new Date('2025-09-01T09:00:00+08:00')
/** The name of every person in this test. */
const NAME = '张三'

const growth = aCommitment({
  code: 'HY25-018',
  kind: 'growth',
  measures: [
    aMeasure({
      key: 'gdp-growth',
      unit: { zh: '%', en: '%' },
      kind: 'growth',
      targets: [
        { set: 'plan', comparator: 'at-least', value: '6.5' },
        { set: 'municipal', comparator: 'at-least', value: '7.5' },
      ],
    }),
  ],
})
const list = aCommitment({
  code: 'HY25-019',
  kind: 'list',
  measures: [
    aMeasure({ key: 'done', kind: 'list', targets: [{ set: 'plan', comparator: 'at-least', value: '2' }] }),
  ],
  members: [{ name: { zh: '甲项目', en: 'Project A' } }, { name: null }],
})
const milestone = aCommitment({
  code: 'HY25-020',
  kind: 'milestone',
  measures: [aMeasure({ key: 'stage', kind: 'milestone', targets: [] })],
  stages: [
    { key: 'started', zh: '启动', en: 'Started' },
    { key: 'opened', zh: '投用', en: 'Opened' },
  ],
})

let contributor: Official
let reviewer: Official
let first: { id: string; seq: number }
let corrected: { id: string; seq: number }

beforeAll(async () => {
  await makeHouse()
  await openSamplePlan('hanyang-2025', [aCommitment(), growth, list, milestone])
  contributor = await makeOfficial('contributor', 'construction')
  reviewer = await makeOfficial('reviewer', 'supervision')
  const people = { contributor, reviewer }
  const report = { code: 'HY25-017', effectiveOn: '2025-06-30' as const }
  first = await publishReport(people, { ...report, readings: [aReading('4')] }, JULY)
  const correction = { supersedesId: first.id, reason: '漏报一条。' }
  corrected = await publishReport(
    people,
    { ...report, readings: [aReading('5')], correction },
    SEPTEMBER,
  )
  await publishReport(
    people,
    {
      code: 'HY25-019',
      effectiveOn: '2025-06-30',
      readings: [aReading('0', { measure: 'done' })],
      finishedMembers: [2],
    },
    JULY,
  )
})

async function read<T extends z.ZodType>(schema: T, target: string): Promise<z.output<T>> {
  const answer = await ask(target)
  expect({ target, status: answer.status }).toEqual({ target, status: 200 })
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  return schema.parse(await answer.json())
}

const readCommitment = (code: string, asOf: string) =>
  read(commitmentContract, `/api/v1/commitments/${code}?asOf=${asOf}`)

describe('a commitment of the open data', () => {
  it('has the shape of the contract, in the list and alone', async () => {
    const { items, next } = await read(
      listContract(commitmentContract),
      '/api/v1/plans/hanyang-2025/commitments',
    )
    expect(next).toBeNull()
    expect(items.map((each) => each.code)).toEqual(['HY25-017', 'HY25-018', 'HY25-019', 'HY25-020'])
    for (const item of items) {
      expect(await read(commitmentContract, `/api/v1/commitments/${item.code}`)).toEqual(item)
    }
  })

  it('says what the plan says, without the white space of its pages', async () => {
    const found = await readCommitment('HY25-017', '2025-06-30')
    expect(found).toMatchObject({
      plan: 'hanyang-2025',
      quote: QUOTE,
      section: '（四）完善公共服务供给，提升群众生活质感',
      lead: '补齐民生实事短板',
      departments: {
        lead: 'construction',
        supporting: ['traffic'],
        inferred: ['construction', 'traffic'],
      },
    })
    expect(found.measures[0]).toMatchObject({
      name: '微循环路',
      unit: '条',
      comparator: 'at-least',
      target: '11',
      baselines: [{ period: '2024', value: '7', source: '畅通微循环路7条' }],
    })
  })

  it('keeps target sets apart: the plan’s decides, others stand beside it', async () => {
    const { measures } = await readCommitment('HY25-018', '2025-06-30')
    expect(measures[0]).toMatchObject({
      target: '6.5',
      otherTargets: [{ set: 'municipal', comparator: 'at-least', target: '7.5' }],
    })
  })

  it('gives members as finished in the last update, and stages in their order', async () => {
    const { members } = await readCommitment('HY25-019', '2025-07-18')
    const bare = { place: null, plannedOn: null, finishedOn: null, late: false, evidence: [] }
    expect(members).toEqual([
      { position: 1, name: { zh: '甲项目', en: 'Project A' }, finished: false, ...bare },
      { position: 2, name: null, finished: true, ...bare },
    ])
    const { stages } = await readCommitment('HY25-020', '2025-07-18')
    expect(stages.map((stage) => stage.key)).toEqual(['started', 'opened'])
  })
})

describe('what was known on a day', () => {
  it('is nothing before the first publication', async () => {
    const found = await readCommitment('HY25-017', '2025-07-17')
    expect(found.updates).toEqual([])
    expect(found.measures[0]?.latest).toBeNull()
    expect(found.standing).toMatchObject({ code: 'no-data', share: null, deviation: null })
    expect(found.freshness).toEqual({ code: 'overdue', days: 88, dueOn: '2025-04-20', extendedFrom: null })
  })

  it('is the first figure until it was corrected', async () => {
    const found = await readCommitment('HY25-017', '2025-08-31')
    expect(found.updates.map((update) => [update.seq, update.supersededBy])).toEqual([
      [first.seq, null],
    ])
    expect(found.standing).toMatchObject({
      code: 'behind',
      share: '0.3636',
      scheduled: '0.5',
      deviation: '-13.6',
      effectiveOn: '2025-06-30',
      value: '4',
    })
    expect(found.freshness).toEqual({ code: 'current', days: 62, dueOn: '2025-10-20', extendedFrom: null })
  })

  it('is the correction from then on, with the old figure marked', async () => {
    const { updates, standing, measures } = await readCommitment('HY25-017', '2025-09-01')
    expect(updates.map(({ seq, supersededBy, correction }) => ({ seq, supersededBy, correction }))).toEqual([
      { seq: first.seq, supersededBy: corrected.seq, correction: null },
      { seq: corrected.seq, supersededBy: null, correction: { seq: first.seq, reason: '漏报一条。' } },
    ])
    expect(standing).toMatchObject({ share: '0.4545', deviation: '-4.5' })
    expect(measures[0]?.latest).toMatchObject({ value: '5', effectiveOn: '2025-06-30' })
  })

  it('is no plan and no commitment before the document was', async () => {
    for (const target of ['/plans/hanyang-2025/clauses', '/commitments/HY25-017']) {
      expect((await ask(`/api/v1${target}?asOf=2025-01-04`)).status).toBe(404)
      expect((await ask(`/api/v1${target}?asOf=2025-01-05`)).status).toBe(200)
    }
    expect(await (await ask('/api/v1/plans?asOf=2025-01-04')).json()).toEqual({ items: [], next: null })
  })

  it('holds a waiting review only for the present', async () => {
    const report = { code: 'HY25-020', effectiveOn: '2025-06-30' as const }
    const readings = [{ ...aReading('0', { measure: 'stage' }), value: null, word: 'started' }]
    await submitReport(contributor, { ...report, readings }, SEPTEMBER)
    const present = await read(commitmentContract, '/api/v1/commitments/HY25-020')
    expect(present.freshness.code).toBe('in-review')
    expect(present.updates).toEqual([])
    expect((await readCommitment('HY25-020', '2025-09-02')).freshness.code).toBe('overdue')
  })
})

describe('plans, clauses and updates', () => {
  it('lists the open plans alone', async () => {
    await prepareSamplePlan('hanyang-2026', [aCommitment({ code: 'HY26-001' })])
    const { items } = await read(listContract(planContract), '/api/v1/plans')
    expect(items.map((plan) => plan.plan)).toEqual(['hanyang-2025'])
    for (const target of ['/plans/hanyang-2026/commitments', '/commitments/HY26-001']) {
      expect((await ask(`/api/v1${target}`)).status).toBe(404)
    }
  })

  it('gives every clause with its span and what hangs on it', async () => {
    const { items } = await read(
      listContract(clauseContract),
      '/api/v1/plans/hanyang-2025/clauses',
    )
    expect(items.map((clause) => [clause.disposition, clause.commitments])).toEqual([
      ['background', []],
      ['commitment', ['HY25-017', 'HY25-018', 'HY25-019', 'HY25-020']],
    ])
    expect(items[1]?.span).toEqual({ start: 9, end: 9 + QUOTE.length })
  })

  it('gives every published update once, and no person’s name anywhere', async () => {
    const target = '/api/v1/plans/hanyang-2025/updates'
    const { items } = await read(listContract(updateContract), target)
    expect(items).toHaveLength(3)
    expect(items[0]).toMatchObject({
      seq: first.seq,
      publishedAt: '2025-07-18T02:11:09.123Z',
      knownOn: '2025-07-18',
      reportedBy: { department: 'construction', role: 'contributor' },
      reviewedBy: { department: 'supervision', role: 'reviewer' },
      evidence: [{ kind: 'document-number', documentNumber: '阳建〔2025〕7号' }],
      supersededBy: corrected.seq,
    })
    const everything = await Promise.all(
      [target, '/api/v1/ledger', '/api/v1/plans/hanyang-2025/commitments'].map(async (each) =>
        (await ask(each)).text(),
      ),
    )
    for (const secret of [NAME, contributor.id, reviewer.id]) {
      expect(everything.join('')).not.toContain(secret)
    }
  })
})

describe('refusals', () => {
  it.each([
    ['/api/v1/plans/nowhere-2025/commitments', 404, 'no-plan'],
    ['/api/v1/plans/nowhere-2025/updates', 404, 'no-plan'],
    ['/api/v1/commitments/HY25-999', 404, 'no-commitment'],
    [`/api/v1/files/${'0'.repeat(64)}`, 404, 'no-file'],
    ['/api/v1/files/passwd', 404, 'no-file'],
    ['/api/v1/plans?after=nowhere-2025', 400, 'bad-parameter'],
    ['/api/v1/plans?pageSize=201', 400, 'bad-parameter'],
    ['/api/v1/plans/hanyang-2025/commitments?pageSize=0', 400, 'bad-parameter'],
    ['/api/v1/plans/hanyang-2025/commitments?standing=late', 400, 'bad-parameter'],
    ['/api/v1/plans/hanyang-2025/commitments?sort=name', 400, 'bad-parameter'],
    ['/api/v1/plans/hanyang-2025/commitments?after=HY25-999', 400, 'bad-parameter'],
    ['/api/v1/plans/hanyang-2025/commitments?q=%00', 400, 'bad-parameter'],
    ['/api/v1/plans/hanyang-2025/clauses?after=x', 400, 'bad-parameter'],
    ['/api/v1/plans/hanyang-2025/updates?format=xml', 400, 'bad-parameter'],
    ['/api/v1/commitments/HY25-017?asOf=2025-02-29', 400, 'bad-parameter'],
    ['/api/v1/ledger?from=0', 400, 'bad-parameter'],
  ])('%s answers %i %s', async (target, status, code) => {
    const answer = await ask(target)
    expect(answer.status).toBe(status)
    expect(errorContract.parse(await answer.json()).error.code).toBe(code)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('name the parameter in both languages', async () => {
    const answer = await ask('/api/v1/plans?pageSize=many')
    const { error } = errorContract.parse(await answer.json())
    expect(error.message).toBe(
      '参数 pageSize 的值无法识别。 The value of parameter pageSize is not understood.',
    )
  })
})
