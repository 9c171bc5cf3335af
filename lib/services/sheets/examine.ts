import 'server-only'
import { readSheetBytes } from '@/lib/documents/sheet'
import type { Reader } from '@/lib/data/client'
import { listReportingOf, type Reporting } from '@/lib/data/reporting'
import { civilDateOf, type CivilDate } from '@/lib/domain/civil-date'
import { may } from '@/lib/domain/permissions'
import type { WholeRefusalReason } from '@/lib/domain/sheet/faults'
import { findHeadings, type Headings } from '@/lib/domain/sheet/headings'
import type { ItemOutcome } from '@/lib/domain/sheet/read-item'
import {
  joinOutcomes,
  readGroup,
  type FoundItem,
  type SheetOutcome,
} from '@/lib/domain/sheet/read-sheet'
import { listRows, type SheetRow, type SheetRows } from '@/lib/domain/sheet/rows'
import { addressOf } from '@/lib/domain/sheet/table'
import type { Official } from '../signed-in'
import { sheetItemOf } from './sheet-item'

/** Why a sheet as a whole is not read; `about` holds the cells that it is about. */
export type WholeRefusal = {
  reason: WholeRefusalReason
  about: string[]
}

/** A sheet as cells, with its headings found. */
export type OpenedSheet = { headings: Headings; sheet: SheetRows }

/** Reads the bytes as far as they can be read without knowing any item. */
export async function openSheet(
  bytes: Uint8Array,
): Promise<{ ok: true; value: OpenedSheet } | { ok: false; refusal: WholeRefusal }> {
  const table = await readSheetBytes(bytes)
  if (!table.ok) return { ok: false, refusal: { reason: table.reason, about: [] } }
  const headings = findHeadings(table.value)
  if (!headings.ok) {
    const about = headings.reason === 'heading-twice' ? [headings.first, headings.second] : []
    return { ok: false, refusal: { reason: headings.reason, about: about.map(addressOf) } }
  }
  const sheet = listRows(table.value, headings.value)
  return sheet.rowCount === 0
    ? { ok: false, refusal: { reason: 'no-rows', about: [] } }
    : { ok: true, value: { headings: headings.value, sheet } }
}

type TodayIn = (timeZone: string) => CivilDate

/** The date by zone, worked out once for all rows. */
function todayBy(now: Date): TodayIn {
  const dates = new Map<string, CivilDate>()
  return (timeZone) => {
    const today = dates.get(timeZone) ?? civilDateOf(now, timeZone)
    dates.set(timeZone, today)
    return today
  }
}

/** What a code stands for, for this person. */
function foundFor(actor: Official, reporting: Reporting | undefined, todayIn: TodayIn): FoundItem {
  if (reporting === undefined) return 'unknown-code'
  if (may(actor, 'update:draft', reporting.target)) {
    return sheetItemOf(reporting, todayIn(reporting.row.plan.jurisdiction.timeZone))
  }
  return reporting.target.isEnded && may(actor, 'update:read', reporting.target)
    ? 'ended'
    : 'not-yours'
}

/** Items held against the database at once: enough for few statements, few enough to see it move. */
const AT_ONCE = 500

export type Examined = {
  outcome: SheetOutcome
  /** by code, of every item that the person may report on */
  reportings: Map<string, Reporting>
}

type Step = (doneRows: number) => Promise<boolean>

async function examineSome(
  reader: Reader,
  actor: Official,
  groups: readonly (readonly [string, readonly SheetRow[]])[],
  headings: Headings,
  todayIn: TodayIn,
) {
  const reportings = new Map(
    (
      await listReportingOf(
        reader,
        groups.map(([code]) => code),
      )
    ).map((each) => [each.row.code, each]),
  )
  const outcomes = groups.map(([code, rows]) =>
    readGroup(foundFor(actor, reportings.get(code), todayIn), rows, headings),
  )
  return { reportings, outcomes }
}

/**
 * Holds every row against what is open and against the rules.
 *
 * @param step told of the rows done after each piece; answers false to stop
 * @returns null when it was stopped
 */
export async function examine(
  reader: Reader,
  actor: Official,
  { headings, sheet }: OpenedSheet,
  now: Date,
  step: Step,
): Promise<Examined | null> {
  const groups = [...sheet.groups]
  const todayIn = todayBy(now)
  const reportings = new Map<string, Reporting>()
  const outcomes: ItemOutcome[] = []
  let done = sheet.rowCount - groups.reduce((sum, [, rows]) => sum + rows.length, 0)
  for (let first = 0; first < groups.length; first += AT_ONCE) {
    const some = groups.slice(first, first + AT_ONCE)
    const examined = await examineSome(reader, actor, some, headings, todayIn)
    outcomes.push(...examined.outcomes)
    for (const [code, reporting] of examined.reportings) reportings.set(code, reporting)
    done += some.reduce((sum, [, rows]) => sum + rows.length, 0)
    if (!(await step(done))) return null
  }
  return { outcome: joinOutcomes(outcomes, sheet.faults), reportings }
}
