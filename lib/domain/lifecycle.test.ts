import { describe, expect, it } from 'vitest'
import {
  checkEffectiveOn,
  decideCorrection,
  decidePublication,
  decideReturn,
  decideSubmission,
  decideWithdrawal,
  EDITABLE_STATES,
  isEditable,
  type UpdateFacts,
} from './lifecycle'
import { UPDATE_STATES, type UpdateState } from './words'

const byLin = (state: UpdateState): UpdateFacts => ({
  state,
  authorId: 'lin',
  effectiveOn: '2025-06-30',
})
const refused = (reason: string) => ({ ok: false, reason })
const becomes = (value: string) => ({ ok: true, value })

const ACTS = {
  submit: (state: UpdateState) => decideSubmission(byLin(state)),
  withdraw: (state: UpdateState) => decideWithdrawal(byLin(state), 'lin'),
  publish: (state: UpdateState) => decidePublication(byLin(state), 'wei'),
  return: (state: UpdateState) => decideReturn(byLin(state), 'wei', '缺少佐证'),
  correct: (state: UpdateState) =>
    decideCorrection({ ...byLin(state), isSuperseded: false }, '笔误'),
}

/** What becomes of an update, by hand; '-' is refused as being in the wrong state. */
const TRANSITIONS = {
  //          submit       withdraw     publish      return      correct
  draft: ['submitted', '-', '-', '-', '-'],
  submitted: ['-', 'withdrawn', 'published', 'returned', '-'],
  published: ['-', '-', '-', '-', 'draft'],
  returned: ['submitted', '-', '-', '-', '-'],
  withdrawn: ['submitted', '-', '-', '-', '-'],
} as const

describe('what becomes of an update', () => {
  const cases = UPDATE_STATES.flatMap((state) =>
    Object.entries(ACTS).map(([act, decide], column) => {
      const next = TRANSITIONS[state][column] ?? 'missing'
      return { state, act, decide, next }
    }),
  )

  it.each(cases)('$act a $state update → $next', ({ state, decide, next }) => {
    expect(decide(state)).toEqual(next === '-' ? refused('wrong-state') : becomes(next))
  })
})

describe('the author', () => {
  it.each(UPDATE_STATES)('never reviews what they wrote: %s', (state) => {
    expect(decidePublication(byLin(state), 'lin')).toEqual(refused('own-update'))
    expect(decideReturn(byLin(state), 'lin', '缺少佐证')).toEqual(refused('own-update'))
    expect(decideReturn(byLin(state), 'lin', '')).toEqual(refused('own-update'))
  })

  it.each(UPDATE_STATES)('alone withdraws: %s', (state) => {
    expect(decideWithdrawal(byLin(state), 'wei')).toEqual(refused('not-author'))
  })

  it('is nobody for what was loaded from a document', () => {
    const loaded = { ...byLin('submitted'), authorId: null }
    expect(decidePublication(loaded, 'wei')).toEqual(becomes('published'))
    expect(decideWithdrawal(loaded, 'wei')).toEqual(refused('not-author'))
  })
})

describe('reasons', () => {
  it.each(['', '   ', '\n\t', '　'])(
    'are asked for when returning and correcting: %j is none',
    (reason) => {
      expect(decideReturn(byLin('submitted'), 'wei', reason)).toEqual(refused('reason-required'))
      const published = { ...byLin('published'), isSuperseded: false }
      expect(decideCorrection(published, reason)).toEqual(refused('reason-required'))
    },
  )
})

describe('a correction', () => {
  it('happens once: what is superseded is corrected through its successor', () => {
    const superseded = { ...byLin('published'), isSuperseded: true }
    expect(decideCorrection(superseded, '笔误')).toEqual(refused('already-superseded'))
    expect(decideCorrection(superseded, '')).toEqual(refused('already-superseded'))
  })
})

describe('what may be changed', () => {
  it('is what nobody is reviewing and nobody has published', () => {
    expect(UPDATE_STATES.filter(isEditable)).toEqual(['draft', 'returned', 'withdrawn'])
    expect([...EDITABLE_STATES]).toEqual(['draft', 'returned', 'withdrawn'])
  })
})

describe('the date a figure speaks of', () => {
  it.each([
    ['2025-07-01', becomes('2025-07-01')],
    ['2025-01-01', becomes('2025-01-01')],
    ['2025-07-02', refused('future-date')],
    ['2024-12-31', refused('before-plan')],
  ] as const)('%s, on 1 July 2025', (effectiveOn, answer) => {
    expect(checkEffectiveOn(effectiveOn, '2025-01-01', '2025-07-01')).toEqual(answer)
  })
})
