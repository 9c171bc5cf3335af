import { ZERO } from '../exact'
import { itemCountRuns } from './item-count'
import { resultRuns, scheduleColumns } from './annex'
import type { AssessedItem } from './assessed'
import { closed, titleRun } from './item-text'
import type { Cell, SummaryBlock } from './model'
import { allSources, behindClause, causeRun, isBehind, saidRun, standingSources } from './overall'
import { paragraph, placeOf, titleBlock, yearOf } from './parts'
import type { Period } from './period'
import { closing } from './report'
import { cell, figure, listed, say, sayText } from './runs'
import { countRun, dateText, told, type Writer } from './writer'

const centred = { align: 'center' } as const

/** The farthest ahead first; of equals by code. */
export const byDeviation = (a: AssessedItem, b: AssessedItem): number =>
  (b.standing.deviation ?? ZERO).compare(a.standing.deviation ?? ZERO) || (a.item.code < b.item.code ? -1 : 1)

/** The worst first; of one standing the farthest from its schedule, then by code. Items, never people. */
export function worstFirst(items: readonly AssessedItem[]): AssessedItem[] {
  const rank = ({ standing }: AssessedItem) => (standing.code === 'far-behind' ? 0 : 1)
  return items.filter(isBehind).sort((a, b) => rank(a) - rank(b) || byDeviation(b, a))
}

function rowOf(writer: Writer, item: AssessedItem, number: number): Cell[] {
  const { table, item: said, standing } = writer.words
  const registration = writer.book.registration(item.item)
  const measure = item.measures.find((each) => each.measure.key === item.standing.measure) ?? item.measures[0]
  const leads = item.leads.map((each) => told(writer, each)).join(writer.words.and)
  return [
    cell(figure(String(number), registration), centred),
    cell(titleRun(writer, item)),
    cell(leads === '' ? table.nothing : figure(leads, registration), centred),
    cell(measure === undefined ? table.nothing : resultRuns(writer, item, measure), centred),
    cell(measure === undefined ? table.nothing : scheduleColumns(writer, item, measure).deviation, centred),
    cell(figure(standing[item.standing.code], standingSources(writer, item)), centred),
    cell(saidRun(writer, item, 'cause') ?? said.noCause),
    cell(saidRun(writer, item, 'nextStep') ?? said.noNextOfItem),
  ]
}

function behindTable(writer: Writer, items: readonly AssessedItem[]): SummaryBlock {
  const { table, caption } = writer.words
  const heads = [table.number, table.item, table.lead, table.result, table.deviation, table.standing, table.cause, table.next]
  return {
    type: 'table',
    id: 'behind',
    caption: sayText(caption.behind, { year: yearOf(writer) }),
    headerRows: 1,
    rows: [heads.map((head) => cell(head, centred)), ...items.map((item, index) => rowOf(writer, item, index + 1))],
    widths: [5, 20, 11, 11, 11, 9, 17, 16],
    landscape: true,
  }
}

/** What an item lacks, why, and what its unit does next, as far as it was reported. */
function itemParagraph(writer: Writer, item: AssessedItem): SummaryBlock {
  const { words } = writer
  const next = saidRun(writer, item, 'nextStep')
  const lead = { ...titleRun(writer, item), bold: true } as const
  const sentences = [
    closed(writer, listed([behindClause(writer, item), causeRun(writer, item)], words.comma)),
    closed(writer, next === null ? say(words.item.noNextOfItem) : say(words.item.doesNext, { next })),
  ]
  return { type: 'paragraph', id: `item/${item.item.code}`, lead: { ...lead, text: `${lead.text}${words.stop}` }, sentences }
}

/** How the bulletin begins where nothing is behind, and where one item is. */
const OPENINGS: readonly ('behindNone' | 'behindOne')[] = ['behindNone', 'behindOne']

/** The bulletin of what is behind its schedule or its target, each with cause and next step. */
export function behindBlocks(writer: Writer, all: readonly AssessedItem[], period: Period): SummaryBlock[] {
  const { words, facts } = writer
  const items = worstFirst(all)
  const counted = itemCountRuns(writer, all, 'all')
  const behind = countRun(writer, items.length, 'behind-all', allSources(writer, items))
  const slots = { place: placeOf(writer), year: yearOf(writer), day: dateText(writer, facts.cut.dataOn), all: counted, behind }
  const opening = say(words.text[OPENINGS[items.length] ?? 'behindOpening'], slots)
  return [
    titleBlock(writer, words.title.behind, period),
    ...paragraph('opening', [closed(writer, opening)]),
    ...items.map((item) => itemParagraph(writer, item)),
    closing(writer),
    ...(items.length === 0 ? [] : [behindTable(writer, items)]),
  ]
}
