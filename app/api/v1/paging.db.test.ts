import pg from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { z } from 'zod'
import { ask } from './testing/ask'
import { clauseContract, commitmentContract, listContract, updateContract } from './testing/contract'
import { aCommitment, makeHouse, makeOfficial, openSamplePlan } from './testing/sample-plan'
import { aReading, publishReport } from './testing/sample-updates'

const COUNT = 205
const API = '/api/v1/plans/hanyang-2025'
const codeOf = (number: number) => `HY25-${String(number).padStart(3, '0')}`
const ALL = Array.from({ length: COUNT }, (_, index) => codeOf(index + 1))
/** Reported at half-year: four are unequal, two are alike, the rest is silent. */
const FIGURES = { 3: '9', 50: '1', 51: '1', 120: '6', 200: '0' }

beforeAll(async () => {
  await makeHouse()
  await openSamplePlan(
    'hanyang-2025',
    ALL.map((code) => aCommitment({ code, title: { zh: `道路 ${code}`, en: `Road ${code}` } })),
  )
  const contributor = await makeOfficial('contributor', 'construction')
  const reviewer = await makeOfficial('reviewer', 'supervision')
  for (const [number, value] of Object.entries(FIGURES)) {
    const effectiveOn = number === '120' ? '2025-03-31' : '2025-06-30'
    await publishReport(
      { contributor, reviewer },
      { code: codeOf(Number(number)), effectiveOn, readings: [aReading(value)] },
      new Date('2025-07-18T10:00:00+08:00'),
    )
  }
}, 120_000)

/** All items of a list, by following `next`; and how many answers that took. */
async function follow<T extends z.ZodType>(item: T, start: string) {
  const items: z.output<T>[] = []
  let pages = 0
  for (let target: string | null = start; target !== null; pages += 1) {
    const page = listContract(item).parse(await (await ask(target)).json())
    items.push(...page.items)
    target = page.next
  }
  return { items, pages }
}

const codes = async (query: string) => {
  const { items } = await follow(commitmentContract, `${API}/commitments?${query}`)
  return items.map((item) => item.code)
}

describe('following next', () => {
  it.each([1, 60, 200])('meets every commitment once, %i at a time', async (pageSize) => {
    const size = pageSize === 1 ? 'pageSize=1&q=01' : `pageSize=${pageSize}`
    const { items, pages } = await follow(commitmentContract, `${API}/commitments?${size}`)
    const expected = pageSize === 1 ? ALL.filter((code) => code.includes('01')) : ALL
    expect(items.map((item) => item.code)).toEqual(expected)
    expect(pages).toBe(Math.ceil(expected.length / pageSize))
  })

  it('keeps the question, and ends without an empty page', async () => {
    const answer = await ask(`${API}/commitments?standing=no-data&pageSize=50&asOf=2025-08-01`)
    const { next } = listContract(commitmentContract).parse(await answer.json())
    expect(next).toBe(
      `${API}/commitments?standing=no-data&pageSize=50&asOf=2025-08-01&after=HY25-053`,
    )
    expect(await codes('pageSize=5&standing=no-data')).toHaveLength(200)
    expect((await follow(commitmentContract, `${API}/commitments?pageSize=100&standing=no-data`)).pages).toBe(2)
  })

  it('sorts by deviation, the silent ones last, whatever the size of a page', async () => {
    const reported = [codeOf(200), codeOf(50), codeOf(51), codeOf(120), codeOf(3)]
    const rest = ALL.filter((code) => !reported.includes(code))
    expect(await codes('sort=deviation&pageSize=2&standing=far-behind')).toEqual(reported.slice(0, 3))
    expect(await codes('sort=deviation&pageSize=5')).toEqual([...reported, ...rest])
  })

  it('sorts by the date of the last figure, the silent ones last', async () => {
    const reported = [codeOf(3), codeOf(50), codeOf(51), codeOf(200), codeOf(120)]
    const rest = ALL.filter((code) => !reported.includes(code))
    const behind = [codeOf(50), codeOf(51), codeOf(200)]
    expect(await codes('sort=updated&pageSize=2&standing=far-behind')).toEqual(behind)
    expect(await codes('sort=updated&pageSize=8')).toEqual([...reported, ...rest])
  })

  it('walks through clauses and updates too', async () => {
    expect((await follow(clauseContract, `${API}/clauses?pageSize=1`)).items).toHaveLength(2)
    const updates = await follow(updateContract, `${API}/updates?pageSize=2`)
    expect(updates.pages).toBe(3)
    const seqs = updates.items.map((update) => update.seq)
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b))
    expect(new Set(seqs).size).toBe(5)
  })
})

describe('the whole list as a table', () => {
  it('goes beyond the size of any page', async () => {
    const text = await (await ask(`${API}/commitments?format=csv&pageSize=1&asOf=2025-08-01`)).text()
    const rows = text.split('\r\n').slice(1, -1)
    expect(rows.map((row) => row.slice(0, 'HY25-000'.length))).toEqual(ALL)
  })
})

describe('filters', () => {
  it('finds by words, department, kind and freshness', async () => {
    expect(await codes('q=hy25-120+道路')).toEqual(['HY25-120'])
    expect(await codes('department=construction&pageSize=200')).toEqual(ALL)
    expect(await codes('department=traffic')).toEqual([])
    expect(await codes('section=nowhere')).toEqual([])
    expect(await codes('kind=growth')).toEqual([])
    expect(await codes('freshness=current&asOf=2025-08-01')).toEqual(
      [3, 50, 51, 200].map(codeOf),
    )
  })
})

describe('cost', () => {
  it('is at most ten queries for two hundred commitments', async () => {
    const queries = vi.spyOn(pg.Client.prototype, 'query')
    const { items } = listContract(commitmentContract).parse(
      await (await ask(`${API}/commitments?pageSize=200`)).json(),
    )
    expect(items).toHaveLength(200)
    expect(queries.mock.calls.length).toBeGreaterThan(0)
    expect(queries.mock.calls.length).toBeLessThanOrEqual(10)
    queries.mockRestore()
  })
})
