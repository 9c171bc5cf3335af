import 'server-only'
import { Document, HeadingLevel, Packer, Paragraph, type FileChild, type ISectionOptions } from 'docx'
import { citationsOf, leadOf, placeOf } from '@/lib/domain/summary/citations'
import type { QuotedDocument, SummaryLabels } from '@/lib/domain/summary/forms'
import type { SummaryBlock, SummaryModel } from '@/lib/domain/summary/model'
import { headingRuns } from '@/lib/domain/summary/runs'
import { pageNumbers } from './footers'
import { sectionProperties } from './page'
import { chartParagraphs, drawPictures, type Pictures } from './pictures'
import { sourceAnnex } from './source-annex'
import { stablePackage } from './stable-package'
import { STYLES, SUMMARY_STYLES } from './styles'
import { tableOf } from './table'
import { marked, trailOf, writtenAt, writtenRuns, type Trail } from './words'

export type SummaryDocxOptions = {
  /** whether sentences and cells lead to an annex of their sources */
  sources: boolean
  labels: SummaryLabels
  documents: readonly QuotedDocument[]
  /** the site's address, without a path: where sources can be read */
  origin: string
}

type Form = { trail: Trail | null; labels: SummaryLabels; pictures: Pictures }

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

const headingWords = (block: Extract<SummaryBlock, { type: 'title' | 'heading' }>, trail: Trail | null) =>
  writtenRuns(trail, placeOf(block), headingRuns(block))

function childrenOf(block: SummaryBlock, { trail, labels, pictures }: Form): FileChild[] {
  switch (block.type) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: headingWords(block, trail) })]
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: headingWords(block, trail) })]
    case 'paragraph': {
      const place = leadOf(block)
      const lead =
        block.lead === null
          ? []
          : marked(trail?.bookmarkOf(place) ?? null, writtenAt(trail, place, block.lead.text, true))
      const sentences = block.sentences.flatMap(({ runs }, index) =>
        writtenRuns(trail, placeOf(block, index), runs),
      )
      return [new Paragraph({ style: STYLES.body, children: [...lead, ...sentences] })]
    }
    case 'table':
      return tableOf(block, trail)
    case 'chart':
      return chartParagraphs(block, pictures, labels.chart, trail)
    case 'glossary':
      return block.entries.map(({ term, meaning }, row) => {
        const place = placeOf(block, row)
        return new Paragraph({
          style: STYLES.body,
          children: [
            ...writtenAt(null, place, labels.term(term), true),
            ...marked(trail?.bookmarkOf(place) ?? null, writtenAt(trail, place, meaning)),
          ],
        })
      })
  }
}

const isAcross = (block: SummaryBlock): boolean => block.type === 'table' && block.landscape

const sectionOf = (children: readonly FileChild[], across: boolean): ISectionOptions => ({
  properties: sectionProperties(across),
  footers: pageNumbers(),
  children,
})

/** Blocks in sections: what is across the page has pages of its own. */
function sectionsOf(blocks: readonly SummaryBlock[], form: Form): ISectionOptions[] {
  const sections: { children: FileChild[]; across: boolean }[] = []
  for (const block of blocks) {
    const across = isAcross(block)
    const section = sections.at(-1)
    if (section === undefined || across || section.across) {
      sections.push({ children: childrenOf(block, form), across })
    } else {
      section.children.push(...childrenOf(block, form))
    }
  }
  return sections.map(({ children, across }) => sectionOf(children, across))
}

/**
 * A summary as a Word file in the official form (GB/T 9704-2012). It says exactly the model's
 * words, and the same model gives the same bytes.
 */
export async function renderSummaryDocx(model: SummaryModel, options: SummaryDocxOptions): Promise<Uint8Array> {
  const { sources, labels, documents, origin } = options
  const trail = sources ? trailOf(citationsOf(model)) : null
  const form = { trail, labels, pictures: drawPictures(model, labels.chart) }
  const annex =
    trail === null || trail.citations.sources.length === 0
      ? []
      : [sectionOf(sourceAnnex({ trail, documents, labels: labels.sources, origin }), false)]
  const title = model.blocks.find((block) => block.type === 'title')?.text ?? ''
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: SUMMARY_STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [...sectionsOf(model.blocks, form), ...annex],
  })
  return stablePackage(await Packer.toBuffer(document), model.cut.knownOn)
}
