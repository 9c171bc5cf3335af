import { squeeze } from './blanks'
import { NOTE_CLOSE, NOTE_OPEN } from './types'

/** A reference to a note: its mark, and where it stands in the text with white space removed. */
export type NoteReference = { mark: string; offset: number }

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** ² and ³ after m are a square or a cube metre, no note. */
const RAISED_DIGITS = new RegExp(`(?<![mｍ][${RAISED}]*)[${RAISED}]+`, 'gu')
/** ［1］ after a word; 〔2025〕12号 is the number of a document. */
const BRACKETED = /(?<=[\p{Script=Han}”’》）A-Za-z])[[［【](\d{1,2}|[①-⑳])[\]］】](?!号)/gu
const MARK = new RegExp(`${NOTE_OPEN}([^${NOTE_CLOSE}]*)${NOTE_CLOSE}`, 'u')
/** what is left of a mark that was cut off */
const STRAY = new RegExp(`[${NOTE_OPEN}${NOTE_CLOSE}]`, 'gu')

/** A note's mark as it stands in raw text. */
export const noteMark = (mark: string): string => `${NOTE_OPEN}${mark}${NOTE_CLOSE}`

const lowered = (raised: string): string =>
  Array.from(raised, (digit) => RAISED.indexOf(digit)).join('')

/**
 * Sets references to notes apart from the text, before anything reads its numbers: after NFKC
 * 井盖⁷1851 would be 71851 manhole covers.
 */
export const markNotes = (text: string): string =>
  text
    .replace(RAISED_DIGITS, (digits) => noteMark(lowered(digits)))
    .replace(BRACKETED, (_, mark: string) => noteMark(mark))

/** Takes the marks out of a text and tells where they stood. */
export function takeNotes(marked: string): { text: string; notes: NoteReference[] } {
  const notes: NoteReference[] = []
  let text = ''
  let rest = marked
  for (let found = MARK.exec(rest); found !== null; found = MARK.exec(rest)) {
    text += rest.slice(0, found.index)
    notes.push({ mark: found[1] ?? '', offset: squeeze(text).length })
    rest = rest.slice(found.index + found[0].length)
  }
  return { text: (text + rest).replace(STRAY, ''), notes }
}
