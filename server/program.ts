import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Environment } from './configuration'

/** The top folder of the checkout. */
export const ROOT = path.resolve(import.meta.dirname, '..')

export interface ProgramOptions {
  /** Set in addition to this process's own variables. */
  readonly env: Environment
  readonly signal: AbortSignal
  /** `show` gives it our terminal; `keep` returns what it printed, and lets it ask nothing. */
  readonly output: 'show' | 'keep'
}

export interface Ended {
  /** The exit code; null when the program was killed. */
  readonly code: number | null
  /** Standard output and error, in the order they came; empty with `show`. */
  readonly output: string
}

/**
 * Runs a program in the checkout until it ends. When the signal is aborted it is asked to stop,
 * and this rejects only once it has: nothing goes on behind our back.
 */
export function runProgram(
  command: string,
  args: readonly string[],
  { env, signal, output }: ProgramOptions,
): Promise<Ended> {
  signal.throwIfAborted()
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
  const stop = () => child.kill('SIGTERM')
  signal.addEventListener('abort', stop)
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (printed += text))
  }
  return new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (signal.aborted) reject(new Error(`${path.basename(command)} was stopped`))
      else resolve({ code, output: printed })
    })
  }).finally(() => signal.removeEventListener('abort', stop))
}

/** Runs a JavaScript file of an installed package with this same Node. */
export function runPackage(file: string, args: readonly string[], options: ProgramOptions) {
  return runProgram(process.execPath, [path.join(ROOT, 'node_modules', file), ...args], options)
}

/** How Node runs a TypeScript program of this project. */
export const TYPESCRIPT = ['--conditions=react-server', '--import', 'tsx'] as const

/** Runs a TypeScript program of this project, given by its path in the checkout. */
export function runTypeScript(file: string, args: readonly string[], options: ProgramOptions) {
  return runProgram(process.execPath, [...TYPESCRIPT, path.join(ROOT, file), ...args], options)
}
