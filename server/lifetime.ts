import os from 'node:os'
import { describeError, say } from './steps'

/** How long all clean-up together may take, in milliseconds, before the process ends anyway. */
const FAREWELL_MS = 30_000
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The life of one command: it can be asked to stop, and it tidies up when it ends. */
export interface Lifetime {
  /** Aborted when somebody asks the command to stop; hand it to whatever takes long. */
  readonly signal: AbortSignal
  /** Registers what has to be undone; the last registered is undone first. */
  atEnd(undo: () => Promise<void> | void): void
  /** Resolves when somebody asks the command to stop: Ctrl-C, `kill`, or the launcher's death. */
  asked(): Promise<void>
}

/** Stops the command from inside, as an error nobody was there to catch does. */
class Crash {
  constructor(readonly error: unknown) {}
}

/**
 * Runs a command to its end, tidies up whatever became of it, and ends the process: 0 when `main`
 * returns (or process.exitCode, if it set that), 1 when it fails, 128 + the signal's number when it
 * was stopped before it was finished.
 * A server that waits for `asked()` and returns has done what it was told, and ends with 0.
 */
export async function live(main: (lifetime: Lifetime) => Promise<void>): Promise<never> {
  const stop = new AbortController()
  const undoing: (() => Promise<void> | void)[] = []
  listenForEnd(stop)
  const code = await attempt(main, {
    signal: stop.signal,
    atEnd: (undo) => undoing.push(undo),
    asked: () => whenAborted(stop.signal),
  })
  setTimeout(() => process.exit(1), FAREWELL_MS).unref()
  const tidy = await undoAll(undoing)
  process.exit(tidy ? code : 1)
}

async function attempt(
  main: (lifetime: Lifetime) => Promise<void>,
  lifetime: Lifetime,
): Promise<number> {
  try {
    await main(lifetime)
    return reportCrash(lifetime.signal) ? 1 : Number(process.exitCode ?? 0)
  } catch (error) {
    if (reportCrash(lifetime.signal)) return 1
    if (lifetime.signal.aborted) return signalCode(lifetime.signal.reason)
    process.stderr.write(`${describeError(error)}\n`)
    return 1
  }
}

function reportCrash(signal: AbortSignal): boolean {
  const reason: unknown = signal.reason
  if (!(reason instanceof Crash)) return false
  process.stderr.write(`${describeError(reason.error)}\n`)
  return true
}

function listenForEnd(stop: AbortController): void {
  for (const signal of SIGNALS) process.on(signal, () => stop.abort(signal))
  process.on('disconnect', () => stop.abort('SIGTERM'))
  process.on('uncaughtException', (error) => stop.abort(new Crash(error)))
  // The terminal may go away first; failing to print then must not keep us from tidying up.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

function signalCode(reason: unknown): number {
  const signal = SIGNALS.find((candidate) => candidate === reason)
  return signal ? 128 + os.constants.signals[signal] : 1
}

/** Resolves once the signal is aborted. */
function whenAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}

async function undoAll(undoing: (() => Promise<void> | void)[]): Promise<boolean> {
  let tidy = true
  for (const undo of undoing.reverse()) {
    try {
      await undo()
    } catch (error) {
      say(describeError(error))
      tidy = false
    }
  }
  return tidy
}
