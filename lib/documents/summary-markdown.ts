import 'server-only'
import { figuresOf } from '@/lib/domain/summary/chart-figures'
import { citationsOf, leadOf, placeOf, type Citations, type Place } from '@/lib/domain/summary/citations'
import type { QuotedDocument, SummaryLabels } from '@/lib/domain/summary/forms'
import type { SummaryBlock, SummaryModel } from '@/lib/domain/summary/model'
import { headingRuns } from '@/lib/domain/summary/runs'
import { describeSource, quoteOf, sourcePath } from '@/lib/domain/summary/sources'
import { fillCells, type FilledCell } from '@/lib/domain/summary/table-grid'

export type SummaryMarkdownOptions = {
  /** whether figures lead to footnotes with their sources */
  sources: boolean
  labels: SummaryLabels
  documents: readonly QuotedDocument[]
  /** the site's address, without a path */
  origin: string
}

type TableBlock = Extract<SummaryBlock, { type: 'table' }>
type Form = { citations: Citations | null; labels: SummaryLabels }

/** Signs that Markdown reads are kept from it; line ends would end a paragraph or a row. */
const plain = (text: string): string =>
  text.replace(/[\\`*_[\]<>|~&]/g, '\\$&').replace(/\s*\n\s*/g, ' ')

/** A line that begins like a list or heading does not become one. */
const lineOf = (text: string): string => text.replace(/^(\s*)([-+#]|\d+(?=[.)]))/, (_, space: string, sign: string) =>
  /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`)

const notesAt = (citations: Citations | null, place: Place): string =>
  (citations?.at(place) ?? []).map(({ number }) => `[^${number}]`).join('')

const runsOf = (unit: Place, runs: readonly { text: string; bold?: true }[], { citations }: Form): string =>
  runs
    .map(({ text, bold }, index) => {
      const words = bold ? `**${plain(text)}**` : plain(text)
      return words + notesAt(citations, `${unit}:${index}`)
    })
    .join('')

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** Merged cells are written in each place they cover: Markdown knows none. */
function tableOf(block: TableBlock, form: Form): string {
  const written = ({ cell, origin }: FilledCell): string =>
    runsOf(placeOf(block, origin.row, origin.index), cell.runs, form)
  const rows = fillCells(block.rows).map((cells) => cells.map(written))
  const headers = rows.slice(0, block.headerRows)
  const heading = (headers[0] ?? []).map((_, column) =>
    [...new Set(headers.map((cells) => cells[column] ?? ''))].join(' '),
  )
  const lines = [row(heading), row(heading.map(() => '---')), ...rows.slice(block.headerRows).map(row)]
  return `**${plain(block.caption)}**\n\n${lines.join('\n')}`
}

function chartOf(block: Extract<SummaryBlock, { type: 'chart' }>, { labels }: Form): string {
  const { headings, rows } = figuresOf(block.chart, labels.chart)
  const lines = [headings, headings.map(() => '---'), ...rows.map((cells) => cells.map(plain))].map(row)
  return `**${plain(block.caption)}**\n\n${lines.join('\n')}`
}

function blockOf(block: SummaryBlock, form: Form): string {
  switch (block.type) {
    case 'title':
      return `# ${runsOf(placeOf(block), headingRuns(block), form)}`
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${runsOf(placeOf(block), headingRuns(block), form)}`
    case 'paragraph': {
      const lead = block.lead === null ? '' : `**${plain(block.lead.text)}**${notesAt(form.citations, leadOf(block))}`
      const said = block.sentences.map(({ runs }, index) => runsOf(placeOf(block, index), runs, form))
      return lineOf(lead + said.join(''))
    }
    case 'table':
      return tableOf(block, form)
    case 'chart':
      return chartOf(block, form)
    case 'glossary':
      return block.entries
        .map(({ term, meaning }, index) => {
          const notes = notesAt(form.citations, placeOf(block, index))
          return `**${plain(form.labels.term(term).trimEnd())}** ${plain(meaning)}${notes}`
        })
        .join('\n\n')
  }
}

/** Each source once, as a footnote that leads to it. */
function footnotes(citations: Citations, { labels, documents, origin }: SummaryMarkdownOptions): string[] {
  return citations.sources.map(({ source, number }) => {
    const words = plain(describeSource(source, { citations, documents, labels: labels.sources }))
    const path = sourcePath(source, documents)
    const quote = quoteOf(source)
    const told = path === null ? words : `[${words}](${new URL(path, origin).href})`
    return `[^${number}]: ${told}${quote === null ? '' : plain(labels.sources.quote(quote))}`
  })
}

/** A summary as Markdown, its charts as their figures, its sources as footnotes. */
export function renderSummaryMarkdown(model: SummaryModel, options: SummaryMarkdownOptions): Uint8Array {
  const citations = options.sources ? citationsOf(model) : null
  const blocks = model.blocks.map((block) => blockOf(block, { citations, labels: options.labels }))
  const notes = citations === null ? [] : [footnotes(citations, options).join('\n')]
  return new TextEncoder().encode(`${[...blocks, ...notes].filter((text) => text !== '').join('\n\n')}\n`)
}
