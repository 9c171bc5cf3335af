import type { AdjustmentEntry } from '@/components/adjustment/adjustment-history'
import type { Bilingual } from '@/components/layout/link'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { DecimalText } from '@/lib/domain/exact'
import type { Measure, Reading } from '@/lib/domain/measure'
import type { Member } from '@/lib/domain/members'
import type { assessMeasure, CommitmentFacts } from '@/lib/domain/standing'
import type { Hedge } from '@/lib/domain/words'
import type { CountingUpdate } from './member-rows'
import type { ChartedUpdate } from './series'
import type { Wording } from './words'

/** An earlier result with the words it was taken from. */
export type Baseline = {
  period: string
  value: DecimalText
  hedge: Hedge
  isForecast: boolean
  /** slug of the document, and the paragraph's number in it */
  document: string
  paragraph: number
  quote: string
}

/** All that a commitment's page says of one measure. */
export type MeasureSheet = {
  facts: CommitmentFacts
  measure: Measure
  name: Bilingual
  wording: Wording
  scope: Bilingual | null
  caution: Bilingual | null
  baselines: readonly Baseline[]
  earlier: readonly { period: string; value: DecimalText; isForecast: boolean }[]
  assessed: ReturnType<typeof assessMeasure>
  /** the reading that a correction replaced by the present one; null where they say the same */
  corrected: Reading | null
  /** everything published, corrected figures included */
  updates: readonly (ChartedUpdate & CountingUpdate)[]
  stages: readonly { key: string; name: Bilingual; plannedOn: CivilDate | null }[]
  /** adjustments of the commitment, newest first */
  adjustments: readonly AdjustmentEntry[]
  members: readonly Member[]
}
