const PAGE_NUMBER = /^\s*[—-]\s*\d+\s*[—-]\s*$/u
const FOOTNOTE_DIGITS = /[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu

/** A text in the form in which marks and proposals are compared: no white space, no footnote marks. */
export const plain = (text: string): string =>
  text.replace(/\s+/gu, '').replace(FOOTNOTE_DIGITS, '')

/** The plain words of a whole file, without the page numbers that stand on lines of their own. */
export const plainFile = (text: string): string =>
  plain(
    text
      .split('\n')
      .filter((line) => !PAGE_NUMBER.test(line))
      .join('\n'),
  )
