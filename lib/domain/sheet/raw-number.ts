const RAW = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,3}))?$/

/** What a spreadsheet keeps of a number that somebody types. */
const SIGNIFICANT_DIGITS = 15

/** Digits rounded to the 15 that count, ties away from zero; the second part grows by a carry. */
function shorten(digits: string): { digits: string; dropped: number } {
  const dropped = Math.max(0, digits.length - SIGNIFICANT_DIGITS)
  if (dropped === 0) return { digits, dropped }
  const unit = 10n ** BigInt(dropped)
  return { digits: ((BigInt(digits) + unit / 2n) / unit).toString(), dropped }
}

/** The digits with the point `places` from their right end; zeros fill what is missing. */
function withPoint(digits: string, places: number): string {
  if (places <= 0) return digits + '0'.repeat(-places)
  const padded = digits.padStart(places + 1, '0')
  const fraction = padded.slice(-places).replace(/0+$/, '')
  const whole = padded.slice(0, -places)
  return fraction === '' ? whole : `${whole}.${fraction}`
}

/**
 * The decimal that a person typed, from the text in which a spreadsheet keeps it. Files hold
 * up to 17 digits of a binary fraction: '5.0999999999999996' is what somebody typed as 5.1.
 * Spreadsheets keep 15 digits of what is typed, so rounding to 15 gives the typed number back.
 *
 * @param shift powers of ten to multiply with: 2 for a cell that is shown as a percentage
 * @returns null when the text is no number
 */
export function typedNumber(raw: string, shift = 0): string | null {
  const parts = RAW.exec(raw.trim())
  if (parts === null) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts
  if (whole + fraction === '') return null
  const significant = (whole + fraction).replace(/^0+/, '')
  if (significant === '') return '0'
  const { digits, dropped } = shorten(significant)
  const text = withPoint(digits, fraction.length - Number(exponent) - shift - dropped)
  return sign === '-' ? `-${text}` : text
}
