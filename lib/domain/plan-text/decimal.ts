import { exact, isDecimalText, shortText } from '../exact'

/** Leading zeros off: '007' → '7', '00.5' → '0.5'. Digits after the point stay as typed. */
const trimmed = (text: string): string => text.replace(/^(-?)0+(?=\d)/u, '$1')

/** A decimal times a power of ten, exactly: ('1.35', 4) → '13500', ('3', -4) → '0.0003'. */
export function shiftedDecimal(text: string, places: number): string {
  if (places === 0) return trimmed(text)
  const sign = text.startsWith('-') ? '-' : ''
  const [whole = '', part = ''] = text.replace('-', '').split('.')
  if (places > 0) {
    const digits = part.padEnd(places, '0')
    const rest = digits.slice(places)
    return trimmed(`${sign}${whole}${digits.slice(0, places)}${rest === '' ? '' : `.${rest}`}`)
  }
  const padded = whole.padStart(1 - places, '0')
  const moved = `${padded.slice(0, places)}.${padded.slice(places)}${part}`
  return trimmed(sign + moved.replace(/\.?0+$/u, ''))
}

/** a ÷ b of small whole numbers as a percentage of up to two places: 3 of 4 → '75', 2 of 3 → '66.67'. */
export const percentOf = (part: string, whole: string): string | null =>
  isDecimalText(part) && isDecimalText(whole) && !exact(whole).equals(0)
    ? shortText(exact(part).mul(100).div(exact(whole)), 2)
    : null
