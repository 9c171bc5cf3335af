import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, addMonths, endOfMonth, type CivilDate } from '@/lib/domain/civil-date'
import { listPeriods } from '@/lib/domain/freshness'
import type { Moment } from '@/lib/domain/moment'
import { aDay } from '@/lib/domain/testing/arbitraries'
import { CADENCES, FRESHNESS, KINDS, STANDINGS } from '@/lib/domain/words'
import { formatShare } from '@/lib/i18n'
import { openWorld, type World } from '@/lib/services/testing/plan'
import { aCorrection, aDraft, aFigure, published, submitted } from '@/lib/services/testing/updates'
import { db } from '../client'
import type { ListFilter } from './conditions'
import { countCommitments, listCommitments, SORTS, type Sort } from './list'
import { readOverview, type Counts } from './overview'
import { findOpenCommitment } from './open-data/commitments'
import { findPlan, type PublicPlan } from './plans'

/** Nine items are opened and reported on before the first test, on a machine that may be busy. */
const UNHURRIED_MS = 60_000
const ANY: ListFilter = { q: '', section: null, department: null, standing: null, freshness: null, kind: null }
const on = (day: CivilDate, isPast = false): Moment => ({ on: day, isPast })
const noon = (day: CivilDate) => new Date(`${day}T12:00:00+08:00`)

const list = (plan: PublicPlan, moment: Moment, filter: Partial<ListFilter> = {}, sort: Sort = 'plan') =>
  listCommitments(plan, { filter: { ...ANY, ...filter }, sort, skip: 0, take: 200 }, moment)
const count = (plan: PublicPlan, moment: Moment, filter: Partial<ListFilter>) =>
  countCommitments(plan, { ...ANY, ...filter }, moment)

async function requirePlan(world: World, moment: Moment): Promise<PublicPlan> {
  const plan = await findPlan(world.plan, moment)
  if (plan === null) throw new Error(`no plan ${world.plan}`)
  return plan
}

describe('freshness in SQL', () => {
  let world: World
  let quarterly: PublicPlan
  beforeAll(async () => {
    world = await openWorld()
    await submitted(world.contributor, aDraft(world, 'count'))
    await submitted(world.neighbour, aDraft(world, 'growth'))
    quarterly = await requirePlan(world, on('2025-07-18'))
  }, UNHURRIED_MS)

  /** Most figures speak of the end of a month: there the comparisons have their edges. */
  const aMonthEnd = fc.integer({ min: 0, max: 13 }).map((months) => endOfMonth(addMonths('2024-12-01', months)))
  const aLast = fc.option(fc.oneof(aMonthEnd, aDay('2024-12-01', '2026-03-01')), { nil: null })
  const aState = fc.record({ last: aLast, code: fc.constantFrom(...STANDINGS) })

  it('decides as the domain does, on any day, for any calendar', async () => {
    const property = fc.asyncProperty(
      fc.array(aState, { minLength: KINDS.length, maxLength: KINDS.length }),
      aDay('2025-01-15', '2026-04-01'),
      fc.boolean(),
      fc.constantFrom(...CADENCES),
      fc.integer({ min: 1, max: 28 }),
      async (states, day, isPast, cadence, dueDay) => {
        await Promise.all(
          states.map(({ last, code }, index) =>
            db.standingPeriod.updateMany({
              where: { commitment: { code: world.codeOf(KINDS[index] ?? 'count') } },
              data: { lastEffectiveOn: last, code },
            }),
          ),
        )
        const periods = listPeriods({ ...quarterly.calendar, cadence, dueDay })
        const plan = { ...quarterly, periods }
        const moment = on(day, isPast)
        const all = await list(plan, moment)
        expect(all).toHaveLength(KINDS.length)
        const overview = await readOverview(plan, moment)
        for (const code of FRESHNESS) {
          const wanted = all.filter((item) => item.freshness.code === code).map((item) => item.code)
          const found = await list(plan, moment, { freshness: code })
          expect(found.map((item) => item.code)).toEqual(wanted)
          expect(overview.freshness[code] ?? 0).toBe(wanted.length)
        }
      },
    )
    await fc.assert(property, { numRuns: 40, endOnFailure: true })
  }, UNHURRIED_MS)
})

