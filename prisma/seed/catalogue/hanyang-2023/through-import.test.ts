import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPlanBytes } from '@/lib/documents/plan/read-plan'
import {
  applyChange,
  coverageOf,
  coverOutline,
  isComplete,
  performAct,
  planInputOf,
  type CommitmentValues,
  type ImportAct,
  type ImportedClause,
  type Review,
} from '@/lib/domain/plan-import'
import { squeeze } from '@/lib/domain/plan-text/blanks'
import { readOutline } from '@/lib/domain/plan-text/outline'
import { proposeClauses } from '@/lib/domain/plan-text/propose-clauses'
import { STAGES } from '@/lib/domain/stage-series'
import { clausesOf } from '@/lib/domain/testing/plan-import'
import { DEPARTMENTS } from '../../departments'
import type { CatalogueClause, CatalogueCommitment } from '../types'
import { HANYANG_2023_SECTIONS } from '.'

const SECOND_HALF = ['second-half', 'industry', 'digital', 'market', 'upkeep', 'life']
const wanted = HANYANG_2023_SECTIONS.filter(({ key }) => SECOND_HALF.includes(key)).flatMap(({ clauses }) => clauses)
const items = wanted.flatMap(({ commitments }) => commitments ?? [])
/** Items of the catalogue that stand before those of the second half. */
const FIRST_HALF = 84
const codeOf = (number: number): string => `HY23-${String(number).padStart(3, '0')}`
const NAMES = { slug: 'hanyang-2023', jurisdiction: 'hanyang', codePrefix: 'HY23', year: 2023, title: { zh: '计划', en: 'Plan' } }

/** The document as it comes in: read, proposed, nothing decided. */
async function uploaded(): Promise<{ review: Review; from: number }> {
  const blocks = await readPlanBytes(readFileSync(new URL('../../documents/hanyang-2023-first-half.txt', import.meta.url)))
  if (!blocks.ok) throw new Error(blocks.reason)
  const outline = readOutline(blocks.value)
  const proposals = coverOutline(outline, proposeClauses(outline, { year: 2023 }))
  const departments = DEPARTMENTS.map(({ slug, name }) => ({ slug, name: name.zh }))
  return {
    review: {
      clauses: clausesOf(proposals),
      context: { year: 2023, departments, fallbackDepartment: departments[0]?.slug ?? '', proposals },
      words: new Map(outline.paragraphs.map(({ number, text }) => [number, squeeze(text)])),
    },
    from: outline.paragraphs.find(({ level, text }) => level === 1 && text.startsWith('二、'))?.number ?? 0,
  }
}

/** What the catalogue records of an item, as a person would type it at the desk. */
const valuesOf = ({ title, kind, modality, grade, deadline, departments, measures, members, stages }: CatalogueCommitment): CommitmentValues => ({
  ...{ title, kind, modality, grade, deadline, departments },
  measures: kind === 'milestone' ? [] : measures.map(({ name, unit, scale, targets: [target] }) => {
    if (target === undefined) throw new Error(`${title.zh} has no target`)
    const { comparator, value, max = null, tolerance = null } = target
    return { name, unit, scale, comparator, value, max, tolerance, reference: null }
  }),
  members: (members ?? []).flatMap(({ name }) => (name === null ? [] : [squeeze(name.zh)])),
  stages: stages ?? null,
})

/** The longest words that a title and a clause share, and where they stand. */
function sharedAt(quote: string, title: string): number {
  let [best, at] = ['', -1]
  for (let from = 0; from < title.length; from += 1) {
    for (let to = title.length; to > from + best.length; to -= 1) {
      const place = quote.indexOf(title.slice(from, to))
      if (place >= 0) [best, at] = [title.slice(from, to), place]
    }
  }
  return at
}

/** The desk, driven act by act; how often each kind of act was needed. */
class Desk {
  readonly acts: Partial<Record<ImportAct['kind'], number>> = {}
  constructor(public review: Review) {}

  do(act: ImportAct): void {
    const decision = performAct(this.review, act)
    if (!decision.ok) throw new Error(JSON.stringify({ act, decision }))
    this.acts[act.kind] = (this.acts[act.kind] ?? 0) + 1
    this.review = { ...this.review, clauses: applyChange(this.review.clauses, decision.value) }
  }

  within(paragraph: number, start: number, end: number): ImportedClause[] {
    return this.review.clauses.filter((each) => each.paragraph === paragraph && each.start < end && each.end > start)
  }

