import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * One hash over files and folders: their names and their contents, not their times, so that a
 * checkout and its copy agree.
 *
 * @param root absolute path; the entries start there
 * @param entries files and folders; those that do not exist count as absent
 * @param isCounted tells which files count, by their path from the root
 * @returns 64 hexadecimal digits
 */
export function hashContents(
  root: string,
  entries: readonly string[],
  isCounted: (file: string) => boolean = () => true,
): string {
  const hash = createHash('sha256')
  for (const file of entries.flatMap((entry) => listFiles(root, entry)).filter(isCounted)) {
    const content = readFileSync(path.join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** The files at or under an entry, in an order that does not depend on the machine. */
function listFiles(root: string, entry: string): string[] {
  const absolute = path.join(root, entry)
  if (!existsSync(absolute)) return []
  if (!statSync(absolute).isDirectory()) return [entry]
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => listFiles(root, path.join(entry, name)))
}

/**
 * Whether a stamp file holds this hash. A stamp lies among the files that it vouches for, so that
 * it goes when they go.
 */
export function isStamped(file: string, hash: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === hash
}
