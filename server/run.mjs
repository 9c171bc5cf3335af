/**
 * The one entry of every command: `node server/run.mjs start|dev|demo|test|extract|bench`.
 *
 * It runs on a bare checkout, before any dependency exists, so it is plain JavaScript and imports
 * only files of its own kind. It checks Node, installs what is missing, and hands over to
 * server/commands/<name>.ts, which it outlives: signals go on to it, its exit code comes back.
 */
import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies, listMissingIn } from './dependencies.mjs'
import { waitForLock } from './file-lock.mjs'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const STARTED_AT = Date.now()
/** What each command is for, and the NODE_ENV it runs under. */
const COMMANDS = /** @type {const} */ ({
  start: { purpose: 'serve the site', mode: 'production' },
  dev: { purpose: 'serve the site while it is being changed', mode: 'development' },
  demo: { purpose: 'serve a separate site with sample figures', mode: 'production' },
  test: { purpose: 'run all checks and tests', mode: 'test' },
  'test-site': { purpose: 'serve a site for single end-to-end tests', mode: 'production' },
  invite: { purpose: 'make a one-time link for a login, to set a password', mode: 'production' },
  'reset-second-factor': { purpose: 'take the second factor of a login away', mode: 'production' },
  extract: { purpose: 'print what a plan promises, from its file', mode: 'production' },
  score: { purpose: 'score plan import on its marked texts', mode: 'production' },
  bench: { purpose: 'measure the site', mode: 'production' },
  prisma: { purpose: "run Prisma's own commands on the store's database", mode: 'development' },
})
const PARENT_POLL_MS = 250
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Prints what happened and what to do about it, and ends with 1.
 *
 * @param {string} happened
 * @param {string} advice
 * @returns {never}
 */
function fail(happened, advice) {
  console.error(`✗ ${happened}\n  What to do: ${advice}`)
  process.exit(1)
}

/** Node 20.19 is the first 20 in which everything below can be loaded. */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(
    `Node ${process.versions.node} is too old for Jiannuo.`,
    'install Node 20.19 or newer (https://nodejs.org), and run the same command again.',
  )
}

/** @returns {{ name: keyof typeof COMMANDS, args: string[] }} */
function requireCommand() {
  const [name = '', ...args] = process.argv.slice(2)
  const known = /** @type {(keyof typeof COMMANDS)[]} */ (Object.keys(COMMANDS))
  const command = known.find((candidate) => candidate === name)
  if (command) return { name: command, args }
  const lines = known.map((key) => `    ${key.padEnd(19)} ${COMMANDS[key].purpose}`)
  const happened = name ? `There is no command "${name}".` : 'No command was named.'
  return fail(happened, `use one of\n${lines.join('\n')}`)
}

/** Seconds since the command was given, for people. */
function elapsed() {
  return `${((Date.now() - STARTED_AT) / 1000).toFixed(1)} s`
}

/** Installs unless everything is there; one process of this checkout at a time. */
async function prepareDependencies() {
  if (listMissingIn(ROOT).length === 0) return
  const stop = new AbortController()
  const abort = (/** @type {NodeJS.Signals} */ signal) => stop.abort(signal)
  for (const signal of SIGNALS) process.once(signal, abort)
  const lock = path.join(ROOT, '.data/checkout.lock')
  const release = await waitForLock(lock, 'installing', ({ pid, purpose }) =>
    console.log(`▸ Waiting for process ${pid}, which is ${purpose} in this checkout …`),
  )
  try {
    const missing = listMissingIn(ROOT).length
    if (missing === 0) return
    console.log(`▸ Installing dependencies (${missing} packages) …`)
    const installed = await installDependencies(ROOT, stop.signal)
    if (stop.signal.aborted) process.exit(128 + os.constants.signals[signalOf(stop.signal)])
    if (!installed.ok) failInstallation(installed.output)
    console.log(`✓ Dependencies: installed (${elapsed()})`)
  } finally {
    release()
    for (const signal of SIGNALS) process.off(signal, abort)
  }
}

/**
 * @param {string} output npm's words
 * @returns {never}
 */
function failInstallation(output) {
  process.stderr.write(output)
  return fail(
    'The dependencies could not be installed (npm ci, above).',
    'check that this machine reaches the npm registry (npm ping; npm config get registry) and that ' +
      `${ROOT} is writable with 1 GB free, and run the same command again.`,
  )
}

/**
 * @param {AbortSignal} signal
 * @returns {NodeJS.Signals}
 */
function signalOf(signal) {
  return signal.reason
}

/**
 * Runs the command itself and ends as it ends. The channel to the child closes if this process is
 * killed outright; the child takes that as its own signal to stop, so nothing is left running.
 *
 * @param {keyof typeof COMMANDS} name
 * @param {string[]} args
 */
function handOver(name, args) {
  const file = path.join(ROOT, 'server/commands', `${name}.ts`)
  const options = ['--conditions=react-server', '--import', 'tsx', file, ...args]
  const child = spawn(process.execPath, options, {
    cwd: ROOT,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: COMMANDS[name].mode,
      // npm has gone to the checkout before us, and tells where it was called
      JIANNUO_CALLED_FROM: process.env['INIT_CWD'] ?? process.cwd(),
      JIANNUO_STARTED_AT: String(STARTED_AT),
    },
  })
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
  child.on('error', ({ message }) => fail(`Node could not be started: ${message}`, 'try again.'))
  child.on('exit', (code, signal) =>
    process.exit(code ?? (signal === null ? 1 : 128 + os.constants.signals[signal])),
  )
}

/**
 * npm runs a command inside a shell, and a signal to npm ends that shell alone. Its end is all
 * that is seen of it here, and counts as the signal.
 */
function stopWithShell() {
  if (!process.env['npm_lifecycle_event']) return
  const shell = process.ppid
  const watch = () => process.ppid !== shell && process.emit('SIGTERM', 'SIGTERM')
  setInterval(watch, PARENT_POLL_MS).unref()
}

requireNode()
stopWithShell()
const { name, args } = requireCommand()
await prepareDependencies()
handOver(name, args)
