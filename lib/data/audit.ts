import 'server-only'
import type { AuditAction } from '@/lib/domain/audit'
import type { Transaction } from './client'
import type { Prisma } from './generated/client'

export type AuditFact = {
  at: Date
  actor: { id: string | null; label: string }
  action: AuditAction
  subject: { type: string; id: string }
  /** never a password, a token or a file's content */
  details: Prisma.InputJsonObject
}

/** Writes down who did what; the type asks for the transaction of the fact itself. */
export async function recordAudit(tx: Transaction, fact: AuditFact): Promise<void> {
  await tx.auditRecord.create({
    data: {
      at: fact.at,
      actorId: fact.actor.id,
      actorLabel: fact.actor.label,
      action: fact.action,
      subjectType: fact.subject.type,
      subjectId: fact.subject.id,
      details: fact.details,
    },
  })
}
