import { beforeAll, describe, expect, it } from 'vitest'
import { appendToLedger, findLedgerHead } from '@/lib/data/ledger'
import { db, inTransaction } from '@/lib/data/client'
import { verifyChain, type LedgerLine } from '@/lib/domain/ledger'
import { ask } from './testing/ask'
import { lineContract } from './testing/contract'
import { verify } from '@/public/verify-ledger.mjs'

/** Beyond two batches of a thousand. */
const COUNT = 2_050

/** The first lines became known on 5 January, the others on 18 July. */
const knownOn = (index: number) => (index < 3 ? '2025-01-05' : '2025-07-18')

beforeAll(async () => {
  await db.$transaction(
    async (tx) => {
      for (let index = 0; index < COUNT; index += 1) {
        await appendToLedger(
          tx,
          {
            type: 'update.published',
            subject: 'HY25-001',
            effectiveOn: '2025-06-30',
            knownOn: knownOn(index),
            payload: { commitment: 'HY25-001', sentence: `已开通 ${index} 条。` },
          },
          new Date('2025-07-18T02:11:09.123Z'),
        )
      }
    },
    { timeout: 60_000 },
  )
}, 90_000)

async function readText(target: string): Promise<string> {
  const answer = await ask(target)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  return answer.text()
}

async function readLines(target: string): Promise<LedgerLine[]> {
  const text = await readText(target)
  return text.split('\n').slice(0, -1).map((line): LedgerLine => JSON.parse(line))
}

describe('the ledger', () => {
  it('is streamed whole, in order, and holds for both programs that verify it', async () => {
    const head = (await findLedgerHead())?.hash
    const lines = await readLines('/api/v1/ledger')
    for (const line of lines) lineContract.parse(line)
    expect(verifyChain(lines)).toEqual({ ok: true, count: COUNT, head })
    const text = (await readText('/api/v1/ledger')).trimEnd()
    expect(await verify(text.split('\n'))).toEqual({ ok: true, count: COUNT, head })
  })

  it('begins where it is asked to', async () => {
    expect((await readLines('/api/v1/ledger?from=2049')).map((line) => line.seq)).toEqual([2049, 2050])
    expect(await readText('/api/v1/ledger?from=2051')).toBe('')
  })

  it('gives of a past day what was known then', async () => {
    const seqs = async (asOf: string) =>
      (await readLines(`/api/v1/ledger?asOf=${asOf}`)).map((line) => line.seq)
    expect(await seqs('2025-01-04')).toEqual([])
    expect(await seqs('2025-07-17')).toEqual([1, 2, 3])
    expect(await seqs('2025-07-18')).toHaveLength(COUNT)
  })

  it('reads no further once its reader has gone', async () => {
    const { body } = await ask('/api/v1/ledger')
    const reader = body?.getReader()
    const piece = await reader?.read()
    expect(new TextDecoder().decode(piece?.value).split('\n')).toHaveLength(1_001)
    await reader?.cancel()
    expect(await reader?.read()).toEqual({ done: true, value: undefined })
  })

  it('grows while it stands', async () => {
    const fact = { type: 'update.published', subject: 'x', effectiveOn: '2025-06-30' } as const
    const knownOn = '2025-07-19'
    const line = await inTransaction((tx) =>
      appendToLedger(tx, { ...fact, knownOn, payload: {} }, new Date()),
    )
    expect((await readLines('/api/v1/ledger')).at(-1)).toEqual(line)
  })
})
