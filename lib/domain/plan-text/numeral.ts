import { matchAt } from './characters'
import { shiftedDecimal } from './decimal'

/** A number as it stands in a text, without unit and hedges. */
export type Numeral = {
  end: number
  /** canonical decimal, in `scale` */
  value: string
  scale: '1' | '10000' | '100000000'
  /** written in Chinese characters throughout */
  isChinese: boolean
  /** nothing but a scale word: 千亿, 百, 万 */
  isBare: boolean
  /** 余, 多, 来 and 几 between the digits and the unit */
  loose: '' | 'more-than' | 'about'
  /** whether a scale word stands in it, so that a range's lower end may share it */
  hasScale: boolean
}

const ARABIC = /(?:\d{1,3}(?:[,，]\d{3})+(?![\d.])|\d{1,3}(?:,\d{3})+\.\d+|\d+(?:\.\d+)?)/y
const LOOSE = /[余多来几]/y
/** 千 begins 千米, 千瓦 …, which are units of their own. */
const SCALE = /(?:[百千十]?万亿|[十百千]?亿|[十百千]?万|[百千](?![米瓦克伏卡赫帕兆]))/y
const CHINESE = /[零〇一二三四五六七八九十百千万亿两]+/y

const DIGITS: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
}
const SMALL_SCALES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 }

const looseOf = (word: string): Numeral['loose'] =>
  word === '' ? '' : word === '来' || word === '几' ? 'about' : 'more-than'

type Scaled = Pick<Numeral, 'value' | 'scale'>

/** A decimal with the scale words after it: ('1.2', '万') → 1.2 in 万; ('3', '千万') → 3000 in 万. */
function scaledBy(digits: string, words: string): Scaled {
  const large = words.replace(/[十百千]/gu, '')
  const small = [...words].reduce((sum, each) => sum + (SMALL_SCALES[each] ?? 0), 0)
  const shift = small + (large === '万亿' ? 4 : 0)
  return {
    value: shiftedDecimal(digits, shift),
    scale: large.endsWith('亿') ? '100000000' : large === '万' ? '10000' : '1',
  }
}

/** Below 万: 三千二百一十 → 3210; 二〇二五 → 2025; null for what is no number (三四, 百十). */
function chineseBelowWan(words: string): number | null {
  if (words === '') return null
  if (!/[十百千]/u.test(words)) {
    const isPlain = words.length === 1 || /[零〇]/u.test(words)
    return isPlain ? Number([...words].map((each) => DIGITS[each]).join('')) : null
  }
  const parts =
    /^(?:([一二两三四五六七八九])?千)?零?(?:([一二两三四五六七八九])?百)?零?(?:([一二三四五六七八九])?十)?([一二两三四五六七八九])?$/u.exec(
      words,
    )
  if (parts === null) return null
  const [, thousands, hundreds, tens, ones] = parts
  const place = (digit: string | undefined, word: string, times: number): number =>
    words.includes(word) ? (digit === undefined ? 1 : (DIGITS[digit] ?? 0)) * times : 0
  return (
    place(thousands, '千', 1000) +
    place(hundreds, '百', 100) +
    place(tens, '十', 10) +
    (ones === undefined ? 0 : (DIGITS[ones] ?? 0))
  )
}

const CHINESE_PARTS = /^([^万亿]*)(万亿|亿|万)?([^万亿]*)(万)?([^万亿]*)$/u

/** A numeral in Chinese characters: 两万 → 2 in 万, 一万二千 → 12000, 一亿五千万 → 15000 in 万. */
function chineseNumber(words: string): Scaled | null {
  const parts = CHINESE_PARTS.exec(words)
  if (parts === null) return null
  const [, first = '', large, second = '', wan, third = ''] = parts
  const head = chineseBelowWan(first) ?? (first === '' && large !== undefined ? 1 : null)
  if (head === null) return null
  if (large === undefined) return { value: String(head), scale: '1' }
  const rest = chineseBelowWan(second.replace(/^零/u, ''))
  if (second !== '' && rest === null) return null
  if (wan !== undefined) {
    if (large !== '亿' || third !== '' || rest === null) return null
    return { value: String(head * 10_000 + rest), scale: '10000' }
  }
  if (rest === null) return scaledBy(String(head), large)
  return large === '万' ? { value: String(head * 10_000 + rest), scale: '1' } : null
}

