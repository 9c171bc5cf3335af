import { LONGEST } from './report'
import type { Decision } from './words'

/** Evidence that is typed, not uploaded. */
export type TypedEvidence =
  | { kind: 'link'; url: string }
  | { kind: 'document-number'; documentNumber: string }

/** Whether a text is a whole http or https address without blanks. */
export const isWebLink = (text: string): boolean =>
  /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)

/** What begins like an address is meant as one: '阳政〔2025〕3 号' is not, 'ftp://…' is. */
const LOOKS_LIKE_LINK = /^(?:[a-z][a-z0-9+.-]*:\/\/|https?:|www\.)/i

/**
 * Reads the evidence typed into one cell: a link where it looks like an address, else a
 * document number. Null when nothing was typed.
 */
export function readEvidence(
  text: string,
): Decision<TypedEvidence | null, 'too-long' | 'not-a-link'> {
  const typed = text.trim()
  if (typed === '') return { ok: true, value: null }
  if (!LOOKS_LIKE_LINK.test(typed)) {
    return typed.length > LONGEST.documentNumber
      ? { ok: false, reason: 'too-long' }
      : { ok: true, value: { kind: 'document-number', documentNumber: typed } }
  }
  if (typed.length > LONGEST.link) return { ok: false, reason: 'too-long' }
  return isWebLink(typed)
    ? { ok: true, value: { kind: 'link', url: typed } }
    : { ok: false, reason: 'not-a-link' }
}
