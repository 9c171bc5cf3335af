import type { Comparator } from '../words'
import { matchAt } from './characters'

/** A word beside a number that says how it binds, and where it begins or ends. */
export type FoundHedge = { at: number; comparator: Comparator; word: string }

/**
 * Before the number, nearest first. Source: PRACTICE.md, "Traps": 左右 and 约 are about; 以上 and
 * 不少于 at least; 超, 突破, 余 and 多 more than.
 */
const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:不得?少于|不得?低于|不小于|不短于|不得?弱于|至少(?:达到?|为)?|最少|最低|≥)$/u, 'at-least'],
  [/(?:不得?超过|不得?高于|不得?多于|不得?大于|不超|至多|最多|最高不?超?过?|≤|不突破)$/u, 'at-most'],
  [/(?:低于|少于|小于|<)$/u, 'at-most'],
  [/(?:压缩|压减|缩短|缩减|下降|降低|减少|减|精简|降|压降|控制|限制|限定)(?:到|至|为|在)(?:目前的?)?$/u, 'at-most'],
  [/(?:超过|突破|高于|大于|多于|不止|跨越|跨上|迈过|跨过|远超|力超|>)$/u, 'more-than'],
  [/(?<![赶反])超$/u, 'more-than'],
  [/(?<![通经不超])过$/u, 'more-than'],
  [/(?:大约|约为|大致|大概|(?<![签集节公大条合制契简])约|接近|将近|(?<![最附远亲靠])近)$/u, 'about'],
  [/(?:等于|恰好|正好|持平于)$/u, 'equal'],
]

/** 突破100项关键技术: what is overcome is counted, and nothing exceeded; 突破100亿元技术交易额 exceeds. */
const OVERCOMES = /突破$/u
const OVERCOME = /^\d+[个项件][^，。；、\d]{0,24}?(?:技术|难题|瓶颈|难关|“卡脖子”)/u
/** Characters behind a number that say whether it is overcome. */
const OVERCOME_REACH = 40

/** The hedge that ends right before an offset; null without one. */
export function findHedgeBefore(text: string, at: number, from: number): FoundHedge | null {
  const words = text.slice(Math.max(from, at - 6), at)
  if (OVERCOMES.test(words) && OVERCOME.test(text.slice(at, at + OVERCOME_REACH))) return null
  for (const [expression, comparator] of BEFORE) {
    const word = expression.exec(words)?.[0]
    if (word !== undefined) return { at: at - word.length, comparator, word }
  }
  return null
}

const AFTER: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:及以上|以上|之上)(?:（含[^）]*）)?/y, 'at-least'],
  [/(?:左右|上下)/y, 'about'],
  [/(?:及以下|及以内|以内|之内|以下|之下)/y, 'at-most'],
  [/内(?=[，。；、的完办可建开投竣交]|到|实|得|有|全|将|$|解|响|送|审|退|作|答|办|处|直|抵|通|便)/y, 'at-most'],
  [/(?:有余|余|多)(?![层样元式功种次媒晶边语彩维肉卡])/y, 'more-than'],
]

/** The hedge that begins at an offset, right after the unit; null without one. */
export function findHedgeAfter(text: string, at: number): FoundHedge | null {
  for (const [expression, comparator] of AFTER) {
    const word = matchAt(expression, text, at)?.[0]
    if (word !== undefined) return { at: at + word.length, comparator, word }
  }
  return null
}

const MODALITY = /力争|争取|争创|力求|努力|争当|确保|保证|必须/gu
/** How far a 力争 reaches, in characters before a number. */
const REACH = 32

/**
 * Whether the words before a number only strive: a failed striving is no broken promise. The last
 * word that says how firmly it is promised holds; 争取 of money is work, not striving.
 */
export function isStriving(words: string): boolean {
  const near = words.slice(-REACH).replace(/争取(?=到位?|上级|中央|国家|省级?|专项|各类|资金|债券|政策|项目)/gu, '')
  const last = [...near.matchAll(MODALITY)].at(-1)?.[0]
  return last !== undefined && !/确保|保证|必须/u.test(last)
}
