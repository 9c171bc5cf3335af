import 'server-only'
import type { Transaction } from '@/lib/data/client'
import type { Prisma } from '@/lib/data/generated/client'
import { appendToLedger } from '@/lib/data/ledger'
import { rebuildStandings, type Touched } from '@/lib/data/standings'
import { requireCivilDate } from '@/lib/domain/civil-date'
import type { LedgerPayload } from '@/lib/domain/ledger'

const registeredInclude = {
  section: true,
  clause: { include: { paragraph: true } },
  departments: { include: { department: true }, orderBy: { role: 'asc' } },
  parent: { select: { code: true } },
  measures: {
    include: { targets: true, baselines: true, reference: { include: { commitment: true } } },
    orderBy: { position: 'asc' },
  },
  stages: { orderBy: { position: 'asc' } },
  nodes: { orderBy: { dueOn: 'asc' } },
  members: { orderBy: { position: 'asc' } },
} satisfies Prisma.CommitmentInclude
type Registered = Prisma.CommitmentGetPayload<{ include: typeof registeredInclude }>

const bilingualPayload = (zh: string | null, en: string | null): LedgerPayload | null =>
  zh === null ? null : { zh, en: en ?? zh }

/** What is said where there is something, so that earlier lines keep their form. */
const said = (parts: LedgerPayload): LedgerPayload =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null))

const measurePayload = (measure: Registered['measures'][number]): LedgerPayload => ({
  key: measure.key,
  name: { zh: measure.nameZh, en: measure.nameEn },
  unit: measure.unitZh,
  scale: measure.scale,
  kind: measure.kind,
  reference:
    measure.reference === null
      ? null
      : `${measure.reference.commitment.code}/${measure.reference.key}`,
  ordinal: measure.ordinal,
  ...said({
    scope: bilingualPayload(measure.scopeZh, measure.scopeEn),
    caution: bilingualPayload(measure.cautionZh, measure.cautionEn),
  }),
  targets: measure.targets.map(({ set, comparator, value, max, tolerance }) => ({
    set,
    comparator,
    value,
    max,
    tolerance,
  })),
  baselines: measure.baselines.map((baseline) => ({
    period: baseline.period,
    value: baseline.value,
    hedge: baseline.hedge,
    forecast: baseline.isForecast,
    document: baseline.documentSlug,
    paragraph: baseline.paragraphNumber,
    quote: baseline.quote,
  })),
})

/** Everything that its standings are worked out from, as it is on the first day. */
const commitmentPayload = (plan: string, row: Registered): LedgerPayload => ({
  code: row.code,
  plan,
  title: { zh: row.titleZh, en: row.titleEn },
  quote: row.clause.quote,
  paragraph: row.clause.paragraph.number,
  section: row.section.titleZh,
  lead: row.clause.paragraph.lead,
  parent: row.parent?.code ?? null,
  kind: row.kind,
  modality: row.modality,
  grade: row.grade,
  startsOn: row.startsOn,
  deadline: row.deadlineOn,
  departments: row.departments.map((each) => ({
    department: each.department.slug,
    role: each.role,
    inferred: each.isInferred,
  })),
  measures: row.measures.map(measurePayload),
  ...(row.nodes.length === 0 ? {} : { nodes: row.nodes.map(({ dueOn, share }) => ({ dueOn, share })) }),
  stages: row.stages.map(({ key, nameZh, plannedOn }) => ({ key, name: nameZh, ...said({ plannedOn }) })),
  members: row.members.map(({ position, nameZh, placeZh, plannedOn }) => ({
    ...{ position, name: nameZh },
    ...said({ place: placeZh, plannedOn }),
  })),
})

/**
 * Makes commitments public: a ledger entry for each with its words and targets, in the order
 * of the plan, and its first standing. @returns them
 */
export async function registerCommitments(
  tx: Transaction,
  where: Prisma.CommitmentWhereInput,
  planSlug: string,
  now: Date,
): Promise<Touched[]> {
  const rows = await tx.commitment.findMany({
    where,
    include: registeredInclude,
    orderBy: { position: 'asc' },
  })
  for (const row of rows) {
    await appendToLedger(
      tx,
      {
        type: 'commitment.registered',
        subject: row.code,
        effectiveOn: requireCivilDate(row.startsOn),
        knownOn: requireCivilDate(row.knownOn),
        payload: commitmentPayload(planSlug, row),
      },
      now,
    )
  }
  // relations look at each other, so standings come after everything is registered
  for (const row of rows) await rebuildStandings(tx, row.id)
  return rows.map(({ id, code }) => ({ id, code, planSlug }))
}
