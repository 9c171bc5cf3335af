import 'server-only'
import { decodeHTMLStrict } from 'entities'
import { readText } from '@/lib/domain/plan-text/read-text'
import { isHeadRow } from '@/lib/domain/plan-text/table-rows'
import type { RawBlock } from '@/lib/domain/plan-text/types'
import type { Decision } from '@/lib/domain/words'
import { readCsv } from '../csv-read'
import { decodeText } from '../decode-text'
import type { PlanFileRefusal } from './refusals'
import { tableBlock } from './sheet'

/** A title and an empty line may stand above the heads of a table. */
const HEADS_WITHIN = 5

/** Whether a text is a table of cells parted by commas: its heads tell. */
const isCsv = (text: string): boolean =>
  text
    .split(/\r\n?|\n/u, HEADS_WITHIN)
    .map((line) => line.split(/[,;]/u).map((cell) => cell.replace(/^"|"$/gu, '').trim()))
    .some((cells) => cells.length >= 3 && isHeadRow(cells))

/** Marks that a web page writes by name (&permil;) stay so in a text that is copied from one. */
const readPlainText = (text: string): RawBlock[] => readText(decodeHTMLStrict(text))

/** The blocks of a plain text, a Markdown or a CSV file in UTF-8, UTF-16 or GB18030. */
export function readTextFile(bytes: Uint8Array): Decision<RawBlock[], PlanFileRefusal> {
  const text = decodeText(bytes)
  if (text === null) return { ok: false, reason: 'encoding' }
  if (!isCsv(text)) return { ok: true, value: readPlainText(text) }
  const table = readCsv(bytes)
  if (table.ok) return { ok: true, value: [tableBlock(table.value)] }
  return table.reason === 'too-many-cells'
    ? { ok: false, reason: 'too-long' }
    : { ok: true, value: readPlainText(text) }
}
