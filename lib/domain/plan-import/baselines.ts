import type { CivilDate } from '../civil-date'
import { findQuantities } from '../plan-text/quantities'
import type { ProposedClause } from '../plan-text/types'
import type { Hedge } from '../words'
import { firstDayOf, type CommitmentValues } from './values'

/** An earlier result that the machine linked, with the period it tells of: '2024', '2023-H1'. */
export type LinkedBaseline = { period: string; value: string; hedge: Hedge; isForecast: boolean; paragraph: number; quote: string }

const FORECAST = /预计|有望|预期/u

const AT_LEAST = /以上|至少|不少于|不低于/u

/** How firmly its own words state a result: 超 38 家 is no 38. */
function hedgeOf({ quote, value, scale }: ProposedClause['baselines'][number]): Hedge {
  const found = findQuantities(quote).find((each) => each.value === value && each.scale === scale)
  if (found === undefined) return 'exact'
  if (found.comparator === 'about' || found.comparator === 'more-than') return found.comparator
  return AT_LEAST.test(quote.slice(found.start, found.end)) ? 'at-least' : 'exact'
}

/** The period that ends where promises begin; null where no period that results are told of does. */
function periodBefore({ year, startsOn }: { year: number; startsOn: CivilDate }): string | null {
  if (startsOn === firstDayOf(year)) return String(year - 1)
  return startsOn === `${year}-07-01` ? `${year}-H1` : null
}

/**
 * The result that the first target is looked at beside: of the same unit and scale, and of the period
 * just before. Null without one, or where a person took it away.
 */
export function findBaseline(
  { baselines }: ProposedClause,
  { measures: [measure], keepsBaseline }: CommitmentValues,
  span: { year: number; startsOn: CivilDate },
): LinkedBaseline | null {
  const period = periodBefore(span)
  if (measure === undefined || period === null || !keepsBaseline) return null
  const found = baselines.find(({ unit, scale }) => scale === measure.scale && measure.unit.zh.endsWith(unit))
  if (found === undefined) return null
  const { value, paragraph, quote } = found
  return { period, value, hedge: hedgeOf(found), isForecast: FORECAST.test(quote), paragraph, quote }
}
