import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { now } from '@/lib/clock'
import { db } from '@/lib/data/client'
import { createFirstAccounts, type FirstAccount } from './accounts'
import { loadHanyang } from './load'

const line = ({ login, roles, initialPassword }: FirstAccount): string =>
  `${login.padEnd(28)} ${roles.join(', ').padEnd(14)} ${initialPassword}`

/** Shown once and kept in a file that only this user can read. */
function handOut(accounts: readonly FirstAccount[]): void {
  const store = process.env['JIANNUO_STORE'] ?? '.data'
  const file = path.join(store, 'first-accounts.txt')
  const text = accounts.map(line).join('\n')
  writeFileSync(file, `${text}\n`, { mode: 0o600 })
  console.log(`\n  First accounts (each must choose a new password; also in ${file}):\n`)
  console.log(`${text.replace(/^/gm, '  ')}\n`)
}

/** The demonstration plays in 2025, so its record begins there too. */
const at = process.env['JIANNUO_DEMO'] === '1' ? new Date('2025-01-06T01:00:00.000Z') : now()

for (const { plan, commitments } of await loadHanyang(at)) {
  console.log(`  ${plan}: ${commitments} commitments`)
}
const accounts = await createFirstAccounts(at)
if (accounts.length > 0) handOut(accounts)
await db.$disconnect()
