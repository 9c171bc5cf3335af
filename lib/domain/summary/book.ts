import { createHash } from 'node:crypto'
import type { CivilDate } from '../civil-date'
import type { TargetSet } from '../words'
import type { SourceQuote, SummaryItem, SummaryUpdate } from './facts'
import type { SummarySource } from './model'

/** Letters of a quote's hash in its id: enough to tell the passages of one paragraph apart. */
const HASH_LETTERS = 6

const quoteId = ({ document, paragraph, quote }: SourceQuote): string => {
  const hash = createHash('sha256').update(quote, 'utf8').digest('hex')
  return `D-${document}-${paragraph}-${hash.slice(0, HASH_LETTERS)}`
}

/** Keeps what a summary names while it is written; every method answers the ids of its sources. */
export type Book = {
  /** the plan's opening */
  opening: (seq: number) => string[]
  quote: (quote: SourceQuote) => string[]
  /** that the item was promised: its entry and the plan's words */
  registration: (item: SummaryItem) => string[]
  /** an entry of the ledger about the item, by its number */
  entry: (item: SummaryItem, seq: number) => string[]
  /** a published figure or sentence */
  update: (item: SummaryItem, update: SummaryUpdate) => string[]
  /** what a measure is held against: the last adjustment that changed it, else its registration */
  target: (item: SummaryItem, measure: string, set: TargetSet) => string[]
  /** the end of an item, by the adjustment that ended it */
  ending: (item: SummaryItem) => string[]
  /** worked out by a rule from what stands behind `from`; `about` tells uses of the rule apart */
  rule: (rule: string, about: string, from: readonly string[]) => string[]
  /** all that was named, once each, ordered by id */
  list: () => SummarySource[]
}

type Changes = SummaryItem['facts']['adjustments'][number]

/** Whether an adjustment states the target of a measure anew. */
const statesTarget = (change: Changes, measure: string, set: TargetSet): boolean =>
  change.kind === 'target'
    ? change.after.measure === measure && change.after.set === set
    : change.kind === 'split' || change.kind === 'merge'

/** The order of sources: by id. */
export const bySourceId = (a: SummarySource, b: SummarySource): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * An empty book of a plan that starts on a day. The facts decide its ids, so two books of the same
 * facts are the same.
 */
export function openBook(startsOn: CivilDate): Book {
  const kept = new Map<string, SummarySource>()
  const keep = (source: SummarySource): string => {
    if (!kept.has(source.id)) kept.set(source.id, source)
    return source.id
  }
  const entry = (seq: number, rest: Omit<SummarySource & { kind: 'ledger' }, 'id' | 'kind' | 'seq'>) =>
    keep({ id: `L${seq}`, kind: 'ledger', seq, ...rest })
  const quote: Book['quote'] = (source) => [keep({ id: quoteId(source), kind: 'document', ...source })]
  const registration: Book['registration'] = (item) => {
    const facts = { commitment: item.code, effectiveOn: item.facts.startsOn, quote: null }
    return [entry(item.registeredSeq, facts), ...quote(item.clause)]
  }
  const change = (item: SummaryItem, found: Changes | undefined): string[] =>
    found === undefined
      ? registration(item)
      : [entry(found.sequence, { commitment: item.code, effectiveOn: found.knownOn, quote: null })]
  const last = (item: SummaryItem, matches: (change: Changes) => boolean): Changes | undefined =>
    item.facts.adjustments.filter(matches).toSorted((a, b) => b.sequence - a.sequence)[0]
  return {
    opening: (seq) => [entry(seq, { commitment: null, effectiveOn: startsOn, quote: null })],
    quote,
    registration,
    entry: (item, seq) => change(item, last(item, ({ sequence }) => sequence === seq)),
    update: (item, { sequence, effectiveOn, source }) => [
      entry(sequence, { commitment: item.code, effectiveOn, quote: source?.quote ?? null }),
      ...(source === null ? [] : quote(source)),
    ],
    target: (item, measure, set) => change(item, last(item, (each) => statesTarget(each, measure, set))),
    ending: (item) => change(item, last(item, ({ kind }) => kind === 'ending' || kind === 'merge')),
    rule: (rule, about, from) => [
      keep({ id: `R-${rule}-${about}`, kind: 'rule', rule, from: [...new Set(from)] }),
    ],
    list: () => [...kept.values()].sort(bySourceId),
  }
}
