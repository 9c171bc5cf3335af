import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aReview } from '../testing/plan-import'
import {
  applyChange,
  coverageOf,
  isComplete,
  listUnready,
  nextUndecided,
  performAct,
  settledValues,
  undoAct,
  type ClauseChange,
  type ImportAct,
  type ImportedClause,
  type Review,
} from '.'

const after = (review: Review, change: ClauseChange): Review => ({
  ...review,
  clauses: applyChange(review.clauses, change),
})

const changeOf = (review: Review, act: ImportAct): ClauseChange => {
  const decision = performAct(review, act)
  if (!decision.ok) throw new Error(decision.reason)
  return decision.value
}

const seen = ({ id, version }: ImportedClause) => ({ clause: id, version })
const contents = (clauses: readonly ImportedClause[]) => clauses.map(({ version: _, ...rest }) => rest)

/** An act on the clause at a place, whatever it is. */
const anAct = (clauses: readonly ImportedClause[], kind: number, place: number, at: number): ImportAct => {
  const clause = clauses[place % clauses.length]
  if (clause === undefined) throw new Error('no clause')
  const next = clauses[(place % clauses.length) + 1] ?? clause
  const acts: readonly ImportAct[] = [
    { ...seen(clause), kind: 'accept' },
    { ...seen(clause), kind: 'set-aside', disposition: 'background', reason: '背景' },
    { ...seen(clause), kind: 'split', cuts: [{ at: (at % Math.max(1, clause.quote.length - 1)) + 1, newId: `${clause.id}-${at}-${clause.version}` }] },
    { ...seen(clause), kind: 'merge', next: seen(next) },
    { kind: 'accept-high', section: null },
    { kind: 'accept-paragraph', paragraph: clause.paragraph },
  ]
  const act = acts[kind % acts.length]
  if (act === undefined) throw new Error('no act')
  return act
}

const someActs = fc.array(fc.tuple(fc.nat(), fc.nat(20), fc.nat(40)), { maxLength: 12 })

