import 'server-only'
import { db } from '@/lib/data/client'
import { findDefinition, type ReferenceChoice } from '@/lib/data/definitions'
import { writeDefinition } from '@/lib/data/definition-writes'
import { findReporting, type Reporting } from '@/lib/data/reporting'
import { seenText } from '@/lib/domain/adjustment'
import { preparedFaults, type Definition, type DefinitionContext } from '@/lib/domain/definition'
import { authorizeView } from './access'
import { editing, PLAN_IN_PREPARATION, type EditDecision } from './edit-prepared'
import type { Official } from './signed-in'

/** What a planner wants a commitment in preparation to be; `seen` is what it was in the form. */
export type DefineInput = { code: string; definition: Definition; seen: string }

/**
 * Changes what kind of promise a commitment in preparation is, how firm, and by what it is
 * measured, by the rules that the catalogues of plans are held to. All of it at once, because a
 * kind asks for its measures and they for the kind.
 */
export const definePrepared = (
  actor: Official,
  { code, definition: after, seen }: DefineInput,
  now: Date,
): Promise<EditDecision> =>
  editing(actor, code, now, async (tx, reporting) => {
    const { context } = await findDefinition(tx, reporting)
    const { before } = context
    if (seenText(before) !== seen) return { ok: false, reason: 'changed-meanwhile' }
    const faults = preparedFaults(after, context)
    if (faults.length > 0) return { ok: false, reason: 'fields', faults }
    const baselines = await writeDefinition(tx, reporting, before, after)
    const details = { kind: 'definition', before, after, ...(baselines.length > 0 ? { baselines } : {}) }
    return { ok: true, details: JSON.parse(JSON.stringify(details)) }
  })

/** What the form starts with. */
export type DefinitionView = {
  reporting: Reporting
  context: DefinitionContext
  choices: ReferenceChoice[]
}

/** Null where there is nothing to edit, or not for this person. */
export async function viewDefinition(
  actor: Official,
  code: string,
  now: Date,
): Promise<DefinitionView | null> {
  const subject = { type: 'commitment', id: code }
  const permissions = await authorizeView(actor, 'plan:edit', PLAN_IN_PREPARATION, subject, now)
  if (permissions === null) return null
  const reporting = await findReporting(db, code)
  if (reporting?.row.plan.state !== 'preparation') return null
  return { reporting, ...(await findDefinition(db, reporting)) }
}
