import { isApart } from './person'
import type { Role } from './words'

/** Somebody in a hand-over, as the rules see them. */
export type HandOverPerson = {
  id: string
  departmentId: string
  roles: readonly Role[]
  isActive: boolean
  /** ids of the departments that the person heads */
  headOf: readonly string[]
}

export type HandOverRefusal =
  | 'same-person'
  | 'leaver-apart'
  | 'successor-apart'
  | 'successor-deactivated'
  | 'successor-heads-other'

/** What passes to the successor, and what the successor becomes. */
export type HandOver = {
  departmentId: string
  roles: Role[]
  takesUpdates: boolean
  takesExtensions: boolean
  takesAdjustments: boolean
}

/**
 * Whether one person may take over from another, and what of it. Nothing passes by which
 * somebody could decide on the own work afterwards: where the leaver stays and is a reviewer,
 * what the leaver wrote or asked for stays under the leaver's name.
 *
 * @param leaves whether the leaver's account is deactivated in the same act
 */
export function decideHandOver(
  leaver: HandOverPerson,
  successor: HandOverPerson,
  leaves: boolean,
): { ok: true; value: HandOver } | { ok: false; reason: HandOverRefusal } {
  const reason = refusalOf(leaver, successor)
  if (reason !== null) return { ok: false, reason }
  const roles = [...successor.roles]
  if (leaver.roles.includes('contributor') && !roles.includes('contributor')) roles.push('contributor')
  const isJudge = !leaves && leaver.roles.includes('reviewer')
  const reports = roles.includes('contributor') && !isJudge
  // planners propose, contributors file
  const asks = leaver.roles.includes('planner') ? roles.includes('planner') : reports
  return {
    ok: true,
    value: {
      departmentId: leaver.departmentId,
      roles,
      takesUpdates: reports,
      takesExtensions: reports,
      takesAdjustments: asks && !isJudge,
    },
  }
}

function refusalOf(leaver: HandOverPerson, successor: HandOverPerson): HandOverRefusal | null {
  if (leaver.id === successor.id) return 'same-person'
  if (isApart(leaver.roles)) return 'leaver-apart'
  if (isApart(successor.roles)) return 'successor-apart'
  if (!successor.isActive) return 'successor-deactivated'
  const moves = successor.departmentId !== leaver.departmentId
  return moves && successor.headOf.length > 0 ? 'successor-heads-other' : null
}
