import { link, type Reader } from '@/components/layout/link'
import type { Citations, CitedSource } from '@/lib/domain/summary/citations'
import type { QuotedDocument, SummaryLabels } from '@/lib/domain/summary/forms'
import { describeSource, quoteOf, sourcePath } from '@/lib/domain/summary/sources'
import { placeAnchor, sourceAnchor } from './cited-run'

type SourceListProps = {
  reader: Reader
  citations: Citations
  documents: readonly QuotedDocument[]
  labels: SummaryLabels
}

function Source({ cited, ...props }: SourceListProps & { cited: CitedSource }) {
  const { reader, citations, documents, labels } = props
  const { source, number, places } = cited
  const path = sourcePath(source, documents)
  const words = describeSource(source, { citations, documents, labels: labels.sources })
  const quote = quoteOf(source)
  return (
    <li id={sourceAnchor(source.id)} value={number}>
      {path === null ? words : <a href={link(reader, path)}>{words}</a>}
      {quote === null ? null : <q>{quote}</q>}
      {places.length === 0 ? null : (
        <small>
          {labels.sources.places}
          {places.map((place, index) => (
            <a key={place} href={`#${placeAnchor(place)}`}>
              {index + 1}
            </a>
          ))}
        </small>
      )}
    </li>
  )
}

/** Every source of a summary once, with ways to it and back to each place that rests on it. */
export const SourceList = (props: SourceListProps) => (
  <section className="summary-sources" id="sources">
    <h2>{props.labels.sources.title}</h2>
    <ol>
      {props.citations.sources.map((cited) => (
        <Source key={cited.source.id} cited={cited} {...props} />
      ))}
    </ol>
  </section>
)
