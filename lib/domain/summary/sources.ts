import { ledgerPath } from '../ledger-position'
import type { Citations } from './citations'
import type { QuotedDocument, SummaryLabels } from './forms'
import type { SummarySource } from './model'

type Words = {
  citations: Citations
  documents: readonly QuotedDocument[]
  labels: SummaryLabels['sources']
}

/** What a source is, in one line without its quote. */
export function describeSource(source: SummarySource, { citations, documents, labels }: Words): string {
  switch (source.kind) {
    case 'ledger':
      return labels.ledger(source)
    case 'document': {
      const title = documents.find(({ slug }) => slug === source.document)?.title ?? source.document
      return labels.document(title, source.paragraph)
    }
    case 'named':
      return labels.named(source)
    case 'rule':
      return labels.rule(source.rule, source.from.map(citations.of))
  }
}

/** The words that a source quotes, if it does; of a named one the words it was named with. */
export function quoteOf(source: SummarySource): string | null {
  if (source.kind === 'named') return source.source
  return source.kind === 'rule' ? null : source.quote
}

/**
 * Where a source can be read in full, without language prefix: the ledger entry, the paragraph of
 * the document (null where no page shows it), the rules.
 * A source that somebody named has no page.
 */
export function sourcePath(source: SummarySource, documents: readonly QuotedDocument[]): string | null {
  if (source.kind === 'ledger') return ledgerPath(source.seq)
  if (source.kind === 'rule') return '/method'
  if (source.kind === 'named') return null
  const path = documents.find(({ slug }) => slug === source.document)?.path ?? null
  return path === null ? null : `${path}#p${source.paragraph}`
}
