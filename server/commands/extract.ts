import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { reasonSentence } from '@/lib/reason-sentence'
import { readPlanBytes } from '@/lib/documents/plan/read-plan'
import { PLAN_FILE_REFUSALS, type PlanFileRefusal } from '@/lib/documents/plan/refusals'
import { proposeClauses } from '@/lib/domain/plan-text/propose-clauses'
import { renderExtraction } from '@/lib/domain/plan-text/extraction'
import { readOutline } from '@/lib/domain/plan-text/outline'
import english from '@/messages/en.json'
import chinese from '@/messages/zh.json'

/**
 * What a plan's file promises, as one JSON object on standard output:
 * `npm run --silent extract -- FILE`. Needs no database. Ends with 0; with 2 when it was called
 * wrongly, 3 when the file cannot be read, and 10 or more for each refusal, in the order of
 * PLAN_FILE_REFUSALS.
 */
const USAGE = 2
const NO_FILE = 3
const FIRST_REFUSAL = 10

function fail(code: number, ...lines: readonly string[]): never {
  process.stderr.write(`✗ ${lines.join('\n  ')}\n`)
  process.exit(code)
}

function refuse(reason: PlanFileRefusal): never {
  fail(
    FIRST_REFUSAL + PLAN_FILE_REFUSALS.indexOf(reason),
    `${reason}: ${chinese.planFile.refusals[reason]}`,
    english.planFile.refusals[reason],
  )
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error

async function requireBytes(name: string): Promise<Uint8Array> {
  // the launcher works in the checkout; a name is meant where it was typed
  const file = path.resolve(process.env['JIANNUO_CALLED_FROM'] ?? '.', name)
  try {
    return await readFile(file)
  } catch (error) {
    if (isFileError(error)) fail(NO_FILE, `${file}: ${error.message}`)
    throw error
  }
}

const [name, ...others] = process.argv.slice(2)
if (name === undefined || others.length > 0) {
  fail(USAGE, 'One file is needed: npm run --silent extract -- FILE')
}
const blocks = await readPlanBytes(await requireBytes(name))
if (!blocks.ok) refuse(blocks.reason)
const outline = readOutline(blocks.value)
process.stdout.write(`${JSON.stringify(renderExtraction(outline, proposeClauses(outline), reasonSentence('zh')))}\n`)
