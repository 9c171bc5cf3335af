import 'server-only'
import { unzipSync } from 'fflate'
import writeWorkbook, { type CellObject } from 'write-excel-file/node'
import { citationsOf, placeOf, type Citations } from '@/lib/domain/summary/citations'
import type { QuotedDocument, SummaryLabels } from '@/lib/domain/summary/forms'
import type { SummaryBlock, SummaryModel } from '@/lib/domain/summary/model'
import { describeSource, quoteOf, sourcePath } from '@/lib/domain/summary/sources'
import { fillCells, textOf, type FilledCell } from '@/lib/domain/summary/table-grid'
import { escapedCell } from './xlsx-write'
import { stableZip } from './stable-zip'

export type SummaryXlsxOptions = {
  labels: SummaryLabels
  documents: readonly QuotedDocument[]
  /** the site's address, without a path */
  origin: string
}

type TableBlock = Extract<SummaryBlock, { type: 'table' }>

const TEXT = { type: String, format: '@', wrap: true, alignVertical: 'top' } as const
const HEADING = { ...TEXT, fontWeight: 'bold', backgroundColor: '#F1EFEA' } as const

/** A decimal a spreadsheet holds exactly as written: up to 15 digits, with a sign or a percent sign. */
const NUMBER = /^([+−-]?)((?:0|[1-9]\d*)(?:\.(\d{1,6}))?)(%?)$/

/** A text that is a number, as a number shown just as it was written; null for all others. */
export function numberCell(text: string): CellObject | null {
  const found = NUMBER.exec(text)
  if (found === null) return null
  const [, sign = '', digits = '', decimals = '', percent = ''] = found
  if (digits.replace('.', '').length > 15) return null
  const shape = `0${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}${percent}`
  const value = Number(`${sign === '' || sign === '+' ? '' : '-'}${digits}`)
  return {
    type: Number,
    value: percent === '' ? value : value / 100,
    format: sign === '+' ? `+${shape};-${shape};${shape}` : shape,
    alignVertical: 'top',
  }
}

const textCell = (text: string, style: typeof TEXT | typeof HEADING = TEXT): CellObject | null =>
  text === '' ? null : { ...style, value: escapedCell(text) }

/** Names of sheets are short and without some signs. */
const sheetName = (caption: string): string => caption.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)

/** The numbers of all sources behind a row. */
function sourcesOf(block: TableBlock, cells: readonly FilledCell[], citations: Citations): string {
  const numbers = cells.flatMap(({ cell, origin }) =>
    cell.runs.flatMap((_, run) =>
      citations.at(placeOf(block, origin.row, origin.index, run)).map(({ number }) => number),
    ),
  )
  return [...new Set(numbers)].map((number) => `[${number}]`).join(' ')
}

function tableSheet(block: TableBlock, citations: Citations, labels: SummaryLabels) {
  const total = block.widths.reduce((sum, width) => sum + width, 0)
  const data = fillCells(block.rows).map((cells, row) => {
    const isHeader = row < block.headerRows
    const written = cells.map(({ cell, origin, isFirst }) => {
      if (!isFirst) return null
      const text = textOf(cell)
      const content = isHeader ? textCell(text, HEADING) : (numberCell(text) ?? textCell(text))
      const { rows, columns } = origin
      return content === null || (rows === 1 && columns === 1)
        ? content
        : { ...content, rowSpan: rows, columnSpan: columns }
    })
    const behind = isHeader
      ? textCell(row === 0 ? labels.sources.title : '', HEADING)
      : textCell(sourcesOf(block, cells, citations))
    return [...written, behind]
  })
  return {
    sheet: sheetName(block.caption),
    stickyRowsCount: block.headerRows,
    orientation: 'landscape' as const,
    columns: [...block.widths.map((width) => ({ width: Math.max(6, Math.round((width / total) * 120)) })), { width: 14 }],
    data,
  }
}

function sourceSheet(citations: Citations, { labels, documents, origin }: SummaryXlsxOptions) {
  return {
    sheet: sheetName(labels.sources.title),
    columns: [{ width: 8 }, { width: 60 }, { width: 60 }, { width: 50 }],
    data: citations.sources.map(({ source, number }) => {
      const path = sourcePath(source, documents)
      return [
        textCell(`[${number}]`),
        textCell(describeSource(source, { citations, documents, labels: labels.sources })),
        textCell(quoteOf(source) ?? ''),
        textCell(path === null ? '' : new URL(path, origin).href),
      ]
    }),
  }
}

/**
 * The tables of a summary as a workbook, the annex of all items first, a sheet each, and a sheet
 * of sources that their last column names. Numbers are numbers where a spreadsheet holds them
 * exactly, text otherwise. The same model gives the same bytes.
 */
export async function renderSummaryXlsx(model: SummaryModel, options: SummaryXlsxOptions): Promise<Uint8Array> {
  const citations = citationsOf(model)
  const tables = model.blocks.flatMap((block) => (block.type === 'table' ? [block] : []))
  const ordered = [...tables.filter(({ landscape }) => landscape), ...tables.filter(({ landscape }) => !landscape)]
  const sheets = [
    ...ordered.map((block) => tableSheet(block, citations, options.labels)),
    sourceSheet(citations, options),
  ]
  const bytes = await writeWorkbook(sheets, { fontFamily: 'Microsoft YaHei', fontSize: 10 }).toBuffer()
  return stableZip(unzipSync(bytes))
}
