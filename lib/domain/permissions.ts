import { isEditable } from './lifecycle'
import type {
  ActionTarget,
  Actor,
  AdjustmentTarget,
  CommitmentTarget,
  ExtensionTarget,
  HandOverTarget,
  ImportTarget,
  SummaryTarget,
  PlanImportTarget,
  UpdateTarget,
} from './permission-targets'
import type { Permission, Relation } from './permission-words'

export type * from './permission-targets'
export * from './permission-words'

const belongsTo = (actor: Actor, departmentId: string): boolean =>
  actor.roles.includes('contributor') && actor.departmentIds.includes(departmentId)

/** Roles that keep the system and its record, and hold no business right beside them. */
const APART = ['administrator', 'auditor'] as const

/** Step one: how a person stands to a target. Administrators and auditors gain no other. */
export function relationsOf(actor: Actor, target: ActionTarget): Set<Relation> {
  const apart = APART.filter((role) => actor.roles.includes(role))
  return apart.length > 0 ? relationsApart(actor, apart, target) : businessRelations(actor, target)
}

/** An administrator stands to all accounts but the own one as another. */
function relationsApart(
  actor: Actor,
  apart: readonly (typeof APART)[number][],
  target: ActionTarget,
): Set<Relation> {
  const relations = new Set<Relation>(apart)
  if (target.type === 'account' && target.userId !== actor.id && relations.has('administrator')) {
    relations.add('other-administrator')
  }
  return relations
}

function businessRelations(actor: Actor, target: ActionTarget): Set<Relation> {
  const relations = new Set<Relation>()
  for (const role of ['planner', 'reviewer'] as const) {
    if (actor.roles.includes(role)) relations.add(role)
  }
  if (target.type === 'desk') {
    if (actor.roles.includes('contributor')) relations.add('lead-contributor')
    return relations
  }
  if (target.type === 'account' || target.type === 'department' || target.type === 'plan') return relations
  if (target.type === 'import') return importRelations(actor, target)
  if (target.type === 'plan-import') return planImportRelations(relations, actor, target)
  if (target.type === 'hand-over') return handOverRelations(relations, actor, target)
  if (target.type === 'summary') return summaryRelations(relations, actor, target)
  if (belongsTo(actor, target.leadDepartmentId)) relations.add('lead-contributor')
  if (target.type === 'commitment') {
    const supports = target.supportingDepartmentIds.some((id) => belongsTo(actor, id))
    if (supports) relations.add('supporting-contributor')
    return relations
  }
  if (target.type === 'adjustment') {
    const isProposer = target.proposedById === actor.id
    if (isProposer && relations.size > 0) relations.add('proposer')
    if (!isProposer && actor.roles.includes('reviewer')) relations.add('other-reviewer')
    return relations
  }
  if (target.type === 'extension') {
    const isRequester = target.requestedById === actor.id
    if (isRequester && actor.roles.includes('contributor')) relations.add('requester')
    if (!isRequester && actor.roles.includes('reviewer')) relations.add('other-reviewer')
    return relations
  }
  const isAuthor = target.authorId === actor.id
  if (isAuthor && actor.roles.includes('contributor')) relations.add('author')
  if (isAuthor) return relations
  // who wrote a figure that a colleague sent does not review it either
  if (actor.roles.includes('reviewer') && !target.handIds.includes(actor.id)) relations.add('other-reviewer')
  if (target.headId === actor.id && actor.roles.includes('contributor')) relations.add('unit-head')
  return relations
}

/** Proposed by planners, decided by reviewers; no department stands to it by its items. */
function handOverRelations(
  relations: Set<Relation>,
  actor: Actor,
  { proposedById }: HandOverTarget,
): Set<Relation> {
  if (proposedById !== actor.id) return relations.has('reviewer') ? relations.add('other-reviewer') : relations
  return relations.has('planner') ? relations.add('proposer') : relations
}

/** Issued by a reviewer who put no word into it. */
function summaryRelations(
  relations: Set<Relation>,
  actor: Actor,
  { authorId, handIds }: SummaryTarget,
): Set<Relation> {
  if (authorId === actor.id && relations.has('planner')) relations.add('author')
  if (!handIds.includes(actor.id) && relations.has('reviewer')) relations.add('other-reviewer')
  return relations
}

/** Who decides about a plan's words cannot open it alone: another planner or a reviewer does. */
function planImportRelations(
  relations: Set<Relation>,
  actor: Actor,
  { requestedById }: PlanImportTarget,
): Set<Relation> {
  const isSecond = requestedById !== null && requestedById !== actor.id
  return isSecond && relations.size > 0 ? relations.add('second-person') : relations
}

/** A sheet is its author's alone, and only while the author reports for a department. */
const importRelations = (actor: Actor, target: ImportTarget): Set<Relation> =>
  new Set(
    target.authorId === actor.id && actor.roles.includes('contributor') ? (['author'] as const) : [],
  )

type Rules = Partial<Record<Relation, readonly Permission[]>>

const DESK_RULES: Rules = {
  'lead-contributor': ['desk:open', 'sheet:exchange', 'adjustment:list'],
  reviewer: ['desk:open', 'review:list', 'adjustment:list', 'summary:list', 'plan-import:list'],
  planner: [
    'desk:open',
    'adjustment:list',
    'plan:list',
    'hand-over:propose',
    'summary:list',
    'summary:draft',
    'summary:glossary',
    'plan-import:list',
    'plan-import:upload',
  ],
  administrator: ['desk:open', 'account:list', 'role:change', 'department:list'],
  auditor: ['desk:open', 'audit:read', 'audit:export'],
}

