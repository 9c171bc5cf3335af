import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../civil-date'
import { standingOn, standingTimeline, type CommitmentFacts } from '../standing'
import { aDay } from '../testing/arbitraries'
import { aMeasure, anUpdate, aReading, aStage, aTarget, someFacts } from '../testing/builders'
import {
  changeTo,
  factsKnownOn,
  isCurrent,
  isSame,
  presentValue,
  redo,
  undo,
  withProposal,
  type Adjustment,
  type Proposal,
} from '.'

const registered = someFacts({
  measures: [
    aMeasure({ targets: [aTarget(), aTarget({ set: 'municipal', value: '12' })] }),
    aMeasure({ key: 'trees', targets: [aTarget({ value: '500' })] }),
  ],
  stages: [aStage('started'), aStage('in-use')],
})

const someDay = aDay('2025-01-01', '2025-12-31')

const aProposal = fc.oneof(
  fc
    .record({
      measure: fc.constantFrom('roads', 'trees'),
      set: fc.constant('plan' as const),
      comparator: fc.constantFrom('at-least' as const, 'more-than' as const),
      value: fc.integer({ min: 1, max: 900 }).map(String),
      max: fc.constant(null),
      tolerance: fc.constant(null),
    })
    .map((after): Proposal => ({ kind: 'target', after })),
  someDay.map((deadlineOn): Proposal => ({ kind: 'deadline', after: { deadlineOn } })),
  // a day that is over when it is confirmed
  fc
    .constantFrom(null, '2025-01-01' as const)
    .map((endedOn): Proposal => ({ kind: 'ending', after: { endedOn } })),
  fc
    .array(fc.record({ dueOn: someDay, share: fc.constantFrom('0.25', '0.5', '1') }), { maxLength: 3 })
    .map((nodes): Proposal => ({ kind: 'schedule', after: { nodes } })),
  fc
    .subarray(['started', 'built', 'in-use'])
    .map((keys): Proposal => ({ kind: 'stages', after: { stages: keys.map((key) => aStage(key)) } })),
  fc.integer({ min: 1, max: 5 }).map((count): Proposal => ({
    kind: 'members',
    after: {
      members: Array.from({ length: count }, (_, index) => ({
        position: index + 1,
        name: { zh: `路${index + 1}`, en: `Road ${index + 1}` },
        place: null,
        plannedOn: null,
      })),
    },
  })),
  fc
    .string()
    .map((zh): Proposal => ({ kind: 'details', after: { ...registered.details, title: { zh, en: zh } } })),
  fc.integer({ min: 1, max: 900 }).map(String).map((value): Proposal => ({
    kind: 'split',
    after: {
      targets: [{ measure: 'roads', ...aTarget({ value }) }],
      parts: [{ code: value, title: { zh: value, en: value }, departments: [], measures: [] }],
    },
  })),
  fc.integer({ min: 1, max: 900 }).map(String).map((value): Proposal => ({
    kind: 'merge',
    after: { targets: [{ measure: 'trees', ...aTarget({ value }) }], absorbed: [value], successor: null, endedOn: null },
  })),
)

type History = { present: CommitmentFacts; adjustments: Adjustment[]; versions: CommitmentFacts[] }

/** What the proposals make of the registered facts, confirmed one after the other. */
function confirmAll(steps: readonly { proposal: Proposal; knownOn: CivilDate }[]): History {
  const days = steps.map((step) => step.knownOn).sort()
  const adjustments: Adjustment[] = []
  const versions = [registered]
  let present = registered
  for (const [index, { proposal }] of steps.entries()) {
    const change = changeTo(present, proposal)
    const knownOn = days[index]
    if (knownOn === undefined) throw new Error('no such day')
    // a split before it handed that part on
    if (change === null) continue
    present = withProposal(present, proposal)
    versions.push(present)
    adjustments.push(adjustmentOf(proposal, change.before, knownOn, index + 1))
  }
  return { present: { ...present, adjustments }, adjustments, versions }
}

/** The change as it is stored: its parts go through JSON. */
function adjustmentOf(
  proposal: Proposal,
  before: unknown,
  knownOn: CivilDate,
  sequence: number,
): Adjustment {
  return JSON.parse(JSON.stringify({ ...proposal, before, knownOn, sequence, isLate: false }))
}

