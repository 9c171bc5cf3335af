import { link, type Reader } from '@/components/layout/link'
import { ledgerPath } from '@/components/ledger/position'
import type { Citations, CitedSource } from '@/lib/domain/summary/citations'
import type { QuotedDocument, SummaryLabels } from '@/lib/domain/summary/forms'
import { describeSource, quoteOf } from '@/lib/domain/summary/sources'
import type { SummarySource } from '@/lib/domain/summary/model'
import { placeAnchor, sourceAnchor } from './cited-run'

type SourceListProps = {
  reader: Reader
  citations: Citations
  documents: readonly QuotedDocument[]
  labels: SummaryLabels
}

/** Where a source can be read in full: the ledger entry, or the paragraph of the document. */
function pathOf(source: SummarySource, documents: readonly QuotedDocument[]): string | null {
  if (source.kind === 'ledger') return ledgerPath(source.seq)
  if (source.kind === 'rule') return '/method'
  const path = documents.find(({ slug }) => slug === source.document)?.path ?? null
  return path === null ? null : `${path}#p${source.paragraph}`
}

function Source({ cited, ...props }: SourceListProps & { cited: CitedSource }) {
  const { reader, citations, documents, labels } = props
  const { source, number, places } = cited
  const path = pathOf(source, documents)
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
