import { nameBefore } from './counted-name'
import { findQuantities } from './quantities'
import type { RowCells } from './rows'
import type { Span } from './spans'
import type { FoundQuantity } from './types'

/** A number that a cell gives without a unit, as a column of units lets it: 6左右, ≥210. */
const BARE = /^([≥≤><＞＜约超不低少于超过控制在]{0,5}[-−]?\d[\d.,]*(?:[-—–~～]\d[\d.]*)?)((?:左右|以上|以下|以内)?)$/u

/** The cell as a sentence would write it: with its unit, and what it is the value of before it. */
function asWritten(cell: string, title: string, unit: string): { text: string; prefix: string } {
  const [, value, hedge = ''] = unit === '' ? [] : (BARE.exec(cell) ?? [])
  const prefix = title === '' ? '' : `${title}：`
  return { text: `${prefix}${value === undefined ? cell : `${value}${unit}${hedge}`}`, prefix }
}

function quantitiesOfCell(cell: string, title: string, unit: string): FoundQuantity[] {
  const { text, prefix } = asWritten(cell, title, unit)
  return findQuantities(text)
    .filter(({ role, start }) => role === 'quantity' && start >= prefix.length)
    .map((found) => ({
      ...found,
      start: found.start - prefix.length,
      end: Math.min(found.end - prefix.length, cell.length),
      name: found.name === '' ? nameBefore(title) || title : found.name,
    }))
}

/**
 * The quantities of a row of a table, each read within its own cell: what stands in the cells beside
 * it names nothing, but the cell that calls the task by its name, and a column of units.
 *
 * @param text the row's text, white space removed
 */
export function findRowQuantities(text: string, { tasks, titles, unit }: RowCells): FoundQuantity[] {
  const cellOf = ({ start, end }: Span): string => text.slice(start, end)
  const title = (tasks.slice(0, titles).map(cellOf).at(-1) ?? '').replace(/(?:（[^（）]*）|\([^()]*\))$/u, '')
  return tasks.flatMap((task, index) =>
    quantitiesOfCell(cellOf(task), index < titles ? '' : title, index < titles ? '' : unit).map((found) => ({
      ...found,
      start: found.start + task.start,
      end: found.end + task.start,
    })),
  )
}
