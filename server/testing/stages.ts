import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Environment } from '../configuration'
import { generateClient } from '../migrate'
import { runPackage } from '../program'
import { Failure } from '../steps'
import { testEndToEnd } from './end-to-end'
import { testStarts } from './starts'
import { single, type Tally, tallyVitest } from './tally'

/** What a stage is given. */
export interface StageContext {
  readonly signal: AbortSignal
  /** Absolute path of a folder for this run alone. */
  readonly folder: string
}

/** One kind of check. */
export type Stage = (context: StageContext) => Promise<Tally>

/** All stages by name, in the order in which they run. */
export const STAGES: Readonly<Record<string, Stage>> = {
  lint: (context) => check(context, 'eslint/bin/eslint.js', ['.']),
  types: checkTypes,
  unit: (context) => testWithVitest(context, 'unit'),
  database: (context) => testWithVitest(context, 'database'),
  starts: testStarts,
  e2e: testEndToEnd,
}

/**
 * Picks stages by name.
 *
 * @param names none means all
 */
export function pickStages(names: readonly string[]): [string, Stage][] {
  const known = Object.keys(STAGES)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new Failure(
      `There is no stage "${unknown.join('", "')}".`,
      `name some of: ${known.join(' ')}; or none for all of them.`,
    )
  }
  return Object.entries(STAGES).filter(([name]) => names.length === 0 || names.includes(name))
}

/** Runs the program of a package whose exit code is the whole answer. */
async function check(
  { signal }: StageContext,
  file: string,
  args: readonly string[],
  env: Environment = {},
): Promise<Tally> {
  const { code } = await runPackage(file, args, { env, signal, output: 'show' })
  return single(code === 0)
}

/** Next writes down the types of the routes first; a fresh clone has none. */
async function checkTypes(context: StageContext): Promise<Tally> {
  const routes = await check(context, 'next/dist/bin/next', ['typegen'])
  const types = await check(context, 'typescript/bin/tsc', ['--noEmit'])
  return single(routes.failed === 0 && types.failed === 0)
}

async function testWithVitest({ signal, folder }: StageContext, project: string): Promise<Tally> {
  await generateClient(signal)
  const report = path.join(folder, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runPackage(
    'vitest/vitest.mjs',
    ['run', '--project', project, ...reporters],
    { env: { NODE_ENV: 'test' }, signal, output: 'show' },
  )
  if (!existsSync(report)) return single(false)
  return tallyVitest(JSON.parse(readFileSync(report, 'utf8')), code === 0)
}
