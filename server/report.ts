/** One line of the running site's news, with its instant; a cause as the console shows it. */
export function report(line: string, cause?: unknown): void {
  const stamped = `${new Date().toISOString()} ${line}`
  if (cause === undefined) console.log(stamped)
  else console.log(stamped, cause)
}
