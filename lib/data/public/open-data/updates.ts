import 'server-only'
import type { Moment } from '@/lib/domain/moment'
import { db } from '../../client'
import type { PublicPlan } from '../plans'
import { knownUpdates, openUpdateOf, openUpdateSelect, type OpenUpdate } from './update'

/**
 * A stretch of a plan's published updates in the order of the ledger: those after the
 * entry `afterSeq` (0 for all), at most `take`.
 */
export async function listOpenUpdates(
  plan: PublicPlan,
  { afterSeq, take }: { afterSeq: number; take: number },
  moment: Moment,
): Promise<OpenUpdate[]> {
  const rows = await db.update.findMany({
    relationLoadStrategy: 'join',
    where: {
      ...knownUpdates(moment),
      commitment: { planId: plan.id },
      ledgerSeq: { gt: afterSeq },
    },
    select: openUpdateSelect(moment.on),
    orderBy: { ledgerSeq: 'asc' },
    take,
  })
  return rows.map(openUpdateOf)
}
