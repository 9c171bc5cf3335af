/**
 * A lock between processes of this machine, kept as a file that names its holder.
 *
 * The holder is known by process id and start time, so that a lock left behind by `kill -9`, or
 * by a process whose id was given to another one since, counts as free. Plain JavaScript, because
 * it is needed before any dependency is installed.
 */
import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * @typedef {{ pid: number, startedAt: string, purpose: string }} Holder
 * @typedef {{ ok: true, release: () => void } | { ok: false, holder: Holder }} Taken
 */

const POLL_MS = 50

/**
 * When a process began, in a form that only serves to be compared.
 *
 * @param {number} pid
 * @returns {string | null} null when there is no such process, or only its unreaped remains
 */
export function findProcessStart(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return null
  }
  if (process.platform !== 'linux') return 'running'
  const stat = readText(`/proc/${pid}/stat`)
  if (stat === null) return null
  // The name in brackets may hold blanks, so fields are counted from the last bracket (proc(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state] = fields
  return state === 'Z' || state === 'X' ? null : (fields[19] ?? null)
}

/**
 * Takes the lock if nobody holds it.
 *
 * @param {string} file where the lock lies; its folder is made when missing
 * @param {string} purpose what the holder does, for the one who has to wait
 * @returns {Taken}
 */
export function takeLock(file, purpose) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const startedAt = findProcessStart(process.pid) ?? ''
  const own = JSON.stringify({ pid: process.pid, startedAt, purpose })
  for (;;) {
    if (createWhole(file, own)) return { ok: true, release: () => releaseLock(file, own) }
    const text = readText(file)
    const holder = text === null ? null : parseHolder(text)
    if (holder && findProcessStart(holder.pid) === holder.startedAt) return { ok: false, holder }
    if (text !== null) discard(file, text)
  }
}

/**
 * Takes the lock, waiting for as long as somebody living holds it.
 *
 * @param {string} file
 * @param {string} purpose
 * @param {(holder: Holder) => void} onWait called once, when there is somebody to wait for
 * @returns {Promise<() => void>} lets the lock go
 */
export async function waitForLock(file, purpose, onWait) {
  let told = false
  for (;;) {
    const taken = takeLock(file, purpose)
    if (taken.ok) return taken.release
    if (!told) onWait(taken.holder)
    told = true
    await delay(POLL_MS)
  }
}

/**
 * Creates the file with its content in one step, so that nobody ever reads half of it.
 *
 * @param {string} file
 * @param {string} content
 */
function createWhole(file, content) {
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, content, { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(draft)
  }
}

/**
 * Removes a dead holder's lock, and only that one: whoever took the lock in between keeps it.
 *
 * @param {string} file
 * @param {string} expected the dead holder's content
 */
function discard(file, expected) {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if (readText(aside) !== expected) linkSync(aside, file)
  rmSync(aside)
}

/**
 * @param {string} file
 * @param {string} own
 */
function releaseLock(file, own) {
  if (readText(file) === own) rmSync(file, { force: true })
}

/**
 * @param {string} text
 * @returns {Holder | null} null for what is no lock of ours
 */
function parseHolder(text) {
  try {
    const value = JSON.parse(text)
    return typeof value?.pid === 'number' && typeof value?.startedAt === 'string' ? value : null
  } catch {
    return null
  }
}

/**
 * @param {string} file
 * @returns {string | null} null when the file, or the process it describes, is not there
 */
function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ESRCH') return null
    throw error
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
