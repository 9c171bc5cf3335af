import type { AdjustmentEntry } from '@/components/adjustment/adjustment-history'
import { adjustmentName, describeChange, type ChangeLine } from '@/components/adjustment/lines'
import type { HistoryUpdate } from '@/components/commitment/history'
import { readingText, type Wording } from '@/components/commitment/words'
import type { Bilingual } from '@/components/layout/link'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { Member } from '@/lib/domain/members'
import type { Measure, Reading } from '@/lib/domain/measure'
import { translator, type Locale } from '@/lib/i18n'

type LedgerEntry = { seq: number; hash: string; recordedAt: Date }
type Corrected = Omit<HistoryUpdate, 'id' | 'publishedAt'> & { finishedMembers: readonly number[] }

/** Something that was public and became another: a figure corrected, or a promise adjusted. */
export type PublicChange = {
  subject: {
    code: string
    title: Bilingual
    stages: readonly { key: string; name: Bilingual }[]
    members: readonly Member[]
    measures: readonly {
      key: string
      name: Bilingual
      unit: Bilingual
      kind: Measure['kind']
      reference: Bilingual | null
    }[]
  }
  /** the day from which the public knew it */
  knownOn: CivilDate
  entry: LedgerEntry
} & (
  | { type: 'correction'; update: Corrected; replaced: Corrected & { entry: LedgerEntry } }
  | { type: 'adjustment'; adjustment: AdjustmentEntry; offices: ReadonlyMap<string, Bilingual> }
)

const wordingOf = (
  { unit, kind, reference }: PublicChange['subject']['measures'][number],
  stages: Wording['stages'],
): Wording => ({ unit, kind, reference, stages })

/** A figure in words; with how firm it is where that alone was corrected. */
function figureText(locale: Locale, reading: Reading, wording: Wording, hasStage: boolean): string {
  const text = readingText(locale, reading, wording)
  const t = translator(locale)
  return hasStage ? t('public.corrections.staged', { text, stage: t(`stage.${reading.stage}`) }) : text
}

/** Which members are finished, where others are than before. */
function memberLines(
  locale: Locale,
  { subject, update, replaced }: PublicChange & { type: 'correction' },
): ChangeLine[] {
  const t = translator(locale)
  const names = ({ finishedMembers }: Corrected) =>
    subject.members
      .filter(({ position }) => finishedMembers.includes(position))
      .map(({ position, name }) => name?.[locale] ?? t('ui.members.unnamed', { position }))
      .join(t('public.listMark'))
  const [before, after] = [names(replaced), names(update)]
  const none = t('adjustment.none')
  if (before === after) return []
  return [{ label: t('desk.report.members'), before: before || none, after: after || none }]
}

/** The figures of a correction that are others than before; none where words alone changed. */
function correctedLines(
  locale: Locale,
  { subject, update, replaced }: PublicChange & { type: 'correction' },
): ChangeLine[] {
  const t = translator(locale)
  return subject.measures.flatMap((measure): ChangeLine[] => {
    const ofMeasure = ({ readings }: Corrected) => readings.find((each) => each.measure === measure.key)
    const [old, present] = [ofMeasure(replaced), ofMeasure(update)]
    const wording = wordingOf(measure, subject.stages)
    const bare = (reading: Reading | undefined) =>
      reading === undefined ? null : readingText(locale, reading, wording)
    const hasStage = bare(old) === bare(present) && old?.stage !== present?.stage
    const text = (reading: Reading | undefined) =>
      reading === undefined
        ? t('adjustment.none')
        : figureText(locale, reading, wording, hasStage)
    if (bare(old) === bare(present) && !hasStage) return []
    return [{ label: measure.name[locale], before: text(old), after: text(present) }]
  })
}

/** What stood before and what stands now, in words. */
export function changeLines(locale: Locale, change: PublicChange): ChangeLine[] {
  if (change.type === 'correction') {
    return [...correctedLines(locale, change), ...memberLines(locale, change)]
  }
  const { measures, stages } = change.subject
  return describeChange(locale, change.adjustment.change, {
    measures: new Map(
      measures.map((measure) => [
        measure.key,
        { name: measure.name, wording: wordingOf(measure, stages) },
      ]),
    ),
    offices: change.offices,
  })
}

/** '数据更正', '目标调整': what happened. */
export const changeName = (locale: Locale, change: PublicChange): string =>
  change.type === 'correction'
    ? translator(locale)('public.corrections.correction')
    : adjustmentName(locale, change.adjustment.change.kind, change.adjustment.isLate)

/** Why; '' where a filing gave none. */
export const reasonOf = (change: PublicChange): string =>
  change.type === 'correction' ? (change.update.correctionReason ?? '') : change.adjustment.reason

/** The offices that answer for a change, and for a figure the date that it speaks of. */
export function groundsText(locale: Locale, change: PublicChange): string[] {
  const t = translator(locale)
  if (change.type === 'adjustment') {
    const { proposedBy, confirmedBy } = change.adjustment
    return [
      t(`adjustment.proposedBy.${proposedBy.role}`, { office: proposedBy.name[locale] }),
      t('adjustment.confirmedBy', { office: confirmedBy.name[locale] }),
    ]
  }
  const { reportedBy, reviewedBy } = change.update
  return [
    ...(reportedBy ? [t('public.record.reportedBy', { office: reportedBy.name[locale] })] : []),
    ...(reviewedBy ? [t('public.record.reviewedBy', { office: reviewedBy.name[locale] })] : []),
  ]
}
