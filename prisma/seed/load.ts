import { inTransaction, type Transaction } from '@/lib/data/client'
import { loadDocument } from '@/lib/services/load-document'
import { openPlan } from '@/lib/services/open-plan'
import { preparePlan } from '@/lib/services/prepare-plan'
import { publishFromDocument } from '@/lib/services/publish-from-document'
import { loadGlossary } from '@/lib/services/summaries/load-glossary'
import { readingOf } from './catalogue/reading'
import type { CatalogueReading } from './catalogue/types'
import { DEPARTMENTS } from './departments'
import { readDocuments } from './documents/sources'
import { glossaryOf } from './glossary'
import { planOf, type CataloguePlan } from './plan-of'
import { PLANS, type ShippedPlan } from './plans'
import { throughImport } from './review/through-import'

/** Who opened the plans that came with the product. */
const INSTALLATION = { id: null, label: 'installation' }

async function loadJurisdiction(tx: Transaction): Promise<void> {
  const jurisdiction = await tx.jurisdiction.create({
    data: {
      slug: 'hanyang',
      nameZh: '汉阳区',
      nameEn: 'Hanyang District',
      timeZone: 'Asia/Shanghai',
    },
  })
  await tx.department.createMany({
    data: DEPARTMENTS.map(({ slug, name }) => ({
      slug,
      nameZh: name.zh,
      nameEn: name.en,
      jurisdictionId: jurisdiction.id,
    })),
  })
}

async function publishResults(
  tx: Transaction,
  readings: readonly CatalogueReading[],
  now: Date,
): Promise<void> {
  for (const code of new Set(readings.map((reading) => reading.commitment))) {
    const own = readings.filter((reading) => reading.commitment === code)
    const first = own[0]
    if (first === undefined) continue
    await publishFromDocument(
      tx,
      {
        code,
        effectiveOn: first.effectiveOn,
        sentence: '上半年完成情况，取自执行情况报告。',
        readings: own.map(readingOf),
        source: {
          document: first.quote.document,
          paragraph: first.quote.paragraph,
          quote: first.quote.text,
        },
      },
      now,
    )
  }
}

async function loadPlan(plan: ShippedPlan, now: Date): Promise<number> {
  const document = readDocuments().find((each) => each.slug === plan.document)
  if (document === undefined) throw new Error(`no document ${plan.document}`)
  const written = planOf(plan, document.paragraphs)
  const input = plan.reviewed === null ? written : await throughImport(written, plan.reviewed, document.bytes)
  return inTransaction(async (tx) => {
    await loadDocument(tx, document, now)
    const planId = await preparePlan(tx, input)
    const count = await openPlan(tx, planId, INSTALLATION, now)
    await publishResults(tx, plan.readings, now)
    return count
  })
}

/** The notes of the plan's own document; also for a plan that was loaded before there were any. */
async function loadNotes(plan: ShippedPlan): Promise<void> {
  const document = readDocuments().find((each) => each.slug === plan.document)
  const entries = glossaryOf(plan.document, document?.paragraphs ?? [])
  await inTransaction((tx) => loadGlossary(tx, plan.slug, entries))
}

export type Loaded = { plan: CataloguePlan['slug']; commitments: number }

/**
 * Loads what ships with the product: the district, its departments, two documents and
 * their plans. What is there already is left alone, so it may run at every start.
 */
export async function loadHanyang(now: Date): Promise<Loaded[]> {
  await inTransaction(async (tx) => {
    if ((await tx.jurisdiction.count({ where: { slug: 'hanyang' } })) === 0) {
      await loadJurisdiction(tx)
    }
  })
  const loaded: Loaded[] = []
  for (const plan of PLANS) {
    const isThere = await inTransaction((tx) => tx.plan.count({ where: { slug: plan.slug } }))
    if (isThere === 0) loaded.push({ plan: plan.slug, commitments: await loadPlan(plan, now) })
    await loadNotes(plan)
  }
  return loaded
}
