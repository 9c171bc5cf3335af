import { itemCountRuns } from './item-count'
import type { AssessedItem } from './assessed'
import { byDeviation, worstFirst } from './behind'
import { standingsChart } from './charts'
import { indicatorTable } from './indicator-table'
import { indicatorsOf } from './indicators'
import { closed, measureClause, titleRun } from './item-text'
import type { Sentence, SummaryBlock } from './model'
import { allSources, causeRun, standingCounts } from './overall'
import { following, heading, paragraph, periodText, placeOf, titleBlock, yearOf } from './parts'
import type { Period } from './period'
import { closing } from './report'
import { listed, say } from './runs'
import { countRun, dateText, type Writer } from './writer'

/** Items that a part of the page names; of the rest it says how many there are. One page holds no more. */
const MOST_NAMED = 5

/** What an item came to, by the measure that decides its standing. */
function told(writer: Writer, item: AssessedItem, withCause: boolean): Sentence {
  const measure = item.measures.find((each) => each.measure.key === item.standing.measure)
  const clause = measure === undefined ? null : measureClause(writer, item, measure)
  const said = clause === null ? [titleRun(writer, item)] : say(writer.words.statement.titled, { title: titleRun(writer, item), rest: clause })
  // units report their causes in Chinese
  const cause = withCause && writer.words.language === 'zh' ? causeRun(writer, item) : []
  return closed(writer, listed([said, cause], writer.words.comma))
}

type Part = { id: 'completed' | 'ahead' | 'behind'; items: readonly AssessedItem[] }

function partBlocks(writer: Writer, { id, items }: Part): SummaryBlock[] {
  if (items.length === 0) return []
  const named = items.slice(0, MOST_NAMED)
  const rest = items.slice(MOST_NAMED)
  const count = countRun(writer, rest.length, `more-${id}`, allSources(writer, rest))
  const more = rest.length === 0 ? [] : [closed(writer, say(writer.words.text[rest.length === 1 ? 'briefOneMore' : 'briefMore'], { count }))]
  return [
    heading(`${id}/heading`, writer.words.brief[id]),
    ...paragraph(id, following(writer, [...named.map((item) => told(writer, item, id === 'behind')), ...more])),
  ]
}

/** One page for citizens: how many stand where, the main indicators, what is done, ahead and behind. */
export function briefBlocks(writer: Writer, items: readonly AssessedItem[], period: Period): SummaryBlock[] {
  const { words, facts } = writer
  const all = itemCountRuns(writer, items, 'all')
  const slots = { place: placeOf(writer), year: yearOf(writer), day: dateText(writer, facts.cut.dataOn), all, counts: standingCounts(writer, items) }
  const having = (code: string) => items.filter(({ standing }) => standing.code === code).toSorted(byDeviation)
  const table = indicatorTable(writer, indicatorsOf(facts, items), periodText(writer, period))
  return [
    titleBlock(writer, words.title.brief, period),
    ...paragraph('opening', [closed(writer, say(words.text.briefOpening, slots))]),
    ...standingsChart(writer, items),
    ...(table.length === 0 ? [] : [heading('indicators/heading', words.brief.indicators)]),
    ...table,
    ...partBlocks(writer, { id: 'completed', items: having('completed') }),
    ...partBlocks(writer, { id: 'ahead', items: having('ahead') }),
    ...partBlocks(writer, { id: 'behind', items: worstFirst(items) }),
    closing(writer),
  ]
}
