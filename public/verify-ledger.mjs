#!/usr/bin/env node
// Verifies a ledger of Jiannuo: that no published line was changed, added, moved or taken out.
//
//   node verify-ledger.mjs https://example.gov.cn/api/v1/ledger
//   node verify-ledger.mjs ledger.ndjson
//   node verify-ledger.mjs < ledger.ndjson
//
// Needs Node 18 or later, nothing else. Exit code: 0 the chain holds, 1 it is broken, 2 it could
// not be read. A chain cut off at its end still holds: compare count and last hash with what the
// public ledger page shows, or with what you noted down earlier.
//
// Each line is a JSON object whose `hash` is the SHA-256 of the canonical form (RFC 8785) of
// the line without `hash`; `previousHash` repeats the hash of the line before, null for the first.
import { createHash } from 'node:crypto'
import { createReadStream, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * RFC 8785, as far as a ledger needs it: strings, whole numbers, true, false, null, arrays and
 * objects. Strings and whole numbers are written as JSON.stringify writes them, which is what
 * the RFC prescribes; sort() compares by UTF-16 units, as the RFC does. Decimals are strings in
 * a ledger, so the difficult part of the RFC, fractions, never comes up and is refused.
 *
 * @param {unknown} value
 * @returns {string}
 */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error('not a whole number')
  return JSON.stringify(value)
}

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * What is wrong with a line that must have this number and name this previous hash.
 *
 * @param {string} text @param {number} seq @param {string | null} previousHash
 * @returns {{ fault: string } | { fault: null, hash: string }}
 */
function check(text, seq, previousHash) {
  let line
  try {
    line = JSON.parse(text)
  } catch {
    return { fault: 'it is not JSON' }
  }
  // A key given twice, or anything else that another program may read differently.
  if (JSON.stringify(line) !== text) return { fault: 'it is not written as it was published' }
  if (typeof line !== 'object' || line === null) return { fault: 'it is not an object' }
  const { hash, ...rest } = line
  if (rest.seq !== seq) return { fault: `its seq is ${JSON.stringify(rest.seq)} instead of ${seq}` }
  if (rest.previousHash !== previousHash) return { fault: 'it does not name the hash of the line before' }
  try {
    if (sha256(canonical(rest)) !== hash) return { fault: 'its content does not give its hash' }
  } catch (error) {
    return { fault: `it has no canonical form: ${error instanceof Error ? error.message : error}` }
  }
  return { fault: null, hash }
}

/**
 * Checks a ledger from its first line, up to the first that does not hold.
 * @param {AsyncIterable<string> | Iterable<string>} lines
 * @returns {Promise<{ ok: true, count: number, head: string | null }
 *   | { ok: false, line: number, fault: string }>}
 */
export async function verify(lines) {
  let count = 0
  /** @type {string | null} */
  let head = null
  for await (const text of lines) {
    const found = check(text, count + 1, head)
    if (found.fault !== null) return { ok: false, line: count + 1, fault: found.fault }
    count += 1
    head = found.hash
  }
  return { ok: true, count, head }
}

/** The lines of a stream, one at a time. @param {AsyncIterable<Uint8Array>} chunks */
async function* linesOf(chunks) {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/)
    rest = lines.pop() ?? ''
    yield* lines
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}

/** @param {string | undefined} source a web address, a file, or nothing for standard input */
async function open(source) {
  if (source === undefined) return process.stdin
  if (!/^https?:/.test(source)) return createReadStream(source)
  const answer = await fetch(source)
  if (!answer.ok || answer.body === null) throw new Error(`${source} answered ${answer.status}`)
  return answer.body
}

async function main() {
  const verdict = await verify(linesOf(await open(process.argv[2])))
  if (verdict.ok) console.log(`The chain holds: ${verdict.count} lines, last hash ${verdict.head}`)
  else console.error(`Broken at line ${verdict.line}: ${verdict.fault}.`)
  return verdict.ok ? 0 : 1
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main().catch((error) => {
    console.error(`The ledger could not be read: ${error instanceof Error ? error.message : error}`)
    return 2
  })
}
