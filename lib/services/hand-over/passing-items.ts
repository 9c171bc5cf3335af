import 'server-only'
import { createHash } from 'node:crypto'
import type { Reader } from '@/lib/data/client'
import type { Unit } from '@/lib/data/departments'
import { listDetailsWaiting, listRunningCodes } from '@/lib/data/hand-overs'
import { listReportingOf, type Reporting } from '@/lib/data/reporting'
import { seenText, type ChangeOf } from '@/lib/domain/adjustment'
import {
  decideDepartmentHandOver,
  type DepartmentHandOverRefusal,
  type HandOverDepartment,
} from '@/lib/domain/department-hand-over'

/** What would change if one department handed over to another now. */
export type Passing =
  | { ok: true; items: { reporting: Reporting; change: ChangeOf<'details'> }[]; seen: string }
  | { ok: false; reason: DepartmentHandOverRefusal; codes: string[] }

const departmentOf = ({ slug, jurisdictionId, closedAt }: Unit): HandOverDepartment => ({
  slug,
  jurisdictionId,
  isClosed: closedAt !== null,
})

/** Short for a whole list: what a form sends back, to be compared when it comes. */
const digestOf = (changes: readonly { code: string; change: ChangeOf<'details'> }[]): string => {
  const departments = changes.map(({ code, change: { before, after } }) => [
    code,
    before.departments,
    after.departments,
  ])
  return createHash('sha256').update(seenText(departments)).digest('hex')
}

/** Every running item of an open plan for which the one answers, with what the other would be to it. */
export async function readPassing(reader: Reader, from: Unit, to: Unit): Promise<Passing> {
  const codes = await listRunningCodes(reader, from.id)
  const found = new Map((await listReportingOf(reader, codes)).map((each) => [each.row.code, each]))
  const all = codes.flatMap((code) => found.get(code) ?? [])
  const waiting = await listDetailsWaiting(reader, codes)
  const decision = decideDepartmentHandOver(
    departmentOf(from),
    departmentOf(to),
    all.map(({ row: { code }, facts: { details } }) => ({
      ...{ code, details },
      isDetailsWaiting: waiting.includes(code),
    })),
  )
  if (!decision.ok) return decision
  const items = decision.value.flatMap(({ code, change }) => {
    const reporting = found.get(code)
    return reporting === undefined ? [] : [{ reporting, change }]
  })
  return { ok: true, items, seen: digestOf(decision.value) }
}
