import type { Cause } from '../cause'
import type { CivilDate } from '../civil-date'
import type { Measure, Reading } from '../measure'
import type { PublishedUpdate } from '../standing'
import type { Thresholds } from '../thresholds'
import type { UpdateState } from '../words'
import type { InBoth } from './vocabulary'

/** A measure of an item, as a sheet names it. */
export type SheetMeasure = {
  key: string
  name: InBoth
  /** as displayed, scale word included: 亿元 */
  unit: InBoth
  measure: Measure
}

/** What an update says, as far as a sheet carries it. */
export type SheetReport = Cause & {
  effectiveOn: CivilDate
  sentence: string
  explanation: string
  readings: readonly Reading[]
  /** lists: positions of the members finished so far */
  finishedMembers: readonly number[]
  links: readonly string[]
  documentNumbers: readonly string[]
}

/** An update that is not published yet. */
export type OpenReport = SheetReport & {
  id: string
  version: number
  state: UpdateState
  /** the date of the update that it corrects; null for a new figure */
  correctsOn: CivilDate | null
  /** evidence that a sheet does not carry: files */
  fileCount: number
}

/** An item that a sheet may report on, with what the rules ask for. */
export type SheetItem = {
  code: string
  title: InBoth
  /** in order; the first one's row carries the item's own columns */
  measures: readonly SheetMeasure[]
  stages: readonly { key: string; name: InBoth }[]
  members: readonly { position: number; name: InBoth | null }[]
  open: OpenReport | null
  /** the end of the period that is to be reported next */
  suggestedOn: CivilDate
  /** where the plan is */
  today: CivilDate
  planStartsOn: CivilDate
  thresholds: Thresholds
  updates: readonly PublishedUpdate[]
}

/** Why an item of the sheet cannot be reported on by this person. */
export type ItemRefusal = 'unknown-code' | 'not-yours' | 'ended'
