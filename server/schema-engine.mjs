#!/usr/bin/env node
/**
 * Prisma's schema engine without Prisma's download.
 *
 * Prisma's commands talk to a native program that they fetch from a host which many networks do
 * not reach. This one takes its place (PRISMA_SCHEMA_ENGINE_BINARY): it speaks the same JSON-RPC,
 * one message a line, and answers from @prisma/schema-engine-wasm, which is the same engine, and
 * @prisma/adapter-pg. The wasm package has to be of the very commit that the prisma package asks
 * for; schema-engine.test.ts watches that.
 *
 * Plain JavaScript, because Prisma starts it by itself.
 */
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { MigrationAdapterFactory } from './schema-engine/adapter.mjs'
import { offlineFactory } from './schema-engine/offline.mjs'
import { loadSchemaEngine } from './schema-engine/wasm.mjs'

/**
 * @typedef {{ jsonrpc: '2.0', id: number, method?: string, params: any }} Request
 * @typedef {Record<string, (params: unknown) => Promise<any>>} Engine
 */

/** Prisma's codes: https://www.prisma.io/docs/orm/reference/error-reference */
const CANNOT_REACH = 'P1001'
const NO_SUCH_DATABASE = 'P1003'
/** JSON-RPC's code for an error whose content is in `data`. */
const SEE_DATA = 4466
/** Ids of our own messages, out of reach of Prisma's counter. */
const OWN_ID = 900_000

const argv = process.argv.slice(2)
const url = readUrl()

if (argv.includes('--version')) {
  console.log('schema-engine-cli wasm')
} else {
  process.stderr.write('schema-engine\n') // Prisma passes over the first line
  if (argv.includes('cli')) process.exitCode = await runCommand(argv.at(-1) ?? '')
  else answerRequests()
}

/**
 * The values of an option that may be given several times.
 *
 * @param {string} name
 */
function listOption(name) {
  return argv.flatMap((word, index) => (word === name ? [argv[index + 1] ?? ''] : []))
}

/** The database's URL; a placeholder where a command needs no database. */
function readUrl() {
  const [source] = listOption('--datasource')
  return source ? String(JSON.parse(source).url) : 'postgresql://localhost/none'
}

/**
 * One of the commands that Prisma starts the engine for instead of talking to it.
 *
 * @param {string} command `can-connect-to-database` or `create-database`
 * @returns {Promise<number>} the exit code
 */
async function runCommand(command) {
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  try {
    if (command === 'create-database') {
      await query('postgres', `CREATE DATABASE ${pg.escapeIdentifier(name)}`)
    } else {
      await query(name, 'SELECT 1')
    }
    report('INFO', 'ok')
    return 0
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === '3D000'
    if (missing) report('ERROR', `Database \`${name}\` does not exist`, NO_SUCH_DATABASE)
    else report('ERROR', `Can't reach database server: ${error}`, CANNOT_REACH)
    return 1
  }
}

/**
 * @param {string} database
 * @param {string} sql
 */
async function query(database, sql) {
  const place = new URL(url)
  place.pathname = `/${encodeURIComponent(database)}`
  const client = new pg.Client(place.href)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/**
 * A line of the log, in the form that Prisma reads the outcome from.
 *
 * @param {'INFO' | 'ERROR'} level
 * @param {string} message
 * @param {string} [code]
 */
function report(level, message, code) {
  const fields = { message, error_code: code, is_panic: false }
  const timestamp = new Date().toISOString()
  const line = { timestamp, level, target: 'schema_engine::logger', fields }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

/** Answers one request after the other until Prisma closes the channel. */
function answerRequests() {
  /** @type {Promise<Engine> | undefined} */
  let engine
  let last = Promise.resolve()
  const lines = createInterface({ input: process.stdin })
  lines.on('line', (line) => {
    /** @type {Request} */
    const request = JSON.parse(line)
    if (!request.method) return // Prisma's thanks for something we sent
    engine ??= openEngine(request)
    const opened = engine
    last = last.then(() => answer(opened, request))
  })
  lines.on('close', () => last.finally(() => process.exit(0)))
}

/**
 * @param {Request} first tells whether a database is needed
 * @returns {Promise<Engine>}
 */
async function openEngine({ method, params }) {
  const SchemaEngine = await loadSchemaEngine()
  const offline = method === 'diff' && [params.from, params.to].every(isSchemaFile)
  const factory = offline ? offlineFactory : new MigrationAdapterFactory(url)
  const files = listOption('--datamodels')
  /** @type {[string, string][]} */
  const datamodels = files.map((file) => [file, readFileSync(file, 'utf8')])
  const options = { datamodels: datamodels.length > 0 ? datamodels : undefined }
  const opened = SchemaEngine.new(options, ignoreLog, bindMigrationAwareSqlAdapterFactory(factory))
  return /** @type {Promise<any>} */ (opened)
}

/** The engine's own log; errors come back with the answers. */
function ignoreLog() {}

/** @param {{ tag: string }} side one side of a comparison */
function isSchemaFile({ tag }) {
  return tag === 'empty' || tag === 'schemaDatamodel'
}

/**
 * @param {Promise<Engine>} opened
 * @param {Request} request
 */
async function answer(opened, { id, method = '', params }) {
  try {
    const engine = await opened
    const call = engine[method === 'getDatabaseVersion' ? 'version' : method]
    if (!call) throw new Error(`The schema engine has no method "${method}".`)
    const result = (await call.call(engine, params)) ?? {}
    send({ id, result: method === 'diff' ? printed(id, result) : result })
  } catch (error) {
    send({ id, error: { code: SEE_DATA, message: 'An error happened.', data: describe(error) } })
  }
}

/**
 * The native engine sends a comparison's text as a message of its own, before the answer.
 *
 * @param {number} id
 * @param {{ exitCode: number, stdout?: string }} result
 */
function printed(id, { exitCode, stdout }) {
  if (stdout) send({ id: OWN_ID + id, method: 'print', params: { content: stdout } })
  return { exitCode }
}

/** @param {unknown} error */
function describe(error) {
  if (!(error instanceof Error)) {
    return { is_panic: false, message: String(error), meta: {}, error_code: null }
  }
  const meta = 'meta' in error ? error.meta : {}
  const code = 'code' in error ? error.code : null
  return { is_panic: false, message: error.message, meta, error_code: code }
}

/** @param {object} message */
function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}
