import 'server-only'
import type { Table } from '@/lib/domain/sheet/table'
import type { RawBlock } from '@/lib/domain/plan-text/types'
import type { Decision } from '@/lib/domain/words'
import { readXlsx, type XlsxRefusal } from '../xlsx-read'
import type { PlanFileRefusal } from './refusals'

const REFUSALS: Readonly<Record<XlsxRefusal, PlanFileRefusal>> = {
  damaged: 'damaged',
  encrypted: 'encrypted',
  'too-large-unpacked': 'unpacks-hugely',
  'too-many-cells': 'too-long',
}

/** Rows with the cells that were merged downwards repeated; a row merged across stays one cell. */
function fillMerged({ rows, flaws }: Table): string[][] {
  const covered = new Set(flaws.filter(({ flaw }) => flaw === 'merged').map(({ row, column }) => `${row}:${column}`))
  const filled: string[][] = []
  for (const [at, row] of rows.entries()) {
    const isAcross = row.filter((cell) => cell.trim() !== '').length <= 1
    const above = filled[at - 1] ?? []
    const isCovered = (column: number) => covered.has(`${at + 1}:${column + 1}`)
    filled.push(
      row.map((cell, column) =>
        cell.trim() === '' && !isAcross && isCovered(column) ? (above[column] ?? '') : cell,
      ),
    )
  }
  return filled
}

/** A table of plain cells as a block. */
export const tableBlock = (table: Table): RawBlock => ({
  type: 'table',
  rows: fillMerged(table),
  page: null,
})

/** The blocks of a workbook: a table for each of its sheets. */
export async function readPlanSheet(
  bytes: Uint8Array,
): Promise<Decision<RawBlock[], PlanFileRefusal>> {
  const tables = await readXlsx(bytes)
  if (!tables.ok) return { ok: false, reason: REFUSALS[tables.reason] }
  return { ok: true, value: tables.value.map(tableBlock) }
}
