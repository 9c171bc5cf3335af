import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import canonicalize from 'canonicalize'
import { afterAll, describe, expect, it } from 'vitest'
import { sealLine, verifyChain, type LedgerLine, type LedgerPayload } from '@/lib/domain/ledger'
import { canonical, verify } from '@/public/verify-ledger.mjs'

const PROGRAM = path.resolve(import.meta.dirname, '../../../public/verify-ledger.mjs')

function chainOf(payloads: readonly LedgerPayload[]): LedgerLine[] {
  const lines: LedgerLine[] = []
  for (const payload of payloads) {
    lines.push(
      sealLine({
        seq: lines.length + 1,
        recordedAt: '2025-07-18T02:11:09.123Z',
        effectiveOn: '2025-06-30',
        type: 'update.published',
        payload,
        previousHash: lines.at(-1)?.hash ?? null,
      }),
    )
  }
  return lines
}

const textsOf = (lines: readonly LedgerLine[]) => lines.map((line) => JSON.stringify(line))

const aText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('条', '1.9', '10', '9', '__proto__', '\u20ac', '\r', '\ud83d\ude00', '\ufb33'),
)
const aLeaf = fc.oneof(aText, fc.boolean(), fc.constant(null), fc.integer())
const aValue = fc.oneof(
  aLeaf,
  fc.array(aLeaf, { maxLength: 3 }),
  fc.dictionary(aText, aLeaf, { maxKeys: 3 }),
)
const aPayload: fc.Arbitrary<LedgerPayload> = fc.dictionary(aText, aValue, { maxKeys: 5 })
const aChain = fc.array(aPayload, { minLength: 1, maxLength: 6 }).map(chainOf)
/** A chain with one of its places. */
const aPlace = aChain.chain((chain) =>
  fc.tuple(fc.constant(chain), fc.nat({ max: chain.length - 1 })),
)

describe('canonical', () => {
  it('writes what RFC 8785 writes', () => {
    fc.assert(
      fc.property(aPayload, (payload) => {
        expect(canonical(payload)).toBe(canonicalize(payload))
      }),
    )
  })

  it('refuses numbers that a float could bend', () => {
    for (const number of [0.5, 2 ** 53, Number.NaN]) expect(() => canonical([number])).toThrow()
  })
})

