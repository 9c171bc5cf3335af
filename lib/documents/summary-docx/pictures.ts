import 'server-only'
import { ImageRun, Paragraph } from 'docx'
import { renderDrawingEmf } from '@/lib/documents/charts/drawing-emf'
import { renderDrawingSvg } from '@/lib/documents/charts/drawing-svg'
import { figuresOf } from '@/lib/domain/summary/chart-figures'
import { placeOf } from '@/lib/domain/summary/citations'
import { CHART_WIDTHS, drawChart } from '@/lib/domain/summary/drawing'
import type { Drawing } from '@/lib/domain/summary/drawing/shapes'
import type { ChartWords } from '@/lib/domain/summary/forms'
import type { SummaryBlock, SummaryModel } from '@/lib/domain/summary/model'
import { STYLES } from './styles'
import { marked, written, type Trail } from './words'

type ChartBlock = Extract<SummaryBlock, { type: 'chart' }>

/** A drawing, and a number that no other picture of the document has. */
type Picture = { drawing: Drawing; id: number }

/** The pictures of each chart, by the id of its block. */
export type Pictures = ReadonlyMap<string, readonly Picture[]>

/** 156 mm at 96 dots an inch, which is what the library counts pictures in. */
const PICTURE_WIDTH = 588
/** Word cuts longer descriptions off. */
const LONGEST_DESCRIPTION = 2000

/** Draws all charts of a summary. */
export function drawPictures({ blocks }: SummaryModel, words: ChartWords): Pictures {
  const pictures = new Map<string, Picture[]>()
  let id = 0
  for (const block of blocks) {
    if (block.type !== 'chart') continue
    const drawings = drawChart(block.chart, CHART_WIDTHS.wide, words)
    pictures.set(block.id, drawings.map((drawing) => ({ drawing, id: ++id })))
  }
  return pictures
}

/** All that a chart says, in words: its caption, then each figure with its heading. */
export function chartInWords({ caption, chart }: ChartBlock, words: ChartWords): string {
  const { headings, rows } = figuresOf(chart, words)
  const told = rows.map(([name, ...figures]) =>
    [name, ...figures.map((figure, index) => `${headings[index + 1]} ${figure}`)].join(' '),
  )
  return [caption, ...told].join('; ').slice(0, LONGEST_DESCRIPTION)
}

function pictureOf({ drawing, id }: Picture, name: string, description: string): Paragraph {
  const transformation = {
    width: PICTURE_WIDTH,
    height: Math.round((PICTURE_WIDTH * drawing.height) / drawing.width),
  }
  return new Paragraph({
    style: STYLES.picture,
    children: [
      new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(renderDrawingSvg(drawing)),
        // the library has no name for metafiles: stablePackage gives them theirs
        fallback: { type: 'bmp', data: renderDrawingEmf(drawing) },
        transformation,
        altText: { id: String(id), name, title: name, description },
      }),
    ],
  })
}

/** A chart's caption and its pictures; nothing where there is nothing to draw. */
export function chartParagraphs(
  block: ChartBlock,
  pictures: Pictures,
  words: ChartWords,
  trail: Trail | null,
): Paragraph[] {
  const own = pictures.get(block.id) ?? []
  if (own.length === 0) return []
  const bookmark = trail?.bookmarkOf(placeOf(block)) ?? null
  const description = chartInWords(block, words)
  return [
    new Paragraph({ style: STYLES.caption, children: marked(bookmark, [written(block.caption)]) }),
    ...own.map((picture) => pictureOf(picture, block.caption, description)),
  ]
}
