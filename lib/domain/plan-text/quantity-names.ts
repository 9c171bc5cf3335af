import { wordsBefore } from './characters'
import {
  nameAfter,
  nameBefore,
  splitNames,
  withoutLeadingWords,
  withoutTrailingWords,
} from './counted-name'
import { withFallbackNames } from './fallback-name'
import { withoutScope } from './number-scope'
import { withRunNames } from './run-names'
import { isDecline } from './quantity-shape'
import type { FoundQuantity } from './types'

/** A quantity before it is known what it counts. `phraseAt`: where its words begin, 由… included. */
export type NamelessQuantity = Omit<FoundQuantity, 'name'> & { numberAt: number; phraseAt: number; isHedged: boolean }

const PHRASE = /[，。；：！？、\uE000《》]/u
/** Where the words before a mark still name what follows it: 固定资产投资：增长10%. */
const BEFORE_COLON = /([^，。；：！？、]{2,20})：[^，。；：！？、]{0,6}$/u
const SENTENCE = /[，。；：！？]/u
const RATES = /[%‰倍]$|百分点$|千分点$/u

/** 高新技术企业、科技型企业分别增长10%和12%: the words before 分别, and how many numbers follow. */
const SHARED = /^(.*?)(?:预期目标|目标)?分别(.*)$/u

/** 城乡居民收入增长7%、8%: of the towns, then of the country. */
const CITY_AND_COUNTRY = /^(?:全[市区县省])?城乡(居民[^、和与及]*)$/u

/** 存贷款余额分别达到…: of what is saved, then of what is lent. */
const SAVED_AND_LENT = /^(.*)存贷款(余额|规模)?$/u

/** 开工安置房300套、基本建成200套: the second is of the same thing at another stage. */
const STAGE = /(?:续建|(?:新)?开工|竣工|完工|基本建成|投产|投用|交付|储备)$/u

/** 安排衔接资金2亿元支持产业: what is money stands before it, and what it is for behind. */
const MONEY = /(?:资金|投资|贷款|信贷|收入|支出|债券?|产值|额|款|费|税|基金|补贴|补助|券|利润|总量|值)$/u

type Context = { text: string; next: NamelessQuantity | undefined; previous: NamelessQuantity | undefined; previousName: string; dateEnd: number }

const withDecline = (name: string, words: string, unit: string): string =>
  name !== '' && RATES.test(unit) && isDecline(words) && !/(?:下降率|降幅)$/u.test(name) ? `${name}下降` : name

/** 新增A、B各5个 → A and B. */
function namesOfEach(text: string, from: number, at: number): string[] | null {
  const words = wordsBefore(text, at, SENTENCE, from)
  if (!/各(?:新增|新建|建设|建成|达到?|完成|不少于|约)?$/u.test(words)) return null
  const list = words.replace(/各(?:新增|新建|建设|建成|达到?|完成|不少于|约)?$/u, '')
  const parts = list.split(/、|和|与|及/u)
  if (parts.length < 2 || /[（）]/u.test(list)) return null
  const names = parts.map((each) => nameBefore(each) || each).filter((each) => each !== '')
  return names.length < 2 || names.some((each) => each.length > 16) ? null : names
}

/** 甲、乙等4个、312公里高速公路: both count what stands after the second. */
const pairedName = (text: string, { end }: NamelessQuantity, next: NamelessQuantity | undefined): string =>
  next?.role === 'quantity' && /^[、和与及]?$/u.test(text.slice(end, next.start)) ? nameAfter(text.slice(next.end, next.end + 40)) : ''

function nameOf(quantity: NamelessQuantity, context: Context): string {
  const { text, previous, previousName } = context
  const from = previous?.end ?? 0
  const words = wordsBefore(text, quantity.phraseAt, PHRASE, from)
  const sinceDate = wordsBefore(text, quantity.phraseAt, PHRASE, Math.max(from, context.dateEnd))
  const colon = BEFORE_COLON.exec(text.slice(Math.max(from, quantity.phraseAt - 30), quantity.phraseAt))
  const before = nameBefore(sinceDate.startsWith('”') ? '' : withoutScope(sinceDate)) || (words === '' ? '' : nameBefore(words)) || nameBefore(colon?.[1] ?? '')
  const isRate = RATES.test(quantity.unit)
  const paired = words.endsWith('等') || nameBefore(words) === '' || /(?:城区|市区|[市县镇]|全[市区县省]|[域区境]内)$/u.test(words) ? pairedName(text, quantity, context.next) : ''
  if (paired !== '') return paired
  if (quantity.unit.endsWith('元') && MONEY.test(before)) return before
  if (isRate && before !== '') {
    // 规模达到600亿元，占GDP比重50%: the subject stands with the number before
    const subject = before.startsWith('占') ? previousName : ''
    return withDecline(subject + before, words, quantity.unit)
  }
  const tail = text.slice(quantity.end, quantity.end + 40)
  const mayFollow = !isRate || /^的/u.test(tail) || /(?:以上|过半|半数|一半)$/u.test(text.slice(quantity.start, quantity.end))
  const after = mayFollow ? nameAfter(tail) : ''
  if (after !== '') return after
  if (before !== '') return before
  if (!continues(text, previous, quantity)) return ''
  const stage = STAGE.exec(words)?.[0]
  if (stage !== undefined && previous?.unit === quantity.unit) return previousName === '' ? '' : previousName.replace(STAGE, '') + stage
  const reached = /(?:惠及|受益|覆盖|带动|涉及)[^，。；、]{0,4}$/u.exec(words)?.[0]
  const isOther = !isRate && previous?.unit !== quantity.unit && withoutTrailingWords(words) !== ''
  return isOther ? (reached ?? '') : withDecline(previousName, words, quantity.unit)
}

