import 'server-only'
import { listAnswerable } from '@/lib/data/adjustments'
import { db } from '@/lib/data/client'
import { listImportActs, mapDeciders } from '@/lib/data/plan-import-acts'
import {
  findActToUndo,
  findPlanImport,
  listPlanImports,
  planImportTarget,
  readReview,
} from '@/lib/data/plan-imports'
import { may } from '@/lib/domain/permissions'
import { coverageOf, listUnready, nextUndecided } from '@/lib/domain/plan-import'
import { findPlanYear } from '@/lib/domain/plan-text/plan-year'
import { authorizeView } from '../access'
import type { Official } from '../signed-in'
import { planImportSubject } from './loaded-import'

/** As many acts as the page tells of; the record of the audit has all of them. */
const MOST_ACTS = 100

/** Everything that the review desk shows; null for what is not there or not for this person. */
export async function viewPlanImport(actor: Official, id: string, chosen: string | null, now: Date) {
  const stored = await findPlanImport(db, id)
  if (stored === null) return null
  const permissions = await authorizeView(actor, 'plan-import:read', planImportTarget(stored), planImportSubject(id), now)
  if (permissions === null) return null
  const [review, departments, deciders, acts, last] = await Promise.all([
    readReview(db, stored),
    listAnswerable(db, stored.jurisdiction.id),
    mapDeciders(db, id),
    listImportActs(db, id, MOST_ACTS),
    permissions.has('plan-import:decide') ? findActToUndo(db, id, actor.id) : null,
  ])
  const { clauses } = review
  const current = clauses.find((clause) => clause.id === chosen) ?? nextUndecided(clauses, null) ?? clauses[0] ?? null
  const at = clauses.findIndex((clause) => clause.id === current?.id)
  return {
    ...{ stored, permissions, departments, deciders, acts, current, ...review },
    /** whether the address names the clause, and so what is to be brought into view */
    isChosen: current !== null && current.id === chosen,
    /** what this person can take back */
    undoable: last?.kind ?? null,
    coverage: coverageOf(clauses),
    /** the year that the document itself plans for, which the typed one should be; null where it says none */
    documentYear: findPlanYear(review.outline),
    unready: listUnready(clauses),
    previous: clauses[at - 1] ?? null,
    following: clauses[at + 1] ?? null,
    nextOpen: nextUndecided(clauses, current?.id ?? null),
  }
}
export type PlanImportView = NonNullable<Awaited<ReturnType<typeof viewPlanImport>>>

/** What the list of imports shows and its form starts with; null for who has no business there. */
export async function viewPlanImports(actor: Official) {
  if (!may(actor, 'plan-import:list', { type: 'desk' })) return null
  const mayUpload = may(actor, 'plan-import:upload', { type: 'desk' })
  const jurisdictions = mayUpload ? await db.jurisdiction.findMany({ select: { id: true }, orderBy: { slug: 'asc' } }) : []
  const departments = await Promise.all(jurisdictions.map(({ id }) => listAnswerable(db, id)))
  return { imports: await listPlanImports(), mayUpload, departments: departments.flat() }
}
