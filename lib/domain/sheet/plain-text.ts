import { plainCharacters } from '../cell-number'

/** Control characters that no file format carries, but for tabs and line ends. */
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text as every file format gives it back: one kind of line end, no controls, no blanks around. */
export const plainText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').replace(LONE_SURROGATES, '').trim()

/** A word to be found in a closed list: width, case and blanks do not count. */
export const wordKey = (text: string): string =>
  plainCharacters(text).replace(/\s/gu, '').toLowerCase()

/** The entry of a list that a text names in one of its forms; null when none does. */
export const findNamed = <T>(
  text: string,
  entries: Iterable<readonly [T, readonly string[]]>,
): T | null => {
  const key = wordKey(text)
  for (const [entry, names] of entries) {
    if (names.some((name) => wordKey(name) === key)) return entry
  }
  return null
}
