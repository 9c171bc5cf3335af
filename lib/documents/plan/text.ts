import 'server-only'
import { readText } from '@/lib/domain/plan-text/read-text'
import type { RawBlock } from '@/lib/domain/plan-text/types'
import type { Decision } from '@/lib/domain/words'
import { decodeText } from '../decode-text'
import type { PlanFileRefusal } from './refusals'

/** The blocks of a plain text or Markdown file in UTF-8, UTF-16 or GB18030. */
export function readTextFile(bytes: Uint8Array): Decision<RawBlock[], PlanFileRefusal> {
  const text = decodeText(bytes)
  return text === null ? { ok: false, reason: 'encoding' } : { ok: true, value: readText(text) }
}
