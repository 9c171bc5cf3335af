import type { CivilDate } from './civil-date'
import { findToReport, type ReportingPeriod } from './freshness'
import type { Decision, Kind } from './words'

/**
 * Kinds whose figure holds until something happens: what was counted, finished or reached
 * is so a quarter later. The others speak of the period itself: a rate of growth, a
 * relation and a level, which may be a flow such as a year's revenue, are measured anew
 * each time, so that "no change" would never be the answer.
 */
export const LASTING_KINDS: readonly Kind[] = ['count', 'list', 'limit', 'grade', 'milestone']

/** A published figure, as far as it matters for saying that nothing changed since. */
export type Figure = {
  id: string
  effectiveOn: CivilDate
  /** the published update that it corrects */
  supersedesId: string | null
  /** stated by a loaded document; nobody's evidence is behind it */
  isFromDocument: boolean
  /** false where it was typed before its members were filed, and is counted from them since */
  isStillCounted: boolean
  /** keys of the measures that it speaks of */
  measures: readonly string[]
}

export type NoChangeFacts = {
  periods: readonly ReportingPeriod[]
  measures: readonly { key: string; kind: Kind }[]
  /** published, superseded ones included, in any order */
  figures: readonly Figure[]
  hasOpenUpdate: boolean
  /** completed or ended: nothing more to report */
  isClosed: boolean
}

/** What saying it would report: the figure repeated, and for which day. */
export type NoChange = { sinceId: string; sinceOn: CivilDate; effectiveOn: CivilDate }

/**
 * closed: nothing is left to report; open-update: one is being written or reviewed;
 * nothing-published: there is no last time; nothing-to-report: the figures reach the last
 * period that ended; new-figure-needed: a measure's figure speaks of the period itself, or
 * was typed and is counted from members since;
 * figure-of-part: the last figure leaves out a measure that has one, whose evidence lies
 * elsewhere; figure-of-document: the last figure has no evidence of its own to repeat.
 */
export type NoChangeRefusal =
  | 'closed'
  | 'open-update'
  | 'nothing-published'
  | 'nothing-to-report'
  | 'new-figure-needed'
  | 'figure-of-part'
  | 'figure-of-document'

const standingFigures = (figures: readonly Figure[]): Figure[] => {
  const superseded = new Set(figures.map((figure) => figure.supersedesId))
  return figures
    .filter((figure) => !superseded.has(figure.id))
    .sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn))
}

/**
 * Whether "no change since last time" is a true answer for the last period that ended, and
 * since which figure. Never an answer by itself: somebody has to say it, another to publish.
 */
export function decideNoChange(
  { periods, measures, figures, hasOpenUpdate, isClosed }: NoChangeFacts,
  today: CivilDate,
): Decision<NoChange, NoChangeRefusal> {
  const refuse = (reason: NoChangeRefusal) => ({ ok: false as const, reason })
  if (isClosed) return refuse('closed')
  if (hasOpenUpdate) return refuse('open-update')
  const known = standingFigures(figures)
  const last = known.at(-1)
  if (last === undefined) return refuse('nothing-published')
  const period = findToReport(periods, last.effectiveOn, today)
  if (period === null) return refuse('nothing-to-report')
  if (!measures.every((measure) => LASTING_KINDS.includes(measure.kind))) {
    return refuse('new-figure-needed')
  }
  const spoken = known.flatMap((figure) => figure.measures)
  if (!spoken.every((key) => last.measures.includes(key))) return refuse('figure-of-part')
  if (last.isFromDocument) return refuse('figure-of-document')
  if (!last.isStillCounted) return refuse('new-figure-needed')
  const { id: sinceId, effectiveOn: sinceOn } = last
  return { ok: true, value: { sinceId, sinceOn, effectiveOn: period.endsOn } }
}

/** What such an update says to citizens; every sentence of the record is Chinese. */
export const noChangeSentence = (sinceOn: CivilDate): string => `自 ${sinceOn} 填报以来无变化。`
