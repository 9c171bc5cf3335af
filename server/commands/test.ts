import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { live } from '../lifetime'
import { generateClient } from '../migrate'
import { describeError, elapsed, formatSeconds, say, step } from '../steps'
import { pickStages, type Stage, type StageContext } from '../testing/stages'
import { add, NOTHING, single, type Tally } from '../testing/tally'

/**
 * All checks and tests: `npm test`, or some of them: `npm test lint types unit database starts e2e`.
 * A stage that fails does not keep the others from running. The last line tells the sum.
 */
await live(async ({ signal, atEnd }) => {
  const stages = pickStages(process.argv.slice(2))
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jiannuo-test-'))
  atEnd(() => rmSync(folder, { recursive: true }))
  await step('Database client', () => generateClient(signal))
  let sum = NOTHING
  for (const [name, stage] of stages) sum = add(sum, await runStage(name, stage, { signal, folder }))
  say(`\nAll stages: ${elapsed()}`)
  say(`${sum.passed} passed, ${sum.failed} failed`)
  if (sum.failed > 0) process.exitCode = 1
})

async function runStage(name: string, stage: Stage, context: StageContext): Promise<Tally> {
  const begun = Date.now()
  say(`▸ ${name} …`)
  const tally = await attempt(stage, context)
  const mark = tally.failed === 0 ? '✓' : '✗'
  const seconds = formatSeconds(Date.now() - begun)
  say(`${mark} ${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds})`)
  return tally
}

/** A stage that cannot even run counts as one failure; only being stopped ends everything. */
async function attempt(stage: Stage, context: StageContext): Promise<Tally> {
  try {
    return await stage(context)
  } catch (error) {
    context.signal.throwIfAborted()
    say(describeError(error))
    return single(false)
  }
}
