import { describe, expect, it } from 'vitest'
import { previewPublication, type ProposedUpdate } from './preview'
import type { PublishedUpdate } from './standing'
import { aMeasure, anUpdate, aReading, shown, someFacts } from './testing/builders'

const march = anUpdate({
  id: 'march',
  effectiveOn: '2025-03-31',
  knownOn: '2025-04-18',
  sequence: 7,
})
const june: ProposedUpdate = {
  id: 'june',
  effectiveOn: '2025-06-30',
  supersedesId: null,
  hasEvidence: true,
  readings: [aReading({ value: '6' })],
}
const preview = (
  proposed: Partial<ProposedUpdate> = {},
  updates: PublishedUpdate[] = [march],
  facts = someFacts(),
) => previewPublication(facts, updates, [], { ...june, ...proposed }, '2025-07-15')

describe('what publishing an update would change', () => {
  it('is shown before it is sent: from ahead in March to on schedule in June', () => {
    const { before, after, warnings } = preview()
    expect([before.code, shown(before.deviation)]).toEqual(['ahead', '11.4'])
    expect([after.code, shown(after.deviation)]).toEqual(['on-schedule', '4.5'])
    expect(warnings).toEqual([])
  })

  it('is a first standing where nothing was published', () => {
    const { before, after } = preview({}, [])
    expect([before.code, after.code]).toEqual(['no-data', 'on-schedule'])
  })

  it('is nothing when a later date is published already', () => {
    const { before, after } = preview({
      effectiveOn: '2025-02-28',
      readings: [aReading({ value: '1' })],
    })
    expect(after).toEqual(before)
  })

  it('counts among what is published last for the same date, whatever was published before', () => {
    const { after } = preview({ effectiveOn: '2025-03-31', readings: [aReading({ value: '2' })] })
    expect(after.reading?.value).toBe('2')
  })

  it('replaces the figure it corrects', () => {
    const wrong = { ...march, readings: [aReading({ value: '9' })] }
    const right = {
      effectiveOn: '2025-03-31',
      supersedesId: 'march',
      readings: [aReading({ value: '2' })],
    } as const
    const { before, after, warnings } = preview(right, [wrong])
    expect([before.code, after.code]).toEqual(['ahead', 'behind'])
    expect(warnings).toEqual([])
  })

  it('is not judged by what becomes known only later', () => {
    const later = { ...march, effectiveOn: '2025-05-31', knownOn: '2025-07-16' } as const
    expect(preview({}, [later]).before.code).toBe('no-data')
  })
})

describe('what a reader would stumble over', () => {
  it('is named with its measure', () => {
    expect(preview({ readings: [aReading({ value: '3' })] }).warnings).toEqual([
      { measure: 'roads', warning: 'falls' },
    ])
  })

  it('is held against the last figure of an earlier date, not of the same or a later one', () => {
    const may = anUpdate({
      id: 'may',
      effectiveOn: '2025-05-31',
      sequence: 8,
      knownOn: '2025-06-05',
      readings: [aReading({ value: '6' })],
    })
    const sameDay = anUpdate({
      id: 'same',
      effectiveOn: '2025-06-30',
      sequence: 9,
      knownOn: '2025-07-05',
      readings: [aReading({ value: '8' })],
    })
    const five = { readings: [aReading({ value: '5' })] }
    expect(preview(five, [march, sameDay]).warnings).toEqual([])
    expect(preview(five, [march, may]).warnings).toEqual([{ measure: 'roads', warning: 'falls' }])
    expect(preview({ ...five, effectiveOn: '2025-04-30' }, [march, may]).warnings).toEqual([])
  })

  it('passes over updates that leave the measure out, and what is not yet known', () => {
    const words = anUpdate({
      id: 'words',
      effectiveOn: '2025-05-31',
      sequence: 8,
      knownOn: '2025-06-05',
      readings: [],
    })
    const unknown = anUpdate({
      id: 'unknown',
      effectiveOn: '2025-05-31',
      sequence: 9,
      knownOn: '2025-07-16',
      readings: [aReading({ value: '1' })],
    })
    const three = { readings: [aReading({ value: '3' })] }
    expect(preview(three, [march, words, unknown]).warnings).toEqual([
      { measure: 'roads', warning: 'falls' },
    ])
  })

  it('does not ask about the figure that the correction takes back', () => {
    const moved = { supersedesId: 'march', readings: [aReading({ value: '1' })] }
    expect(preview(moved, [march]).warnings).toEqual([])
  })

  it('is asked of each measure reported, by the settings of the plan', () => {
    const schools = aMeasure({ key: 'schools' })
    const facts = someFacts({ measures: [aMeasure(), schools] })
    const both = (roads: string, count: string) => [
      aReading({ value: roads }),
      aReading({ measure: 'schools', value: count }),
    ]
    const before = { ...march, readings: both('4', '2') }
    expect(preview({ readings: both('13', '1') }, [before], facts).warnings).toEqual([
      { measure: 'roads', warning: 'jumps' },
      { measure: 'schools', warning: 'falls' },
    ])
    const lenient = { ...facts, thresholds: { ...facts.thresholds, jumpFactor: '10' } }
    expect(preview({ readings: both('13', '2') }, [before], lenient).warnings).toEqual([])
  })
})
