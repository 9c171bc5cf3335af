import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import type { Transaction } from '@/lib/data/client'
import { appendToLedger } from '@/lib/data/ledger'
import { announcePageChanges } from '@/lib/data/page-changes'
import { requireCivilDate } from '@/lib/domain/civil-date'
import { registerCommitments } from './register-commitments'

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
  const { length: count } = await registerCommitments(tx, { planId }, plan.slug, now)
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