/** Whether a quantity without a name of its own goes on from the one before it: 300亿元、增长10%. */
const continues = (
  text: string,
  previous: NamelessQuantity | undefined,
  { phraseAt }: NamelessQuantity,
): boolean => previous !== undefined && !/[。；！？]/u.test(text.slice(previous.end, phraseAt))

/** Where the quantity before this one ends; names and dates between them do not count. */
const lastEnd = (quantities: readonly NamelessQuantity[], index: number): number =>
  quantities.slice(Math.max(0, index - 8), index).findLast(({ role }) => role === 'quantity')?.end ?? 0

/** No sentence hands names out to more numbers than these; keeps the time linear. */
const LONGEST_RUN = 12

/** How many quantities from one on stand side by side, of one unit: 8%、12%和10%. */
function runLength(text: string, quantities: readonly NamelessQuantity[], from: number): number {
  let length = 1
  const end = Math.min(quantities.length, from + LONGEST_RUN)
  for (let index = from + 1; index < end; index += 1) {
    const [last, next] = [quantities[index - 1], quantities[index]]
    if (last === undefined || next === undefined || next.unit !== last.unit) break
    if (!/^(?:、|和|及|与|以及|，)$/u.test(text.slice(last.end, next.start))) break
    length += 1
  }
  return length
}

/** The names that a run of numbers shares, and the words between the names and the numbers. */
function namesOfRun(
  words: string,
  length: number,
  earlier: readonly string[],
): { parts: readonly string[]; verb: string } | null {
  const shared = SHARED.exec(words)
  const head = withoutTrailingWords((shared?.[1] ?? words).split(/[，：]/u).at(-1) ?? '')
  const verb = words.slice(words.lastIndexOf(head) + head.length)
  if (head === '' && earlier.length >= length) return { parts: earlier, verb }
  const named = withoutLeadingWords(head)
  const both = length === 2 ? CITY_AND_COUNTRY.exec(named)?.[1] : undefined
  if (both !== undefined) return { parts: [`城镇${both}`, `农村${both}`], verb }
  const [, of, rest] = (length === 2 ? SAVED_AND_LENT.exec(named) : null) ?? []
  if (of !== undefined) return { parts: [`${of}存款${rest ?? ''}`, `${of}贷款${rest ?? ''}`], verb }
  const parts = splitNames(named).map((each) => nameBefore(each) || each)
  return shared !== null || parts.length === length ? { parts, verb } : null
}

/**
 * The names that 分别, or a list of as many names, hands out to the numbers after it, by the index
 * of the number.
 */
function sharedNames(text: string, quantities: readonly NamelessQuantity[]): Map<number, string> {
  const names = new Map<number, string>()
  let earlier: readonly string[] = []
  for (const [index, quantity] of quantities.entries()) {
    if (quantity.role !== 'quantity' || names.has(index)) continue
    const length = runLength(text, quantities, index)
    const words = wordsBefore(text, quantity.phraseAt, /[。；！？]/u, lastEnd(quantities, index))
    const run = length > 1 || words.includes('分别') ? namesOfRun(words, length, earlier) : null
    if (run === null) continue
    earlier = run.parts
    for (const [place, part] of run.parts.entries()) {
      const each = quantities[index + place]
      if (each === undefined || each.role !== 'quantity' || place >= Math.max(length, 1)) break
      names.set(index + place, withDecline(part, run.verb, quantity.unit))
    }
  }
  return names
}

/** Gives every quantity the name of what it counts, and makes two of one that counts two things. */
export function nameQuantities(
  text: string,
  quantities: readonly NamelessQuantity[],
): FoundQuantity[] {
  const shared = sharedNames(text, quantities)
  const named: FoundQuantity[] = []
  let previous: NamelessQuantity | undefined
  let previousName = ''
  let dateEnd = 0
  for (const [index, quantity] of quantities.entries()) {
    const { numberAt: _, isHedged: __, phraseAt, ...rest } = quantity
    if (quantity.role === 'date') dateEnd = quantity.end
    if (quantity.role !== 'quantity') {
      named.push({ ...rest, name: '' })
      continue
    }
    const isListed = quantities[index + 1]?.unit === quantity.unit && runLength(text, quantities, index) > 1
    const each = isListed ? null : namesOfEach(text, previous?.end ?? 0, phraseAt)
    const names = each ?? [shared.get(index) ?? nameOf(quantity, { text, next: quantities[index + 1], previous, previousName, dateEnd })]
    named.push(...names.map((name) => ({ ...rest, name })))
    previous = quantity
    previousName = names.at(-1) ?? ''
  }
  return withRunNames(text, withFallbackNames(text, named))
}
