import { describe, expect, it } from 'vitest'
import { ADJUSTMENT_STATES } from '../words'
import {
  decideAdjustmentWithdrawal,
  decideConfirmation,
  decideRefusal,
  isLateFiling,
  listGroundFaults,
  type Grounds,
} from '.'

const around = { isEnded: false, isCurrent: true, upsetsReview: false }
const proposed = { state: 'proposed', proposedById: 'zhou' } as const

describe('a second person', () => {
  it('confirms what was proposed, while it still holds', () => {
    expect(decideConfirmation(proposed, 'zhao', around)).toEqual({ ok: true, value: 'confirmed' })
    expect(decideConfirmation(proposed, 'zhou', around)).toEqual({ ok: false, reason: 'own-proposal' })
    expect(decideConfirmation(proposed, 'zhao', { ...around, isEnded: true })).toEqual({ ok: false, reason: 'ended' })
    expect(decideConfirmation(proposed, 'zhao', { ...around, isCurrent: false })).toEqual({ ok: false, reason: 'stale' })
    expect(decideConfirmation(proposed, 'zhao', { ...around, upsetsReview: true })).toEqual({
      ok: false,
      reason: 'update-waiting',
    })
  })

  it('refuses with a reason', () => {
    expect(decideRefusal(proposed, 'zhao', '文号不符')).toEqual({ ok: true, value: 'refused' })
    expect(decideRefusal(proposed, 'zhao', '  ')).toEqual({ ok: false, reason: 'reason-required' })
    expect(decideRefusal(proposed, 'zhou', '文号不符')).toEqual({ ok: false, reason: 'own-proposal' })
  })

  it('leaves taking it back to who proposed it', () => {
    expect(decideAdjustmentWithdrawal(proposed, 'zhou')).toEqual({ ok: true, value: 'withdrawn' })
    expect(decideAdjustmentWithdrawal(proposed, 'zhao')).toEqual({ ok: false, reason: 'not-proposer' })
  })

  it.each(ADJUSTMENT_STATES.filter((state) => state !== 'proposed'))('decides nothing twice: %s', (state) => {
    const decided = { ...proposed, state }
    for (const answer of [
      decideConfirmation(decided, 'zhao', around),
      decideRefusal(decided, 'zhao', '文号不符'),
      decideAdjustmentWithdrawal(decided, 'zhou'),
    ]) {
      expect(answer).toEqual({ ok: false, reason: 'wrong-state' })
    }
  })
})

describe('grounds', () => {
  const whole: Grounds = {
    authority: '区人大常委会',
    documentNumber: '阳人常〔2025〕8号',
    documentDate: '2025-07-17',
    reason: '两条道路并入市级工程。',
  }
  const none: Grounds = { authority: null, documentNumber: null, documentDate: null, reason: '' }
  const said = (grounds: Grounds, asked: { authority: boolean; reason: boolean }) =>
    listGroundFaults(grounds, asked, '2025-07-18').map(({ field, fault }) => `${field}: ${fault}`)

  it('name authority, document and date where they are asked for', () => {
    expect(said(whole, { authority: true, reason: true })).toEqual([])
    expect(said(none, { authority: true, reason: true })).toEqual([
      'authority: required',
      'documentNumber: required',
      'documentDate: required',
      'reason: required',
    ])
    expect(said(none, { authority: false, reason: false })).toEqual([])
  })

  it('have no document of tomorrow', () => {
    expect(said({ ...whole, documentDate: '2025-07-19' }, { authority: true, reason: true })).toEqual([
      'documentDate: future-date',
    ])
    expect(said({ ...whole, documentDate: '2025-07-18' }, { authority: true, reason: true })).toEqual([])
    expect(said({ ...whole, reason: '长'.repeat(501) }, { authority: true, reason: true })).toEqual(['reason: too-long'])
  })
})

it('a filing is late after the plan’s first day, a proposal never', () => {
  expect(isLateFiling('schedule', '2025-01-01', '2025-01-01')).toBe(false)
  expect(isLateFiling('stages', '2025-01-01', '2025-01-02')).toBe(true)
  expect(isLateFiling('target', '2025-01-01', '2025-01-02')).toBe(false)
  expect(isLateFiling('members', '2025-01-01', '2025-01-02')).toBe(false)
})
