import { isCivilDate, type CivilDate } from '../civil-date'
import type { SummaryKind, SummaryLanguage } from './model'

/** What a planner chose, as typed: both days are '' where nothing was. */
export type TypedCut = {
  kind: SummaryKind
  language: SummaryLanguage
  /** slug; null for a report on the whole plan */
  department: string | null
  dataOn: string
  knownOn: string
}

/** What a cut of a plan lies within. */
export type CutBounds = {
  startsOn: CivilDate
  endsOn: CivilDate
  today: CivilDate
  /** slugs of those that a report can be about */
  departments: readonly string[]
}

export type CutFault = {
  field: 'dataOn' | 'knownOn' | 'department' | 'language'
  fault: 'date' | 'future' | 'outside-plan' | 'before-data' | 'department' | 'no-department' | 'chinese-only'
}

/** Kinds that are written in English too. Source: issue "Progress summaries", part 6. */
export const inEnglish = (kind: SummaryKind): boolean => kind === 'brief'

function dayFault(text: string, today: CivilDate): CutFault['fault'] | null {
  if (!isCivilDate(text)) return 'date'
  return text > today ? 'future' : null
}

const faultIf = (isWrong: boolean, field: CutFault['field'], fault: CutFault['fault']): CutFault[] =>
  isWrong ? [{ field, fault }] : []

function listAboutFaults({ kind, language, department }: TypedCut, { departments }: CutBounds): CutFault[] {
  const isKnown = department !== null && departments.includes(department)
  return [
    ...faultIf(kind === 'department' && !isKnown, 'department', 'department'),
    ...faultIf(kind !== 'department' && department !== null, 'department', 'no-department'),
    ...faultIf(language === 'en' && !inEnglish(kind), 'language', 'chinese-only'),
  ]
}

/**
 * The two days of a cut, or all that is wrong with what was chosen. Data lies within the plan's
 * year and not in the future; it is known on the day itself at the earliest, today at the latest.
 * Nothing typed as the second day means today.
 */
export function readCut(
  typed: TypedCut,
  bounds: CutBounds,
): { ok: true; dataOn: CivilDate; knownOn: CivilDate } | { ok: false; faults: CutFault[] } {
  const { dataOn, knownOn: asked } = typed
  const knownOn = asked === '' ? bounds.today : asked
  const about = listAboutFaults(typed, bounds)
  const [data, known] = [dayFault(dataOn, bounds.today), dayFault(knownOn, bounds.today)]
  if (!isCivilDate(dataOn) || !isCivilDate(knownOn) || data !== null || known !== null) {
    return {
      ok: false,
      faults: [
        ...about,
        ...(data === null ? [] : [{ field: 'dataOn' as const, fault: data }]),
        ...(known === null ? [] : [{ field: 'knownOn' as const, fault: known }]),
      ],
    }
  }
  const faults = [
    ...about,
    ...faultIf(dataOn < bounds.startsOn || dataOn > bounds.endsOn, 'dataOn', 'outside-plan'),
    ...faultIf(knownOn < dataOn, 'knownOn', 'before-data'),
  ]
  return faults.length === 0 ? { ok: true, dataOn, knownOn } : { ok: false, faults }
}