describe('verify', () => {
  it('agrees with the rule of the ledger on every chain', async () => {
    await fc.assert(
      fc.asyncProperty(aChain, async (chain) => {
        expect(await verify(textsOf(chain))).toEqual(verifyChain(chain))
      }),
    )
  })

  it('holds for a ledger without a line', async () => {
    expect(await verify([])).toEqual({ ok: true, count: 0, head: null })
  })

  it('names the line whose payload was changed', async () => {
    await fc.assert(
      fc.asyncProperty(aPlace, aPayload, async ([chain, place], payload) => {
        fc.pre(canonicalize(payload) !== canonicalize(chain[place]?.payload))
        const changed = chain.map((line, index) => (index === place ? { ...line, payload } : line))
        expect(await verify(textsOf(changed))).toMatchObject({ ok: false, line: place + 1 })
        expect(verifyChain(changed).ok).toBe(false)
      }),
    )
  })

  it('names the first line that is out of place or whose neighbour is missing', async () => {
    await fc.assert(
      fc.asyncProperty(aPlace, async ([chain, place]) => {
        fc.pre(place < chain.length - 1)
        const texts = textsOf(chain)
        const verdict = { ok: false, line: place + 1 }
        expect(await verify(texts.toSpliced(place, 1))).toMatchObject(verdict)
        const swapped = texts.toSpliced(place, 2, texts[place + 1] ?? '', texts[place] ?? '')
        expect(await verify(swapped)).toMatchObject(verdict)
        const doubled = texts.toSpliced(place, 0, texts[place] ?? '')
        expect(await verify(doubled)).toMatchObject({ ok: false, line: place + 2 })
      }),
    )
  })

  it('catches a change of any field, a field more and a field less', async () => {
    const chain = chainOf([{ value: '4' }, { value: '5' }])
    const [first = '', second = ''] = textsOf(chain)
    const line: Record<string, unknown> = JSON.parse(second)
    const { hash, previousHash, ...rest } = line
    const tampered: [unknown, string][] = [
      [{ ...line, seq: 3 }, 'its seq is 3 instead of 2'],
      [{ ...line, seq: '2' }, 'its seq is "2" instead of 2'],
      [{ ...line, recordedAt: '2025-07-18T02:11:09.124Z' }, 'its content does not give its hash'],
      [{ ...line, effectiveOn: '2025-06-29' }, 'its content does not give its hash'],
      [{ ...line, type: 'update.corrected' }, 'its content does not give its hash'],
      [{ ...line, previousHash: null }, 'it does not name the hash of the line before'],
      [{ ...line, hash: previousHash }, 'its content does not give its hash'],
      [{ ...line, note: '' }, 'its content does not give its hash'],
      [{ ...rest, previousHash }, 'its content does not give its hash'],
      [{ ...rest, hash }, 'it does not name the hash of the line before'],
      [{ ...line, payload: { value: 0.5 } }, 'it has no canonical form: not a whole number'],
      [null, 'it is not an object'],
    ]
    for (const [changed, fault] of tampered) {
      const verdict = await verify([first, JSON.stringify(changed)])
      expect(verdict).toEqual({ ok: false, line: 2, fault })
    }
  })

  it('takes a line only as it was published', async () => {
    const [text = ''] = textsOf(chainOf([{ value: '4' }]))
    const twice = text.replace('"seq":1', '"seq":9,"seq":1')
    const fault = 'it is not written as it was published'
    expect(await verify([twice])).toEqual({ ok: false, line: 1, fault })
    expect(await verify([` ${text}`])).toEqual({ ok: false, line: 1, fault })
    expect(await verify([text, ''])).toEqual({ ok: false, line: 2, fault: 'it is not JSON' })
  })
})

describe('the program', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jiannuo-verify-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const chain = chainOf([{ sentence: '畅通微循环路 4 条。' }, { sentence: '更正。' }])
  const whole = textsOf(chain).map((text) => `${text}\n`).join('')
  const holds = `The chain holds: 2 lines, last hash ${chain[1]?.hash}\n`

  const run = (args: readonly string[], input = '') =>
    spawnSync(process.execPath, [PROGRAM, ...args], { input, encoding: 'utf8' })

  it('reads a file or standard input, with either kind of line end', () => {
    const file = path.join(folder, 'ledger.ndjson')
    writeFileSync(file, whole.replaceAll('\n', '\r\n'))
    expect(run([file])).toMatchObject({ status: 0, stdout: holds })
    expect(run([], whole)).toMatchObject({ status: 0, stdout: holds })
  })

  it('names the first broken line', () => {
    const { status, stderr } = run([], whole.replace('4 条', '11 条'))
    expect(status).toBe(1)
    expect(stderr).toBe('Broken at line 1: its content does not give its hash.\n')
  })

  it('says when it could not read', () => {
    const { status, stderr } = run([path.join(folder, 'nothing.ndjson')])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^The ledger could not be read: ENOENT/)
  })

  it('reads a web address, in whatever pieces it arrives', async () => {
    const bytes = Buffer.from(whole)
    const server = createServer((request, response) => {
      if (request.url !== '/ledger') return response.writeHead(404).end()
      // in the middle of a character
      const cut = bytes.indexOf('条') + 1
      response.write(bytes.subarray(0, cut))
      return response.end(bytes.subarray(cut))
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const ask = async (name: string) => {
      const program = spawn(process.execPath, [PROGRAM, `http://127.0.0.1:${address.port}/${name}`])
      const [code] = await once(program, 'exit')
      return code
    }
    expect(await ask('ledger')).toBe(0)
    expect(await ask('missing')).toBe(2)
    server.close()
  })
})
