import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CivilDate } from '@/lib/domain/civil-date'
import { deviationDigits, shareDigits } from '@/lib/domain/shown-figures'
import { standingTimeline, updatesKnownOn, type PublishedUpdate } from '@/lib/domain/standing'
import { aDay } from '@/lib/domain/testing/arbitraries'
import { KINDS, READING_STAGES, type Kind } from '@/lib/domain/words'
import { publishUpdate } from '@/lib/services/publish-update'
import { GRADES, MEMBER_COUNT, openWorld, STAGES, type World } from '@/lib/services/testing/plan'
import { aCorrection, aDraft, aFigure, submitted } from '@/lib/services/testing/updates'
import { db } from './client'
import { factsOf, factsSelect, listReferences } from './commitment-facts'

/** What the projection keeps, and what a fresh look at the facts gives. */
async function compareStandings(code: string) {
  const row = await db.commitment.findUniqueOrThrow({ where: { code }, select: factsSelect })
  const { facts, updates } = factsOf(row)
  const references = await listReferences(db, row)
  const fresh = standingTimeline(facts, '2025-01-15', updates, references).map((period) => ({
    knownFrom: period.knownFrom,
    knownUntil: period.knownUntil,
    code: period.code,
    measureKey: period.measure,
    value: period.reading?.value ?? null,
    word: period.reading?.word ?? null,
    hedge: period.reading?.hedge ?? null,
    share: period.share && shareDigits(period.share),
    scheduled: period.scheduled && shareDigits(period.scheduled),
    deviation: period.deviation && deviationDigits(facts.kind, period.deviation),
    effectiveOn: period.effectiveOn,
    lastEffectiveOn: lastOf(updates, period.knownFrom),
  }))
  const stored = await db.standingPeriod.findMany({
    where: { commitmentId: row.id },
    omit: { commitmentId: true, planId: true, deviationOrder: true },
    orderBy: { knownFrom: 'asc' },
  })
  return { stored, fresh, updates }
}

const lastOf = (updates: readonly PublishedUpdate[], on: CivilDate): string | null =>
  updatesKnownOn(updates, on).at(-1)?.effectiveOn ?? null

type Step = {
  kind: Kind
  effectiveOn: CivilDate
  /** corrects the last figure of the kind, if there is one */
  corrects: boolean
  value: number
  stage: (typeof READING_STAGES)[number]
  /** days since the step before */
  later: number
}

const aStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...KINDS.filter((kind) => kind !== 'direction')),
  effectiveOn: aDay('2025-01-01', '2025-12-31'),
  corrects: fc.boolean(),
  value: fc.integer({ min: 0, max: 13 }),
  stage: fc.constantFrom(...READING_STAGES),
  later: fc.integer({ min: 0, max: 30 }),
})

function reportOf({ kind, value, stage, effectiveOn }: Step) {
  const members = Array.from({ length: value % (MEMBER_COUNT + 1) }, (_, index) => index + 1)
  const word = kind === 'grade' ? GRADES[value % 3] : STAGES[value % 3]
  const isWord = kind === 'grade' || kind === 'milestone'
  const figure = isWord ? { word: word ?? null, value: null } : { value: String(value) }
  return {
    effectiveOn,
    explanation: '随机数。',
    finishedMembers: kind === 'list' ? members : [],
    readings: [aFigure(kind, { ...figure, stage })],
  }
}

async function play(world: World, steps: readonly Step[]): Promise<void> {
  const last = new Map<Kind, { id: string; effectiveOn: CivilDate }>()
  const reported = new Set<string>()
  let today: CivilDate = '2026-01-01'
  for (const step of steps) {
    today = addDays(today, step.later)
    const now = new Date(`${today}T09:00:00+08:00`)
    const author = step.kind === 'growth' || step.kind === 'relative' ? world.neighbour : world.contributor
    const corrected = step.corrects ? last.get(step.kind) : undefined
    const report = reportOf(step)
    if (corrected === undefined && reported.has(`${step.kind} ${step.effectiveOn}`)) continue
    const input =
      corrected === undefined
        ? aDraft(world, step.kind, report)
        : aCorrection(world, step.kind, corrected.id, { ...report, effectiveOn: corrected.effectiveOn })
    const seen = await submitted(author, input, now)
    expect(await publishUpdate(world.reviewer, seen, now)).toMatchObject({ ok: true })
    const { effectiveOn } = input.report
    last.set(step.kind, { id: seen.updateId, effectiveOn })
    reported.add(`${step.kind} ${effectiveOn}`)
  }
}

describe('the stored standings', () => {
  it('are those of the facts, after any sequence of updates and corrections', async () => {
    const sequences = fc.array(aStep, { minLength: 5, maxLength: 12 })
    const property = fc.asyncProperty(sequences, async (steps) => {
      const world = await openWorld()
      await play(world, steps)
      for (const kind of KINDS) {
        const { stored, fresh, updates } = await compareStandings(world.codeOf(kind))
        expect(stored).toEqual(fresh)
        expect(updates.length).toBeLessThanOrEqual(steps.length)
      }
    })
    await fc.assert(property, { numRuns: 5, endOnFailure: true })
  }, 60_000)

  it('know what was known by a day: before, between and after a correction', async () => {
    const world = await openWorld('count')
    const first = aDraft(world, 'count')
    const july = new Date('2025-07-18T09:00:00+08:00')
    const seen = await submitted(world.contributor, first, july)
    await publishUpdate(world.reviewer, seen, july)
    const august = new Date('2025-08-05T09:00:00+08:00')
    const corrected = await submitted(world.contributor, aCorrection(world, 'count', seen.updateId), august)
    await publishUpdate(world.reviewer, corrected, august)
    const { stored, fresh } = await compareStandings(world.codeOf('count'))
    expect(stored).toEqual(fresh)
    expect(stored.map(({ knownFrom, knownUntil, code, value }) => [knownFrom, knownUntil, code, value])).toEqual([
      ['2025-01-15', '2025-07-18', 'no-data', null],
      ['2025-07-18', '2025-08-05', 'behind', '4'],
      ['2025-08-05', null, 'behind', '3'],
    ])
  })
})