describe('freshness in SQL with due days moved', () => {
  let world: World
  let plan: PublicPlan
  beforeAll(async () => {
    world = await openWorld()
    plan = await requirePlan(world, on('2025-07-18'))
    // each of the nine items has its own days more, from one to the most that is allowed, or none
    const rows = KINDS.flatMap((kind, item) =>
      plan.periods.flatMap((period, index) => {
        const days = [1, 7, 20, 33, 59, 60, 0, 45, 60][(item + index * 2) % KINDS.length] ?? 0
        if (days === 0) return []
        return [{ code: world.codeOf(kind), period, dueOn: addDays(period.dueOn, days), grantedOn: addDays(period.dueOn, (item % 5) - 2) }]
      }),
    )
    for (const { code, period, dueOn, grantedOn } of rows) {
      await db.extension.create({
        data: {
          commitment: { connect: { code } },
          periodEndsOn: period.endsOn,
          requestedDueOn: dueOn,
          reason: '测试',
          state: 'granted',
          requestedBy: { connect: { id: world.contributor.id } },
          requestedAt: noon(addDays(grantedOn, -1)),
          decidedBy: { connect: { id: world.reviewer.id } },
          decidedAt: noon(grantedOn),
        },
      })
    }
  }, UNHURRIED_MS)

  it('decides as the domain does, on any day, and knows no grant before it was given', async () => {
    const aMonthEnd = fc.integer({ min: 0, max: 13 }).map((months) => endOfMonth(addMonths('2024-12-01', months)))
    const aLast = fc.option(aMonthEnd, { nil: null })
    // most days lie about the due days, where the comparisons have their edges
    const aDayToLook = fc.oneof(
      aDay('2025-01-15', '2026-04-01'),
      fc.tuple(fc.constantFrom(...plan.periods), fc.integer({ min: -4, max: 62 })).map(([{ dueOn }, days]) => addDays(dueOn, days)),
    )
    const seen = new Set<string>()
    const property = fc.asyncProperty(
      fc.array(aLast, { minLength: KINDS.length, maxLength: KINDS.length }),
      aDayToLook,
      fc.boolean(),
      async (lasts, day, isPast) => {
        await Promise.all(
          lasts.map((last, index) =>
            db.standingPeriod.updateMany({
              where: { commitment: { code: world.codeOf(KINDS[index] ?? 'count') } },
              data: { lastEffectiveOn: last },
            }),
          ),
        )
        const moment = on(day, isPast)
        const all = await list(plan, moment)
        const overview = await readOverview(plan, moment)
        for (const code of FRESHNESS) {
          const wanted = all.filter((item) => item.freshness.code === code).map((item) => item.code)
          const found = await list(plan, moment, { freshness: code })
          expect(found.map((item) => item.code)).toEqual(wanted)
          expect(overview.freshness[code] ?? 0).toBe(wanted.length)
        }
        for (const { code, freshness } of all) {
          const item = await findOpenCommitment(code, moment)
          expect(item?.freshness).toMatchObject(freshness)
          if ((item?.freshness.extendedFrom ?? null) !== null) seen.add(freshness.code)
        }
      },
    )
    await fc.assert(property, { numRuns: 40, endOnFailure: true })
    expect([...seen]).toContain('due')
  }, UNHURRIED_MS)
})

