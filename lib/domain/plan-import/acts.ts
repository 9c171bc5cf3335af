import type { Disposition, Decision } from '../words'
import { proposalFor } from './cover'
import { valueFaults, type ImportFault } from './faults'
import { settledValues } from './settle'
import { readySplit } from './splitting'
import type { ClauseDecision, CommitmentValues, ImportContext, ImportedClause } from './values'

/** A clause as somebody saw it. */
export type SeenClause = { clause: string; version: number }

/** Where a new clause begins in the words of one that is split. */
export type Cut = { at: number; newId: string }

/** What a person can do on the review desk; every one of them can be undone. */
export type ImportAct =
  | (SeenClause & { kind: 'accept' })
  | (SeenClause & { kind: 'edit'; values: CommitmentValues; reason: string })
  | (SeenClause & { kind: 'set-aside'; disposition: Exclude<Disposition, 'commitment'>; reason: string })
  /** `at` is an offset into the clause's own words, from left to right; `newId` names what begins there */
  | (SeenClause & { kind: 'split'; cuts: readonly Cut[] })
  | (SeenClause & { kind: 'merge'; next: SeenClause })
  /** every undecided proposal of high confidence below a heading, or in the whole document */
  | { kind: 'accept-high'; section: string | null }
  /** every undecided proposal of a paragraph, but those of low confidence */
  | { kind: 'accept-paragraph'; paragraph: number }

/** The kinds of acts, as they are kept in the record. */
export const ACT_KINDS = ['accept', 'edit', 'set-aside', 'split', 'merge', 'accept-high', 'accept-paragraph'] as const satisfies readonly ImportAct['kind'][]

/** The clauses that an act takes away and those that stand in their place. */
export type ClauseChange = { before: readonly ImportedClause[]; after: readonly ImportedClause[] }

export type ActRefusal =
  | { ok: false; reason: 'gone' | 'changed-meanwhile'; clause: string }
  | { ok: false; reason: 'reason-required' }
  | { ok: false; reason: 'not-inside' }
  | { ok: false; reason: 'not-neighbours' | 'nothing-to-accept' }
  | { ok: false; reason: 'fields'; faults: readonly ImportFault[] }
export type ActDecision = { ok: true; value: ClauseChange } | ActRefusal

/** The longest reason that is kept. */
export const MAX_IMPORT_REASON = 500

const done = (before: readonly ImportedClause[], after: readonly ImportedClause[]): ActDecision => ({
  ok: true,
  value: { before, after },
})

function find(clauses: readonly ImportedClause[], seen: SeenClause): Decision<ImportedClause, 'gone' | 'changed-meanwhile'> {
  const found = clauses.find(({ id }) => id === seen.clause)
  if (found === undefined) return { ok: false, reason: 'gone' }
  return found.version === seen.version ? { ok: true, value: found } : { ok: false, reason: 'changed-meanwhile' }
}

const decided = (clause: ImportedClause, decision: ClauseDecision): ImportedClause => ({
  ...clause,
  version: clause.version + 1,
  decision,
})

/** What taking the proposal over means. */
export function acceptance({ proposal }: ImportedClause, context: ImportContext): ClauseDecision {
  const values = proposal.disposition === 'commitment' ? settledValues(proposal, context) : null
  return { way: 'accepted', disposition: proposal.disposition, reason: '', values }
}

function accept(clause: ImportedClause, context: ImportContext): ActDecision {
  const decision = acceptance(clause, context)
  const faults = decision.values === null ? [] : valueFaults(decision.values, clause.quote, context)
  return faults.length > 0 ? { ok: false, reason: 'fields', faults } : done([clause], [decided(clause, decision)])
}

export type AcceptSeveral = Extract<ImportAct, { kind: 'accept-high' | 'accept-paragraph' }>

/**
 * Whether a clause is among those that are taken over together. What is decided stays as it is, and
 * what promises several things waits for somebody to look at it.
 */
export function isAmong({ decision, proposal, paragraph }: ImportedClause, act: AcceptSeveral): boolean {
  if (decision !== null || readySplit(proposal).length > 0) return false
  if (act.kind === 'accept-paragraph') return paragraph === act.paragraph && proposal.confidence !== 'low'
  return proposal.confidence === 'high' && (act.section === null || proposal.section === act.section)
}

function acceptSeveral(clauses: readonly ImportedClause[], act: AcceptSeveral, context: ImportContext): ActDecision {
  const accepted = clauses
    .filter((clause) => isAmong(clause, act))
    .map((clause) => accept(clause, context))
    .flatMap((each) => (each.ok ? [each.value] : []))
  if (accepted.length === 0) return { ok: false, reason: 'nothing-to-accept' }
  return done(accepted.flatMap(({ before }) => before), accepted.flatMap(({ after }) => after))
}

