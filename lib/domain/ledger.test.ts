import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ledgerHash, sealLine, verifyChain, type LedgerDraft, type LedgerLine } from './ledger'
import { LEDGER_TYPES } from './words'

const draft = (overrides: Partial<LedgerDraft> = {}): LedgerDraft => ({
  seq: 1,
  recordedAt: '2025-07-18T02:11:09.123Z',
  effectiveOn: '2025-06-30',
  type: 'update.published',
  payload: { value: '4', unit: '条', commitment: 'HY25-017' },
  previousHash: null,
  ...overrides,
})

/** A published line changed, and given the hash that fits the change. */
const sealAgain = ({ hash: _, ...published }: LedgerLine, change: Partial<LedgerDraft>) =>
  sealLine({ ...published, ...change })

const first = sealLine(draft({ payload: { value: '4' } }))
const second = sealLine(draft({ seq: 2, payload: { value: '9' }, previousHash: first.hash }))
const third = sealLine(draft({ seq: 3, payload: { value: '11' }, previousHash: second.hash }))

describe('the hash of a ledger line', () => {
  it('is the SHA-256 of its canonical JSON, keys in order, Chinese as UTF-8', () => {
    const canonical =
      '{"effectiveOn":"2025-06-30",' +
      '"payload":{"commitment":"HY25-017","unit":"条","value":"4"},' +
      '"previousHash":null,"recordedAt":"2025-07-18T02:11:09.123Z",' +
      '"seq":1,"type":"update.published"}'
    const digest = createHash('sha256').update(Buffer.from(canonical, 'utf8')).digest('hex')
    expect(ledgerHash(draft())).toBe(digest)
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('does not depend on the order of keys', () => {
    const payload = { commitment: 'HY25-017', value: '4', unit: '条' }
    expect(ledgerHash(draft({ payload }))).toBe(ledgerHash(draft()))
  })

  it('does not contain itself', () => {
    const line = sealLine(draft())
    expect(line).toEqual({ ...draft(), hash: ledgerHash(draft()) })
    const { hash, ...rest } = line
    expect(ledgerHash(rest)).toBe(hash)
  })

  it.each([
    ['seq', { seq: 2 }],
    ['recordedAt', { recordedAt: '2025-07-18T02:11:09.124Z' }],
    ['effectiveOn', { effectiveOn: '2025-06-29' }],
    ['type', { type: 'update.corrected' }],
    ['payload', { payload: { value: '5', unit: '条', commitment: 'HY25-017' } }],
    ['previousHash', { previousHash: '0'.repeat(64) }],
  ] as const)('depends on %s', (_, change) => {
    expect(ledgerHash(draft(change))).not.toBe(ledgerHash(draft()))
  })

  it('has as many kinds of entries as there are public facts', () => {
    const hashes = LEDGER_TYPES.map((type) => ledgerHash(draft({ type })))
    expect(new Set(hashes).size).toBe(7)
  })

  it('tells a number from its text, and nothing from null', () => {
    const hashes = [{ n: 1 }, { n: '1' }, { n: null }, {}].map((payload) =>
      ledgerHash(draft({ payload })),
    )
    expect(new Set(hashes).size).toBe(4)
  })

  it('refuses what JSON cannot hold', () => {
    expect(() => ledgerHash(draft({ payload: { n: Number.NaN } }))).toThrow()
    expect(() => ledgerHash(draft({ payload: { n: Number.POSITIVE_INFINITY } }))).toThrow()
    expect(() => ledgerHash(draft({ payload: { text: '\ud800' } }))).toThrow()
  })
})

describe('verifying a chain', () => {
  it('counts an unbroken one and names its head', () => {
    expect(verifyChain([first, second, third])).toEqual({ ok: true, count: 3, head: third.hash })
  })

  it('accepts an empty one', () => {
    expect(verifyChain([])).toEqual({ ok: true, count: 0, head: null })
  })

  it('names a line whose content was changed', () => {
    const changed = { ...second, payload: { value: '10' } }
    expect(verifyChain([first, changed, third])).toEqual({ ok: false, seq: 2, fault: 'hash' })
  })

  it('names a line that a field was added to or taken from', () => {
    const signed = { ...second, approvedBy: '林某' }
    expect(verifyChain([first, signed, third])).toEqual({ ok: false, seq: 2, fault: 'hash' })
    const emptied = { ...second, note: null }
    expect(verifyChain([first, emptied, third])).toEqual({ ok: false, seq: 2, fault: 'hash' })
    const text = JSON.stringify(second, (key, value: unknown) =>
      key === 'recordedAt' ? undefined : value,
    )
    const cut: LedgerLine = JSON.parse(text)
    expect(verifyChain([first, cut, third])).toEqual({ ok: false, seq: 2, fault: 'hash' })
  })

  it('names the line after one that was changed and sealed again', () => {
    const resealed = sealAgain(second, { payload: { value: '10' } })
    expect(verifyChain([first, resealed, third])).toEqual({
      ok: false,
      seq: 3,
      fault: 'previous-hash',
    })
  })

  it('names a line that is missing, doubled or in the wrong place', () => {
    expect(verifyChain([first, third])).toEqual({ ok: false, seq: 3, fault: 'sequence' })
    expect(verifyChain([second, third])).toEqual({ ok: false, seq: 2, fault: 'sequence' })
    expect(verifyChain([first, first])).toEqual({ ok: false, seq: 1, fault: 'sequence' })
    expect(verifyChain([second, first, third])).toEqual({ ok: false, seq: 2, fault: 'sequence' })
  })

  it('names a missing line even when the rest was numbered and sealed again', () => {
    const renumbered = sealAgain(third, { seq: 2 })
    expect(verifyChain([first, renumbered])).toEqual({ ok: false, seq: 2, fault: 'previous-hash' })
  })

  it('wants no previous hash on the first line', () => {
    const odd = sealLine(draft({ previousHash: '0'.repeat(64) }))
    expect(verifyChain([odd])).toEqual({ ok: false, seq: 1, fault: 'previous-hash' })
  })

  it('stops at the first line that does not hold', () => {
    const broken = [first, second, third].map((line) => ({ ...line, payload: {} }))
    expect(verifyChain(broken)).toEqual({ ok: false, seq: 1, fault: 'hash' })
  })

  it('cannot see by itself that the last lines are gone; their head tells', () => {
    expect(verifyChain([first, second])).toEqual({ ok: true, count: 2, head: second.hash })
    expect(second.hash).not.toBe(third.hash)
  })
})
