import { describe, expect, it } from 'vitest'
import { decidingTarget } from './measure'
import { assessMeasure, standingOn, updatesKnownOn, type PublishedUpdate } from './standing'
import {
  aMeasure,
  anUpdate,
  aReading,
  aReference,
  aStage,
  aTarget,
  shown,
  someFacts,
} from './testing/builders'

const roads = (value: string) => [aReading({ value })]
const june = anUpdate({ id: 'june', effectiveOn: '2025-06-30', knownOn: '2025-07-18', sequence: 1 })

describe('the standing of a commitment', () => {
  it('shows silence as silence: no data, however late it is', () => {
    expect(standingOn(someFacts(), [], [], '2025-06-30').code).toBe('no-data')
    expect(standingOn(someFacts(), [], [], '2027-06-30').code).toBe('no-data')
  })

  it('is not due before its own start, and no data from that day on', () => {
    const later = someFacts({ startsOn: '2025-07-01' })
    expect(standingOn(later, [], [], '2025-06-30').code).toBe('not-due')
    expect(standingOn(later, [], [], '2025-07-01').code).toBe('no-data')
  })

  it('speaks from the day a figure is known, with the figures behind it', () => {
    expect(standingOn(someFacts(), [june], [], '2025-07-17').code).toBe('no-data')
    const standing = standingOn(someFacts(), [june], [], '2025-07-18')
    expect(standing).toMatchObject({
      code: 'behind',
      measure: 'roads',
      reading: june.readings[0],
      effectiveOn: '2025-06-30',
    })
    expect([shown(standing.share, 4), shown(standing.scheduled, 2)]).toEqual(['0.3636', '0.50'])
    expect(shown(standing.deviation)).toBe('-13.6')
  })

  it('judges a figure at the date it speaks of, so that waiting changes nothing', () => {
    const atOnce = standingOn(someFacts(), [june], [], '2025-07-18')
    expect(standingOn(someFacts(), [june], [], '2026-07-18')).toEqual(atOnce)
  })

  it('lights no lamp for a direction, whatever was published', () => {
    const direction = someFacts({ kind: 'direction' })
    expect(standingOn(direction, [june], [], '2025-12-31')).toMatchObject({
      code: 'direction',
      share: null,
    })
  })

  it('is ended from the day the ending was known, direction or not', () => {
    const ended = someFacts({ endedOn: '2025-09-01' })
    expect(standingOn(ended, [june], [], '2025-08-31').code).toBe('behind')
    expect(standingOn(ended, [june], [], '2025-09-01')).toMatchObject({
      code: 'ended',
      share: null,
    })
    const direction = someFacts({ kind: 'direction', endedOn: '2025-09-01' })
    expect(standingOn(direction, [], [], '2025-09-01').code).toBe('ended')
  })

  it('is in progress when work is reported without a figure that could decide', () => {
    const words = [anUpdate({ readings: [] })]
    expect(standingOn(someFacts(), words, [], '2025-07-18')).toMatchObject({
      code: 'in-progress',
      measure: null,
      effectiveOn: '2025-06-30',
    })
    const untargeted = someFacts({ measures: [aMeasure({ targets: [] })] })
    expect(standingOn(untargeted, [june], [], '2025-07-18')).toMatchObject({
      code: 'in-progress',
      measure: untargeted.measures[0]?.key,
      reading: june.readings[0],
      effectiveOn: june.effectiveOn,
    })
  })

  it('lets a milestone decide by its stages, without a target', () => {
    const school = someFacts({
      kind: 'milestone',
      stages: [
        aStage('started', '2025-03-31'),
        aStage('in-use', '2025-12-31'),
      ],
      measures: [aMeasure({ key: 'school', kind: 'milestone', targets: [] })],
    })
    const started = anUpdate({
      readings: [aReading({ measure: 'school', value: null, word: 'started' })],
    })
    expect(standingOn(school, [started], [], '2025-07-18')).toMatchObject({
      code: 'on-schedule',
      measure: 'school',
    })
  })
})

