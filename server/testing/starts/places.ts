import { spawnSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../program'

/** A user that is not root, has a name, and owns nothing. */
export const NOBODY = 65534

export const isRoot = process.getuid?.() === 0

/** What a start reads of the checkout, beside its packages. */
const PARTS = ['server', 'lib', 'messages', 'prisma', 'prisma.config.ts', 'package.json', 'tsconfig.json']

/**
 * Copies the checkout. The packages are linked file by file where the folder lies on the same
 * disk, which costs nothing; nothing below them may be given to somebody else or written.
 */
export function copyCheckout(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true })
  const from = path.join(ROOT, 'node_modules')
  const isOneDisk = statSync(from).dev === statSync(folder).dev
  const { status, stderr } = spawnSync('cp', [isOneDisk ? '-al' : '-a', from, folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the packages could not be copied: ${stderr}`)
}

/** Lets `nobody` write where a start writes: beside the checkout's parts, and in the store's folder. */
export function giveToNobody(checkout: string, storeParent: string): void {
  mkdirSync(path.join(checkout, '.data'), { recursive: true })
  for (const folder of [checkout, path.join(checkout, '.data'), storeParent]) {
    chownSync(folder, NOBODY, NOBODY)
  }
}

/** A folder whose path has that many characters. */
export function deepFolder(base: string, characters: number): string {
  const missing = characters - base.length - 1
  if (missing < 1) throw new Error(`${base} is longer than ${characters} characters already`)
  const parts = '一级政府网站/'.repeat(characters)
  // a separator must not come last, and names of a folder end well before 255 bytes
  const deep = parts.slice(0, missing).replace(/\/$/, '级')
  return path.join(base, deep)
}

/** Where a program lies; null when the machine has none of that name. */
function findProgram(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null
}

export const hasProgram = (name: string): boolean => findProgram(name) !== null

/** A folder for PATH that holds these programs and no other. */
export function makePath(folder: string, names: readonly string[]): string {
  mkdirSync(folder, { recursive: true })
  symlinkSync(process.execPath, path.join(folder, 'node'))
  for (const name of names) {
    const file = findProgram(name)
    if (file !== null) symlinkSync(file, path.join(folder, name))
  }
  return folder
}

/** Whether somebody else may run our Node: it may lie in a folder that is closed to them. */
export const mayNobodyRunNode = (): boolean =>
  spawnSync(process.execPath, ['-e', '0'], { uid: NOBODY, gid: NOBODY, cwd: '/' }).status === 0
