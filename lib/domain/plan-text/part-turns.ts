import type { Part } from './part-words'
import {
  ANNOUNCES,
  BINDS_ITSELF,
  ENDS_IN_GOALS,
  MAKES_LIST_KNOWN,
  OPENS_YEAR,
  REPORTS,
  STATES_GOALS,
  TOLD_AS_COMING,
  TOLD_AS_DONE,
  TURNS_TO_COMING,
  TURNS_TO_PAST,
} from './words/times'

/** A part, and how sure it is. */
export type Placing = {
  part: Part
  /** said by a heading or an opening, not by the tense of some sentences, which results and promises share */
  isFirm: boolean
}

/** Where a paragraph turns to another time; lasting for the headings below it, too. */
export type Turn = { placing: Placing; isLasting: boolean }

const isDone = (sentence: string): boolean =>
  TOLD_AS_DONE.test(sentence) || (REPORTS.test(sentence) && !BINDS_ITSELF.test(sentence))

/** Whether a paragraph tells of anything as done. */
export const tellsDone = (text: string): boolean => text.split(/[。；！]/u).some(isDone)

/** At least so many sentences say another time before a heading that is silent leaves the one it follows. */
const FEW = 2

/**
 * Which time most sentences of some paragraphs speak of; null where neither leads. To leave the time
 * that was said before takes more than 推进, 加快, 继续, which reports of the past use as well: a
 * sentence that opens the year or sentences that bind themselves.
 */
export function partByTense(
  paragraphs: readonly string[],
  before: Placing,
  year: number | null,
): Part | null {
  const sentences = paragraphs.flatMap((text) => text.split(/[。；！]/u))
  const done = sentences.filter(isDone).length
  const coming = sentences.filter((each) => !isDone(each) && TOLD_AS_COMING.test(each)).length
  if (before.part === 'past' && before.isFirm) {
    const binding = sentences.filter((each) => !isDone(each) && BINDS_ITSELF.test(each)).length
    const opens = paragraphs.some((text) => opensYear(text, year) || TURNS_TO_COMING.test(text))
    return opens || (binding >= FEW && binding > done) ? 'coming' : null
  }
  if (before.part === 'coming' && before.isFirm) return done >= FEW && done > coming ? 'past' : null
  return done === coming ? null : done > coming ? 'past' : 'coming'
}

/** 2025 年是…之年, 今年的主要目标是: a paragraph that opens the year of the plan. */
function opensYear(text: string, year: number | null): boolean {
  const opened = (OPENS_YEAR.exec(text) ?? STATES_GOALS.exec(text))?.[1]
  return opened !== undefined && (opened === '今' || Number(opened) === year)
}

const announces = (text: string): boolean => {
  if (ENDS_IN_GOALS.test(text) && !TOLD_AS_DONE.test(ENDS_IN_GOALS.exec(text)?.[0] ?? '')) return true
  const found = ANNOUNCES.exec(text)
  return found !== null && !TOLD_AS_DONE.test(found[0])
}

/** 本报讯 今年是…: how a newspaper begins. */
const DATELINE = /^[\p{Script=Han}（）]{1,12}讯(?:（[^（）]*）)?(?=今年|20\d\d年)/u

/** Where a body paragraph itself turns to another time, in a text whose headings do not say. */
export function turnOf(words: string, year: number | null, current: Placing): Turn | null {
  const text = words.replace(DATELINE, '')
  const lasting = (placing: Placing): Turn => ({ placing, isLasting: true })
  if (TURNS_TO_COMING.test(text)) return lasting({ part: 'coming', isFirm: true })
  if (TURNS_TO_PAST.test(text)) return lasting({ part: 'past', isFirm: true })
  if (opensYear(text, year) || announces(text)) return lasting({ part: 'coming', isFirm: true })
  if (current.isFirm) return null
  if (MAKES_LIST_KNOWN.test(text)) return lasting({ part: 'coming', isFirm: true })
  const byTense = partByTense([text], current, year)
  return byTense === null ? null : { placing: { part: byTense, isFirm: false }, isLasting: false }
}

/** Where a paragraph leaves what the heading over it says; it takes plainer words than without headings. */
export function turnUnderHeadings(text: string, year: number | null, current: Placing): Turn | null {
  if (current.part === 'coming') return null
  if (current.part === 'past' && TURNS_TO_COMING.test(text))
    return { placing: { part: 'coming', isFirm: true }, isLasting: false }
  const goals = STATES_GOALS.exec(text)?.[1]
  if (goals !== undefined && year !== null && Number(goals) === year)
    return { placing: { part: 'coming', isFirm: true }, isLasting: true }
  const opens = opensYear(text, year) || announces(text)
  return current.part === 'aside' && opens
    ? { placing: { part: 'coming', isFirm: true }, isLasting: true }
    : null
}
