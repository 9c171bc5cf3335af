import { isToCome, type AssessedItem } from './assessed'
import { closed, titleRun } from './item-text'
import type { Sentence, SummaryBlock } from './model'
import { figure, listed, say } from './runs'
import { isBehind } from './overall'
import { paragraph } from './parts'
import { sectionBlocks } from './themes'
import type { Writer } from './writer'

export const nextOf = ({ latest }: AssessedItem): string => latest?.nextStep?.trim() ?? ''

/** What a unit does next, in its own words. */
export function nextSentence(writer: Writer, item: AssessedItem): Sentence[] {
  const next = nextOf(item)
  if (next === '' || item.latest === null) return []
  const run = figure(next, writer.book.update(item.item, item.latest))
  return [closed(writer, say(writer.words.item.next, { title: titleRun(writer, item), next: run }))]
}

/** What the plan itself promises for the time after the data, by the titles of its items. */
function toComeSentence(writer: Writer, items: readonly AssessedItem[]): Sentence[] {
  const toCome = items.filter((item) => isToCome(item, writer.facts.cut) && item.latest === null)
  const titles = toCome.map((item) => [titleRun(writer, item)])
  return titles.length === 0 ? [] : [closed(writer, listed(titles, writer.words.semicolon))]
}

/**
 * What the plan promises for the time to come and the reported next steps, by theme; then what is behind
 * and has none. Nothing is made up: where there is neither, that is what the part says.
 */
export function nextBlocks(writer: Writer, items: readonly AssessedItem[]): SummaryBlock[] {
  const { words } = writer
  const speak = (group: readonly AssessedItem[]) => [
    ...toComeSentence(writer, group),
    ...group.flatMap((item) => nextSentence(writer, item)),
  ]
  const sections = sectionBlocks(writer, { prefix: 'next', items, speak })
  const opening = say(sections.length === 0 ? words.item.noNextAtAll : words.text.nextOpening)
  const silent = items.filter((item) => isBehind(item) && nextOf(item) === '')
  const titles = listed(silent.map((item) => [titleRun(writer, item)]), words.and)
  const missing = silent.length === 0 ? [] : [closed(writer, say(words.item.noNext, { titles }))]
  return [
    ...paragraph('next/opening', [closed(writer, opening)]),
    ...sections,
    ...paragraph('next/missing', missing),
  ]
}