  /** Splits what reaches over a place, so that a clause begins there. */
  cutAt(paragraph: number, at: number): void {
    const over = this.review.clauses.find((each) => each.paragraph === paragraph && each.start < at && each.end > at)
    if (over === undefined) return
    const { id, version, start } = over
    this.do({ kind: 'split', clause: id, version, cuts: [{ at: at - start, newId: `${id}-${at}` }] })
  }

  /** One clause of just these words. */
  shape(paragraph: number, start: number, end: number): ImportedClause {
    this.cutAt(paragraph, start)
    this.cutAt(paragraph, end)
    for (;;) {
      const [first, second] = this.within(paragraph, start, end)
      if (first === undefined) throw new Error(`nothing at ${paragraph}:${start}`)
      if (second === undefined) return first
      this.do({ kind: 'merge', clause: first.id, version: first.version, next: { clause: second.id, version: second.version } })
    }
  }
}

/** The importer keeps a footnote as a reference, not as a raised digit in the words. */
const withoutNotes = (quote: string): string => quote.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, '')

function place({ review: { words } }: Desk, from: number, quote: string, after: { paragraph: number; end: number }) {
  for (const [paragraph, text] of words) {
    if (paragraph < Math.max(from, after.paragraph)) continue
    const start = text.indexOf(quote, paragraph === after.paragraph ? after.end : 0)
    if (start >= 0) return { paragraph, start, end: start + quote.length }
  }
  throw new Error(`the document has no ${quote}`)
}

/** Decides about a clause of the catalogue as the catalogue did. */
function decide(desk: Desk, { paragraph, start, end }: { paragraph: number; start: number; end: number }, clause: CatalogueClause): void {
  const { disposition, reason, commitments = [] } = clause
  const whole = desk.shape(paragraph, start, end)
  const seen = { clause: whole.id, version: whole.version }
  if (disposition !== 'commitment') {
    if (whole.proposal.disposition === disposition) desk.do({ ...seen, kind: 'accept' })
    else desk.do({ ...seen, kind: 'set-aside', disposition, reason: reason.zh })
    return
  }
  const places = commitments.slice(1).map(({ title }) => sharedAt(whole.quote, squeeze(title.zh)))
  if (places.length > 0) desk.do({ ...seen, kind: 'split', cuts: places.map((at) => ({ at, newId: `${whole.id}+${at}` })) })
  for (const [index, commitment] of commitments.entries()) {
    const part = desk.within(paragraph, start, end)[index]
    if (part === undefined) throw new Error(`no part for ${commitment.code}`)
    desk.do({ kind: 'edit', clause: part.id, version: part.version, values: valuesOf(commitment), reason: reason.zh })
  }
}

/** The document through the importer, with the decisions that the catalogue records. */
async function decided() {
  const { review, from } = await uploaded()
  const desk = new Desk(review)
  let after = { paragraph: from, end: 0 }
  for (const clause of wanted) {
    const found = place(desk, from, withoutNotes(clause.quote), after)
    decide(desk, found, clause)
    after = found
  }
  for (const { id, version, decision, proposal } of desk.review.clauses) {
    if (decision !== null) continue
    if (proposal.disposition !== 'commitment') desk.do({ kind: 'accept', clause: id, version })
    else desk.do({ kind: 'set-aside', clause: id, version, disposition: 'background', reason: '上半年部分另按结果登记。' })
  }
  return desk
}

describe('the second half of 2023 through the importer', () => {
  it('arrives at the items of the catalogue by acts of the review desk', async () => {
    const desk = await decided()
    // every item is looked at and worded by a person; everything else is taken over or has its reason
    expect(desk.acts.edit).toBe(items.length)
    for (const { decision } of desk.review.clauses) {
      if (decision !== null && decision.way !== 'accepted') expect(decision.reason).not.toBe('')
    }
    expect(isComplete(coverageOf(desk.review.clauses))).toBe(true)
    const made = planInputOf(NAMES, desk.review.clauses).clauses.flatMap(({ commitments }) => commitments)
    expect(made.length).toBe(items.length)
    for (const [index, item] of items.entries()) {
      const { code, title, kind, modality, grade, deadline, departments, measures, stages } = item
      const own = made[index]
      // the import numbers from 1; in the catalogue 84 items of the first half stand before them
      expect([own?.code, code]).toEqual([codeOf(index + 1), codeOf(index + 1 + FIRST_HALF)])
      expect(own).toMatchObject({ title, kind, modality, grade, deadline, departments })
      if (kind !== 'milestone') expect(own?.measures).toMatchObject(measures.map(({ name, unit, scale, targets }) => ({ name, unit, scale, kind, targets })))
      expect(own?.stages.map(({ key }) => key)).toEqual(stages === undefined ? [] : STAGES[stages].map(({ key }) => key))
    }
  })
})
