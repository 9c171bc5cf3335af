import 'server-only'
import type { Transaction } from './client'

/** The channel every instance listens on; delivered only when the transaction commits. */
const CHANNEL = 'page_changed'

/** PostgreSQL refuses a notification of 8,000 bytes; then every page is rendered anew. */
const LONGEST_PAYLOAD = 7_900
const EVERYTHING = '["*"]'

/**
 * Says which pages a fact changes. Sent inside the publishing transaction, so no
 * instance can hear of a change that was rolled back, or render it before it is there.
 *
 * @param tags `plan:{slug}`, `commitment:{code}`, `department:{slug}`, `ledger`
 */
export async function announcePageChanges(tx: Transaction, tags: readonly string[]): Promise<void> {
  const whole = JSON.stringify([...new Set(tags)])
  const payload = Buffer.byteLength(whole) > LONGEST_PAYLOAD ? EVERYTHING : whole
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${payload})`
}
