import { mendBlanks, squeeze } from './blanks'
import { findNumbering } from './numbering'
import { holdsQuantity } from './phrases'

/** The phrase that leads a paragraph, and where what it leads begins. */
export type Lead = {
  /** without number and full stop */
  phrase: string
  /** characters of number, phrase and stop in the text, white space removed */
  length: number
}

const LONGEST_BOLD = 40
/** "今年是…开局之年。" is a sentence. */
const PLAIN = /^(?!今年|去年|明年|\d{4} ?年)([^，。；：！？]{2,20})。(?=.)/u
/** A numbered paragraph says by its number that its first sentence is a heading. */
const NUMBERED = /^([^。；：！？]{2,36})。(?=.)/u
const NAMED = /^([^，。；：！？\d]{2,20})：(?=.)/u
const STOPS = /[。：:；;，,\s]+$/u
const BULLET = /^(?:[○●◯◎■□◆◇★☆▲△▶►※•·]|——)\s?/u

const leadOf = (prefix: number, text: string, phrase: string): Lead | null =>
  holdsQuantity(phrase)
    ? null
    : { phrase, length: squeeze(text.slice(0, prefix)).length + squeeze(phrase).length + 1 }

/** A lead that the file prints bold. */
export function findBoldLead(text: string, bold: string): Lead | null {
  const mended = mendBlanks(bold)
  const number = findNumbering(mended)?.length ?? 0
  const phrase = mended.slice(number).replace(STOPS, '').trim()
  const rest = squeeze(text).length - squeeze(mended).length
  if (phrase.length < 2 || phrase.length > LONGEST_BOLD || rest < 2) return null
  const stop = /^[。：:；;，,]/u.test(squeeze(text).slice(squeeze(mended).length)) ? 1 : 0
  return { phrase, length: squeeze(mended).length + stop }
}

/** A first short sentence in a paragraph with or without a number. */
export function findPlainLead(text: string): (Lead & { isNumbered: boolean }) | null {
  const number = findNumbering(text)?.length ?? 0
  const prefix = number > 0 ? number : (BULLET.exec(text)?.[0].length ?? 0)
  const rest = text.slice(prefix).trimStart()
  const found = number > 0 ? (NUMBERED.exec(rest) ?? NAMED.exec(rest)) : PLAIN.exec(rest)
  const lead = found === null ? null : leadOf(prefix, text, found[1] ?? '')
  return lead === null ? null : { ...lead, isNumbered: number > 0 }
}
