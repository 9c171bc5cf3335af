import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { listLedgerLines } from '@/lib/data/ledger'
import { findItem } from '@/lib/data/public/item'
import { listCommitments } from '@/lib/data/public/list'
import { readOverview } from '@/lib/data/public/overview'
import { findSummaryFacts } from '@/lib/data/summary-facts'
import { findPlan, listPlans } from '@/lib/data/public/plans'
import { verifyChain } from '@/lib/domain/ledger'
import { momentOf } from '@/lib/domain/moment'
import type { CivilDate } from '@/lib/domain/civil-date'
import { shareDigits } from '@/lib/domain/shown-figures'
import { at } from '@/lib/services/testing/accounts'
import { listChanged } from '@/lib/services/testing/tables'
import { createFirstAccounts, type FirstAccount } from './accounts'
import { loadHanyang, type Loaded } from './load'

const TODAY: CivilDate = '2025-07-18'
const EVERYTHING = {
  filter: { q: '', section: null, department: null, standing: null, freshness: null, kind: null },
  sort: 'plan',
  skip: 0,
  take: 200,
} as const

let loaded: Loaded[]
let accounts: FirstAccount[]
beforeAll(async () => {
  loaded = await loadHanyang(at('08:00:00'))
  accounts = await createFirstAccounts(at('08:00:00'))
}, 60_000)

function requireDefined<T>(value: T | null): T {
  if (value === null) throw new Error('the plan is gone')
  return value
}

async function itemsOf(slug: string, asOf: CivilDate | null = null) {
  const moment = momentOf(asOf, TODAY)
  const plan = await findPlan(slug, moment)
  return plan === null ? null : listCommitments(plan, EVERYTHING, moment)
}

describe('the documents of Hanyang', () => {
  it('are loaded with both plans: indicators, results and second half of 2023, and 40 to 60 items of 2025', () => {
    expect(loaded.map((each) => each.plan)).toEqual(['hanyang-2023', 'hanyang-2025'])
    expect(loaded[0]?.commitments).toBe(150)
    expect(loaded[1]?.commitments).toBeGreaterThanOrEqual(40)
    expect(loaded[1]?.commitments).toBeLessThanOrEqual(60)
  })

  it('are left alone when they are there already', async () => {
    const changed = await listChanged(async () => {
      expect(await loadHanyang(at('09:00:00'))).toEqual([])
      expect(await createFirstAccounts(at('09:00:00'))).toEqual([])
    })
    expect(changed).toEqual([])
  })

  it('make a ledger that holds: two plans, every commitment, every result', async () => {
    const lines = await listLedgerLines(0, 10_000)
    expect(verifyChain(lines)).toMatchObject({ ok: true, count: lines.length })
    const countOf = (type: string) => lines.filter((line) => line.type === type).length
    const commitments = loaded.reduce((sum, each) => sum + each.commitments, 0)
    expect(['plan.opened', 'commitment.registered', 'update.published'].map(countOf)).toEqual([2, commitments, 84])
    expect(lines).toHaveLength(2 + commitments + 84)
  })

  it('put no person into the ledger', async () => {
    const people = await db.user.findMany({ select: { id: true, login: true, name: true } })
    expect(people).toHaveLength(accounts.length)
    const ledger = JSON.stringify(await listLedgerLines(0, 10_000))
    const named = people.filter(({ id, login, name }) =>
      [id, `"${login}"`, name].some((text) => ledger.includes(text)),
    )
    // The name of an office may be part of a plan's own words; a person's may not.
    expect(named).toEqual([])
  })

  it('give 2023 the standings of its half-year', async () => {
    const items = await itemsOf('hanyang-2023')
    const table = items?.slice(0, 7)
    expect(table?.map(({ code, standing, deviation, share }) => [code, standing, deviation, share && shareDigits(share)])).toEqual([
      ['HY23-001', 'behind', '-1.5', null],
      ['HY23-002', 'far-behind', '-9.2', null],
      ['HY23-003', 'ahead', expect.any(String), null],
      ['HY23-004', 'ahead', '3.2', null],
      ['HY23-005', 'behind', '-3.3', null],
      ['HY23-006', 'on-schedule', null, null],
      ['HY23-007', 'ahead', '13.2', '0.6316'],
    ])
    const reported = items?.slice(0, 84)
    expect(new Set(reported?.map((item) => item.effectiveOn))).toEqual(new Set(['2023-06-30']))
    expect(new Set(reported?.slice(7).map((item) => item.standing))).toEqual(new Set(['in-progress']))
    const promised = items?.slice(84)
    expect(promised).toHaveLength(66)
    const starts = await db.commitment.groupBy({
      by: ['startsOn'],
      where: { plan: { slug: 'hanyang-2023' } },
      _count: true,
      orderBy: { startsOn: 'asc' },
    })
    expect(starts.map(({ startsOn, _count }) => [startsOn, _count])).toEqual([['2023-01-01', 84], ['2023-07-01', 66]])
    expect(new Set(promised?.map((item) => item.standing))).toEqual(new Set(['no-data']))
  })

  it('tell summaries which items of 2023 are results alone, and that none of 2025 is', async () => {
    const resultsOf = async (plan: string) => {
      const cut = { dataOn: '2025-06-30', knownOn: TODAY, knownSeq: 10_000, glossaryVersion: 1 } as const
      const facts = await findSummaryFacts(db, plan, cut)
      return facts?.items.filter(({ isResult }) => isResult).map(({ code }) => code)
    }
    const results = await resultsOf('hanyang-2023')
    expect([results?.length, results?.[0], results?.at(-1)]).toEqual([77, 'HY23-008', 'HY23-084'])
    expect(await resultsOf('hanyang-2025')).toEqual([])
  })

  it('leave 2025 as it is: nothing is reported, directions apart', async () => {
    const items = await itemsOf('hanyang-2025')
    expect(items).toHaveLength(loaded[1]?.commitments ?? -1)
    expect(new Set(items?.map((item) => item.standing))).toEqual(new Set(['no-data']))
    expect(items?.every((item) => item.value === null && item.effectiveOn === null)).toBe(true)
  })
})

