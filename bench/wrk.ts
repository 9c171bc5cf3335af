import path from 'node:path'
import { z } from 'zod'
import { runProgram } from '../server/program'
import { Failure } from '../server/steps'

/** What one run of wrk saw. */
export interface Load {
  readonly requestsPerSecond: number
  /** Milliseconds within which 99 of 100 answers were whole. */
  readonly p99Ms: number
}

export const CONNECTIONS = 8
const DURATION = '1s'
const REPORT = path.join(import.meta.dirname, 'wrk.lua')

const result = z.object({
  requests: z.number(),
  durationUs: z.number().positive(),
  p99Us: z.number(),
  failed: z.number(),
})

/** Asks for one page as fast as it is answered, over eight connections; no answer may fail. */
export async function load(
  wrk: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Load> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${DURATION}`, '-s', REPORT, ...given, url]
  const { code, output } = await runProgram(wrk, args, { env: {}, signal, output: 'keep' })
  const line = output.trim().split('\n').at(-1) ?? ''
  if (code !== 0 || !line.startsWith('{')) {
    throw new Failure(`wrk did not end well:\n${output}`, 'wrk -v should name version 4 or newer.')
  }
  const { requests, durationUs, p99Us, failed } = result.parse(JSON.parse(line))
  if (failed > 0) throw new Error(`${failed} of ${requests} requests for ${url} failed`)
  return { requestsPerSecond: (requests * 1e6) / durationUs, p99Ms: p99Us / 1000 }
}
