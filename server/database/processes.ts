import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** A living process, with the words on its command line. */
export interface RunningProcess {
  readonly pid: number
  readonly command: string
}

/**
 * The living PostgreSQL processes of one cluster. Each carries the cluster's name on its command
 * line: the main one because it was given it, the others because PostgreSQL puts it there. The
 * unreaped remains of a killed process have no command line, so they are not among them.
 */
export function listServerProcesses(clusterName: string): RunningProcess[] {
  const all = existsSync('/proc/self/cmdline') ? listFromProc() : listFromPs()
  return all.filter(({ command }) => command.includes('postgres') && command.includes(clusterName))
}

function listFromProc(): RunningProcess[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return [{ pid: Number(name), command }]
    } catch {
      return [] // it has ended since
    }
  })
}

function listFromPs(): RunningProcess[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' })
  return stdout.split('\n').flatMap((line) => {
    const [, pid, command] = /^\s*(\d+) (.*)$/.exec(line) ?? []
    return pid && command ? [{ pid: Number(pid), command }] : []
  })
}