const MIXED = /(?:(\d{1,4})亿(?:(\d{1,4})万|([1-9])千万)|(\d{1,4})万([1-9])千(?![米瓦克伏卡赫帕兆]))/y

/** 8万7千 is 8.7万, 1亿2000万 and 1亿2千万 are 1.2亿; null for any other numeral. */
function readMixed(text: string, at: number, digits: string): Numeral | null {
  const found = matchAt(MIXED, text, at)
  const [all = '', large, wan, thousands, small, hundreds] = found ?? []
  if (found === null || !all.startsWith(digits)) return null
  const rest = (wan ?? `${thousands ?? hundreds ?? ''}000`).padStart(4, '0')
  return {
    end: at + all.length,
    value: shiftedDecimal(`${large ?? small ?? ''}${rest}`, -4),
    scale: large === undefined ? '10000' : '100000000',
    isChinese: false,
    isBare: false,
    loose: '',
    hasScale: true,
  }
}

function readArabic(text: string, at: number): Numeral | null {
  const digits = matchAt(ARABIC, text, at)?.[0]
  if (digits === undefined) return null
  let end = at + digits.length
  const mixed = readMixed(text, at, digits)
  if (mixed !== null) return mixed
  const before = matchAt(LOOSE, text, end)?.[0] ?? ''
  const scale = matchAt(SCALE, text, end + before.length)?.[0] ?? ''
  end += before.length + scale.length
  const after = before === '' ? (matchAt(LOOSE, text, end)?.[0] ?? '') : ''
  const isAfter = after !== '' && !/^[多来几](?:层|样|元化|式|次)/u.test(text.slice(end, end + 3))
  return {
    end: end + (isAfter ? after.length : 0),
    ...scaledBy(digits.replace(/[,，]/gu, ''), scale),
    isChinese: false,
    isBare: false,
    loose: looseOf(before === '' && isAfter ? after : before),
    hasScale: scale !== '',
  }
}

function readChinese(text: string, at: number): Numeral | null {
  const matched = matchAt(CHINESE, text, at)?.[0]
  if (matched === undefined) return null
  // 三千米 is three kilometres
  const isPrefix = matched.length > 1 && matched.endsWith('千') && /[米瓦克伏]/u.test(text.charAt(at + matched.length))
  const words = isPrefix ? matched.slice(0, -1) : matched
  const number = chineseNumber(words)
  if (number === null) return null
  const end = at + words.length
  const loose = matchAt(LOOSE, text, end)?.[0] ?? ''
  const scale = loose === '' ? '' : (matchAt(/[万亿]/y, text, end + 1)?.[0] ?? '')
  return {
    end: end + loose.length + scale.length,
    ...(scale === '' ? number : scaledBy(shiftedDecimal(number.value, 0), scale)),
    isChinese: true,
    isBare: /^[百千万亿]+$/u.test(words),
    loose: looseOf(loose),
    hasScale: scale !== '' || number.scale !== '1',
  }
}

/**
 * The numeral that begins at an offset of a levelled text: Arabic with thousands separators and
 * scale words, or Chinese. Null where none begins.
 */
export const readNumeral = (text: string, at: number): Numeral | null =>
  readArabic(text, at) ?? readChinese(text, at)

/** Where a numeral ends that cannot be read (三四, 万千): a reader goes on after it. */
export const endOfNumeral = (text: string, at: number): number =>
  at + (matchAt(CHINESE, text, at)?.[0].length ?? 1)
