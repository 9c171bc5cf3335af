import { summaryLabels } from '@/components/summary/labels'
import { renderSummaryDocx } from '@/lib/documents/summary-docx'
import { writeSummary } from '@/lib/domain/summary'
import { hanyang2023 } from '@/lib/domain/summary/testing/hanyang-2023'
import { median } from './statistics'

/** What a half-year report costs as a Word file with all its sources, from the facts to the bytes. */
export interface SummaryCost {
  readonly items: number
  readonly bytes: number
  /** The first one of a process, which also compiles the programs. */
  readonly firstMs: number
  readonly medianMs: number
  readonly bestMs: number
  /** Of the fastest, to a report of a third of the items. */
  readonly bestRatio: number
  /** What the process holds at most while it writes the first one, and before. */
  readonly peakMiB: number
  readonly beforeMiB: number
}

const ITEMS = 300
const FEWER = ITEMS / 3
const ROUNDS = 8
const MIB = 1024 ** 2

/** The items of 2023 over and over, each with its figures, under codes and entries of their own. */
function factsOf(count: number) {
  const facts = hanyang2023()
  const items = Array.from({ length: count }, (_, index) => {
    const turn = Math.floor(index / facts.items.length)
    const item = facts.items[index % facts.items.length]
    if (item === undefined) throw new Error('the plan has no items')
    return turn === 0 ? item : { ...item, code: `${item.code}-${turn}`, registeredSeq: item.registeredSeq + 10_000 * turn }
  })
  return { ...facts, items, cut: { ...facts.cut, knownSeq: 1_000_000 } }
}

const options = { sources: true, labels: summaryLabels('zh'), documents: [], origin: 'http://localhost:3000' }

async function write(facts: ReturnType<typeof factsOf>): Promise<{ ms: number; bytes: number }> {
  const started = performance.now()
  const model = writeSummary(facts, 'half-year', { language: 'zh', department: null })
  const { length: bytes } = await renderSummaryDocx(model, options)
  return { ms: performance.now() - started, bytes }
}

/** A program of its own, because its memory is measured; prints one line of JSON. */
const [many, few] = [factsOf(ITEMS), factsOf(FEWER)]
const beforeMiB = process.memoryUsage().rss / MIB
const first = await write(many)
// kilobytes
const peakMiB = process.resourceUsage().maxRSS / 1024
const [times, shorter]: [number[], number[]] = [[], []]
for (let round = 0; round < ROUNDS; round += 1) {
  times.push((await write(many)).ms)
  shorter.push((await write(few)).ms)
}
const cost: SummaryCost = {
  ...{ items: ITEMS, bytes: first.bytes, firstMs: first.ms, beforeMiB, peakMiB },
  ...{ medianMs: median(times), bestMs: Math.min(...times), bestRatio: Math.min(...times) / Math.min(...shorter) },
}
console.log(JSON.stringify(cost))
