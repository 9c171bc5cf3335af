import { describe, expect, it } from 'vitest'
import { REASON_SENTENCES } from '@/lib/reason-sentence'
import { db } from '@/lib/data/client'
import { listLedgerLines, findLedgerHead } from '@/lib/data/ledger'
import { findPlanImport, listImportClauses, readReview } from '@/lib/data/plan-imports'
import { coverageOf, isComplete, type ImportAct } from '@/lib/domain/plan-import'
import { decideImport } from '@/lib/services/plan-import/decide'
import { openImport, requestOpening } from '@/lib/services/plan-import/open-import'
import { uploadPlan } from '@/lib/services/plan-import/upload-plan'
import { at } from '@/lib/services/testing/accounts'
import { makeHouse, type House } from '@/lib/services/testing/officials'
import { someNames } from '@/lib/services/testing/plan-import'
import type { CatalogueClause } from '../catalogue/types'
import { readDocuments } from '../documents/sources'
import { PLANS } from '../plans'
import { decideAsRecorded } from './recorded'
import { requirePart } from './through-import'

const NOW = at('10:00:00')
const plan = PLANS.find(({ slug }) => slug === 'hanyang-2023')
const document = readDocuments().find(({ slug }) => slug === plan?.document)
if (plan === undefined || plan.reviewed === null || document === undefined) throw new Error('2023 is not there')
const { reviewed } = plan
const items = reviewed.clauses.flatMap(({ commitments }) => commitments ?? [])

/** What was decided, for departments of a district that the test made. */
const recordedFor = ({ slugs: [department] }: House): CatalogueClause[] =>
  reviewed.clauses.map(({ commitments, ...clause }) => ({
    ...clause,
    ...(commitments === undefined
      ? {}
      : { commitments: commitments.map((each) => ({ ...each, departments: [{ department, inferred: true }] satisfies [unknown] })) }),
  }))

/** The document, uploaded by a planner who decides about every clause of it. @returns how many acts that took */
async function decided(house: House, names: ReturnType<typeof someNames>) {
  if (document === undefined) throw new Error('the document is not there')
  const upload = await uploadPlan(house.planner, { fileName: '2023.txt', bytes: document.bytes }, names, NOW)
  if (!upload.ok) throw new Error(JSON.stringify(upload))
  const { importId } = upload
  const stored = await findPlanImport(db, importId)
  if (stored === null) throw new Error('the import is gone')
  const review = await readReview(db, stored)
  let acts = 0
  const keep = async (act: ImportAct): Promise<void> => {
    const decision = await decideImport(house.planner, importId, act, NOW)
    if (!decision.ok) throw new Error(JSON.stringify({ act, decision }))
    acts += 1
  }
  const from = requirePart(review.outline.paragraphs, reviewed.heading)
  await decideAsRecorded(review, { from, recorded: recordedFor(house) }, keep)
  return { importId, acts }
}

/** Some 200 acts, each a transaction of its own. */
describe('the second half of 2023 at the review desk', () => {
  it('is uploaded, decided clause by clause, opened by a second person, and stands in the ledger', async () => {
    const house = await makeHouse()
    const names = someNames(house, { year: 2023, startsOn: reviewed.startsOn, knownOn: '2023-07-20' })
    const { importId, acts } = await decided(house, names)
    const clauses = await listImportClauses(db, importId)
    expect(isComplete(coverageOf(clauses))).toBe(true)
    expect(await db.importAct.count({ where: { importId } })).toBe(acts)
    expect(await requestOpening(house.planner, { importId, version: 1 }, NOW)).toEqual({ ok: true })
    const head = (await findLedgerHead())?.seq ?? 0
    const opened = await openImport(house.reviewer, { importId, version: 2 }, NOW, REASON_SENTENCES)
    expect(opened).toEqual({ ok: true, slug: names.slug, commitments: items.length })

    const registered = (await listLedgerLines(head, 200)).filter(({ type }) => type === 'commitment.registered')
    expect(registered.map(({ payload, effectiveOn }) => [payload['title'], payload['kind'], payload['grade'], payload['deadline'], effectiveOn])).toEqual(
      items.map(({ title, kind, grade, deadline }) => [title, kind, grade, deadline, reviewed.startsOn]),
    )
    const rows = await db.commitment.findMany({
      where: { plan: { slug: names.slug } },
      select: { startsOn: true, plan: { select: { startsOn: true } }, measures: { select: { unitZh: true, targets: { select: { comparator: true, value: true, max: true } }, baselines: true } } },
      orderBy: { position: 'asc' },
    })
    expect(rows.map(({ measures }) => measures.map(({ unitZh, targets }) => [unitZh, targets]))).toEqual(
      items.map(({ measures }) => measures.map(({ unit, targets }) => [unit.zh, targets.map(({ comparator, value, max = null }) => ({ comparator, value, max }))])),
    )
    for (const row of rows) expect([row.startsOn, row.plan.startsOn, row.measures[0]?.baselines]).toEqual(['2023-07-01', '2023-01-01', []])
  }, 60_000)
})
