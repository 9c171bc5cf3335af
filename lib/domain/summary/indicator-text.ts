import type { AssessedItem } from './assessed'
import { distanceClauses } from './distance'
import { indicatorName, type Indicator } from './indicators'
import { amountRun, closed, itemSentences, measureClause, nameRun, titleRun } from './item-text'
import type { Run, Sentence, SummaryBlock } from './model'
import { listed, say } from './runs'
import type { Writer } from './writer'

/** The distances of a total, told as such: 总量占市级目标的46.4%，慢于时序进度3.6个百分点. */
function totalClauses(writer: Writer, item: AssessedItem, measure: Indicator['total']): Run[][] {
  const [first, ...rest] = measure === null ? [] : distanceClauses(writer, item, measure)
  return first === undefined ? [] : [say(writer.words.distance.total, { rest: first }), ...rest]
}

/** A rate beside its total, in one sentence as the reports have it. */
function pairClause(writer: Writer, indicator: Indicator): Run[] | null {
  const { item, growth, total } = indicator
  if (growth === null || total === null) return null
  const [rate, amount] = [amountRun(writer, item, growth), amountRun(writer, item, total)]
  if (rate === null || amount === null) return null
  const { statement } = writer.words
  const clauses = [
    say(statement.done, { name: nameRun(writer, item, indicatorName(writer, indicator)), amount }),
    say(statement.withTotal, { amount: rate }),
    ...distanceClauses(writer, item, growth),
    ...totalClauses(writer, item, total),
  ]
  return listed(clauses, writer.words.comma)
}

function indicatorSentences(writer: Writer, indicator: Indicator): Sentence[] {
  const pair = pairClause(writer, indicator)
  if (pair !== null) return [closed(writer, pair)]
  const { item, growth, total, only } = indicator
  const clauses = [growth, total, only].flatMap((measure) => {
    const clause = measure === null ? null : measureClause(writer, item, measure)
    return clause === null ? [] : [clause]
  })
  return clauses.length === 0 ? [] : [closed(writer, listed(clauses, writer.words.semicolon))]
}

/** 数据待报：A、B。 One sentence for all that nothing is published of; none where there are none. */
export function silentSentence(writer: Writer, items: readonly AssessedItem[]): Sentence[] {
  if (items.length === 0) return []
  const titles = listed(items.map((item) => [titleRun(writer, item)]), writer.words.and)
  return [closed(writer, say(writer.words.item.noData, { titles }))]
}

/** Opens the first sentence with the period. */
const opened = (writer: Writer, period: string, [first, ...rest]: readonly Sentence[]): Sentence[] =>
  first === undefined
    ? []
    : [closed(writer, say(writer.words.text.indicators, { period, rest: first.runs })), ...rest]

/**
 * The paragraph of the main indicators: each with its result and its distance from both sets of
 * targets, the plan's own and the municipal one, then what is still to be reported.
 */
export function indicatorParagraph(writer: Writer, indicators: readonly Indicator[], period: string): SummaryBlock[] {
  if (indicators.length === 0) return []
  const isSilent = ({ item }: Indicator) => item.measures.every(({ figure }) => figure === null)
  const told = indicators.filter((indicator) => !isSilent(indicator))
  const isEnded = ({ item }: Indicator) => item.standing.code === 'ended'
  const figures = told.flatMap((indicator) =>
    isEnded(indicator) ? itemSentences(writer, indicator.item) : indicatorSentences(writer, indicator),
  )
  const silent = silentSentence(writer, indicators.filter(isSilent).map(({ item }) => item))
  const sentences = [...opened(writer, period, figures), ...silent]
  return [{ type: 'paragraph', id: 'indicators/text', lead: null, sentences }]
}

