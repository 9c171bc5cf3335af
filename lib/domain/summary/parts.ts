import type { SummaryBlock, Sentence } from './model'
import type { Period } from './period'
import { sayText, sentence, words } from './runs'
import { dayText, told, type Writer } from './writer'

/** The words of a period, as they stand in a sentence: 上半年, 截至5月20日. */
export const periodText = (writer: Writer, period: Period): string =>
  sayText(writer.words.period[period], { day: dayText(writer, writer.facts.cut.dataOn) })

export const placeOf = (writer: Writer): string => told(writer, writer.facts.plan.jurisdiction)
export const yearOf = (writer: Writer): string => String(writer.facts.plan.year)

/** The title of a summary: of what place and period, and of whom where it is about one department. */
export function titleBlock(writer: Writer, phrase: string, period: Period, department = ''): SummaryBlock {
  const day = dayText(writer, writer.facts.cut.dataOn)
  const said = sayText(writer.words.titlePeriod[period], { year: yearOf(writer), day })
  return { type: 'title', id: 'title', text: sayText(phrase, { place: placeOf(writer), period: said, department }) }
}

export const heading = (id: string, text: string): SummaryBlock => ({ type: 'heading', id, level: 1, text })

/** Sentences that follow each other in one paragraph, set apart as the language does. */
export const following = ({ words: { gap } }: Writer, sentences: readonly Sentence[]): Sentence[] =>
  sentences.map((each, index) => (index === 0 ? each : sentence([words(gap), ...each.runs])))

/** A paragraph without a bold lead; none where it has nothing to say. */
export const paragraph = (id: string, sentences: readonly Sentence[]): SummaryBlock[] =>
  sentences.length === 0 ? [] : [{ type: 'paragraph', id, lead: null, sentences }]
