import { listYears } from './plan-year'
import { COMING_HEADING, ELAPSED_HEADING, LIST_TITLE, NEXT_HEADING, PAST_HEADING, TURNS_DEEPER } from './words/times'

/** Which time a paragraph speaks of: the plan's year, what lies behind it, or neither (salutations, notes). */
export type Part = 'coming' | 'past' | 'aside'

const NOTES_HEADING = /^(?:附[件录：:]?|名词解释|注释|名词注释|有关名词说明)/u

/** What the words and years of a heading say; null where they say nothing. */
export function partOfHeading(text: string, planYear: number | null): Part | null {
  if (NOTES_HEADING.test(text)) return 'aside'
  const years = listYears(text)
  const isEarlier = planYear !== null && years.length > 0 && Math.max(...years) < planYear
  const isPlanYear = planYear !== null && years.includes(planYear)
  const isComing = COMING_HEADING.test(text)
  if (PAST_HEADING.test(text)) return isComing && isPlanYear && years.length > 1 ? null : 'past'
  if (isEarlier || (ELAPSED_HEADING.test(text) && !NEXT_HEADING.test(text))) return 'past'
  if (isComing) return 'coming'
  return isPlanYear ? 'coming' : null
}

/** What a heading below the first level says: only the plain words count, for it stands in a part already. */
export function partOfDeeper(text: string, planYear: number | null): Part | null {
  const years = listYears(text)
  if (TURNS_DEEPER.past.test(text)) return 'past'
  if (TURNS_DEEPER.coming.test(text)) return 'coming'
  if (planYear === null || years.length === 0) return null
  if (Math.max(...years) < planYear) return 'past'
  return COMING_HEADING.test(text) ? 'coming' : null
}

/** Titles of what looks back and ahead alike. */
const REPORT_TITLE = /报告|讲话|汇报|发言|致辞/u

/** Titles of lists and plans, in which no paragraph looks back at length. */
export const isListTitle = (title: string): boolean =>
  !PAST_HEADING.test(title) && LIST_TITLE.test(title)

/**
 * What the title says for the paragraphs before anything else does: a report may begin with what was,
 * a summing up leaves nothing to come unless a heading says so, all others speak of what is to come.
 */
export function partOfTitle(title: string): Part {
  if (!PAST_HEADING.test(title)) return REPORT_TITLE.test(title) && !LIST_TITLE.test(title) ? 'aside' : 'coming'
  return /安排|打算|草案|思路|下半年工作/u.test(title) ? 'aside' : 'past'
}
