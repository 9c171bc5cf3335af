import type { Target } from '../measure'
import type { AssessedItem, AssessedMeasure } from './assessed'
import type { Run } from './model'
import { figure, sayText } from './runs'
import { amountText, told, type Writer } from './writer'

/** 与经济增长同步: how the plan itself words a relation. */
const RELATION = /与[^，。；]*?(?:同步|持平)/u

/** The other indicator, as it stands within a sentence; '' where a relation names none. */
export function referenceName(writer: Writer, { reference }: AssessedMeasure): string {
  const name = reference === null ? '' : told(writer, reference)
  return writer.words.language === 'zh' ? name : `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`
}

/** A target of "in step" as the plan words it, else from the name of the other indicator. */
export function relationText(writer: Writer, { title }: AssessedItem, measure: AssessedMeasure): string {
  const own = writer.words.language === 'zh' ? RELATION.exec(title.zh)?.[0] : undefined
  if (own !== undefined) return own
  return sayText(writer.words.statement.inStepTarget, { other: referenceName(writer, measure) })
}

/** What a measure is held against, as it stands in a table: 6.5%, 50家, 不超过12分钟, AAA. */
export function targetText(writer: Writer, item: AssessedItem, measure: AssessedMeasure, target: Target): string {
  const { words } = writer
  if (measure.measure.kind === 'relative' && target.value === '0') return relationText(writer, item, measure)
  const unit = told(writer, measure.unit)
  const value = target.max === null ? amountText(writer, target.value, unit) : target.value
  return sayText(words.target[target.comparator], { value, max: amountText(writer, target.max ?? '', unit) })
}

export const targetRun = (writer: Writer, item: AssessedItem, measure: AssessedMeasure, target: Target): Run =>
  figure(targetText(writer, item, measure, target), writer.book.target(item.item, measure.measure.key, target.set))
