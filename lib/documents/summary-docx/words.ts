import 'server-only'
import { Bookmark, InternalHyperlink, TextRun, type ParagraphChild } from 'docx'
import type { Citations, CitedSource, Place } from '@/lib/domain/summary/citations'
import type { Run } from '@/lib/domain/summary/model'
import { STYLES } from './styles'

/** How a document leads from its words to their sources and back; null where it does not. */
export type Trail = {
  citations: Citations
  /** the name of the bookmark of a heading, sentence, cell, lead, term or chart; null without a source */
  bookmarkOf: (unit: Place) => string | null
}

export const sourceBookmark = ({ number }: CitedSource): string => `source_${number}`

/** Numbers the units of a summary that have sources, in the order in which sources name them. */
export function trailOf(citations: Citations): Trail {
  const names = new Map<Place, string>()
  for (const place of citations.sources.flatMap(({ places }) => places)) {
    const unit = citations.unitOf(place)
    if (!names.has(unit)) names.set(unit, `place_${names.size + 1}`)
  }
  return { citations, bookmarkOf: (unit) => names.get(unit) ?? null }
}

export const marked = (name: string | null, children: ParagraphChild[]): ParagraphChild[] =>
  name === null ? children : [new Bookmark({ id: name, children })]

/** Control characters that XML cannot hold; no text of the model should have any. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

export const written = (text: string, isBold = false): TextRun =>
  new TextRun({ text: text.replace(UNWRITABLE, ''), ...(isBold ? { bold: true } : {}) })

/** The numbers of a place's sources, raised, each a link to the list. */
const references = (sources: readonly CitedSource[]): ParagraphChild[] =>
  sources.map(
    (source) =>
      new InternalHyperlink({
        anchor: sourceBookmark(source),
        children: [new TextRun({ text: `[${source.number}]`, style: STYLES.reference })],
      }),
  )

/** A run of text, with the numbers of its sources. */
export const writtenAt = (trail: Trail | null, place: Place, text: string, isBold = false): ParagraphChild[] => [
  written(text, isBold),
  ...references(trail?.citations.at(place) ?? []),
]

/** The runs of a heading, sentence or cell within its bookmark. */
export const writtenRuns = (trail: Trail | null, unit: Place, runs: readonly Run[]): ParagraphChild[] =>
  marked(
    trail?.bookmarkOf(unit) ?? null,
    runs.flatMap(({ text, bold }, index) => writtenAt(trail, `${unit}:${index}`, text, bold === true)),
  )
