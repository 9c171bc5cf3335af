import 'server-only'
import type { Moment } from '@/lib/domain/moment'
import { db } from '../../client'
import type { Prisma } from '../../generated/client'
import { mapMerged } from '../merged'
import type { PublicPlan } from '../plans'
import { openQuote } from './words'

const clauseSelect = (moment: Moment) =>
  ({
    position: true,
    start: true,
    end: true,
    quote: true,
    disposition: true,
    reasonZh: true,
    reasonEn: true,
    paragraph: { select: { number: true, section: true, lead: true } },
    commitments: {
      where: { knownOn: { lte: moment.on } },
      select: { code: true },
      orderBy: { position: 'asc' },
    },
  }) satisfies Prisma.ClauseSelect
type Row = Prisma.ClauseGetPayload<{ select: ReturnType<typeof clauseSelect> }>

const openClauseOf = (row: Row, plan: PublicPlan, merged: ReadonlyMap<string, string>) => ({
  plan: plan.slug,
  document: plan.document.slug,
  position: row.position,
  paragraph: row.paragraph.number,
  /** offsets into the paragraph's text without white space; `end` is exclusive */
  span: { start: row.start, end: row.end },
  quote: openQuote(row.quote),
  section: row.paragraph.section,
  lead: row.paragraph.lead,
  disposition: row.disposition,
  reason: { zh: row.reasonZh, en: row.reasonEn },
  /** what was merged by the day stands under the code that tells of it */
  commitments: [...new Set(row.commitments.map(({ code }) => merged.get(code) ?? code))],
})
export type OpenClause = ReturnType<typeof openClauseOf>

/** A stretch of a plan's clauses in the order of its text: those after `afterPosition`. */
export async function listOpenClauses(
  plan: PublicPlan,
  { afterPosition, take }: { afterPosition: number; take: number },
  moment: Moment,
): Promise<OpenClause[]> {
  const rows = await db.clause.findMany({
    relationLoadStrategy: 'join',
    where: { planId: plan.id, position: { gt: afterPosition } },
    select: clauseSelect(moment),
    orderBy: { position: 'asc' },
    take,
  })
  const merged = await mapMerged(plan.id, moment)
  return rows.map((row) => openClauseOf(row, plan, merged))
}
