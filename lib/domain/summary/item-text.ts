import type { AssessedItem, AssessedMeasure } from './assessed'
import { distanceClauses } from './distance'
import type { Run, Sentence } from './model'
import { figure, listed, say, sayText, sentence, textOf, words as plain } from './runs'
import { referenceName, relationText } from './target-text'
import { amountText, told, type Writer } from './writer'

/** Names that say by themselves that something was done: 新增就业人数, 畅通微循环路. */
const DOING = /^(?:新|改|扩|完成|建|打造|引|培育|举办|签约|发放|兑现|拨付|落实|维修|整治|拆除|划定|创建|组织|累计|服务|解决|改造|畅通|入|开工|竣工|推进|实现|办展|接待|惠及|提供|帮助|设立|推出|实施|获)/u
/** Names of a rate. */
const RATE = /(?:增速|增幅|增长率|率)(?=（[^）]*）$|$)|^Growth of /u

export const titleRun = (writer: Writer, { item, title }: AssessedItem): Run =>
  figure(told(writer, title), writer.book.registration(item))

/** The name of a measure; a number in it (12分钟服务圈) leads to where it was promised. */
export function nameRun(writer: Writer, { item }: AssessedItem, name: string): Run {
  return /\d/u.test(name) ? figure(name, writer.book.registration(item)) : plain(name)
}

/** The published value with its unit and hedge, as one run. */
export function amountRun(writer: Writer, { item }: AssessedItem, measure: AssessedMeasure): Run | null {
  if (measure.figure === null || measure.figure.reading.value === null) return null
  const { reading, update } = measure.figure
  return figure(amountText(writer, reading.value ?? '', told(writer, measure.unit), reading.hedge), writer.book.update(item, update))
}

function wordRun(writer: Writer, { item }: AssessedItem, measure: AssessedMeasure, text: string): Run {
  return figure(text, measure.figure === null ? [] : writer.book.update(item, measure.figure.update))
}

/** The stage or grade that was reached; null without one. */
export function stageRun(writer: Writer, item: AssessedItem, measure: AssessedMeasure): Run | null {
  const word = measure.figure?.reading.word ?? null
  if (word === null) return null
  const stage = item.item.facts.stages.find(({ key }) => key === word)
  return wordRun(writer, item, measure, stage === undefined ? word : told(writer, stage.name))
}

function stagePhrase(writer: Writer, item: AssessedItem, measure: AssessedMeasure, word: string): Run[] {
  const { stages } = item.item.facts
  const { statement } = writer.words
  const phrase = stages.at(-1)?.key === word ? statement.lastStage : statement.stage
  return say(phrase, { title: titleRun(writer, item), stage: stageRun(writer, item, measure) ?? '' })
}

/** A relation that was stated in words: 与经济增长同步, 高于地区生产总值增速. Null without one. */
export function relationRun(writer: Writer, item: AssessedItem, measure: AssessedMeasure): Run | null {
  const word = measure.figure?.reading.word ?? null
  if (word === null || measure.measure.kind !== 'relative') return null
  const { statement } = writer.words
  const other = referenceName(writer, measure)
  const text =
    word === 'in-step'
      ? relationText(writer, item, measure)
      : sayText(word === 'above' ? statement.above : statement.below, { other })
  return wordRun(writer, item, measure, text)
}

/** What a measure's figure says by itself: 微循环路完成4条. Null without a figure. */
export function statementOf(writer: Writer, item: AssessedItem, measure: AssessedMeasure): Run[] | null {
  if (measure.figure === null) return null
  const { statement } = writer.words
  const { kind } = measure.measure
  const title = told(writer, measure.name)
  const name = nameRun(writer, item, title)
  const { word } = measure.figure.reading
  const amount = amountRun(writer, item, measure)
  if (word !== null && kind === 'milestone') return stagePhrase(writer, item, measure, word)
  const relation = relationRun(writer, item, measure)
  if (relation !== null) return say(statement.related, { name: nameRun(writer, item, title.replace(RATE, '')), relation })
  if (word !== null) return say(statement.grade, { name, word: wordRun(writer, item, measure, word) })
  if (amount === null) return null
  if (kind === 'growth') return say(RATE.test(title) ? statement.named : statement.grown, { name, amount })
  if (kind === 'list') return say(statement.titled, { title: titleRun(writer, item), rest: say(statement.named, { name, amount }) })
  const isDone = kind === 'count' && measure.against.length > 0 && !DOING.test(title)
  return say(isDone ? statement.done : statement.named, { name, amount })
}

/** Where a milestone stands against the planned days of its stages. */
function stageClauses(writer: Writer, item: AssessedItem, measure: AssessedMeasure): Run[][] {
  if (measure.measure.kind !== 'milestone' || measure.figure === null || measure.alone === null) return []
  const { distance } = writer.words
  const isEarly = measure.figure.update.effectiveOn < item.item.facts.deadlineOn
  switch (measure.alone.code) {
    case 'completed':
      return [say(isEarly ? distance.stageEarly : distance.stageDone)]
    case 'on-schedule':
      return [say(distance.stageKept)]
    case 'behind':
      return [say(distance.stageLate)]
    case 'far-behind':
      return [say(distance.stageVeryLate)]
    default:
      return []
  }
}

/** The figure of a measure with its distances; null without a figure. */
export function measureClause(writer: Writer, item: AssessedItem, measure: AssessedMeasure): Run[] | null {
  const said = statementOf(writer, item, measure)
  if (said === null) return null
  return listed([said, ...stageClauses(writer, item, measure), ...distanceClauses(writer, item, measure)], writer.words.comma)
}

export const closed = (writer: Writer, runs: readonly Run[]): Sentence => {
  const text = textOf(runs)
  return sentence(/[。！？.!?]$/u.test(text) ? runs : [...runs, plain(writer.words.stop)])
}

/** What a unit reported of the item in its own words, once, verbatim; nothing of a loaded document. */
function ownWords(writer: Writer, { item, latest }: AssessedItem): Sentence[] {
  if (latest === null || latest.source !== null || latest.sentence.trim() === '') return []
  return [closed(writer, [figure(latest.sentence.trim(), writer.book.update(item, latest))])]
}

/**
 * The sentences of an item in a theme: its figures with their distances, then its unit's own
 * words. Nothing is said of an item without a figure and without words: the paragraph lists it as
 * awaiting its report.
 */
export function itemSentences(writer: Writer, item: AssessedItem): Sentence[] {
  const { words } = writer
  if (item.standing.code === 'ended') {
    const title = titleRun(writer, item)
    return [closed(writer, say(words.item.ended, { title: { ...title, sources: [...title.sources, ...writer.book.ending(item.item)] } }))]
  }
  if (item.latest === null) return []
  const clauses = item.measures.map(
    (measure) => measureClause(writer, item, measure) ?? say(words.item.noFigure, { name: nameRun(writer, item, told(writer, measure.name)) }),
  )
  const isBare = item.measures.every(({ against }) => against.length === 0)
  const said = closed(writer, listed(clauses, isBare ? words.comma : words.semicolon))
  const figures = item.measures.some(({ figure: found }) => found !== null) ? [said] : []
  return [...figures, ...ownWords(writer, item)]
}
