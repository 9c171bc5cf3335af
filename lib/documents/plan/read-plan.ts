import 'server-only'
import type { RawBlock } from '@/lib/domain/plan-text/types'
import type { Decision } from '@/lib/domain/words'
import { readDocx } from './docx'
import { planFileKindOf, type PlanFileKind } from './kind'
import { readPlanPdf } from './pdf'
import type { PlanFileRefusal } from './refusals'
import { readPlanSheet } from './sheet'
import { readTextFile } from './text'

type Blocks = Decision<RawBlock[], PlanFileRefusal>

/** A million characters: ten times the longest plans. */
const MOST_CHARACTERS = 1_000_000
/** Fewer Chinese characters are no plan; a picture of text leaves about so many behind. */
const FEWEST_CHINESE = 10

const textsOf = (block: RawBlock): string[] =>
  block.type === 'text' ? [block.text] : block.rows.flatMap((row) => [...row])

/** Refuses what cannot be a plan: nothing written in Chinese, or too much for one. */
function checkWords(blocks: readonly RawBlock[], isPdf: boolean): PlanFileRefusal | null {
  const words = blocks.flatMap(textsOf)
  if (words.reduce((sum, text) => sum + text.length, 0) > MOST_CHARACTERS) return 'too-long'
  const text = words.join('')
  if (isPdf && text.trim() === '') return 'scanned'
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) < FEWEST_CHINESE ? 'no-words' : null
}

async function readKind(kind: PlanFileKind, bytes: Uint8Array): Promise<Blocks> {
  if (kind.format === 'docx') return readDocx(bytes, kind.entries)
  if (kind.format === 'xlsx') return readPlanSheet(bytes)
  return kind.format === 'pdf' ? readPlanPdf(bytes) : readTextFile(bytes)
}

/**
 * Reads the bytes of a plan, whatever the file is called, into blocks; or says why not. The same
 * bytes always give the same blocks.
 */
export async function readPlanBytes(bytes: Uint8Array): Promise<Blocks> {
  const kind = planFileKindOf(bytes)
  if (!kind.ok) return kind
  const blocks = await readKind(kind.value, bytes)
  if (!blocks.ok) return blocks
  const refusal = checkWords(blocks.value, kind.value.format === 'pdf')
  return refusal === null ? blocks : { ok: false, reason: refusal }
}