describe('the latest figure', () => {
  const september = anUpdate({
    id: 'september',
    effectiveOn: '2025-09-30',
    knownOn: '2025-10-20',
    sequence: 2,
    readings: roads('9'),
  })

  it('is the one that speaks of the latest date, not the one published last', () => {
    const lateJune = { ...june, knownOn: '2025-11-01', sequence: 3 } as const
    expect(standingOn(someFacts(), [september, lateJune], [], '2025-12-01').effectiveOn).toBe(
      '2025-09-30',
    )
  })

  it('is the one published last where two speak of the same date', () => {
    const again = { ...september, id: 'again', sequence: 3, readings: roads('10') }
    for (const updates of [
      [september, again],
      [again, september],
    ]) {
      expect(standingOn(someFacts(), updates, [], '2025-10-20').reading?.value).toBe('10')
    }
  })

  it('may lie further back for a measure that the last update leaves out', () => {
    const words = { ...september, readings: [] }
    expect(standingOn(someFacts(), [june, words], [], '2025-10-20')).toMatchObject({
      code: 'behind',
      effectiveOn: '2025-06-30',
    })
  })
})

describe('a correction', () => {
  const wrong = { ...june, readings: roads('9') }
  const right: PublishedUpdate = {
    ...june,
    id: 'right',
    sequence: 2,
    knownOn: '2025-08-05',
    supersedesId: 'june',
    readings: roads('4'),
  }

  it('counts from the day it was known, and leaves what was known before', () => {
    const updates = [wrong, right]
    expect(standingOn(someFacts(), updates, [], '2025-08-04').code).toBe('ahead')
    expect(standingOn(someFacts(), updates, [], '2025-08-05').code).toBe('behind')
  })

  it('takes the superseded figure away even where it speaks of a later date', () => {
    const misdated = { ...wrong, effectiveOn: '2025-07-31' } as const
    expect(standingOn(someFacts(), [misdated, right], [], '2025-08-05').effectiveOn).toBe(
      '2025-06-30',
    )
    expect(updatesKnownOn([misdated, right], '2025-08-05').map((update) => update.id)).toEqual([
      'right',
    ])
  })

  it('may itself be corrected', () => {
    const last = {
      ...right,
      id: 'last',
      sequence: 3,
      knownOn: '2025-08-09',
      supersedesId: 'right',
    } as const
    const known = (on: '2025-08-08' | '2025-08-09') =>
      updatesKnownOn([last, wrong, right], on).map((update) => update.id)
    expect(known('2025-08-08')).toEqual(['right'])
    expect(known('2025-08-09')).toEqual(['last'])
  })
})

describe('proof', () => {
  it('is the evidence of the update that carries the figure', () => {
    const done = anUpdate({ readings: roads('11') })
    const unproven = { ...done, hasEvidence: false }
    expect(standingOn(someFacts(), [done], [], '2025-07-18').code).toBe('completed')
    expect(standingOn(someFacts(), [unproven], [], '2025-07-18').code).toBe('ahead')
  })
})

describe('two clocks', () => {
  const fromDocument = anUpdate({ effectiveOn: '2023-06-30', knownOn: '2023-08-15', sequence: 9 })
  const facts = someFacts({ startsOn: '2023-01-01', deadlineOn: '2023-12-31' })

  it('knows a figure from its document’s date and judges it at the date it speaks of', () => {
    expect(standingOn(facts, [fromDocument], [], '2023-08-14').code).toBe('no-data')
    const standing = standingOn(facts, [fromDocument], [], '2023-08-15')
    expect(standing.effectiveOn).toBe('2023-06-30')
    expect(shown(standing.scheduled)).toBe('0.5')
  })

  it('lists what is known in the order the figures speak of', () => {
    const may = anUpdate({
      id: 'may',
      effectiveOn: '2025-05-31',
      knownOn: '2025-08-01',
      sequence: 2,
    })
    const ids = updatesKnownOn([june, may], '2025-08-01').map((update) => update.id)
    expect(ids).toEqual(['may', 'june'])
  })
})

