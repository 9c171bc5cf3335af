import { COMMON } from './words/common'
import { EVERYDAY } from './words/everyday'
import { GENERIC_THING, NAMED_THING, PARTICLES, PROVINCES } from './words/names'
import { MANNER, MEANS_VERBS, PROCESS_VERBS, RESOLVE, TARGET_VERBS } from './words/verbs'

/**
 * What a piece of a noun phrase is: a word that says what sort of thing, a thing that can bear a
 * name, a thing that needs a quotation for one, a verb, a particle; or nothing that the lists know,
 * which in plans is most often a name. `mark` is punctuation.
 */
export type TokenKind = 'common' | 'thing' | 'generic' | 'verb' | 'particle' | 'mark' | 'quoted' | 'unknown'
export type Token = { kind: TokenKind; text: string }

const words = (alternatives: string): string[] => alternatives.split('|')

/** 按照, 对标; a single character of theirs (同, 将) may be part of a name. */
const longMeans = words(MEANS_VERBS).filter((word) => word.length > 1)

const LEXICON = new Map<string, TokenKind>([
  ...words(`${TARGET_VERBS}|${PROCESS_VERBS}|${MANNER}|${RESOLVE}`).map((word) => [word, 'verb'] as const),
  ...longMeans.map((word) => [word, 'verb'] as const),
  ...words(EVERYDAY).map((word) => [word, 'common'] as const),
  ...words(COMMON).map((word) => [word, 'common'] as const),
  ...words(GENERIC_THING).map((word) => [word, 'generic'] as const),
  ...words(NAMED_THING).map((word) => [word, 'thing'] as const),
  ...words(PARTICLES).map((word) => [word, 'particle'] as const),
  ...words(PROVINCES).map((word) => [word, 'unknown'] as const),
])
const LONGEST = Math.max(...[...LEXICON.keys()].map((word) => word.length))
const QUOTED = /“[^“”]{1,30}”|《[^《》]{2,50}》/uy
const LETTERS = /[A-Za-z0-9.+&-]+/uy
const HAN = /\p{Script=Han}/u

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

function tokenAt(text: string, at: number): Token {
  const quoted = matchAt(QUOTED, text, at)
  if (quoted !== '') return { kind: 'quoted', text: quoted }
  const letters = matchAt(LETTERS, text, at)
  if (letters !== '') return { kind: /\d/u.test(letters) && /^[\d.]+$/u.test(letters) ? 'common' : 'unknown', text: letters }
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length -= 1) {
    const word = text.slice(at, at + length)
    const kind = LEXICON.get(word)
    if (kind !== undefined) return { kind, text: word }
  }
  const mark = text.charAt(at)
  return { kind: HAN.test(mark) ? 'unknown' : 'mark', text: mark }
}

/** 落实好…制度, 建设好…中心: how it is done, and no part of a name. */
const isComplement = (last: Token | undefined, text: string): boolean =>
  text === '好' && last !== undefined && (last.kind === 'verb' || last.kind === 'common')

/** Cuts words greedily by the lists, longest word first. Total and linear: what no list knows is `unknown`, a character each. */
export function listTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const next = tokenAt(text, at)
    const token: Token = isComplement(tokens.at(-1), next.text) ? { ...next, kind: 'particle' } : next
    tokens.push(token)
    at += token.text.length
  }
  return tokens
}
