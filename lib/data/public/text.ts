import 'server-only'
import type { Moment } from '@/lib/domain/moment'
import { DISPOSITIONS, STANDINGS } from '@/lib/domain/words'
import { db } from '../client'
import { requireOneOf } from '../words'
import { knownAdjustments, markedAdjustments, readFactsThen } from './adjustments'
import { mapMerged } from './merged'
import type { PublicPlan } from './plans'

/**
 * A plan's document, paragraph by paragraph, with what became of each clause and the
 * standing of the commitments that hang on it, as known on the day.
 */
export async function readPlanText(plan: PublicPlan, moment: Moment) {
  const [paragraphs, standings, then, merged] = await Promise.all([
    db.paragraph.findMany({
      where: { document: { slug: plan.document.slug } },
      select: {
        number: true,
        kind: true,
        text: true,
        section: true,
        lead: true,
        clauses: {
          where: { planId: plan.id },
          select: {
            start: true,
            end: true,
            disposition: true,
            reasonZh: true,
            reasonEn: true,
            commitments: {
              select: {
                id: true,
                code: true,
                titleZh: true,
                titleEn: true,
                adjustments: {
                  where: { ...knownAdjustments(moment), ...markedAdjustments },
                  select: { id: true },
                  take: 1,
                },
              },
              orderBy: { position: 'asc' },
            },
          },
          orderBy: { start: 'asc' },
        },
      },
      orderBy: { number: 'asc' },
    }),
    db.standingPeriod.findMany({
      where: {
        planId: plan.id,
        knownFrom: { lte: moment.on },
        OR: [{ knownUntil: null }, { knownUntil: { gt: moment.on } }],
      },
      select: { commitmentId: true, code: true },
    }),
    readFactsThen({ planId: plan.id }, moment),
    mapMerged(plan.id, moment),
  ])
  const all = paragraphs.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.commitments))
  const byCode = new Map(all.map((commitment) => [commitment.code, commitment]))
  /** what was merged is shown as what tells of it now */
  const present = (commitments: typeof all) => [
    ...new Set(commitments.map((each) => byCode.get(merged.get(each.code) ?? each.code) ?? each)),
  ]
  const standingOf = new Map(standings.map((each) => [each.commitmentId, each.code]))
  return paragraphs.map(({ clauses, ...paragraph }) => ({
    ...paragraph,
    clauses: clauses.map((clause) => ({
      start: clause.start,
      end: clause.end,
      disposition: requireOneOf(DISPOSITIONS, clause.disposition),
      reason: { zh: clause.reasonZh, en: clause.reasonEn },
      commitments: present(clause.commitments).flatMap((commitment) => {
        const code = standingOf.get(commitment.id)
        if (code === undefined) return []
        return [
          {
            code: commitment.code,
            title: then.get(commitment.code)?.details.title ?? {
              zh: commitment.titleZh,
              en: commitment.titleEn,
            },
            isAdjusted: commitment.adjustments.length > 0,
            standing: requireOneOf(STANDINGS, code),
          },
        ]
      }),
    })),
  }))
}
export type TextParagraph = Awaited<ReturnType<typeof readPlanText>>[number]