describe('a relation', () => {
  const income = aMeasure({ key: 'income', kind: 'relative', unit: '%', targets: [aTarget({ value: '0' })] })
  const facts = someFacts({ kind: 'relative', measures: [income] })
  const updates = [anUpdate({ readings: [aReading({ measure: 'income', value: '5.2' })] })]
  const gdp = aReference({ knownOn: '2025-07-20', value: '5.5' })

  it('waits until the other figure of the same date is known', () => {
    expect(standingOn(facts, updates, [gdp], '2025-07-19').code).toBe('in-progress')
    expect(standingOn(facts, updates, [gdp], '2025-07-20').code).toBe('behind')
  })

  it('is held against the other figure in its own scale', () => {
    const inHundredMillions = { ...income, unit: '亿元', scale: '100000000' } as const
    const inTenThousands = { unit: '万元', scale: '10000' } as const
    const standingAgainst = (value: string) =>
      standingOn(
        someFacts({ kind: 'relative', measures: [inHundredMillions] }),
        updates,
        [aReference({ ...inTenThousands, value })],
        '2025-07-20',
      )
    expect(standingAgainst('52000').code).toBe('on-schedule')
    const behind = standingAgainst('52001')
    expect([behind.code, shown(behind.deviation, 4)]).toEqual(['behind', '-0.0001'])
    expect(() => standingOn(facts, updates, [aReference(inTenThousands)], '2025-07-20')).toThrow(RangeError)
  })

  it('is not held against a figure of another date', () => {
    const march = aReference({ effectiveOn: '2025-03-31' })
    expect(standingOn(facts, updates, [march], '2025-12-31').code).toBe('in-progress')
  })

  it('follows a corrected figure from the day the correction was known, the old one before', () => {
    const revised = aReference({ knownOn: '2025-09-01', sequence: 8, value: '5.0' })
    for (const references of [
      [gdp, revised],
      [revised, gdp],
    ]) {
      expect(standingOn(facts, updates, references, '2025-08-31').code).toBe('behind')
      expect(standingOn(facts, updates, references, '2025-09-01').code).toBe('on-schedule')
    }
  })

  it('follows the figure published last where several became known on one day', () => {
    const between = aReference({ sequence: 9, value: '6.0' })
    const last = aReference({ sequence: 10, value: '5.0' })
    for (const references of [
      [gdp, between, last],
      [last, gdp, between],
      [between, last, gdp],
    ]) {
      const standing = standingOn(facts, updates, references, '2025-07-20')
      expect([standing.code, shown(standing.deviation)]).toEqual(['on-schedule', '0.2'])
    }
  })
})

describe('one measure against each of its targets', () => {
  const municipal = aTarget({ set: 'municipal', value: '8' })
  const roadsOfTwoSets = aMeasure({ targets: [municipal, aTarget()] })
  const facts = someFacts({ measures: [roadsOfTwoSets] })

  it('is decided by the plan’s own set, wherever it stands', () => {
    expect(decidingTarget(roadsOfTwoSets)?.value).toBe('11')
    expect(decidingTarget(aMeasure({ targets: [municipal] }))).toBeNull()
  })

  it('can be held against the municipal set beside it', () => {
    const assessed = assessMeasure(facts, roadsOfTwoSets, [june], [], '2025-07-18')
    expect(assessed?.update).toBe(june)
    expect(assessed?.reading).toBe(june.readings[0])
    expect(shown(assessed?.against(municipal).share ?? null)).toBe('0.5')
    expect(assessed?.against(municipal).code).toBe('on-schedule')
    expect(assessed?.against(null).code).toBe('in-progress')
  })

  it('says nothing while it has no figure', () => {
    expect(assessMeasure(facts, aMeasure({ key: 'other' }), [june], [], '2025-07-18')).toBeNull()
  })
})
