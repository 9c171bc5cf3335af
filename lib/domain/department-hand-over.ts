import type { ChangeOf, Details, Responsible } from './adjustment'

/** A department in a hand-over, as the rules see it. */
export type HandOverDepartment = { slug: string; jurisdictionId: string; isClosed: boolean }

/** A running commitment of an open plan for which the department answers. */
export type HandOverItem = {
  code: string
  details: Details
  /** another change of its details waits for its decision */
  isDetailsWaiting: boolean
}

export type DepartmentHandOverRefusal =
  | 'same-department'
  | 'other-jurisdiction'
  | 'successor-closed'
  | 'no-items'
  | 'details-waiting'

export type DepartmentHandOverRule =
  | { ok: true; value: { code: string; change: ChangeOf<'details'> }[] }
  | { ok: false; reason: DepartmentHandOverRefusal; codes: string[] }

const refuse = (reason: DepartmentHandOverRefusal, codes: string[] = []): DepartmentHandOverRule => ({
  ok: false,
  reason,
  codes,
})

const inOrder = (a: Responsible, b: Responsible): number =>
  a.role === b.role ? (a.department < b.department ? -1 : 1) : a.role === 'lead' ? -1 : 1

/**
 * Who answers for a commitment once one department takes another's place: what one led the other
 * leads, and what it supported the other supports, unless it answers for it already. Who takes a
 * place by a decision stands there by it: nothing is inferred any more.
 */
export function inPlaceOf(
  departments: readonly Responsible[],
  from: string,
  to: string,
): readonly Responsible[] {
  const leaving = departments.find(({ department }) => department === from)
  if (leaving === undefined) return departments
  const present = departments.find(({ department }) => department === to)
  const successor: Responsible =
    present !== undefined && leaving.role === 'supporting'
      ? present
      : { department: to, role: leaving.role, inferred: false }
  const others = departments.filter(({ department }) => department !== from && department !== to)
  return [...others, successor].sort(inOrder)
}

/**
 * What changes when a department takes over all that another answers for: of every item the
 * details, and of them the departments alone. All of it or nothing.
 *
 * @returns of a refusal the codes that stand in the way, where single items do
 */
export function decideDepartmentHandOver(
  from: HandOverDepartment,
  to: HandOverDepartment,
  items: readonly HandOverItem[],
): DepartmentHandOverRule {
  if (from.slug === to.slug) return refuse('same-department')
  if (from.jurisdictionId !== to.jurisdictionId) return refuse('other-jurisdiction')
  if (to.isClosed) return refuse('successor-closed')
  if (items.length === 0) return refuse('no-items')
  const waiting = items.filter(({ isDetailsWaiting }) => isDetailsWaiting)
  if (waiting.length > 0) return refuse('details-waiting', waiting.map(({ code }) => code))
  return {
    ok: true,
    value: items.map(({ code, details }) => {
      const departments = inPlaceOf(details.departments, from.slug, to.slug)
      return { code, change: { kind: 'details', before: details, after: { ...details, departments } } }
    }),
  }
}
