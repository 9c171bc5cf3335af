import { listOpenUpdates } from '@/lib/data/public/open-data/updates'
import { numberedRoute } from '../../../numbered'
import { updatesTable } from '../../../tables'

export const dynamic = 'force-dynamic'

/** A plan's published updates in the order of the ledger; superseded ones stay, marked. */
export const GET = numberedRoute({
  name: 'updates',
  list: (plan, afterSeq, take, moment) => listOpenUpdates(plan, { afterSeq, take }, moment),
  numberOf: ({ seq }) => seq,
  table: updatesTable,
})
