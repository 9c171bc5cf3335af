import 'server-only'
import { recordAudit } from '@/lib/data/audit'
import { inTransaction } from '@/lib/data/client'
import { listImportClauses } from '@/lib/data/plan-imports'
import { writeSectionNames } from '@/lib/data/plan-import-writes'
import { sectionFaults, withNames, type ImportFault } from '@/lib/domain/plan-import'
import type { Bilingual } from '@/lib/domain/words'
import { auditActor, type Official } from '../signed-in'
import { loadPlanImport, planImportSubject, type PlanImportRefusal } from './loaded-import'
import type { SeenImport } from './open-import'

export type NameSectionsDecision =
  | { ok: true }
  | PlanImportRefusal
  | { ok: false; reason: 'changed-meanwhile' }
  | { ok: false; reason: 'fields'; faults: readonly ImportFault[] }

/**
 * Says what sections are called in English: the names with their audit record, or nothing. Of two
 * people at once the second is told.
 *
 * @param names a Chinese heading with its English name; '' takes one away
 */
export const nameSections = (
  actor: Official,
  { importId, version }: SeenImport,
  names: readonly Bilingual[],
  now: Date,
): Promise<NameSectionsDecision> =>
  inTransaction(async (tx): Promise<NameSectionsDecision> => {
    const loaded = await loadPlanImport(tx, actor, 'plan-import:decide', importId, now)
    if (!loaded.ok) return loaded
    const faults = sectionFaults(names, await listImportClauses(tx, importId))
    if (faults.length > 0) return { ok: false, reason: 'fields', faults }
    const { id, sections } = loaded.stored
    if (!(await writeSectionNames(tx, { id, version }, withNames(sections, names)))) return { ok: false, reason: 'changed-meanwhile' }
    await recordAudit(tx, {
      at: now,
      actor: auditActor(actor),
      action: 'plan-import.sections-named',
      subject: planImportSubject(id),
      details: { names: names.map(({ zh, en }) => `${zh}: ${en}`) },
    })
    return { ok: true }
  })
