import 'server-only'
import { periodItemOf } from '@/lib/data/period-items'
import { calendarOf, type Reporting, type StoredUpdate } from '@/lib/data/reporting'
import type { CivilDate } from '@/lib/domain/civil-date'
import { listEnded } from '@/lib/domain/freshness'
import type { OpenReport, SheetItem } from '@/lib/domain/sheet/item'

const present = <T>(values: readonly (T | null)[]): T[] => values.flatMap((value) => value ?? [])

function openReportOf(open: StoredUpdate): OpenReport {
  const { id, version, state, effectiveOn, sentence, explanation, cause, nextStep, readings, finishedMembers } = open
  return {
    ...{ id, version, state, effectiveOn, sentence, explanation, cause, nextStep, readings, finishedMembers },
    correctsOn: open.supersedes === null ? null : effectiveOn,
    links: present(open.evidence.map(({ url }) => url)),
    documentNumbers: present(open.evidence.map(({ documentNumber }) => documentNumber)),
    fileCount: open.evidence.filter(({ kind }) => kind === 'file').length,
  }
}

/** The end of the last period that is over and has no published figure; today where none is. */
function suggestedOn({ row, updates }: Reporting, today: CivilDate): CivilDate {
  const published = updates.map((update) => update.effectiveOn)
  return listEnded(calendarOf(row.plan), today).find((end) => !published.includes(end)) ?? today
}

/** A commitment as a sheet carries it. */
export function sheetItemOf(reporting: Reporting, today: CivilDate): SheetItem {
  const { code, title, measures, stages, members } = periodItemOf(reporting, today)
  return {
    ...{ code, title, measures, stages, members },
    open: reporting.open === null ? null : openReportOf(reporting.open),
    suggestedOn: suggestedOn(reporting, today),
    today,
    planStartsOn: reporting.facts.startsOn,
    thresholds: reporting.facts.thresholds,
    updates: reporting.updates,
  }
}

/**
 * Names the state that a comparison was made with. Whoever saves, submits, publishes or
 * corrects anything of the commitment changes it.
 */
export const basisOf = ({ open, updates }: Reporting): string =>
  `${open?.id ?? '-'}.${open?.version ?? 0}.${updates.length}`
