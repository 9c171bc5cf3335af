import 'server-only'
import { listItemsPlans, listPeriodItems, type ItemsPlan, type PeriodItem } from '@/lib/data/period-items'
import type { Reader } from '@/lib/data/client'
import { publishedDates, type StoredUpdate } from '@/lib/data/reporting'
import { civilDateOf, type CivilDate } from '@/lib/domain/civil-date'
import { listEnded } from '@/lib/domain/freshness'
import { hedgeOf, readingStageOf, rowStateOf, type RowCells, type RowRules, type RowState } from '@/lib/domain/grid-row'
import { may } from '@/lib/domain/permissions'
import { findPrevious } from '@/lib/domain/preview'
import type { Official } from './signed-in'

/** The plan and date of a grid, with what else could be chosen. */
export type GridChoice = {
  plans: readonly ItemsPlan[]
  plan: ItemsPlan
  /** the periods that have ended, the newest first; today where none has */
  dates: readonly CivilDate[]
  effectiveOn: CivilDate
  /** where the plan is */
  today: CivilDate
}

/**
 * The plan and date asked for; the newest plan and the last period that has ended where the
 * asking makes no sense. Null for who leads nothing.
 */
export async function chooseGrid(
  reader: Reader,
  actor: Official,
  asked: { plan: string | null; on: string | null },
  now: Date,
): Promise<GridChoice | null> {
  const plans = await listItemsPlans(reader, actor.departmentIds)
  const plan = plans.find((each) => each.slug === asked.plan) ?? plans[0]
  if (plan === undefined) return null
  const today = civilDateOf(now, plan.timeZone)
  const ended = listEnded(plan.calendar, today)
  const dates = ended.length === 0 ? [today] : ended
  const effectiveOn = dates.find((date) => date === asked.on) ?? dates[0] ?? today
  return { plans, plan, dates, effectiveOn, today }
}

/** The items of a plan that the official may report on, in the plan's order. */
export async function listGridItems(
  reader: Reader,
  actor: Official,
  planSlug: string,
  today: CivilDate,
): Promise<PeriodItem[]> {
  const items = await listPeriodItems(reader, actor.departmentIds, planSlug, today)
  return items.filter(({ reporting }) => may(actor, 'update:draft', reporting.target))
}

/** What an item's row is checked against. */
export function rulesOf({ reporting, members, stages }: PeriodItem, effectiveOn: CivilDate, today: CivilDate): RowRules {
  const { facts, updates } = reporting
  const proposed = { effectiveOn, supersedesId: null }
  return {
    measures: reporting.measures,
    stageKeys: stages.map((stage) => stage.key),
    memberCount: members.length,
    planStartsOn: facts.startsOn,
    today,
    effectiveOn,
    thresholds: facts.thresholds,
    previous: Object.fromEntries(
      facts.measures.map(({ key }) => [key, findPrevious(updates, proposed, key, today)]),
    ),
  }
}

/** The evidence of a draft that stands in the row's cell; further ones and files do not. */
export const typedEvidenceOf = (open: StoredUpdate | null) =>
  open?.evidence.find((each) => each.kind !== 'file') ?? null

/** What a row shows before anything is typed: the draft, else nothing but the usual words. */
export function startingCells({ measures, lastFinished, open }: PeriodItem, state: RowState): RowCells {
  const draft = state === 'blank' ? null : open
  const evidence = typedEvidenceOf(draft)
  return {
    figures: Object.fromEntries(
      measures.map(({ key, last }) => {
        const reading = draft?.readings.find((each) => each.measure === key)
        return [
          key,
          {
            value: reading?.value ?? '',
            word: reading?.word ?? '',
            hedge: hedgeOf(reading?.hedge ?? last?.reading.hedge ?? ''),
            stage: readingStageOf(reading?.stage ?? last?.reading.stage ?? ''),
          },
        ]
      }),
    ),
    finishedMembers: draft?.finishedMembers ?? lastFinished,
    sentence: draft?.sentence ?? '',
    explanation: draft?.explanation ?? '',
    cause: draft?.cause ?? '',
    nextStep: draft?.nextStep ?? '',
    evidence: evidence?.url ?? evidence?.documentNumber ?? '',
  }
}

export const stateOf = ({ open, reporting }: PeriodItem, effectiveOn: CivilDate, today: CivilDate): RowState =>
  rowStateOf(open, publishedDates(reporting, today), effectiveOn)
