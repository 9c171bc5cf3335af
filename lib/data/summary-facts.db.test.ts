import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/data/client'
import { findUnit } from '@/lib/data/departments'
import { departmentStamp } from '@/lib/domain/department'
import type { Cut } from '@/lib/domain/summary'
import { changeDepartment } from '@/lib/services/departments/change-department'
import { at } from '@/lib/services/testing/accounts'
import { openItemsPlan } from '@/lib/services/testing/many-items'
import { openWorld, prepareWorld } from '@/lib/services/testing/plan'
import { aCorrection, aDraft, published } from '@/lib/services/testing/updates'
import { loadGlossary } from '@/lib/services/summaries/load-glossary'
import { PrismaClient } from './generated/client'
import { findSummaryFacts } from './summary-facts'

const UNHURRIED_MS = 60_000

const aCut = (knownSeq: number) => ({ dataOn: '2025-06-30', knownOn: '2025-07-18', knownSeq, glossaryVersion: 1 }) as const

const head = async () => (await db.ledgerEntry.aggregate({ _max: { seq: true } }))._max.seq ?? 0

describe('what a summary is written from', () => {
  it('is every item with its words, entries and all that was published of it', async () => {
    const world = await openWorld('count', 'list', 'growth', 'relative')
    const first = await published(world, world.contributor, aDraft(world, 'count', { sentence: '建成 4 条。' }))
    const second = await published(world, world.contributor, aCorrection(world, 'count', first.id))
    const facts = await findSummaryFacts(db, world.plan, aCut(await head()))
    expect(facts?.plan).toMatchObject({ slug: world.plan, jurisdiction: { zh: '测试区' }, sections: [{ key: 'first' }, { key: 'second' }] })
    expect(facts?.departments.map(({ slug }) => slug).sort()).toEqual([...world.slugs, world.office].sort())
    expect(facts?.items.map(({ code }) => code)).toEqual((['count', 'list', 'growth', 'relative'] as const).map(world.codeOf))
    const [count, , , relative] = facts?.items ?? []
    expect(count).toMatchObject({
      section: 'first',
      clause: { document: world.document, paragraph: 1, quote: '承诺count。' },
      isResult: false,
      updates: [
        { id: first.id, sequence: first.seq, sentence: '建成 4 条。', source: null, hasEvidence: true },
        { id: second.id, sequence: second.seq, supersedesId: first.id },
      ],
    })
    expect(relative?.measures).toMatchObject([{ reference: { code: world.codeOf('growth'), measure: 'growth' } }])
    const entries = await db.ledgerEntry.findMany({ where: { type: 'commitment.registered', subject: world.codeOf('count') } })
    expect(count?.registeredSeq).toBe(entries[0]?.seq)
  })

  it('knows the version of the glossary that its cut names', async () => {
    const world = await openWorld('count')
    const entry = { term: { zh: '四上', en: 'Four' }, meaning: { zh: '企业。', en: 'Firms.' }, source: null }
    const add = () => inTransaction((tx) => loadGlossary(tx, world.plan, [entry]))
    expect(await add()).toBe(1)
    expect(await add()).toBe(0)
    expect((await findSummaryFacts(db, world.plan, aCut(await head())))?.plan.glossary).toEqual([entry])
    const earlier = { ...aCut(await head()), glossaryVersion: 0 }
    expect((await findSummaryFacts(db, world.plan, earlier))?.plan.glossary).toEqual([])
  })

  it('names a department as the cut knows it: before the day and before the entry of its renaming', async () => {
    const world = await openWorld('count')
    const [slug] = world.slugs
    const nameOf = async (cut: Cut) => (await findSummaryFacts(db, world.plan, cut))?.departments.find((each) => each.slug === slug)?.name.zh
    const unit = await findUnit(db, slug)
    if (unit === null) throw new Error(`no department ${slug}`)
    const before = aCut(await head())
    const change = { slug, facts: { ...unit, nameZh: '区城市建设局' }, seen: departmentStamp(unit) }
    expect(await changeDepartment(world.administrator, change, at('09:00:00'))).toEqual({ ok: true })
    expect(await nameOf(before)).toBe(unit.nameZh)
    await published(world, world.contributor, aDraft(world, 'count'), at('09:10:00'))
    const after = aCut(await head())
    expect(await nameOf(before)).toBe(unit.nameZh)
    expect(await nameOf(after)).toBe('区城市建设局')
    expect(await nameOf({ ...after, knownOn: '2025-07-17' })).toBe(unit.nameZh)
  })

  it('is nothing for a plan that is not open', async () => {
    const { plan } = await prepareWorld('count')
    expect(await findSummaryFacts(db, plan, aCut(1))).toBeNull()
    expect(await findSummaryFacts(db, 'no-plan', aCut(1))).toBeNull()
  })

  it('takes as many queries for sixty items as for six', async () => {
    const [few, many] = [randomUUID().slice(0, 6), randomUUID().slice(0, 6)]
    const plans = [await openItemsPlan(few, 6, at('06:00:00')), await openItemsPlan(many, 60, at('06:00:00'))]
    const counts: number[] = []
    for (const { plan, codes } of plans) counts.push(await countStatements(plan, codes.length))
    expect(counts[0]).toBeGreaterThan(0)
    expect(counts[1]).toBe(counts[0])
  }, UNHURRIED_MS)
})

/** How many statements reading a plan's facts takes. */
async function countStatements(plan: string, items: number): Promise<number> {
  let count = 0
  const adapter = new PrismaPg({ connectionString: process.env['DATABASE_URL'] ?? '' })
  const counting = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
  counting.$on('query', () => (count += 1))
  try {
    const facts = await findSummaryFacts(counting, plan, aCut(1_000_000))
    expect(facts?.items).toHaveLength(items)
    return count
  } finally {
    await counting.$disconnect()
  }
}
