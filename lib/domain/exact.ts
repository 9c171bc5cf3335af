import Fraction from 'fraction.js'

/**
 * An exact rational number. Shares such as 4 ÷ 11 never become floats, so that
 * a threshold is met or missed by the figures alone and not by a rounding.
 */
export type Exact = Fraction

/** A decimal as people write it: '-3.2', '5.0', '261.75'. Digits are kept as typed. */
export type DecimalText = string

const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/

/** Whether the text is a plain decimal: up to 15 digits, up to 6 decimals, no exponent. */
export const isDecimalText = (text: string): text is DecimalText => DECIMAL.test(text)

/** The exact value of a decimal; throws RangeError when the text is none. */
export function exact(text: DecimalText): Exact {
  if (!isDecimalText(text)) throw new RangeError(`not a decimal: ${text}`)
  return new Fraction(text)
}

/** a ÷ b for whole numbers; b must not be 0. */
export const ratio = (a: number, b: number): Exact => new Fraction(a, b)

export const ZERO: Exact = new Fraction(0)
export const ONE: Exact = new Fraction(1)

export const atLeast = (a: Exact, b: Exact): boolean => a.compare(b) >= 0
export const lessThan = (a: Exact, b: Exact): boolean => a.compare(b) < 0

/**
 * Rounds once, from the unrounded value, ties away from zero (四舍五入), and writes
 * all `places` digits: (1 ÷ 3, 4) → '0.3333', (0.5, 1) → '0.5'. Never writes '-0.0'.
 *
 * @param places digits after the point, 0..15
 * Source: PRACTICE.md, "Schedule progress": compute unrounded, round once, for display.
 */
export function roundedText(value: Exact, places: number): DecimalText {
  const factor = 10n ** BigInt(places)
  const doubled = (2n * value.n * factor) / value.d
  const units = (doubled + 1n) / 2n
  const digits = units.toString().padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return value.s < 0n && units !== 0n ? `-${text}` : text
}

/** As `roundedText`, without trailing zeros: 0.5 → '0.5', 4 ÷ 11 at 4 places → '0.3636'. */
export function shortText(value: Exact, places: number): DecimalText {
  const text = roundedText(value, places)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
