import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describeError, formatSeconds, say } from '../../steps'
import type { StageContext } from '../stages'
import { add, NOTHING, single, type Tally } from '../tally'
import { listCases, type Case } from './cases'
import { copyCheckout } from './places'

/**
 * Starts in every situation that the product promises to start in, for real: store, database and
 * tables, up to an answer on the port, and to the end by Ctrl-C. A situation that this machine
 * cannot make is named with the reason, and counted neither as passed nor as failed.
 */
export async function testStarts({ signal }: StageContext): Promise<Tally> {
  // not in the run's own folder, which is closed to the other users that are tried
  const place = mkdtempSync(path.join(os.tmpdir(), 'jiannuo-starts-'))
  chmodSync(place, 0o755)
  const checkout = path.join(place, 'checkout')
  copyCheckout(checkout)
  try {
    let sum = NOTHING
    for (const [index, each] of listCases().entries()) {
      signal.throwIfAborted()
      const own = path.join(place, String(index + 1))
      mkdirSync(own)
      sum = add(sum, await runCase(each, { signal, folder: own, checkout }))
    }
    return sum
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

async function runCase({ name, missing, run }: Case, situation: Parameters<Case['run']>[0]): Promise<Tally> {
  const why = missing()
  if (why !== null) {
    say(`  – ${name}: not tried here, ${why}`)
    return NOTHING
  }
  const begun = Date.now()
  try {
    const outcome = await run(situation)
    say(`  ✓ ${name}: ${outcome} (${formatSeconds(Date.now() - begun)})`)
    return single(true)
  } catch (error) {
    situation.signal.throwIfAborted()
    say(`  ✗ ${name} (${formatSeconds(Date.now() - begun)})\n${describeError(error)}`)
    return single(false)
  }
}
