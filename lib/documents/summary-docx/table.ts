import 'server-only'
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { placeOf } from '@/lib/domain/summary/citations'
import type { Cell, SummaryBlock } from '@/lib/domain/summary/model'
import { placeCells, type PlacedCell } from '@/lib/domain/summary/table-grid'
import { TYPE_WIDTH } from './page'
import { STYLES } from './styles'
import { writtenRuns, type Trail } from './words'

type TableBlock = Extract<SummaryBlock, { type: 'table' }>

const ALIGNMENTS = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const

/** Whole twips that sum up to the width of the page. */
function columnWidths({ widths, landscape }: TableBlock): number[] {
  const page = landscape ? TYPE_WIDTH.across : TYPE_WIDTH.upright
  const total = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => Math.floor((width / total) * page))
  const left = page - columns.reduce((sum, width) => sum + width, 0)
  return columns.map((width, index) => (index === columns.length - 1 ? width + left : width))
}

const alignmentOf = ({ align }: Cell, isHeader: boolean) =>
  ALIGNMENTS[align ?? (isHeader ? 'center' : 'start')]

function cellOf(block: TableBlock, trail: Trail | null, placed: PlacedCell, widths: readonly number[]): TableCell {
  const { cell, row, column, rows, columns, index } = placed
  const isHeader = row < block.headerRows
  const width = widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0)
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    verticalAlign: VerticalAlign.CENTER,
    width: { size: width, type: WidthType.DXA },
    children: [
      new Paragraph({
        style: STYLES.cell,
        alignment: alignmentOf(cell, isHeader),
        ...(isHeader ? { run: { bold: true } } : {}),
        children: writtenRuns(
          trail,
          placeOf(block, row, index),
          isHeader ? cell.runs.map((run) => ({ ...run, bold: true as const })) : cell.runs,
        ),
      }),
    ],
  })
}

/**
 * A table with its caption: header rows repeated on each page, no row broken across pages, cells
 * merged as the model says.
 */
export function tableOf(block: TableBlock, trail: Trail | null): (Paragraph | Table)[] {
  const widths = columnWidths(block)
  const page = block.landscape ? TYPE_WIDTH.across : TYPE_WIDTH.upright
  const rows = placeCells(block.rows).map(
    (cells, row) =>
      new TableRow({
        cantSplit: true,
        tableHeader: row < block.headerRows,
        children: cells.map((placed) => cellOf(block, trail, placed, widths)),
      }),
  )
  return [
    new Paragraph({ style: STYLES.caption, text: block.caption }),
    new Table({
      width: { size: page, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
      rows,
    }),
  ]
}
