import { listOpenLines } from '@/lib/data/public/open-data/ledger'
import type { Moment } from '@/lib/domain/moment'
import { streamed } from '../answer'
import { batches, ledgerQuery, readQuery } from '../query'

export const dynamic = 'force-dynamic'

/** Lines read at once. */
const BATCH = 1000

async function* textOf(from: number, moment: Moment): AsyncGenerator<string> {
  const read = (afterSeq: number) => listOpenLines({ afterSeq, take: BATCH }, moment)
  for await (const lines of batches(read, (line) => line.seq, from - 1)) {
    yield lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  }
}

/** The whole ledger in order, one line an entry, as it is verified. */
export function GET(request: Request): Response {
  const query = readQuery(ledgerQuery, request)
  if (!query.ok) return query.answer
  const { from, asOf: moment } = query.value
  return streamed(textOf(from, moment), { 'content-type': 'application/x-ndjson; charset=utf-8' })
}
