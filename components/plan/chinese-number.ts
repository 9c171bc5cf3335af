const DIGITS = '零一二三四五六七八九'
const PLACES = ['', '十', '百', '千']

/** A count in Chinese numerals, as titles write it: 46 → '四十六', 205 → '二百零五'. 0..9999. */
export function chineseNumber(count: number): string {
  if (!Number.isInteger(count) || count < 0 || count > 9999) throw new RangeError(`${count}`)
  const digits = [...String(count)].map(Number)
  const text = digits
    .map((digit, index) => {
      const place = PLACES[digits.length - 1 - index] ?? ''
      return digit === 0 ? '零' : `${DIGITS[digit] ?? ''}${place}`
    })
    .join('')
    .replace(/零+/gu, '零')
  const trimmed = count === 0 ? text : text.replace(/零$/u, '')
  return trimmed.replace(/^一十/u, '十')
}