/** A span of the same paragraph, proposed anew and undecided. */
function spanOf(
  { proposals }: ImportContext,
  clause: ImportedClause,
  span: Pick<ImportedClause, 'id' | 'version' | 'start' | 'end' | 'quote'>,
): ImportedClause {
  const placed = { ...span, paragraph: clause.paragraph }
  return { ...placed, proposal: proposalFor(proposals, placed), decision: null }
}

function split(clause: ImportedClause, cuts: readonly Cut[], context: ImportContext): ActDecision {
  const { id, version, start, quote } = clause
  const offsets = [0, ...cuts.map(({ at }) => at), quote.length]
  const isAscending = offsets.every((at, index) => Number.isInteger(at) && (index === 0 || at > (offsets[index - 1] ?? at)))
  if (cuts.length === 0 || !isAscending) return { ok: false, reason: 'not-inside' }
  const begins = [{ at: 0, id, version: version + 1 }, ...cuts.map(({ at, newId }) => ({ at, id: newId, version: 1 }))]
  return done(
    [clause],
    begins.map(({ at, ...named }, index) => {
      const to = begins[index + 1]?.at ?? quote.length
      return spanOf(context, clause, { ...named, start: start + at, end: start + to, quote: quote.slice(at, to) })
    }),
  )
}

/** The words between two neighbours, marks of punctuation, come along. */
function merge(clause: ImportedClause, next: ImportedClause, clauses: readonly ImportedClause[], words: string, context: ImportContext): ActDecision {
  const following = clauses[clauses.findIndex(({ id }) => id === clause.id) + 1]
  if (following?.id !== next.id || next.paragraph !== clause.paragraph) return { ok: false, reason: 'not-neighbours' }
  const { id, version, start } = clause
  const { end } = next
  return done([clause, next], [spanOf(context, clause, { id, version: version + 1, start, end, quote: words.slice(start, end) })])
}

/** What surrounds an act: the clauses in the order of the document, and its words. */
export type Review = {
  clauses: readonly ImportedClause[]
  context: ImportContext
  /** the paragraphs' texts without white space, by number */
  words: ReadonlyMap<number, string>
}

const refused = (reason: 'gone' | 'changed-meanwhile', clause: string): ActRefusal => ({ ok: false, reason, clause })

/**
 * What an act changes, or why it changes nothing. Somebody else's act on the same clause is never
 * written over: the version seen must be the present one.
 */
export function performAct({ clauses, context, words }: Review, act: ImportAct): ActDecision {
  if (act.kind === 'accept-high' || act.kind === 'accept-paragraph') return acceptSeveral(clauses, act, context)
  const found = find(clauses, act)
  if (!found.ok) return refused(found.reason, act.clause)
  const clause = found.value
  switch (act.kind) {
    case 'accept':
      return accept(clause, context)
    case 'edit': {
      const faults = valueFaults(act.values, clause.quote, context)
      if (faults.length > 0) return { ok: false, reason: 'fields', faults }
      const { values, reason } = act
      return done([clause], [decided(clause, { way: 'edited', disposition: 'commitment', reason, values })])
    }
    case 'set-aside': {
      const { disposition, reason } = act
      if (reason.trim() === '') return { ok: false, reason: 'reason-required' }
      return done([clause], [decided(clause, { way: 'set-aside', disposition, reason: reason.trim(), values: null })])
    }
    case 'split':
      return split(clause, act.cuts, context)
    case 'merge': {
      const next = find(clauses, act.next)
      if (!next.ok) return refused(next.reason, act.next.clause)
      return merge(clause, next.value, clauses, words.get(clause.paragraph) ?? '', context)
    }
  }
}

/** All that makes a clause what it is; the version only counts. */
const contentOf = ({ version, ...content }: ImportedClause): string => JSON.stringify(content, sortedKeys)

/** Objects with their keys in order, so that a stored form equals the one it was made of. */
const sortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/**
 * Takes an act back: what it changed is as it was, wherever nobody has changed it since. Versions
 * grow, so that nobody acts on what they saw before.
 */
export function undoAct(clauses: readonly ImportedClause[], { before, after }: ClauseChange): ActDecision {
  const present = new Map(clauses.map((clause) => [clause.id, clause]))
  for (const made of after) {
    const now = present.get(made.id)
    if (now === undefined) return refused('gone', made.id)
    if (contentOf(now) !== contentOf(made)) return refused('changed-meanwhile', made.id)
  }
  const restored = before.map((clause) => ({
    ...clause,
    version: (present.get(clause.id)?.version ?? clause.version) + 1,
  }))
  return done(after.flatMap(({ id }) => present.get(id) ?? []), restored)
}

/** The clauses after a change, in the order of the document. */
export function applyChange(clauses: readonly ImportedClause[], { before, after }: ClauseChange): ImportedClause[] {
  const gone = new Set(before.map(({ id }) => id))
  return [...clauses.filter(({ id }) => !gone.has(id)), ...after].sort(
    (a, b) => a.paragraph - b.paragraph || a.start - b.start,
  )
}
