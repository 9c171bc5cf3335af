import type { CauseField } from '../cause'
import { STANDINGS, type StandingCode } from '../words'
import { itemCountRuns } from './item-count'
import type { AssessedItem } from './assessed'
import { bareTitle } from './indicators'
import { closed, measureClause, titleRun } from './item-text'
import type { Run, Sentence, SummaryBlock } from './model'
import { figure, listed, say } from './runs'
import { ordinalOf } from './themes'
import { countRun, told, type Writer } from './writer'

/** What stands behind the standing of an item: its latest update, else that it was promised. */
export const standingSources = (writer: Writer, { item, latest }: AssessedItem): string[] =>
  latest === null ? writer.book.registration(item) : writer.book.update(item, latest)

export const allSources = (writer: Writer, items: readonly AssessedItem[]): string[] =>
  items.flatMap((item) => standingSources(writer, item))

export const isBehind = ({ standing }: AssessedItem): boolean =>
  standing.code === 'behind' || standing.code === 'far-behind'

/** 已完成3项、超时序12项…: only standings that occur; they add up to all, shares are not given. */
export function standingCounts(writer: Writer, items: readonly AssessedItem[]): Run[] {
  const counted = STANDINGS.flatMap((code: StandingCode) => {
    const own = items.filter(({ standing }) => standing.code === code)
    return own.length === 0
      ? []
      : [say(writer.words.text.count, { standing: writer.words.standing[code], count: countRun(writer, own.length, code, allSources(writer, own)) })]
  })
  return listed(counted, writer.words.and)
}

/** What its unit says holds an item up or comes next, without a last stop; null where it says nothing. */
export function saidRun(writer: Writer, { item, latest }: AssessedItem, field: CauseField): Run | null {
  const said = latest?.[field]?.trim() ?? ''
  if (latest === null || said === '') return null
  return figure(said.replace(/[。；]$/u, ''), writer.book.update(item, latest))
}

/** What holds an item up, in its unit's words, or that nobody said so. */
export function causeRun(writer: Writer, item: AssessedItem): Run[] {
  const cause = saidRun(writer, item, 'cause')
  return cause === null ? say(writer.words.item.noCause) : say(writer.words.item.cause, { cause })
}

/** The clauses of the measures that are behind; the deciding one first where it says most. */
export function behindClause(writer: Writer, item: AssessedItem): Run[] {
  const deciding = item.measures.find(({ measure }) => measure.key === item.standing.measure)
  return (deciding === undefined ? null : measureClause(writer, item, deciding)) ?? [titleRun(writer, item)]
}

function problemSentence(writer: Writer, item: AssessedItem): Sentence {
  return closed(writer, listed([behindClause(writer, item), causeRun(writer, item)], writer.words.comma))
}

/** 一是…四是…: a problem a section that has items behind, in the plan's order. */
export function problemSentences(writer: Writer, items: readonly AssessedItem[]): Sentence[] {
  const behind = items.filter(isBehind)
  const sections = writer.facts.plan.sections.filter(({ key }) => behind.some(({ item }) => item.section === key))
  if (sections.length === 0) return [closed(writer, say(writer.words.text.noneBehind))]
  const { oneProblem, problems } = writer.words.text
  const number = sections.length === 2 ? '两' : ordinalOf(sections.length)
  const opening = closed(writer, say(sections.length === 1 ? oneProblem : problems, { number }))
  const each = sections.flatMap((section, index) => {
    const own = behind.filter(({ item }) => item.section === section.key)
    const count = countRun(writer, own.length, `behind-${section.key}`, allSources(writer, own))
    const place = ordinalOf(index + 1)
    const name = bareTitle(told(writer, section.title))
    return [
      closed(writer, say(writer.words.text.problem, { number: place, section: name, count })),
      ...own.map((item) => problemSentence(writer, item)),
    ]
  })
  return [opening, ...each]
}

/** 总体来看: how many items stand where, then what is behind and why, as far as it was reported. */
export function overallParagraph(writer: Writer, items: readonly AssessedItem[], period: string): SummaryBlock {
  const all = itemCountRuns(writer, items, 'all')
  const opening = closed(writer, say(writer.words.text.overall, { period, all, counts: standingCounts(writer, items) }))
  const sentences = [opening, ...problemSentences(writer, items)]
  return { type: 'paragraph', id: 'overall', lead: null, sentences }
}
