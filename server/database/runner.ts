import { spawnSync } from 'node:child_process'
import { chownSync, lchownSync, lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../steps'

/** A way to run PostgreSQL's programs. */
export interface Runner {
  readonly name: 'as-ourselves' | 'user-namespace' | 'other-user'
  /** What stands before the program's own path on the command line. */
  readonly prefix: readonly string[]
  /** Who has to own PostgreSQL's files, as user and group id; null leaves them as they are. */
  readonly owner: number | null
}

/** `nobody`: PostgreSQL needs a user that is not root and that has a name. */
const NOBODY = 65534
const PROBE_MS = 5000

/**
 * PostgreSQL refuses to run as root. Two ways around it, both measured:
 *
 * A user namespace in which root is called `nobody`. To the kernel it remains root, so files stay
 * root's and folders closed to others (a checkout under a 0700 home) stay open to it.
 *
 * Where namespaces are forbidden, as in most containers: the real `nobody`, with the one
 * capability of passing closed folders. It has to be ambient to outlive exec, and the kernel's
 * "fixup" has to be off, or else access(2), with which PostgreSQL looks for its own files, ignores
 * it. dac_read_search only opens what may be read; containers often grant dac_override alone.
 */
const AS_ROOT: readonly Runner[] = [
  {
    name: 'user-namespace',
    prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`],
    owner: 0,
  },
  otherUser('dac_read_search'),
  otherUser('dac_override'),
]

const AS_OURSELVES: Runner = { name: 'as-ourselves', prefix: [], owner: null }

function otherUser(capability: string): Runner {
  const only = `-all,+${capability}`
  return {
    name: 'other-user',
    prefix: [
      ...['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'],
      ...['--securebits=+no_setuid_fixup', `--bounding-set=${only}`],
      ...[`--inh-caps=${only}`, `--ambient-caps=${only}`],
    ],
    owner: NOBODY,
  }
}

/**
 * The first way in which the program really runs here, found by trying.
 *
 * @param program one of PostgreSQL's programs, where it lies
 */
export function findRunner(program: string): Runner {
  const candidates = process.getuid?.() === 0 ? AS_ROOT : [AS_OURSELVES]
  const tried = candidates.map((runner) => ({ runner, complaint: probe(runner, program) }))
  const working = tried.find(({ complaint }) => complaint === null)
  if (working) return working.runner
  const complaints = tried.map(({ runner, complaint }) => `${runner.name}: ${complaint}`)
  throw new Failure(
    `The embedded PostgreSQL does not run on this machine (${complaints.join('; ')}).`,
    process.getuid?.() === 0
      ? 'run as a normal user instead of root (PostgreSQL refuses root), or install util-linux ' +
        '(unshare, setpriv), or set DATABASE_URL to a PostgreSQL server.'
      : 'set DATABASE_URL to a PostgreSQL server: postgresql://user:password@host:5432/jiannuo.',
  )
}

/** What speaks against this way; null when the program answered without any complaint. */
function probe({ prefix }: Runner, program: string): string | null {
  const [command = program, ...args] = [...prefix, program, '--version']
  const { error, status, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: PROBE_MS })
  if (error) return error.message
  return status === 0 && !stderr ? null : stderr.trim().split('\n')[0] || `exit code ${status}`
}

/** Gives a folder and all in it to the runner's owner, if they are not the owner's already. */
export function giveTo(runner: Runner, folder: string): void {
  const { owner } = runner
  if (owner === null || lstatSync(folder).uid === owner) return
  // The folder itself comes last: if this is cut short, the next start sees it unfinished.
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(path.join(folder, entry), owner, owner)
  }
  chownSync(folder, owner, owner)
}