describe('?asOf', () => {
  const plansOn = async (asOf: CivilDate) =>
    (await listPlans(momentOf(asOf, TODAY))).map((plan) => plan.slug)

  it('knows nothing before the first document, one plan from its day, both from the second', async () => {
    expect(await plansOn('2023-07-19')).toEqual([])
    expect(await itemsOf('hanyang-2023', '2023-07-19')).toBeNull()
    expect(await plansOn('2023-07-20')).toEqual(['hanyang-2023'])
    expect(await plansOn('2024-12-30')).toEqual(['hanyang-2023'])
    expect(await plansOn('2024-12-31')).toEqual(['hanyang-2025', 'hanyang-2023'])
  })

  it('knows the results of 2023 from the day of their document, though recorded in 2025', async () => {
    const then = await itemsOf('hanyang-2023', '2023-07-20')
    expect(then?.map((item) => item.standing)).toEqual(
      (await itemsOf('hanyang-2023'))?.map((item) => item.standing),
    )
    const moment = momentOf('2023-07-20', TODAY)
    const plan = requireDefined(await findPlan('hanyang-2023', moment))
    const overview = await readOverview(plan, moment)
    expect(overview).toMatchObject({
      total: 150,
      results: 77,
      standing: { behind: 2, 'far-behind': 1, ahead: 3, 'on-schedule': 1, 'in-progress': 77, 'no-data': 66 },
      freshness: { current: 150 },
      dataUntil: '2023-06-30',
    })
  })

  it('asks nothing of what begins in July before its first quarter is over', async () => {
    const of = async (asOf: CivilDate) => {
      const items = (await itemsOf('hanyang-2023', asOf))?.slice(84) ?? []
      const overview = await readOverview(requireDefined(await findPlan('hanyang-2023', momentOf(asOf, TODAY))), momentOf(asOf, TODAY))
      return { codes: [...new Set(items.map(({ freshness }) => freshness.code))], counted: overview.freshness }
    }
    expect(await of('2023-09-30')).toMatchObject({ codes: ['current'], counted: { current: 150 } })
    expect(await of('2023-10-20')).toMatchObject({ codes: ['due'], counted: { due: 73, current: 77 } })
    expect(await of('2023-10-21')).toMatchObject({ codes: ['overdue'], counted: { overdue: 73, current: 77 } })
    const one = await findItem('HY23-085', momentOf('2023-10-21', TODAY))
    expect(one?.freshness).toEqual({ code: 'overdue', days: 1 })
  })
})
