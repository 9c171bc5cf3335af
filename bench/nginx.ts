import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { errorCode } from '../server/database/client'
import { findFreePort } from '../server/port'
import { Failure } from '../server/steps'
import { type Answer, get } from './get'

/** nginx serving copies of answers; the n-th is at `urlOf(n)`. */
export interface StaticServer {
  urlOf(index: number): string
  stop(): Promise<void>
}

const HOST = '127.0.0.1'
const START_MS = 10_000
const POLL_MS = 50
/** Headers that nginx sets itself, or that belong to a connection and not to an answer. */
const NOT_COPIED = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length', 'content-type'])

/**
 * Serves the same bytes under the same headers from files: one worker, connections kept, no log,
 * file handles kept open. What is compressed was compressed beforehand.
 *
 * @param folder an empty folder of its own
 */
export async function serveCopies(
  program: string,
  folder: string,
  answers: readonly Answer[],
): Promise<StaticServer> {
  mkdirSync(folder)
  answers.forEach(({ body }, index) => writeFileSync(path.join(folder, String(index)), body))
  const port = await findFreePort(HOST)
  const config = path.join(folder, 'nginx.conf')
  writeFileSync(config, configOf(folder, port, answers))
  const log = path.join(folder, 'error.log')
  const child = spawn(program, ['-p', folder, '-c', config, '-e', log], { stdio: 'ignore' })
  const urlOf = (index: number) => `http://${HOST}:${port}/${index}`
  try {
    await untilAnswering(child, urlOf(0), log)
  } catch (error) {
    await end(child)
    throw error
  }
  return { urlOf, stop: () => end(child) }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

async function untilAnswering(child: ChildProcess, url: string, log: string): Promise<void> {
  let ended = false
  child.once('exit', () => (ended = true))
  child.once('error', () => (ended = true))
  const deadline = Date.now() + START_MS
  while (!ended && Date.now() < deadline) {
    try {
      await get(url)
      return
    } catch (error) {
      if (errorCode(error) !== 'ECONNREFUSED') throw error
    }
    await delay(POLL_MS)
  }
  throw new Failure(
    `nginx did not start: ${readFileSync(log, 'utf8').trim()}`,
    'see what it says above; nginx -V should name a version of 1.18 or newer.',
  )
}

/** Anything in nginx's double quotes; `$` would begin a variable, and no header of ours has one. */
const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`

function locationOf({ headers }: Answer, index: number): string {
  const copied = Object.entries(headers)
    .filter(([name]) => !NOT_COPIED.has(name))
    .map(([name, value]) => `add_header ${name} ${quoted(String(value))};`)
  return `location = /${index} {
      default_type ${quoted(String(headers['content-type']))};
      ${copied.join('\n      ')}
      add_header last-modified "";
    }`
}

function configOf(folder: string, port: number, answers: readonly Answer[]): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${quoted(path.join(folder, name))};`,
  )
  // The folder is private to this user, whom root's worker would otherwise not be.
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  return `${user}
daemon off;
worker_processes 1;
pid ${quoted(path.join(folder, 'pid'))};
events { worker_connections 256; }
http {
  access_log off;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  keepalive_timeout 65s;
  keepalive_requests 100000000;
  open_file_cache max=100;
  types { }
  ${temporary.join('\n  ')}
  server {
    listen ${HOST}:${port};
    root ${quoted(folder)};
    etag off;
    ${answers.map(locationOf).join('\n    ')}
  }
}
`
}
