import { isToCome, type AssessedItem } from './assessed'
import { itemCountRuns } from './item-count'
import { annexTable } from './annex'
import { deviationsChart, indicatorsChart, scheduleChart, standingsChart } from './charts'
import { indicatorParagraph } from './indicator-text'
import { indicatorTable } from './indicator-table'
import { indicatorsOf } from './indicators'
import { closed } from './item-text'
import type { SummaryBlock } from './model'
import { nextBlocks } from './next-steps'
import { allSources, overallParagraph } from './overall'
import type { Period } from './period'
import { heading, periodText, placeOf, titleBlock, yearOf } from './parts'
import { listed, say, sayText } from './runs'
import { themeBlocks } from './themes'
import { countRun, dateText, told, type Writer } from './writer'

/** How many items the plan has, of how many something is published, and which are still to come. */
export function openingParagraph(writer: Writer, items: readonly AssessedItem[]): SummaryBlock {
  const { facts, words, book } = writer
  const registered = (own: readonly AssessedItem[]) => own.flatMap(({ item }) => book.registration(item))
  const opening = book.opening(facts.plan.openedSeq)
  const all = itemCountRuns(writer, items, 'all', opening)
  const silent = items.filter(({ latest }) => latest === null)
  const spoken = items.filter(({ latest }) => latest !== null)
  const toCome = silent.filter((item) => isToCome(item, facts.cut))
  const missing = silent.filter((item) => !toCome.includes(item))
  const part = (phrase: string, own: readonly AssessedItem[], about: string, from: readonly string[]) =>
    own.length === 0 ? [] : say(phrase, { count: countRun(writer, own.length, about, from) })
  const parts = listed(
    [
      part(words.text.reported, spoken, 'reported', allSources(writer, spoken)),
      part(words.text.missing, missing, 'missing', registered(missing)),
      part(words.text.toCome, toCome, 'to-come', registered(toCome)),
    ],
    words.and,
  )
  const slots = { place: placeOf(writer), year: yearOf(writer), day: dateText(writer, facts.cut.dataOn), all, parts }
  return { type: 'paragraph', id: 'opening', lead: null, sentences: [closed(writer, say(words.text.opening, slots))] }
}

export function glossaryBlocks({ facts, words, book, ...rest }: Writer): SummaryBlock[] {
  const writer = { facts, words, book, ...rest }
  const entries = facts.plan.glossary.flatMap(({ term, meaning, source }) => {
    const [name, words] = [told(writer, term), told(writer, meaning)]
    // a term may be kept in Chinese alone
    return name === '' ? [] : [{ term: name, meaning: words, sources: source === null ? [] : book.quote(source) }]
  })
  if (entries.length === 0) return []
  return [
    { type: 'heading', id: 'glossary/heading', level: 1, text: words.heading.glossary },
    { type: 'glossary', id: 'glossary', entries },
  ]
}

export function closing(writer: Writer): SummaryBlock {
  const runs = say(writer.words.text.closing, { knownOn: dateText(writer, writer.facts.cut.knownOn) })
  return { type: 'paragraph', id: 'closing', lead: null, sentences: [closed(writer, runs)] }
}

/**
 * The report on the execution of a plan, in the order of the 2023 document: what was done (the
 * indicators, the themes, the judgement with its problems), what comes next, the closing, the
 * terms, and the annex of all items.
 */
export function reportBlocks(writer: Writer, items: readonly AssessedItem[], period: Period): SummaryBlock[] {
  const { words } = writer
  const said = periodText(writer, period)
  const indicators = indicatorsOf(writer.facts, items)
  return [
    titleBlock(writer, words.title.report, period),
    heading('done', sayText(words.heading.done, { period: said })),
    openingParagraph(writer, items),
    ...indicatorTable(writer, indicators, said),
    ...indicatorParagraph(writer, indicators, said),
    ...indicatorsChart(writer, indicators),
    ...themeBlocks(writer, items),
    overallParagraph(writer, items, said),
    ...standingsChart(writer, items),
    ...deviationsChart(writer, items),
    heading('next', words.next[period]),
    ...nextBlocks(writer, items),
    closing(writer),
    ...glossaryBlocks(writer),
    ...scheduleChart(writer, items),
    ...annexTable(writer, items),
  ]
}

/** The tables of such a report: what is told in English of it. */
export function tableBlocks(writer: Writer, items: readonly AssessedItem[], period: Period): SummaryBlock[] {
  const indicators = indicatorsOf(writer.facts, items)
  return [
    titleBlock(writer, writer.words.title.report, period),
    openingParagraph(writer, items),
    ...indicatorTable(writer, indicators, periodText(writer, period)),
    ...indicatorsChart(writer, indicators),
    ...standingsChart(writer, items),
    ...deviationsChart(writer, items),
    closing(writer),
    ...scheduleChart(writer, items),
    ...annexTable(writer, items),
  ]
}
