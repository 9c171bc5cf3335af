import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealLine, verifyChain, type LedgerLine, type LedgerPayload } from './ledger'

function chainOf(payloads: readonly LedgerPayload[]): LedgerLine[] {
  const lines: LedgerLine[] = []
  for (const payload of payloads) {
    const line = sealLine({
      seq: lines.length + 1,
      recordedAt: '2025-07-18T02:11:09.123Z',
      effectiveOn: '2025-06-30',
      type: 'update.published',
      payload,
      previousHash: lines.at(-1)?.hash ?? null,
    })
    lines.push(line)
  }
  return lines
}

/** Whether two payloads are written as the same JSON, whatever the order of their keys. */
const isSameJson = (a: LedgerPayload, b: LedgerPayload): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)))

const aText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('条', '畅通微循环路11条', '1.9'),
)
const aLeaf = fc.oneof(aText, fc.boolean(), fc.constant(null), fc.integer())
const aPayload: fc.Arbitrary<LedgerPayload> = fc.dictionary(
  aText,
  fc.oneof(aLeaf, fc.array(aLeaf, { maxLength: 3 }), fc.dictionary(aText, aLeaf, { maxKeys: 3 })),
  { maxKeys: 5 },
)
const aChain = fc.array(aPayload, { minLength: 1, maxLength: 6 }).map(chainOf)

/** A chain with one of its places. */
const aPlace = aChain.chain((chain) =>
  fc.tuple(fc.constant(chain), fc.nat({ max: chain.length - 1 })),
)

describe('laws of the ledger', () => {
  it('survives being written as JSON lines and read again', () => {
    fc.assert(
      fc.property(aChain, (chain) => {
        const text = chain.map((line) => JSON.stringify(line)).join('\n')
        const read = text.split('\n').map((line): LedgerLine => JSON.parse(line))
        expect(verifyChain(read)).toEqual({
          ok: true,
          count: chain.length,
          head: chain.at(-1)?.hash,
        })
      }),
    )
  })

  it('breaks by any change of a published payload', () => {
    fc.assert(
      fc.property(aPlace, aPayload, ([chain, place], payload) => {
        const original = chain[place]
        fc.pre(original !== undefined && !isSameJson(original.payload, payload))
        const changed = chain.map((line, index) => (index === place ? { ...line, payload } : line))
        expect(verifyChain(changed)).toEqual({ ok: false, seq: place + 1, fault: 'hash' })
      }),
    )
  })

  it('breaks by a key added to or taken from a payload, or a value replaced in it', () => {
    fc.assert(
      fc.property(aPlace, aText, aText, ([chain, place], key, value) => {
        const payload = chain[place]?.payload ?? {}
        const added = { ...payload, [`${key}+`]: `${value}+` }
        fc.pre(payload[`${key}+`] !== `${value}+`)
        const changed = chain.map((line, index) =>
          index === place ? { ...line, payload: added } : line,
        )
        expect(verifyChain(changed).ok).toBe(false)
        for (const gone of Object.keys(payload)) {
          const rest = Object.fromEntries(Object.entries(payload).filter(([name]) => name !== gone))
          const cut = chain.map((line, index) =>
            index === place ? { ...line, payload: rest } : line,
          )
          expect(verifyChain(cut)).toEqual({ ok: false, seq: place + 1, fault: 'hash' })
        }
      }),
    )
  })

  it('breaks by any field added to a line, whatever it says', () => {
    fc.assert(
      fc.property(aPlace, aText, aLeaf, ([chain, place], name, value) => {
        fc.pre(!Object.hasOwn(chain[place] ?? {}, name) && name !== '__proto__')
        const changed = chain.map((line, index) =>
          index === place ? { ...line, [name]: value } : line,
        )
        expect(verifyChain(changed)).toEqual({ ok: false, seq: place + 1, fault: 'hash' })
      }),
    )
  })

  it('breaks by any other order, and by taking out any line but the last', () => {
    const shuffled = aChain.chain((chain) =>
      fc.tuple(fc.constant(chain), fc.shuffledSubarray(chain, { minLength: chain.length })),
    )
    fc.assert(
      fc.property(shuffled, ([chain, order]) => {
        fc.pre(order.some((line, index) => line !== chain[index]))
        expect(verifyChain(order).ok).toBe(false)
      }),
    )
    fc.assert(
      fc.property(aPlace, ([chain, place]) => {
        fc.pre(place < chain.length - 1)
        expect(verifyChain(chain.filter((_, index) => index !== place)).ok).toBe(false)
      }),
    )
  })
})
