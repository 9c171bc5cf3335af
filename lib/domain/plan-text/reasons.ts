import type { Bilingual } from '../words'

/** Rules whose reason says all by itself. */
export const PLAIN_RULES = [
  'no-completion',
  'number-left-out',
  'no-act',
  'nothing-to-check',
  'frame',
  'introduces',
  'reason-or-praise',
  'earlier-year',
  'starting-point',
  'as-it-stands',
  'in-review',
  'in-review-idle',
  'unrecognised',
  'divided-by-hand',
] as const

/** Rules whose reason points at words: the document's own, or an earlier item's. */
export const QUOTING_RULES = [
  'number',
  'works-on-many',
  'end-state',
  'name',
  'told-as-done',
  'uses-existing',
  'lead-of-like-item',
  'lead-by-duties',
  'in-words',
] as const

/**
 * Why a rule proposes something: which rule it was, and the words that it saw, verbatim. Each rule
 * has a sentence in messages/ (`planReason`), so a reason can be said in any language. `in-words` is
 * no rule: a sentence that was kept before reasons had rules.
 */
export type Reason =
  | { rule: (typeof PLAIN_RULES)[number] }
  | { rule: (typeof QUOTING_RULES)[number]; words: readonly string[] }

/** Says a reason as a sentence. Handed over, because texts that people read lie in messages/. */
export type SayReason = (reason: Reason) => string
export type SayBoth = Readonly<Record<keyof Bilingual, SayReason>>

const isSame = (a: Reason, b: Reason): boolean =>
  a.rule === b.rule && ('words' in a ? a.words.join() : '') === ('words' in b ? b.words.join() : '')

/** Each reason once, in the order in which they come first. */
export const eachOnce = (because: readonly Reason[]): Reason[] =>
  because.filter((reason, index) => because.findIndex((other) => isSame(reason, other)) === index)
