import type { CivilDate } from './civil-date'
import type { Measure, Reading } from './measure'
import type { Bilingual, Kind } from './words'

/** One of the things that are counted; `position` is 1, 2, … and never changes. */
export type Member = {
  position: number
  /** null where the plan counts it without naming it and nobody has filed it yet */
  name: Bilingual | null
  place: Bilingual | null
  plannedOn: CivilDate | null
}

/** The day a member was finished, where the unit reports one. */
export type MemberFinish = { position: number; finishedOn: CivilDate | null }

/** What of a measure says whether it can be counted from members. */
type Countable = Pick<Measure, 'key' | 'kind' | 'scale'>

/** Lists, or the one count of single things: of several counts a member would belong to none. */
function countableKeys(measures: readonly Countable[]): string[] {
  const keysOf = (kind: Kind) => measures.filter((each) => each.kind === kind).map(({ key }) => key)
  const [lists, counts] = [keysOf('list'), keysOf('count')]
  if (lists.length > 0) return lists
  const isOfThings = measures.every(({ kind, scale }) => kind !== 'count' || scale === '1')
  return counts.length === 1 && isOfThings ? counts : []
}

/** Whether members can be filed for any of the measures. */
export const isCountable = (measures: readonly Countable[]): boolean =>
  countableKeys(measures).length > 0

/**
 * Whether a measure is counted from members: a list always, a count as soon as members are filed
 * for it. Figures that were typed before stay as they are.
 */
export const isCounted = (
  measure: Countable,
  measures: readonly Countable[],
  memberCount: number,
): boolean =>
  measure.kind === 'list' || (memberCount > 0 && countableKeys(measures).includes(measure.key))

/**
 * The measures as a person reports them: what is counted from members is reported as a list,
 * whatever kind it was registered as. Forms, grid and sheets ask for these.
 */
export const reportedMeasures = (
  measures: readonly Measure[],
  memberCount: number,
): readonly Measure[] =>
  measures.map((measure) =>
    isCounted(measure, measures, memberCount) ? { ...measure, kind: 'list' } : measure,
  )

/** The readings with every counted one set to the number of finished members: never typed. */
export function countReadings(
  readings: readonly Reading[],
  measures: readonly Measure[],
  memberCount: number,
  finishedMembers: readonly number[],
): Reading[] {
  const value = String(new Set(finishedMembers).size)
  const counted = measures.filter((measure) => isCounted(measure, measures, memberCount))
  return readings.map((reading) =>
    counted.some(({ key }) => key === reading.measure)
      ? { ...reading, value, word: null, hedge: 'exact' }
      : reading,
  )
}

/** Whether every counted reading says what its members come to; one typed before they were filed does not. */
export function isCountedAsNow(
  readings: readonly Pick<Reading, 'measure' | 'value'>[],
  measures: readonly Countable[],
  memberCount: number,
  finishedCount: number,
): boolean {
  const counted = measures.filter((measure) => isCounted(measure, measures, memberCount))
  return readings.every(
    ({ measure, value }) =>
      value === String(finishedCount) || !counted.some(({ key }) => key === measure),
  )
}

/** Whether a member was due by the date of the figure and is not finished. It moves no lamp. */
export const isLateMember = (
  { plannedOn }: Pick<Member, 'plannedOn'>,
  isFinished: boolean,
  effectiveOn: CivilDate,
): boolean => !isFinished && plannedOn !== null && plannedOn <= effectiveOn
