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

const rowOf = (fact: AuditFact) => ({
  at: fact.at,
  actorId: fact.actor.id,
  actorLabel: fact.actor.label,
  action: fact.action,
  subjectType: fact.subject.type,
  subjectId: fact.subject.id,
  details: fact.details,
})

/** Writes down who did what; the type asks for the transaction of the fact itself. */
export async function recordAudit(tx: Transaction, fact: AuditFact): Promise<void> {
  await tx.auditRecord.create({ data: rowOf(fact) })
}

/** The same for many facts of one act, a thousand a statement. */
export async function recordAudits(tx: Transaction, facts: readonly AuditFact[]): Promise<void> {
  for (let first = 0; first < facts.length; first += 1_000) {
    await tx.auditRecord.createMany({ data: facts.slice(first, first + 1_000).map(rowOf) })
  }
}

/** Whether that was written down before, of the same subject and with these details among others. */
export async function hasAudited(
  tx: Transaction,
  { action, subject, details }: Pick<AuditFact, 'action' | 'subject'> & { details: Record<string, string> },
): Promise<boolean> {
  const found = await tx.auditRecord.findFirst({
    where: {
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      AND: Object.entries(details).map(([name, equals]) => ({ details: { path: [name], equals } })),
    },
    select: { id: true },
  })
  return found !== null
}
