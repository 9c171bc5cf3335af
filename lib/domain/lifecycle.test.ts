import { describe, expect, it } from 'vitest'
import {
  checkEffectiveOn,
  decideCorrection,
  decidePublication,
  decideReturn,
  decideSignOff,
  decideSubmission,
  decideWithdrawal,
  EDITABLE_STATES,
  isEditable,
  type SignOffFacts,
  type UpdateFacts,
} from './lifecycle'
import { UPDATE_STATES, type UpdateState } from './words'

const byLin = (state: UpdateState): UpdateFacts & SignOffFacts => ({
  state,
  authorId: 'lin',
  effectiveOn: '2025-06-30',
  signOffRequired: false,
  signedOffAt: null,
  signedOffById: null,
})
const refused = (reason: string) => ({ ok: false, reason })
const becomes = (value: string) => ({ ok: true, value })

const ACTS = {
  submit: (state: UpdateState) => decideSubmission(byLin(state), false),
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

it.each(UPDATE_STATES)('nothing is sent to review of what has ended: %s', (state) => {
  expect(decideSubmission(byLin(state), true).ok).toBe(false)
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

describe('the sign-off of the unit\'s head', () => {
  const asked = (state: UpdateState) => ({ ...byLin(state), signOffRequired: true })
  const given = (state: UpdateState) => ({ ...asked(state), signedOffAt: new Date(0), signedOffById: 'head' })

  it.each(UPDATE_STATES)('comes before the publication where it is asked for: %s', (state) => {
    const isSubmitted = state === 'submitted'
    const missing = isSubmitted ? 'sign-off-missing' : 'wrong-state'
    expect(decidePublication(asked(state), 'wei')).toEqual(refused(missing))
    expect(decidePublication(given(state), 'wei')).toEqual(
      isSubmitted ? becomes('published') : refused('wrong-state'),
    )
  })

  it.each(UPDATE_STATES)('is given once, to what was submitted: %s', (state) => {
    const isSubmitted = state === 'submitted'
    expect(decideSignOff(asked(state), 'head')).toEqual(
      isSubmitted ? becomes('submitted') : refused('wrong-state'),
    )
    expect(decideSignOff(given(state), 'head')).toEqual(refused('wrong-state'))
    expect(decideSignOff(byLin(state), 'head')).toEqual(refused('wrong-state'))
  })

  it('and the publication are given by two people', () => {
    expect(decidePublication(given('submitted'), 'head')).toEqual(refused('own-sign-off'))
  })

  it('is never given by the author', () => {
    expect(decideSignOff(asked('submitted'), 'lin')).toEqual(refused('own-update'))
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
