import type { AssessedItem } from './assessed'
import type { Run } from './model'
import { say } from './runs'
import { countRun, type Writer } from './writer'

/**
 * How many items are spoken of: '59项承诺事项'. What is known by its results alone is told apart from
 * the promises: '73项承诺事项和文件写明的77项成果'.
 *
 * @param about what is counted, among the counts of the summary
 * @param from sources beside the entries that registered the items
 */
export function itemCountRuns(writer: Writer, items: readonly AssessedItem[], about: string, from: readonly string[] = []): Run[] {
  const { words, book } = writer
  const results = items.filter(({ item }) => item.isResult)
  const promised = items.filter((item) => !results.includes(item))
  const count = (own: readonly AssessedItem[], name: string) =>
    countRun(writer, own.length, name, [...from, ...own.flatMap(({ item }) => book.registration(item))])
  const promises = say(words.text[promised.length === 1 ? 'promise' : 'promises'], { count: count(promised, about) })
  if (results.length === 0) return promises
  const stated = say(words.text[results.length === 1 ? 'result' : 'results'], { count: count(results, `${about}-results`) })
  return promised.length === 0 ? stated : say(words.text.promisesAndResults, { promises, results: stated })
}
