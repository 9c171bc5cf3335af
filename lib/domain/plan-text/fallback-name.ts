import { nameBefore, withoutTrailingWords } from './counted-name'
import type { FoundQuantity } from './types'

const LONGEST_VERB = 4
/** No more of a sentence than this is looked at for what it speaks of. */
const LONGEST_SENTENCE = 120

/** 在…的基础上, 在…的同时: what only leads on to the sentence. */
const NO_TOPIC = /^(?:基础上?|同时|前提下|背景下|过程中)/u

/** 在建的14座泵站中 → 泵站 */
const COUNTED = /^.*\d[个座家条项所处]?/u

/** 为7万人次提供送餐服务: what they get. */
const DONE_FOR = /^(?:提供|开展|实施|进行|发放|落实)([^，。；、：\d（]{2,12})/u

/** The stretches of the sentence between two offsets, the last one first. */
function stretchesBefore(text: string, from: number, at: number): string[] {
  const window = text.slice(Math.max(from, at - LONGEST_SENTENCE), at)
  return (window.split(/[。；！？]/u).at(-1) ?? '').split(/[，：、（(]/u).reverse()
}

/** 新建5所、改扩建8所中小学: what both make stands after the last of them. */
function nameOfNext(text: string, quantity: FoundQuantity, next: FoundQuantity | undefined): string {
  if (next === undefined || next.role !== 'quantity' || next.unit !== quantity.unit) return ''
  const isListed = /^[、，和][^，。；、\d]{0,5}$/u.test(text.slice(quantity.end, next.start))
  return isListed && text.startsWith(next.name, next.end) ? next.name : ''
}

/**
 * Names the quantities beside which nothing is named: by what the next of the list counts, else by
 * what the sentence spoke of before with the word of its own (推进加装电梯，完工150台 → 加装电梯完工), else
 * by that word. A number that stands alone, as in a cell of a table, stays without a name.
 */
export function withFallbackNames(text: string, quantities: readonly FoundQuantity[]): FoundQuantity[] {
  let end = 0
  let topic = ''
  /** what the sentence counted last, by its unit */
  const counted = new Map<string, string>()
  return quantities.map((quantity, index) => {
    if (quantity.role !== 'quantity') return quantity
    const from = end
    end = quantity.end
    const isFirst = from === 0 || /[。；！？]/u.test(text.slice(from, quantity.start))
    if (isFirst) counted.clear()
    if (quantity.name !== '') {
      topic = ''
      counted.set(quantity.unit, quantity.name)
      return quantity
    }
    const done = DONE_FOR.exec(text.slice(quantity.end, quantity.end + 24))?.[1]
    if (done !== undefined) return { ...quantity, name: done }
    const next = nameOfNext(text, quantity, quantities[index + 1])
    if (next !== '') return { ...quantity, name: next }
    const [words = '', ...earlier] = stretchesBefore(text, from, quantity.start)
    const verb = withoutTrailingWords(words.replace(/^其中/u, ''))
    if (isFirst) topic = ''
    topic = earlier.map((stretch) => nameBefore(stretch).replace(COUNTED, '').replace(/中$/u, '')).find((name) => name !== '' && !NO_TOPIC.test(name)) ?? topic
    if (topic === '') topic = counted.get(quantity.unit) ?? ''
    const said = verb.length <= LONGEST_VERB && !/\d/u.test(verb) ? verb : ''
    return { ...quantity, name: topic === '' && said.length < 2 ? '' : topic + said }
  })
}
