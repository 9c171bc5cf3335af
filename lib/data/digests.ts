import 'server-only'
import { z } from 'zod'
import { isCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import type { DigestContent } from '@/lib/domain/reminders'
import type { Transaction } from './client'

/** Any number of our own: the lock under which one instance at a time makes a day's digests. */
const DIGESTS_LOCK = 25_017_063

const bilingual = z.object({ zh: z.string(), en: z.string() })
const item = z.object({
  code: z.string(),
  title: bilingual,
  department: bilingual,
  dueOn: z.custom<CivilDate>((value) => typeof value === 'string' && isCivilDate(value)),
  isReporter: z.boolean(),
  reminder: z.object({ kind: z.enum(['due', 'overdue']), days: z.int() }),
})
/** What was stored as JSON, as an earlier release may have written it. */
const content = z.tuple([item], item) satisfies z.ZodType<DigestContent>

/** Whether the day's digests are there; holds the lock of those who make them until commit. */
export async function hasDigests(tx: Transaction, onDate: CivilDate): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${DIGESTS_LOCK})`
  return (await tx.digest.findFirst({ where: { onDate }, select: { id: true } })) !== null
}

/** Keeps what a person is told on a day, until it is sent. */
export async function createDigest(
  tx: Transaction,
  digest: { userId: string; onDate: CivilDate; content: DigestContent; queuedAt: Date },
): Promise<string> {
  const data = { ...digest, content: digest.content.map((line) => ({ ...line })) }
  const { id } = await tx.digest.create({ data, select: { id: true } })
  return id
}

/** A digest on its way to a person. */
export type StoredDigest = {
  id: string
  content: DigestContent
  sentAt: Date | null
  user: { name: string; email: string | null; deactivatedAt: Date | null }
}

/** A digest, locked until commit, so that nobody else sends it meanwhile; null for none. */
export async function lockDigest(tx: Transaction, id: string): Promise<StoredDigest | null> {
  await tx.$queryRaw`SELECT 1 FROM "Digest" WHERE "id" = ${id} FOR UPDATE`
  const row = await tx.digest.findUnique({
    where: { id },
    select: {
      id: true,
      content: true,
      sentAt: true,
      user: { select: { name: true, email: true, deactivatedAt: true } },
    },
  })
  return row === null ? null : { ...row, content: content.parse(row.content) }
}

export async function markDigestSent(tx: Transaction, id: string, sentAt: Date): Promise<void> {
  await tx.digest.update({ where: { id }, data: { sentAt } })
}
