import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import type { Transaction } from '@/lib/data/client'
import type { Prisma } from '@/lib/data/generated/client'
import { appendToLedger } from '@/lib/data/ledger'
import { announcePageChanges } from '@/lib/data/page-changes'
import { rebuildStandings } from '@/lib/data/standings'
import { requireCivilDate } from '@/lib/domain/civil-date'
import type { LedgerPayload } from '@/lib/domain/ledger'

const registeredInclude = {
  section: true,
  clause: { include: { paragraph: true } },
  departments: { include: { department: true }, orderBy: { role: 'asc' } },
  measures: {
    include: { targets: true, baselines: true, reference: { include: { commitment: true } } },
    orderBy: { position: 'asc' },
  },
  stages: { orderBy: { position: 'asc' } },
  members: { orderBy: { position: 'asc' } },
} satisfies Prisma.CommitmentInclude
type Registered = Prisma.CommitmentGetPayload<{ include: typeof registeredInclude }>

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

const commitmentPayload = (plan: string, row: Registered): LedgerPayload => ({
  code: row.code,
  plan,
  title: { zh: row.titleZh, en: row.titleEn },
  quote: row.clause.quote,
  paragraph: row.clause.paragraph.number,
  section: row.section.titleZh,
  lead: row.clause.paragraph.lead,
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
  stages: row.stages.map((stage) => ({ key: stage.key, name: stage.nameZh })),
  members: row.members.map((member) => ({ position: member.position, name: member.nameZh })),
})

async function registerCommitments(tx: Transaction, planId: string, slug: string, now: Date) {
  const rows = await tx.commitment.findMany({
    where: { planId },
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
        payload: commitmentPayload(slug, row),
      },
      now,
    )
  }
  // relations look at each other, so standings come after everything is registered
  for (const row of rows) await rebuildStandings(tx, row.id)
  return rows.length
}

/**
 * Opens a prepared plan to the public: one ledger entry for the plan and one for every
 * commitment with its words and targets. From here on the database refuses any change
 * of them.
 *
 * @returns how many commitments were registered
 */
export async function openPlan(
  tx: Transaction,
  planId: string,
  actor: { id: string | null; label: string },
  now: Date,
): Promise<number> {
  const plan = await tx.plan.update({
    where: { id: planId, state: 'preparation' },
    data: { state: 'open', openedAt: now },
    include: { document: true, jurisdiction: true },
  })
  await appendToLedger(
    tx,
    {
      type: 'plan.opened',
      subject: plan.slug,
      effectiveOn: requireCivilDate(plan.startsOn),
      knownOn: requireCivilDate(plan.knownOn),
      payload: {
        plan: plan.slug,
        jurisdiction: plan.jurisdiction.slug,
        title: { zh: plan.titleZh, en: plan.titleEn },
        startsOn: plan.startsOn,
        endsOn: plan.endsOn,
        document: { slug: plan.document.slug, sha256: plan.document.sha256 },
        reporting: { cadence: plan.cadence, dueDay: plan.dueDay },
        thresholds: {
          aheadPoints: plan.aheadPoints,
          farBehindPoints: plan.farBehindPoints,
          growthAheadPoints: plan.growthAheadPoints,
          lateStageMonths: plan.lateStageMonths,
          jumpFactor: plan.jumpFactor,
        },
      },
    },
    now,
  )
  const count = await registerCommitments(tx, planId, plan.slug, now)
  await recordAudit(tx, {
    at: now,
    actor,
    action: 'plan.opened',
    subject: { type: 'plan', id: plan.slug },
    details: { commitments: count },
  })
  await announcePageChanges(tx, ['*'])
  return count
}
