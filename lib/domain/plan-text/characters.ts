const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％．＋－～／＜＞＝]/gu
const WIDTH_OFFSET = 0xfee0

/**
 * The text with full-width digits, letters and signs in their plain form, every character in its
 * place: an offset into one is an offset into the other. Punctuation (，、（）) stays as it is, and
 * so do superscripts, which are no digits.
 */
export const levelCharacters = (text: string): string =>
  text.replace(FULL_WIDTH, (each) => String.fromCharCode(each.charCodeAt(0) - WIDTH_OFFSET))

/** What a sticky expression matches at an offset; null where it does not. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at
  return expression.exec(text)
}

/** Longest stretch of words around a number that any rule looks at. */
export const LONGEST_LOOK = 60

/** The words before an offset, back to the last of these marks and no further than `LONGEST_LOOK`. */
export function wordsBefore(text: string, at: number, marks: RegExp, from = 0): string {
  const window = text.slice(Math.max(from, at - LONGEST_LOOK), at)
  for (let index = window.length - 1; index >= 0; index -= 1) {
    if (marks.test(window.charAt(index))) return window.slice(index + 1)
  }
  return window
}
