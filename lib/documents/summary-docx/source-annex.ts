import 'server-only'
import { ExternalHyperlink, HeadingLevel, InternalHyperlink, Paragraph, TextRun, type ParagraphChild } from 'docx'
import type { CitedSource, Place } from '@/lib/domain/summary/citations'
import type { QuotedDocument, SummaryLabels } from '@/lib/domain/summary/forms'
import { describeSource, quoteOf, sourcePath } from '@/lib/domain/summary/sources'
import { STYLES } from './styles'
import { marked, sourceBookmark, written, type Trail } from './words'

type AnnexInput = {
  trail: Trail
  documents: readonly QuotedDocument[]
  labels: SummaryLabels['sources']
  /** the site's address, without a path */
  origin: string
}

/** Links back to the sentences, cells and charts that rest on a source. */
function waysBack(places: readonly Place[], { trail, labels }: AnnexInput): ParagraphChild[] {
  const units = [...new Set(places.map(trail.citations.unitOf))]
  const links = units.flatMap((unit, index) => {
    const bookmark = trail.bookmarkOf(unit)
    if (bookmark === null) return []
    const link = new InternalHyperlink({
      anchor: bookmark,
      children: [new TextRun({ text: String(index + 1), style: STYLES.wayBack })],
    })
    return [written(' '), link]
  })
  return links.length === 0 ? [] : [written(`  ${labels.places}`), ...links]
}

function entryOf(cited: CitedSource, input: AnnexInput): Paragraph {
  const { source, number, places } = cited
  const { trail, documents, labels, origin } = input
  const words = describeSource(source, { citations: trail.citations, documents, labels })
  const path = sourcePath(source, documents)
  const quote = quoteOf(source)
  return new Paragraph({
    style: STYLES.source,
    children: [
      ...marked(sourceBookmark(cited), [written(`[${number}]`)]),
      written(' '),
      path === null
        ? written(words)
        : new ExternalHyperlink({ link: new URL(path, origin).href, children: [written(words)] }),
      ...(quote === null ? [] : [written(labels.quote(quote))]),
      ...waysBack(places, input),
    ],
  })
}

/** The annex 信息来源: every source once, with a link to it and links back to what rests on it. */
export const sourceAnnex = (input: AnnexInput): Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, text: input.labels.title }),
  ...input.trail.citations.sources.map((cited) => entryOf(cited, input)),
]
