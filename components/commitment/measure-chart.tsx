import { GradeScale } from '@/components/charts/grade-scale'
import { GrowthChart } from '@/components/charts/growth-chart'
import { MemberTrack } from '@/components/charts/member-track'
import { ScheduleChart } from '@/components/charts/schedule-chart'
import { StageTrack } from '@/components/charts/stage-track'
import { isDecimalText } from '@/lib/domain/exact'
import { decidingTarget } from '@/lib/domain/measure'
import { isCounted } from '@/lib/domain/members'
import { deviationDigits } from '@/lib/domain/shown-figures'
import { translator, type Locale } from '@/lib/i18n'
import type { MeasureSheet } from './measure-sheet'
import { hasDetails, memberRows } from './member-rows'
import { MemberTable } from './member-table'
import { countingUpdates, growthPoints, schedulePoints, trackMembers, trackStages } from './series'
import { targetText } from './words'

/** What the charts need: the numeric target they are drawn against, or null without one. */
function chartTarget({ measure }: MeasureSheet) {
  const target = decidingTarget(measure) ?? measure.targets[0]
  return target !== undefined && isDecimalText(target.value) ? target : null
}

/** A unit that begins with a number ('100 million yuan') would be misread beside a figure. */
const drawnUnit = (unit: string): string => (/^\d/.test(unit) ? '' : unit)

function commonProps(locale: Locale, sheet: MeasureSheet) {
  const target = chartTarget(sheet)
  if (target === null) return null
  const assessment = sheet.assessed?.against(target) ?? null
  const deviation = assessment?.deviation ?? null
  return {
    locale,
    name: sheet.name[locale],
    unit: drawnUnit(sheet.wording.unit[locale]),
    target: target.value,
    targetText: targetText(locale, target, sheet.wording),
    standing: assessment?.code ?? ('no-data' as const),
    deviation: deviation === null ? null : deviationDigits(sheet.measure.kind, deviation),
  }
}

/** Actual against schedule: counts and lists. */
function Schedule({ locale, sheet }: { locale: Locale; sheet: MeasureSheet }) {
  const common = commonProps(locale, sheet)
  if (common === null) return null
  const { startsOn, deadlineOn, nodes } = sheet.facts
  return (
    <ScheduleChart
      {...common}
      span={{ startsOn, deadlineOn }}
      schedule={nodes.length === 0 ? 'prorated' : nodes}
      points={schedulePoints(sheet.updates, sheet.measure.key)}
    />
  )
}

/** A rate or level beside its target and earlier years. */
function Comparison({ locale, sheet }: { locale: Locale; sheet: MeasureSheet }) {
  const common = commonProps(locale, sheet)
  const points = growthPoints(sheet.updates, sheet.measure.key, sheet.earlier)
  if (common === null || points.length === 0 || sheet.measure.kind === 'relative') return null
  return <GrowthChart {...common} points={points} />
}

function Stages({ locale, sheet }: { locale: Locale; sheet: MeasureSheet }) {
  const steps = trackStages(locale, sheet.stages, sheet.updates, sheet.measure.key)
  if (steps.length === 0) return null
  const label = translator(locale)('public.item.stages', { name: sheet.name[locale] })
  return <StageTrack locale={locale} label={label} stages={steps} />
}

function Grades({ locale, sheet }: { locale: Locale; sheet: MeasureSheet }) {
  const { measure, assessed } = sheet
  const target = decidingTarget(measure)?.value
  const reached = assessed?.reading.word
  const grades = measure.ordinal.map((word) => ({
    word,
    isReached: word === reached,
    isTarget: word === target,
  }))
  const label = translator(locale)('public.item.grades', { name: sheet.name[locale] })
  return <GradeScale locale={locale} label={label} grades={grades} />
}

/** The picture that fits the kind of the measure; nothing where there is nothing to draw. */
export function MeasureChart({ locale, sheet }: { locale: Locale; sheet: MeasureSheet }) {
  switch (sheet.measure.kind) {
    case 'count':
    case 'list':
      return <Schedule locale={locale} sheet={sheet} />
    case 'growth':
    case 'level':
    case 'relative':
    case 'limit':
      return <Comparison locale={locale} sheet={sheet} />
    case 'grade':
      return <Grades locale={locale} sheet={sheet} />
    case 'milestone':
      return <Stages locale={locale} sheet={sheet} />
    case 'direction':
      return null
  }
}

/** Names alone: who has reported nothing has left nothing undone either. */
function MemberNames({ locale, sheet }: { locale: Locale; sheet: MeasureSheet }) {
  const named = sheet.members.flatMap(({ position, name }) =>
    name === null ? [] : [{ position, name: name[locale] }],
  )
  if (named.length === 0) return null
  return (
    <ol className="member-names" aria-label={translator(locale)('public.item.members')}>
      {named.map(({ position, name }) => (
        <li key={position}>{name}</li>
      ))}
    </ol>
  )
}

/** What is counted, finished and open; a table where more than names is known. */
export function Members({ locale, sheet }: { locale: Locale; sheet: MeasureSheet }) {
  const { facts, members, measure } = sheet
  if (members.length === 0 || !isCounted(measure, facts.measures, members.length)) return null
  const updates = countingUpdates(sheet.updates, measure.key)
  const rows = memberRows(members, updates)
  if (hasDetails(rows)) return <MemberTable locale={locale} rows={rows} />
  if (sheet.assessed === null) return <MemberNames locale={locale} sheet={sheet} />
  return <MemberTrack locale={locale} members={trackMembers(locale, members, updates)} />
}
