const SLOW_STEP_MS = 700
const startedAt = Number(process.env['JIANNUO_STARTED_AT']) || Date.now()

/**
 * What stops a command: what happened, and what a person can do about it. Everything that goes
 * wrong outside this program (ports, servers, folders, packages) is told in this form.
 */
export class Failure extends Error {
  override readonly name = 'Failure'

  constructor(
    happened: string,
    readonly advice: string,
    options?: ErrorOptions,
  ) {
    super(happened, options)
  }
}

/** Seconds as people read them, such as `12.3 s`. */
export function formatSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/** Time since the command was given. */
export function elapsed(): string {
  return formatSeconds(Date.now() - startedAt)
}

/** One line of news. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/**
 * Runs one step and prints its result with the time it took. A step that takes longer than a
 * moment is announced too, so that nobody looks at a silent screen.
 *
 * @param title what the step is about, such as `Database`
 * @param action returns the result in a few words
 */
export async function step(title: string, action: () => Promise<string>): Promise<void> {
  const begun = Date.now()
  const announcement = setTimeout(() => say(`▸ ${title} …`), SLOW_STEP_MS)
  try {
    const result = await action()
    say(`✓ ${title}: ${result} (${formatSeconds(Date.now() - begun)})`)
  } catch (error) {
    say(`✗ ${title}: not finished (${formatSeconds(Date.now() - begun)})`)
    throw error
  } finally {
    clearTimeout(announcement)
  }
}

/** Tells an error: a Failure with its advice, anything else with its stack. */
export function describeError(error: unknown): string {
  if (error instanceof Failure) return `✗ ${error.message}\n  What to do: ${error.advice}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