describe('deciding about clauses', () => {
  it('covers every word whatever is done, and undoing all of it ends where it began', () => {
    fc.assert(
      fc.property(someActs, (wanted) => {
        let review = aReview()
        const begun = contents(review.clauses)
        const changes: ClauseChange[] = []
        for (const [kind, place, at] of wanted) {
          const decision = performAct(review, anAct(review.clauses, kind, place, at))
          if (!decision.ok) continue
          changes.push(decision.value)
          review = after(review, decision.value)
          for (const { paragraph, start, end, quote } of review.clauses) {
            expect(review.words.get(paragraph)?.slice(start, end)).toBe(quote)
          }
          const { clauses } = review
          for (const [index, clause] of clauses.entries()) {
            const before = clauses[index - 1]
            if (before?.paragraph === clause.paragraph) expect(clause.start).toBeGreaterThanOrEqual(before.end)
          }
          expect(isComplete(coverageOf(clauses))).toBe(clauses.every((each) => each.decision !== null))
          expect(nextUndecided(clauses, null) === null).toBe(isComplete(coverageOf(clauses)))
        }
        for (const change of changes.reverse()) {
          const undone = undoAct(review.clauses, change)
          if (!undone.ok) throw new Error(undone.reason)
          review = after(review, undone.value)
        }
        expect(contents(review.clauses)).toEqual(begun)
      }),
    )
  })

  it('splits and merges again into the very same clause', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.nat(40), (place, offset) => {
        const review = aReview()
        const clause = review.clauses[place % review.clauses.length]
        if (clause === undefined) throw new Error('no clause')
        const at = (offset % (clause.quote.length - 1)) + 1
        const parted = after(review, changeOf(review, { ...seen(clause), kind: 'split', cuts: [{ at, newId: 'new' }] }))
        const [first, second] = parted.clauses.filter(({ id }) => id === clause.id || id === 'new')
        if (first === undefined || second === undefined) throw new Error('no parts')
        const merged = after(parted, changeOf(parted, { ...seen(first), kind: 'merge', next: seen(second) }))
        expect(contents(merged.clauses)).toEqual(contents(review.clauses))
      }),
    )
  })

  it('keeps each number with the part that states it', () => {
    const review = aReview()
    const clause = review.clauses.find(({ quote }) => quote.startsWith('畅通'))
    if (clause === undefined) throw new Error('no clause')
    const { after: parts } = changeOf(review, { ...seen(clause), kind: 'split', cuts: [{ at: 5, newId: 'new' }] })
    expect(parts.map(({ quote, proposal }) => [quote, proposal.measures.map(({ value }) => value)])).toEqual([
      ['畅通微循环', []],
      ['路11条', ['11']],
    ])
    expect(parts.every(({ proposal }) => proposal.confidence === 'low')).toBe(true)
  })

  it('takes over all of high confidence at once, of a section or of everything, and no other', () => {
    const review = aReview()
    const { after: one } = changeOf(review, { kind: 'accept-high', section: '（二）民生服务' })
    expect(one.map(({ quote }) => quote)).toEqual(['畅通微循环路11条'])
    const { after: all } = changeOf(review, { kind: 'accept-high', section: null })
    expect(all.map(({ proposal }) => proposal.confidence)).toEqual(['high', 'high', 'high', 'high'])
    const { after: paragraph } = changeOf(review, { kind: 'accept-paragraph', paragraph: 3 })
    expect(paragraph.map(({ quote }) => quote)).toEqual(['畅通微循环路11条', '建成三十二中新校区'])
    expect(performAct(review, { kind: 'accept-high', section: '（三）' })).toEqual({ ok: false, reason: 'nothing-to-accept' })
  })

  it('refuses what was changed or taken away meanwhile, and what makes no sense', () => {
    const review = aReview()
    const [first, second, third, result] = review.clauses
    if (!first || !second || !third || !result) throw new Error('too few clauses')
    const accepted = after(review, changeOf(review, { ...seen(first), kind: 'accept' }))
    const reasonOf = (act: ImportAct, on = review) => {
      const decision = performAct(on, act)
      return decision.ok ? 'ok' : decision.reason
    }
    expect(reasonOf({ ...seen(first), kind: 'accept' }, accepted)).toBe('changed-meanwhile')
    expect(reasonOf({ clause: 'nobody', version: 1, kind: 'accept' })).toBe('gone')
    expect(reasonOf({ ...seen(first), kind: 'set-aside', disposition: 'background', reason: ' ' })).toBe('reason-required')
    for (const at of [0, -1, 1.5, first.quote.length]) {
      expect(reasonOf({ ...seen(first), kind: 'split', cuts: [{ at, newId: 'new' }] })).toBe('not-inside')
    }
    expect(reasonOf({ ...seen(first), kind: 'merge', next: seen(third) })).toBe('not-neighbours')
    expect(reasonOf({ ...seen(third), kind: 'merge', next: seen(result) })).toBe('not-neighbours')
    const values = settledValues(second.proposal, review.context)
    const edit = (overrides: Partial<typeof values>) =>
      performAct(review, { ...seen(second), kind: 'edit', reason: '', values: { ...values, ...overrides } })
    expect(edit({})).toMatchObject({ ok: true })
    const [measure] = values.measures
    if (measure === undefined) throw new Error('no measure')
    expect(edit({ measures: [{ ...measure, value: '38' }] })).toEqual({
      ok: false,
      reason: 'fields',
      faults: [{ field: 'measure.1.plan.value', fault: 'not-in-clause' }],
    })
    expect(edit({ departments: [{ department: 'nobody', inferred: false }] })).toMatchObject({
      faults: [{ field: 'lead', fault: 'not-a-choice' }],
    })
    expect(edit({ title: { zh: ' ', en: '' } })).toMatchObject({ faults: [{ field: 'title.zh', fault: 'required' }] })
    expect(edit({ measures: [] })).toMatchObject({ ok: false })
    for (const deadline of ['2025-01-01', '2024-12-31'] as const) {
      expect(edit({ deadline })).toEqual({ ok: false, reason: 'fields', faults: [{ field: 'deadline', fault: 'before-start' }] })
    }
    expect(edit({ deadline: '2025-01-02' })).toMatchObject({ ok: true })
  })

  it('does not take back what somebody built on', () => {
    const review = aReview()
    const [first] = review.clauses
    if (first === undefined) throw new Error('no clause')
    const change = changeOf(review, { ...seen(first), kind: 'accept' })
    const accepted = after(review, change)
    const [now] = accepted.clauses
    if (now === undefined) throw new Error('no clause')
    const parted = after(accepted, changeOf(accepted, { ...seen(now), kind: 'split', cuts: [{ at: 2, newId: 'new' }] }))
    expect(undoAct(parted.clauses, change)).toEqual({ ok: false, reason: 'changed-meanwhile', clause: first.id })
    expect(undoAct([], change)).toEqual({ ok: false, reason: 'gone', clause: first.id })
  })

  it('is ready when everything is decided and something is promised', () => {
    const review = aReview()
    expect(listUnready(review.clauses)).toEqual(['undecided', 'no-commitments'])
    const background = review.clauses.map((clause): ImportedClause => ({
      ...clause,
      decision: { way: 'set-aside', disposition: 'background', reason: '背景', values: null },
    }))
    expect(listUnready(background)).toEqual(['no-commitments'])
    expect(coverageOf(review.clauses).numbers).toEqual({ decided: 0, all: 5 })
    expect(isComplete(coverageOf([]))).toBe(false)
  })
})
