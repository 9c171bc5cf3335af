import 'server-only'
import { db } from '@/lib/data/client'
import type { StoredExtension } from '@/lib/data/extensions'
import { mapCauses } from '@/lib/data/causes'
import { mapFinishes } from '@/lib/data/finishes'
import { calendarOf, findReporting, standingOf, type Reporting } from '@/lib/data/reporting'
import type { Cause } from '@/lib/domain/cause'
import { civilDateOf, type CivilDate } from '@/lib/domain/civil-date'
import { isBehind } from '@/lib/domain/decline'
import { listEnded } from '@/lib/domain/freshness'
import type { Extendable } from '@/lib/domain/extension'
import type { MemberFinish } from '@/lib/domain/members'
import type { NoChange } from '@/lib/domain/no-change'
import type { StandingCode } from '@/lib/domain/words'
import { authorizeView } from './access'
import { judgeNoChange } from './report-no-change'
import { judgeExtendable } from './request-extension'
import type { Official } from './signed-in'
import { previewOf } from './submit-update'

/** One commitment as an official may see it. */
export type CommitmentView = {
  reporting: Reporting
  /** what published updates say of finished members, by their ids */
  finishes: ReadonlyMap<string, readonly MemberFinish[]>
  /** what they say of being behind, by their ids; those that say nothing are left out */
  causes: ReadonlyMap<string, Cause>
  /** whether the item is behind: by what is open, else by what is public */
  isBehind: boolean
  today: CivilDate
  mayReport: boolean
  mayCorrect: boolean
  /** the end of the period that is to be reported next, not after today */
  suggestedOn: CivilDate
  /** what "no change since last time" would report; null where it is no true answer */
  noChange: NoChange | null
  /** the report that more time can be asked for, and what was asked before, the newest first */
  moreTime: { extendable: Extendable | null; asked: StoredExtension[] }
}

/** The last period that has ended and has no published figure; else today or the plan's end. */
function suggestDate(reporting: Reporting, today: CivilDate): CivilDate {
  const published = reporting.updates.map((update) => update.effectiveOn)
  const { parentId, knownOn } = reporting.row
  // what ended before a part was split off, its parent reported
  const since = parentId === null ? '' : knownOn
  const ended = listEnded(calendarOf(reporting.row.plan), today).filter((endsOn) => endsOn >= since)
  return ended.find((endsOn) => !published.includes(endsOn)) ?? today
}

/** The standing that it would have with what is open, else the present one. */
async function standingWithOpen(reporting: Reporting, now: Date): Promise<StandingCode> {
  const { open } = reporting
  return open === null ? standingOf(reporting) : (await previewOf(db, reporting, open, now)).after.code
}

/** Null when the code is unknown or the official may not see it at the desk. */
export async function viewCommitment(
  actor: Official,
  code: string,
  now: Date,
): Promise<CommitmentView | null> {
  const reporting = await findReporting(db, code)
  if (reporting === null) return null
  const subject = { type: 'commitment', id: code }
  const permissions = await authorizeView(actor, 'update:read', reporting.target, subject, now)
  if (permissions === null) return null
  const today = civilDateOf(now, reporting.row.plan.jurisdiction.timeZone)
  const mayReport = permissions.has('update:draft')
  const noChange = mayReport ? await judgeNoChange(db, reporting, now) : null
  const { extendable, asked } = await judgeExtendable(db, reporting, now)
  const mayRequest = permissions.has('extension:request')
  return {
    reporting,
    finishes: reporting.facts.members.length === 0 ? new Map() : await mapFinishes(db, reporting.row.id),
    causes: await mapCauses(db, reporting.row.id),
    isBehind: isBehind(await standingWithOpen(reporting, now)),
    today,
    mayReport,
    mayCorrect: permissions.has('update:correct'),
    suggestedOn: suggestDate(reporting, today),
    noChange: noChange?.ok ? noChange.value : null,
    moreTime: { extendable: mayRequest && extendable.ok ? extendable.value : null, asked },
  }
}
