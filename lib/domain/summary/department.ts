import { itemCountRuns } from './item-count'
import { annexTable } from './annex'
import type { AssessedItem } from './assessed'
import { deviationsChart, scheduleChart } from './charts'
import { closed } from './item-text'
import type { SummaryBlock } from './model'
import { nextBlocks } from './next-steps'
import { problemSentences, standingCounts } from './overall'
import { heading, paragraph, titleBlock } from './parts'
import type { Period } from './period'
import { closing } from './report'
import { say } from './runs'
import { progressBlocks } from './themes'
import { dateText, told, type Writer } from './writer'

/** The items that a department leads: what it supports is another one's to report. */
export const ledBy = (items: readonly AssessedItem[], department: string): AssessedItem[] =>
  items.filter(({ item }) =>
    item.facts.details.departments.some((each) => each.role === 'lead' && each.department === department),
  )

/**
 * The report of one department on the items that it leads. Throws RangeError for a department that
 * the facts do not name.
 */
export function departmentBlocks(
  writer: Writer,
  all: readonly AssessedItem[],
  period: Period,
  slug: string | null,
): SummaryBlock[] {
  const named = writer.facts.departments.find((each) => each.slug === slug)
  if (named === undefined) throw new RangeError(`no department ${slug}`)
  const { words, facts } = writer
  const department = told(writer, named.name)
  const items = ledBy(all, named.slug)
  const count = itemCountRuns(writer, items, `all-${named.slug}`)
  const slots = { department, all: count, day: dateText(writer, facts.cut.dataOn), counts: standingCounts(writer, items) }
  const opening = items.length === 0 ? say(words.text.leadsNone, { department }) : say(words.text.departmentOpening, slots)
  const title = titleBlock(writer, words.title.department, period, department)
  if (items.length === 0) return [title, ...paragraph('opening', [closed(writer, opening)])]
  return [
    title,
    ...paragraph('opening', [closed(writer, opening)]),
    heading('done', words.heading.progress),
    ...progressBlocks(writer, items),
    ...deviationsChart(writer, items),
    heading('problems', words.heading.problems),
    ...paragraph('overall', problemSentences(writer, items)),
    heading('next', words.heading.next),
    ...nextBlocks(writer, items),
    closing(writer),
    ...scheduleChart(writer, items),
    ...annexTable(writer, items),
  ]
}