/** Nobody keeps the own account: what could shut its owner out is for another to do. */
const ACCOUNT_RULES: Rules = {
  administrator: ['account:create', 'account:change'],
  'other-administrator': [
    'account:grant',
    'account:invite',
    'account:deactivate',
    'account:unlock',
    'account:sign-out',
    'account:reset-second-factor',
    'account:link',
    'account:hand-over',
  ],
}

const DEPARTMENT_RULES: Rules = {
  administrator: ['department:create', 'department:change', 'department:close'],
}

const commitmentRules = (target: CommitmentTarget): Rules => ({
  'lead-contributor': target.isEnded
    ? ['update:read']
    : ['update:read', 'update:draft', 'update:correct', 'adjustment:file', 'extension:request'],
  'supporting-contributor': ['update:read'],
  reviewer: ['update:read'],
  planner: target.isEnded ? ['update:read'] : ['update:read', 'adjustment:propose'],
})

/** Confirmed or refused by a reviewer who did not propose it; one permission for both. */
function adjustmentRules(target: AdjustmentTarget): Rules {
  const waits = target.state === 'proposed'
  return {
    proposer: waits ? ['adjustment:read', 'adjustment:withdraw'] : ['adjustment:read'],
    'lead-contributor': ['adjustment:read'],
    reviewer: ['adjustment:read'],
    'other-reviewer': waits ? ['adjustment:confirm'] : [],
    planner: ['adjustment:read'],
  }
}

/** As an adjustment, of all items at once; one permission to confirm and to refuse. */
function handOverRules(target: HandOverTarget): Rules {
  const waits = target.state === 'proposed'
  return {
    proposer: waits ? ['hand-over:withdraw'] : [],
    reviewer: ['hand-over:read'],
    'other-reviewer': waits ? ['hand-over:confirm'] : [],
    planner: ['hand-over:read'],
  }
}

/** Planners decide while it is there for it; once its opening is asked for, it waits for another person. */
function planImportRules({ state }: PlanImportTarget): Rules {
  const waits = state === 'ready'
  return {
    planner: [
      'plan-import:read',
      ...(state === 'deciding' ? (['plan-import:decide'] as const) : []),
      ...(waits ? (['plan-import:send-back'] as const) : []),
    ],
    reviewer: ['plan-import:read'],
    'second-person': waits ? ['plan-import:open', 'plan-import:send-back'] : [],
  }
}

/** Granted or refused by a reviewer who did not ask for it; one permission for both. */
function extensionRules(target: ExtensionTarget): Rules {
  const waits = target.state === 'requested'
  return {
    requester: waits ? ['extension:withdraw'] : [],
    'other-reviewer': waits ? ['extension:decide'] : [],
  }
}

/**
 * Written and edited by planners until it waits; issued or returned by a reviewer without a hand in
 * it, one permission for both. What was discarded is nobody's any more.
 */
function summaryRules({ state }: SummaryTarget): Rules {
  const waits = state === 'submitted'
  return {
    author: waits ? ['summary:withdraw'] : [],
    planner: state === 'draft' ? ['summary:read', 'summary:edit'] : ['summary:read'],
    reviewer: state === 'submitted' || state === 'issued' ? ['summary:read'] : [],
    'other-reviewer': waits ? ['summary:issue'] : [],
  }
}

function updateRules(target: UpdateTarget): Rules {
  const submitted = target.state === 'submitted'
  const awaitsSignOff = submitted && target.awaitsSignOff
  return {
    author: submitted ? ['update:read', 'update:withdraw'] : ['update:read'],
    'lead-contributor': isEditable(target.state)
      ? ['update:read', 'update:edit', 'update:submit']
      : ['update:read'],
    reviewer: target.state === 'draft' ? [] : ['update:read'],
    'other-reviewer': submitted && !awaitsSignOff ? ['update:publish', 'update:return'] : [],
    'unit-head': awaitsSignOff ? ['update:read', 'update:sign-off', 'update:return'] : [],
    planner: ['update:read'],
  }
}

function rulesFor(target: ActionTarget): Rules {
  switch (target.type) {
    case 'desk':
      return DESK_RULES
    case 'plan':
      return { planner: target.isOpen ? [] : ['plan:edit'] }
    case 'commitment':
      return commitmentRules(target)
    case 'update':
      return updateRules(target)
    case 'import':
      return { author: ['sheet:handle'] }
    case 'plan-import':
      return planImportRules(target)
    case 'account':
      return ACCOUNT_RULES
    case 'department':
      return DEPARTMENT_RULES
    case 'adjustment':
      return adjustmentRules(target)
    case 'hand-over':
      return handOverRules(target)
    case 'extension':
      return extensionRules(target)
    case 'summary':
      return summaryRules(target)
  }
}

/** Step two: what those relations allow on the target. What is not listed is denied. */
export function permissionsOf(
  relations: ReadonlySet<Relation>,
  target: ActionTarget,
): Set<Permission> {
  const rules = rulesFor(target)
  return new Set([...relations].flatMap((relation) => rules[relation] ?? []))
}

/** Whether a person may do something to a target. */
export const may = (actor: Actor, permission: Permission, target: ActionTarget): boolean =>
  permissionsOf(relationsOf(actor, target), target).has(permission)
