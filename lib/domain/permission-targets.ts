import type { PlanImportState } from './plan-import/values'
import type { AdjustmentState, ExtensionState, Role, SummaryState, UpdateState } from './words'

/** A signed-in person, as the rules see them. */
export type Actor = {
  id: string
  roles: readonly Role[]
  /** departments the person reports for; only contributors have any */
  departmentIds: readonly string[]
}

/** What somebody wants to act on. */
export type CommitmentTarget = {
  type: 'commitment'
  leadDepartmentId: string
  supportingDepartmentIds: readonly string[]
  isEnded: boolean
}
export type UpdateTarget = {
  type: 'update'
  authorId: string | null
  /** everybody who wrote on it, whoever sent it */
  handIds: readonly string[]
  leadDepartmentId: string
  state: UpdateState
  /** the present head of the author's unit */
  headId: string | null
  /** the unit's head signs off first, and has not yet */
  awaitsSignOff: boolean
}
export type AdjustmentTarget = {
  type: 'adjustment'
  proposedById: string
  leadDepartmentId: string
  state: AdjustmentState
}
/** All items of a department on their way to another one. */
export type HandOverTarget = { type: 'hand-over'; proposedById: string; state: AdjustmentState }
/** A sheet on its way in. */
export type ImportTarget = { type: 'import'; authorId: string }
/** A plan's document on its way in; `requestedById` asked for its opening. */
export type PlanImportTarget = { type: 'plan-import'; state: PlanImportState; requestedById: string | null }
/** A request for more time for one report. */
export type ExtensionTarget = {
  type: 'extension'
  requestedById: string
  leadDepartmentId: string
  state: ExtensionState
}
/** A progress summary. `handIds`: everybody whose words are in it, its author among them. */
export type SummaryTarget = {
  type: 'summary'
  authorId: string
  handIds: readonly string[]
  state: SummaryState
}
export type DeskTarget = { type: 'desk' }
/** A plan as a whole; open, it changes only by adjustments. */
export type PlanTarget = { type: 'plan'; isOpen: boolean }
/** A person's account; `userId` is null for one that is yet to be made. */
export type AccountTarget = { type: 'account'; userId: string | null }
/** A unit of the district: its name, its head, and whether it is still there. */
export type DepartmentTarget = { type: 'department' }
export type ActionTarget =
  | CommitmentTarget
  | UpdateTarget
  | AdjustmentTarget
  | HandOverTarget
  | ImportTarget
  | PlanImportTarget
  | ExtensionTarget
  | SummaryTarget
  | DeskTarget
  | PlanTarget
  | AccountTarget
  | DepartmentTarget
