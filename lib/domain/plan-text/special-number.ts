import { matchAt } from './characters'
import { percentOf } from './decimal'
import { readNumeral } from './numeral'

/** A number that words say without a unit of their own: 三分之二, 七成, 过半, 两位数, 翻番. */
export type SpecialNumber = { end: number; value: string; unit: string }

const FRACTION = /([一二三四五六七八九十百千万\d]{1,3})分之([一二三四五六七八九十百零\d点]{1,7})/y
/** 1/3左右, 超过2/3; 12/15 is none. */
const SLASHED = /([1-9])\/([2-9]|10)(?=以上|以下|以内|左右|[的强，。；、）]|$)/y
const TENTHS = /([一二三四五六七八九]|[1-9](?:\.\d)?)成(半)?(?![立果员为功熟效长都本渝品分就人交型片套材])/y
const HALF = /(?:一半|半数|过半(?!程))/y
const DIGITS_OF = /([两二三四])位数/y
const DOUBLED = /翻(?:了)?(?:([一两二三四]|\d)番|番|倍)/y
/** 企业数量倍增, 时限减半: said of what stands before; 倍增计划 and 减半征收 are names and rules. */
const GROWS_TWOFOLD = /倍增(?=[，。；、）]|$)/y
const HALVED = /减半(?=[，。；、）]|$)/y
const HALF_UNIT = /(?:([一两二三四五]|\d)个)?半(?:个)?小时/y

const small = (word: string): string => readNumeral(word, 0)?.value ?? '1'

/** 三十五点五 → 35.5 */
function readPointed(words: string): string | null {
  const [whole = '', part] = words.split('点')
  const head = readNumeral(whole, 0)
  if (head === null || head.end !== whole.length) return null
  if (part === undefined) return head.value
  const digits = [...part].map((each) => readNumeral(each, 0)?.value ?? '').join('')
  return digits === '' ? null : `${head.value}.${digits}`
}

function readFraction(text: string, at: number): SpecialNumber | null {
  const found = matchAt(FRACTION, text, at)
  if (found === null) return null
  const [all, whole = '', part = ''] = found
  const value = readPointed(part)
  const parts = readPointed(whole)
  const end = at + all.length
  if (value === null || parts === null) return null
  if (whole === '百' || whole === '一百') return { end, value, unit: '%' }
  if (whole === '千') return { end, value, unit: '‰' }
  if (whole === '十万') return { end, value, unit: '/10万' }
  const percent = percentOf(value, parts)
  return percent === null ? null : { end, value: percent, unit: '%' }
}

/** What such words mean where they begin at an offset of a levelled text; null where none do. */
export function readSpecialNumber(text: string, at: number): SpecialNumber | null {
  const fraction = readFraction(text, at)
  if (fraction !== null) return fraction
  const slashed = /[\d/]/u.test(text.charAt(at - 1)) ? null : matchAt(SLASHED, text, at)
  const share = slashed === null ? null : percentOf(slashed[1] ?? '', slashed[2] ?? '')
  if (slashed !== null && share !== null) return { end: at + slashed[0].length, value: share, unit: '%' }
  const tenths = matchAt(TENTHS, text, at)
  if (tenths !== null) {
    const [all, digit = '', half] = tenths
    const [whole = '0', part = ''] = small(digit).split('.')
    const rest = part === '' ? (half === undefined ? '0' : '5') : part.charAt(0)
    return { end: at + all.length, value: String(Number(whole) * 10 + Number(rest)), unit: '%' }
  }
  const half = matchAt(HALF, text, at)
  if (half !== null) return { end: at + half[0].length, value: '50', unit: '%' }
  const digits = matchAt(DIGITS_OF, text, at)
  if (digits !== null) {
    const places = Number(small(digits[1] ?? '两'))
    return { end: at + digits[0].length, value: `1${'0'.repeat(places - 1)}`, unit: '' }
  }
  const doubled = matchAt(DOUBLED, text, at)
  if (doubled !== null) {
    const times = Number(small(doubled[1] ?? '一'))
    return { end: at + doubled[0].length, value: String(2 ** times), unit: '倍' }
  }
  if (matchAt(GROWS_TWOFOLD, text, at) !== null) return { end: at + 2, value: '2', unit: '倍' }
  if (matchAt(HALVED, text, at) !== null) return { end: at + 2, value: '50', unit: '%' }
  const hours = matchAt(HALF_UNIT, text, at)
  if (hours === null) return null
  const whole = hours[1] === undefined ? '0' : small(hours[1])
  return { end: at + hours[0].length, value: `${whole}.5`, unit: '小时' }
}