const aHistory = fc
  .array(fc.record({ proposal: aProposal, knownOn: someDay }), { maxLength: 6 })
  .map(confirmAll)

const bare = (facts: CommitmentFacts) => ({ ...facts, adjustments: [] })

describe('laws of adjustments', () => {
  it('redo takes back what undo did, and undo what redo did', () => {
    fc.assert(
      fc.property(aProposal, (proposal) => {
        const change = changeTo(registered, proposal)
        if (change === null) throw new Error('no such part')
        const after = redo(registered, change)
        expect(undo(after, change)).toEqual(registered)
        expect(redo(undo(after, change), change)).toEqual(after)
        expect(isCurrent(registered, change)).toBe(true)
        expect(isSame(presentValue(after, proposal), proposal.after)).toBe(true)
      }),
    )
  })

  it('before the first adjustment the facts are the registered ones', () => {
    fc.assert(
      fc.property(aHistory, ({ present }) => {
        expect(factsKnownOn(present, '2024-12-31')).toEqual(registered)
      }),
    )
  })

  it('on every day the facts are what the adjustments known by then made of them', () => {
    fc.assert(
      fc.property(aHistory, someDay, ({ present, adjustments, versions }, on) => {
        const known = adjustments.filter((each) => each.knownOn <= on).length
        expect(bare(factsKnownOn(present, on))).toEqual(versions[known])
      }),
    )
  })

  it('looking back from an earlier day is looking back from today', () => {
    fc.assert(
      fc.property(aHistory, someDay, someDay, ({ present }, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a]
        expect(factsKnownOn(factsKnownOn(present, later), earlier)).toEqual(
          factsKnownOn(present, earlier),
        )
      }),
    )
  })

  it('a later adjustment changes no standing of an earlier day', () => {
    const updates = [anUpdate({ readings: [aReading(), aReading({ measure: 'trees', value: '300' })] })]
    fc.assert(
      fc.property(aHistory, aProposal, someDay, ({ present }, proposal, on) => {
        const change = changeTo(present, proposal)
        fc.pre(change !== null)
        if (change === null) return
        const last: Adjustment = adjustmentOf(proposal, change.before, '2026-01-01', 99)
        const next = { ...withProposal(present, proposal), adjustments: [...present.adjustments, last] }
        expect(standingOn(next, updates, [], on)).toEqual(standingOn(present, updates, [], on))
      }),
    )
  })

  it('every day of the timeline has the standing of that day', () => {
    fc.assert(
      fc.property(aHistory, someDay, ({ present }, on) => {
        const periods = standingTimeline(present, '2025-01-01', [anUpdate()], [])
        const period = periods.find(
          ({ knownFrom, knownUntil }) => knownFrom <= on && (knownUntil === null || on < knownUntil),
        )
        expect(period).toMatchObject(standingOn(present, [anUpdate()], [], on))
      }),
    )
  })
})

describe('a target that changes', () => {
  const nine = {
    kind: 'target',
    before: { measure: 'roads', ...aTarget() },
    after: { measure: 'roads', ...aTarget({ value: '4' }) },
    knownOn: '2025-09-01',
    sequence: 2,
    isLate: false,
  } as const
  const facts = redo(someFacts({ adjustments: [nine] }), nine)

  it('counts from the day of the confirmation, and the old one until the day before', () => {
    expect(standingOn(facts, [anUpdate()], [], '2025-08-31').code).toBe('behind')
    expect(standingOn(facts, [anUpdate()], [], '2025-09-01').code).toBe('completed')
  })

  it('does not turn what was met into what was not', () => {
    const more = { ...nine, before: nine.after, after: nine.before, knownOn: '2025-10-01', sequence: 3 } as const
    const raised = redo({ ...facts, adjustments: [nine, more] }, more)
    expect(standingOn(raised, [anUpdate()], [], '2025-09-30').code).toBe('completed')
    expect(standingOn(raised, [anUpdate()], [], '2025-10-01').code).toBe('behind')
  })
})
