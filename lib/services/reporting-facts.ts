import 'server-only'
import type { Reader } from '@/lib/data/client'
import { listReferences } from '@/lib/data/commitment-facts'
import { findCoverage } from '@/lib/data/coverage'
import type { Reporting } from '@/lib/data/reporting'
import { civilDateOf, type CivilDate } from '@/lib/domain/civil-date'
import { owesNoReport, type ReportingFacts } from '@/lib/domain/freshness'
import { standingOn, updatesKnownOn } from '@/lib/domain/standing'

/** The day it is where the plan is, and what decides what is still to be reported that day. */
export async function readReportingFacts(
  reader: Reader,
  { row, facts, updates, open }: Reporting,
  now: Date,
): Promise<ReportingFacts & { today: CivilDate }> {
  const { timeZone } = row.plan.jurisdiction
  const today = civilDateOf(now, timeZone)
  const references = await listReferences(reader, row)
  const { code } = standingOn(facts, updates, references, today)
  const submittedAt = open?.state === 'submitted' ? open.submittedAt : null
  return {
    today,
    lastEffectiveOn: updatesKnownOn(updates, today).at(-1)?.effectiveOn ?? null,
    coveredUntil: await findCoverage(reader, row),
    submittedOn: submittedAt === null ? null : civilDateOf(submittedAt, timeZone),
    isClosed: owesNoReport(code, row.clause.disposition === 'result'),
  }
}
