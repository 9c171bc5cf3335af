import 'server-only'
import { placeOf, type CellFlaw, type Place } from '@/lib/domain/sheet/table'
import { attributeOf, forEachTag, UnreadableXml, type Tag } from './xml-tags'

/** What a worksheet holds that its values alone do not tell. */
export type SheetScan = {
  /** the last row and column with anything in them; 0 for an empty sheet */
  lastRow: number
  lastColumn: number
  flaws: (Place & { flaw: CellFlaw })[]
  /** indexes of the styles of numeric cells, by place 'row:column' */
  styles: Map<string, number>
}

export const placeKey = ({ row, column }: Place): string => `${row}:${column}`

type Cell = { place: Place; type: string; style: number; hasValue: boolean; hasFormula: boolean }

const CELL_ATTRIBUTES = /\s(r|t|s)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function cellOf({ attributes }: Tag): Cell {
  const found: Record<string, string> = {}
  for (const [, name = '', double, single] of attributes.matchAll(CELL_ATTRIBUTES)) {
    found[name] = double ?? single ?? ''
  }
  const place = placeOf(found['r'] ?? '')
  if (place === null) throw new UnreadableXml('a cell without an address')
  return {
    place,
    type: found['t'] ?? 'n',
    style: Number(found['s'] ?? '0'),
    hasValue: false,
    hasFormula: false,
  }
}

/** Areas that are merged are small: a whole merged column would be a mistake, or an attack. */
const MAX_MERGED_CELLS = 100_000

function* coveredBy(reference: string): Generator<Place> {
  const [from, to] = reference.split(':').map(placeOf)
  if (!from || !to) throw new UnreadableXml(`no area: ${reference}`)
  for (let row = from.row; row <= to.row; row += 1) {
    for (let column = from.column; column <= to.column; column += 1) {
      if (row !== from.row || column !== from.column) yield { row, column }
    }
  }
}

function add(scan: SheetScan, cell: Cell): void {
  const { place, type, style, hasValue, hasFormula } = cell
  if (hasFormula && !hasValue) scan.flaws.push({ ...place, flaw: 'no-result' })
  if (type === 'e') scan.flaws.push({ ...place, flaw: 'error' })
  if (!hasValue) return
  scan.lastRow = Math.max(scan.lastRow, place.row)
  scan.lastColumn = Math.max(scan.lastColumn, place.column)
  if (type === 'n') scan.styles.set(placeKey(place), style)
}

/** Looks through a worksheet's XML. Throws UnreadableXml where it is not a plain one. */
export function scanSheet(xml: string): SheetScan {
  const scan: SheetScan = { lastRow: 0, lastColumn: 0, flaws: [], styles: new Map() }
  let cell: Cell | null = null
  const visit = (tag: Tag) => {
    if (tag.name === 'c') {
      if (tag.kind === 'open') cell = cellOf(tag)
      if (tag.kind === 'empty') cellOf(tag)
      if (tag.kind === 'close' && cell !== null) {
        add(scan, cell)
        cell = null
      }
    } else if (cell !== null && tag.kind !== 'close') {
      if (tag.name === 'f') cell.hasFormula = true
      if (tag.name === 'is' || (tag.name === 'v' && tag.kind === 'open')) cell.hasValue = true
    } else if (tag.name === 'mergeCell' && tag.kind !== 'close') {
      for (const place of coveredBy(attributeOf(tag.attributes, 'ref') ?? '')) {
        scan.flaws.push({ ...place, flaw: 'merged' })
        if (scan.flaws.length > MAX_MERGED_CELLS) throw new UnreadableXml('too many merged cells')
      }
    }
  }
  forEachTag(xml, visit)
  return scan
}

/** Percent formats that every spreadsheet knows without naming them. */
const PERCENT_FORMATS = new Set(['9', '10'])

/** Whether a number format multiplies by a hundred: a percent sign outside quotes. */
const isPercent = (code: string): boolean => code.replace(/&quot;.*?&quot;|\\./g, '').includes('%')

/** For each cell style, by index, whether it shows numbers as percentages. */
export function listPercentStyles(xml: string): boolean[] {
  const percentIds = new Set(PERCENT_FORMATS)
  const styles: boolean[] = []
  let isInCellStyles = false
  forEachTag(xml, ({ name, kind, attributes }) => {
    if (name === 'cellXfs') isInCellStyles = kind === 'open'
    if (kind === 'close') return
    if (name === 'numFmt' && isPercent(attributeOf(attributes, 'formatCode') ?? '')) {
      percentIds.add(attributeOf(attributes, 'numFmtId') ?? '')
    }
    if (name === 'xf' && isInCellStyles) {
      styles.push(percentIds.has(attributeOf(attributes, 'numFmtId') ?? ''))
    }
  })
  return styles
}
