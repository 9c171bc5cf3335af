import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runProgram } from '../server/program'
import { Failure } from '../server/steps'

/** The programs that the site is compared with and loaded by. */
export interface Tools {
  readonly nginx: string
  readonly wrk: string
}

const FOLDERS = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin']
const APT = '/usr/bin/apt-get'
const APT_OPTIONS = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3']
/** While this script answers 101, Debian installs services without starting them. */
const SERVICE_POLICY = '/usr/sbin/policy-rc.d'

/** nginx and wrk: those of the system, or, for root, what Debian's apt installs now. */
export async function requireTools(signal: AbortSignal): Promise<Tools> {
  const missing = ['nginx', 'wrk'].filter((name) => findProgram(name) === null)
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync(APT)) {
    await install(missing, signal)
  }
  const [nginx, wrk] = [findProgram('nginx'), findProgram('wrk')]
  if (nginx !== null && wrk !== null) return { nginx, wrk }
  throw new Failure(
    `The measurements need nginx and wrk, and this machine lacks ${missing.join(' and ')}.`,
    `install what is missing (Debian: sudo apt-get install ${missing.join(' ')}), and run it again.`,
  )
}

function findProgram(name: string): string | null {
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean)
  const files = [...onPath, ...FOLDERS].map((folder) => path.join(folder, name))
  return files.find((file) => existsSync(file)) ?? null
}

/** Installs without starting: a web server that began to listen here would be left running. */
async function install(packages: readonly string[], signal: AbortSignal): Promise<void> {
  const isOurs = !existsSync(SERVICE_POLICY)
  if (isOurs) writeFileSync(SERVICE_POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    await apt(['update'], signal)
    await apt(['install', '-y', '--no-install-recommends', ...packages], signal)
  } finally {
    if (isOurs) rmSync(SERVICE_POLICY)
  }
}

async function apt(command: readonly string[], signal: AbortSignal): Promise<void> {
  const { code, output } = await runProgram(APT, [...APT_OPTIONS, ...command], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    signal,
    output: 'keep',
  })
  if (code === 0) return
  throw new Failure(
    `What the measurements need could not be installed (apt-get ${command.join(' ')}):\n${output.trim()}\n`,
    'see what apt-get says, or install nginx and wrk by hand.',
  )
}
