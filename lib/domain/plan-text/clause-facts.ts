import { requireCivilDate, type CivilDate } from '../civil-date'
import { findDeadlines } from './deadlines'
import { findDepartments, findDepartmentsInCell, type FoundDepartment } from './departments'
import { listMembers } from './list-members'
import { listYears } from './plan-year'
import type { RowCells } from './rows'
import type { Span } from './spans'
import type { FoundQuantity, ProposedClause, ProposedDepartment, ProposedMeasure } from './types'

/** A quantity as a measure that a person may take over. */
const measureOf = ({ name, value, max, scale, unit, comparator }: FoundQuantity): ProposedMeasure => ({
  name,
  value,
  max,
  scale,
  unit,
  comparator,
})

/** What the whole year is to bring: 全年完成120亿元. */
const WHOLE_YEAR = /(?<!\d)全年(?![龄级])[^，；。]{0,20}\d/u
/** 其中 11 月底前完工 12 个: the date of a share is not that of the whole. */
const SHARE_BEFORE = /其中[^，。；]*$/u

/** The last date that a text names: what it asks for is due by then at the latest. */
export function lastDeadline(text: string, year: number | null): CivilDate | null {
  // a text that names no year of its own still says 到2015年 in full
  const base = year ?? listYears(text)[0]
  if (base === undefined) return null
  const days = findDeadlines(text, base)
    .filter(({ start }) => !text.startsWith('全年', start) && !SHARE_BEFORE.test(text.slice(0, start)))
    .map(({ on }) => on)
  const last = days.toSorted().at(-1) ?? null
  // 上半年完成一半，全年完成120亿元: what the year is to bring is due at its end
  return last !== null && WHOLE_YEAR.test(text) && last < `${base}-12-31` ? requireCivilDate(`${base}-12-31`) : last
}

/** Departments that the document itself names. */
export const proposed = (found: readonly FoundDepartment[]): ProposedDepartment[] =>
  found.map(({ name, role }) => ({ name, role, isSuggested: false }))

/** Departments of a table's cells: those of the lead column lead, all others support. */
function departmentsOfRow({ leadDepartments, departments }: RowCells): ProposedDepartment[] {
  const leads = proposed(findDepartmentsInCell(leadDepartments))
  const others = proposed(findDepartmentsInCell(departments)).filter(
    ({ name }) => !leads.some((lead) => lead.name === name),
  )
  if (leads.length === 0) return others
  return [
    ...leads.map((each, index) => ({ ...each, role: index === 0 ? each.role : 'supporting' }) as const),
    ...others.map((each) => ({ ...each, role: 'supporting' }) as const),
  ]
}

type Facts = Pick<
  ProposedClause,
  'measures' | 'deadline' | 'departments' | 'members' | 'isOpenList'
>

const NO_FACTS: Facts = {
  measures: [],
  deadline: null,
  departments: [],
  members: [],
  isOpenList: false,
}

/**
 * What a commitment's words say beside its kind: numbers, date, departments, members. Departments
 * named anywhere in a paragraph answer for all of its clauses; a row has its own in its cells.
 */
export function factsOf(
  text: string,
  { start, end }: Span,
  counts: readonly FoundQuantity[],
  year: number | null,
  row: RowCells | null,
  term: CivilDate | null,
): Facts {
  const words = text.slice(start, end)
  const lists = listMembers(words)
  return {
    measures: counts.map(measureOf),
    deadline: lastDeadline(words, year) ?? term ?? lastDeadline(row?.deadline ?? '', year),
    departments: row === null ? proposed(findDepartments(text)) : departmentsOfRow(row),
    members: lists.flatMap(({ names }) => names),
    isOpenList: lists.some(({ isOpen }) => isOpen),
  }
}

/** The facts of a clause that is no commitment. */
export const noFacts = (): Facts => NO_FACTS