describe('list, count and overview', () => {
  let world: World
  let plan: PublicPlan
  const NOW = on('2025-08-20')

  beforeAll(async () => {
    world = await openWorld()
    const july = noon('2025-07-18')
    const { id } = await published(world, world.contributor, aDraft(world, 'count'), july)
    await published(world, world.contributor, aDraft(world, 'milestone'), july)
    await published(world, world.contributor, aDraft(world, 'list', { finishedMembers: [1, 2, 3] }), july)
    await published(world, world.neighbour, aDraft(world, 'growth'), noon('2025-07-25'))
    const better = { readings: [aFigure('count', { value: '9' })], explanation: '漏报。' }
    await published(world, world.contributor, aCorrection(world, 'count', id, better), noon('2025-08-05'))
    await submitted(world.contributor, aDraft(world, 'limit'), noon('2025-08-06'))
    plan = await requirePlan(world, NOW)
  }, UNHURRIED_MS)

  const MOMENTS = [on('2025-01-15', true), on('2025-07-18', true), on('2025-08-04', true), on('2025-08-05', true), NOW]

  it.each(MOMENTS)('agree with each other on $on', async (moment) => {
    const all = await list(plan, moment)
    const overview = await readOverview(plan, moment)
    expect(overview.total).toBe(all.length)
    const agree = async (counts: Counts | undefined, filter: Partial<ListFilter>) => {
      expect(counts?.total ?? 0).toBe(await count(plan, moment, filter))
      for (const standing of STANDINGS) {
        const narrowed = { ...filter, standing }
        const expected = counts?.standing[standing] ?? 0
        expect(await count(plan, moment, narrowed)).toBe(expected)
        expect(await list(plan, moment, narrowed)).toHaveLength(expected)
      }
      for (const freshness of FRESHNESS) {
        expect(await count(plan, moment, { ...filter, freshness })).toBe(counts?.freshness[freshness] ?? 0)
      }
    }
    await agree(overview, {})
    for (const { key, counts } of overview.sections) await agree(counts, { section: key })
    for (const { slug, counts } of overview.departments) await agree(counts, { department: slug })
  })

  it('know what was known by the day, before and after a correction', async () => {
    const figureOn = async (day: CivilDate) => {
      const [item] = await list(plan, on(day, true), { kind: 'count' })
      return [item?.standing, item?.value, item?.deviation]
    }
    expect(await figureOn('2025-07-17')).toEqual(['no-data', null, null])
    expect(await figureOn('2025-07-18')).toEqual(['behind', '4', '-13.6'])
    expect(await figureOn('2025-08-04')).toEqual(['behind', '4', '-13.6'])
    expect(await figureOn('2025-08-05')).toEqual(['ahead', '9', '31.8'])
    expect(await findPlan(world.plan, on('2025-01-14', true))).toBeNull()
  })

  it('know of a waiting review only today', async () => {
    expect(await count(plan, NOW, { freshness: 'in-review' })).toBe(1)
    expect(await count(plan, on('2025-08-20', true), { freshness: 'in-review' })).toBe(0)
  })

  it('find what every word of a search occurs in, whatever it contains', async () => {
    const codes = async (q: string) => (await list(plan, NOW, { q })).map((item) => item.code)
    expect(await codes(world.codeOf('count').toLowerCase())).toEqual([world.codeOf('count')])
    expect(await codes('承诺growth')).toEqual([world.codeOf('growth')])
    expect(await codes(`承诺 GROWTH`)).toEqual([world.codeOf('growth')])
    expect(await codes('承诺 没有')).toEqual([])
    for (const q of ['%', '_', '\\', `'`, '%承诺']) expect(await codes(q)).toEqual([])
    expect(await count(plan, NOW, { q: '承诺' })).toBe(KINDS.length)
  })

  it.each(SORTS)('cut into pages by %s, nothing is lost or shown twice', async (sort) => {
    const whole = await list(plan, NOW, {}, sort)
    const pages = await Promise.all(
      [0, 2, 4, 6, 8].map((skip) => listCommitments(plan, { filter: ANY, sort, skip, take: 2 }, NOW)),
    )
    expect(pages.flat()).toEqual(whole)
    expect(new Set(whole.map((item) => item.code)).size).toBe(KINDS.length)
  })

  it('sort by the plan, by the deviation from the worst, and by the newest figure', async () => {
    const kinds = async (sort: Sort) => (await list(plan, NOW, {}, sort)).map((item) => item.kind)
    expect(await kinds('plan')).toEqual(KINDS)
    const withFigures = await kinds('deviation')
    expect(withFigures.slice(0, 3)).toEqual(['growth', 'list', 'count'])
    const updated = await kinds('updated')
    expect(updated.slice(0, 4).toSorted()).toEqual(['count', 'growth', 'list', 'milestone'])
  })
})

describe('a share in the list', () => {
  it('is rounded once, as on the page of its item', async () => {
    const world = await openWorld()
    const readings = [aFigure('count', { value: '4.00945' })]
    await published(world, world.contributor, aDraft(world, 'count', { readings }), noon('2025-07-18'))
    const moment = on('2025-08-20')
    const [item] = await list(await requirePlan(world, moment), moment, { kind: 'count' })
    // by way of the 0.3645 of the data it would be 36.5 %
    expect(item?.share && formatShare(item.share)).toBe('36.4%')
  }, UNHURRIED_MS)
})
