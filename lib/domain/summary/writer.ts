import { partsOf, type CivilDate } from '../civil-date'
import { roundedText, shortText, type Exact } from '../exact'
import { differenceDigits, shortPercent } from '../shown-figures'
import type { Bilingual, Hedge } from '../words'
import type { SummaryFacts } from './facts'
import type { Run } from './model'
import type { Phrases } from './phrases'
import { figure, sayText } from './runs'
import type { Book } from './book'

/** What every part of a summary is written with. */
export type Writer = { facts: SummaryFacts; words: Phrases; book: Book }

/** Chinese is set without blanks beside digits and letters: 增长 6.5% → 增长6.5%. */
const tight = (text: string): string =>
  text.replace(/(?<=\p{Script=Han}|[，。；：、（）“”])\s+|\s+(?=\p{Script=Han}|[，。；：、（）“”])/gu, '')

/** A name or title in the summary's language. */
export const told = ({ words }: Pick<Writer, 'words'>, text: Bilingual): string =>
  words.language === 'zh' ? tight(text.zh) : text.en

const MONTHS_EN = 'January February March April May June July August September October November December'.split(' ')

/** 6月30日, 30 June. */
export function dayText({ words }: Pick<Writer, 'words'>, date: CivilDate): string {
  const { month, day } = partsOf(date)
  return words.language === 'zh' ? `${month}月${day}日` : `${day} ${MONTHS_EN[month - 1] ?? ''}`
}

/** 2023年6月30日, 30 June 2023. */
export function dateText(writer: Pick<Writer, 'words'>, date: CivilDate): string {
  const { year } = partsOf(date)
  const day = dayText(writer, date)
  return writer.words.language === 'zh' ? `${year}年${day}` : `${day} ${year}`
}

/** A published value with its unit, digits and hedge as they were reported: 约1.2万人, 超20万人次. */
export function amountText({ words }: Pick<Writer, 'words'>, value: string, unit: string, hedge: Hedge = 'exact'): string {
  const amount = unit === '%' || unit === '' ? `${value}${unit}` : sayText(/^\d/u.test(unit) ? words.scaledAmount : words.amount, { value, unit })
  return sayText(words.hedge[hedge], { n: amount })
}

/** Digits after the point of every share and distance. Source: rules.md, "Numbers". */
const PLACES = 1
const SMALLEST = '0.1'

/**
 * A distance as words, without its sign and rounded once: 3.648 → '3.6'. What is not nothing is
 * never shown as nothing: 0.04 → 不足0.1.
 */
function distanceNumber({ words }: Pick<Writer, 'words'>, distance: Exact, hedge: Hedge, isOver: boolean, unit: (n: string) => string): string {
  const size = distance.abs()
  const isTiny = roundedText(size, PLACES) === roundedText(size.mul(0), PLACES)
  if (isTiny) return sayText(words.tiny, { n: unit(SMALLEST) })
  return sayText((isOver ? words.over : words.under)[hedge], { n: unit(shortText(size, PLACES)) })
}

/** A distance in percentage points. */
export const pointsText = (writer: Pick<Writer, 'words'>, distance: Exact, hedge: Hedge): string =>
  distanceNumber(writer, distance, hedge, distance.s > 0n, (n) => sayText(writer.words.points, { n }))

/**
 * A distance in the unit of the measure itself, whole: it is the difference of two published figures,
 * and 0.05 公顷 is not 0.1. Percentages differ by points.
 */
export function differenceText(writer: Pick<Writer, 'words'>, distance: Exact, unit: string, hedge: Hedge): string {
  const { words } = writer
  const size = differenceDigits(distance.abs())
  const amount = unit === '%' ? sayText(words.points, { n: size }) : amountText(writer, size, unit)
  return sayText((distance.s > 0n ? words.over : words.under)[hedge], { n: amount })
}

/** A share (1 = 100 %), rounded once: 4 ÷ 11 → 36.4%. Above 100 % it is shown as it is; 100% is the whole alone. */
export const shareText = ({ words }: Pick<Writer, 'words'>, share: Exact): string =>
  sayText(words.percent, { n: shortPercent(share) })

/** How many of the items, as a figure that follows from them. */
export const countRun = (writer: Writer, count: number, about: string, from: readonly string[]): Run =>
  figure(sayText(writer.words.count.items, { n: String(count) }), writer.book.rule('count', about, from))
