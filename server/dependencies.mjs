/**
 * Puts the dependencies in place: exactly those of package-lock.json, before anything that needs
 * them is loaded. Plain JavaScript for that reason.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean,
 *             os?: string[], cpu?: string[], libc?: string[] }} Entry
 * @typedef {Record<string, Entry>} Entries folder → what lies there, as in a lock file's `packages`
 * @typedef {{ os: string, cpu: string, libc: string }} Machine
 */

/** @returns {Machine} */
export function thisMachine() {
  const report = process.report.getReport()
  const header = typeof report === 'object' && 'header' in report ? report.header : null
  const glibc = typeof header === 'object' && header !== null && 'glibcVersionRuntime' in header
  return { os: process.platform, cpu: process.arch, libc: glibc ? 'glibc' : 'musl' }
}

/**
 * Which packages of the lock file are absent, of another version, or emptied since.
 *
 * npm writes its own list (node_modules/.package-lock.json) as the last act of an installation,
 * so an interrupted one has none and counts as absent altogether.
 *
 * @param {Entries} wanted the lock file's packages
 * @param {Entries} installed npm's own list of what it installed; empty when there is none
 * @param {(folder: string) => boolean} isPresent whether a package's folder holds a package
 * @param {Machine} machine packages for other machines are not missed
 * @returns {string[]} folders, in the lock file's order
 */
export function listMissing(wanted, installed, isPresent, machine) {
  return Object.entries(wanted).flatMap(([folder, entry]) => {
    if (folder === '' || entry.link) return []
    const found = installed[folder]
    if (!found && entry.optional && !isMadeFor(entry, machine)) return []
    return found?.version === entry.version && isPresent(folder) ? [] : [folder]
  })
}

/**
 * Whether an optional package is the one for this machine. Those that name no machine are
 * fallbacks which npm installs or leaves out as it sees fit.
 *
 * @param {Entry} entry
 * @param {Machine} machine
 */
function isMadeFor({ os, cpu, libc }, machine) {
  return Boolean(
    os?.includes(machine.os) && cpu?.includes(machine.cpu) && (libc?.includes(machine.libc) ?? true),
  )
}

/**
 * What is missing in the checkout at `root`.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function listMissingIn(root) {
  const wanted = readEntries(path.join(root, 'package-lock.json'))
  const list = path.join(root, 'node_modules/.package-lock.json')
  const installed = existsSync(list) ? readEntries(list) : {}
  return listMissing(wanted, installed, (folder) => isPackage(path.join(root, folder)), thisMachine())
}

/**
 * @param {string} file
 * @returns {Entries}
 */
function readEntries(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'))
  return packages ?? {}
}

/** @param {string} folder */
function isPackage(folder) {
  return existsSync(path.join(folder, 'package.json'))
}

/**
 * Installs from the lock file. Install scripts stay off: what they would do is either done by the
 * launcher itself (the embedded PostgreSQL's links) or is a download that many networks refuse.
 *
 * @param {string} root
 * @param {AbortSignal} signal stops npm when the user stops the start
 * @returns {Promise<{ ok: true } | { ok: false, output: string }>} npm's words when it fails
 */
export function installDependencies(root, signal) {
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline']
  const options = ['ci', '--ignore-scripts', '--include=dev', ...quiet]
  const npm = process.env['npm_execpath']
  const [command, args] = npm?.endsWith('.js')
    ? [process.execPath, [npm, ...options]]
    : ['npm', options]
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  // Not left to spawn itself, which would not wait until npm has really ended.
  signal.addEventListener('abort', () => child.kill('SIGTERM'))
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: error.message }))
    child.on('close', (code) => resolve(code === 0 ? { ok: true } : { ok: false, output }))
  })
}
