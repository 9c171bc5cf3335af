import { SummaryChart } from '@/components/charts/summary/summary-chart'
import type { Reader } from '@/components/layout/link'
import { Details } from '@/components/ui/content'
import { citationsOf, leadOf, placeOf } from '@/lib/domain/summary/citations'
import type { QuotedDocument, SummaryLabels } from '@/lib/domain/summary/forms'
import type { SummaryBlock, SummaryModel } from '@/lib/domain/summary/model'
import { headingRuns } from '@/lib/domain/summary/runs'
import { languageTag } from '@/lib/i18n'
import { CitedRun, type Proof } from './cited-run'
import { summaryLabels } from './labels'
import { SourceList } from './source-list'
import { SummaryTable } from './summary-table'

const HEADINGS = { 1: 'h2', 2: 'h3', 3: 'h4' } as const

type BlockProps = { block: SummaryBlock; proof: Proof; labels: SummaryLabels }
type GlossaryBlock = Extract<SummaryBlock, { type: 'glossary' }>
type ChartBlock = Extract<SummaryBlock, { type: 'chart' }>
type HeadingBlock = Extract<SummaryBlock, { type: 'title' | 'heading' }>
type ParagraphBlock = Extract<SummaryBlock, { type: 'paragraph' }>

const HeadingWords = ({ block, proof }: { block: HeadingBlock; proof: Proof }) =>
  headingRuns(block).map(({ text }, run) => (
    <CitedRun key={run} proof={proof} place={placeOf(block, run)} text={text} />
  ))

const Paragraph = ({ block, proof }: { block: ParagraphBlock; proof: Proof }) => (
  <p id={block.id}>
    {block.lead === null ? null : (
      <CitedRun proof={proof} place={leadOf(block)} text={block.lead.text} isBold />
    )}
    {block.sentences.flatMap(({ runs }, sentence) =>
      runs.map(({ text, bold }, run) => (
        <CitedRun
          key={`${sentence}:${run}`}
          proof={proof}
          place={placeOf(block, sentence, run)}
          text={text}
          isBold={bold === true}
        />
      )),
    )}
  </p>
)

const Glossary = ({ block, proof }: { block: GlossaryBlock; proof: Proof }) => (
  <dl className="summary-glossary">
    {block.entries.map(({ term, meaning }, row) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>
          <CitedRun proof={proof} place={placeOf(block, row)} text={meaning} />
        </dd>
      </div>
    ))}
  </dl>
)

/** The sources of a chart's rows, one step away; a picture has no words to click. */
function ChartSources({ block, proof, labels }: BlockProps & { block: ChartBlock }) {
  const rows = block.chart.rows.flatMap((row, index) => {
    const place = placeOf(block, index)
    return (proof?.at(place).length ?? 0) === 0 ? [] : [{ place, label: row.label }]
  })
  if (rows.length === 0) return null
  return (
    <Details summary={labels.sources.chart}>
      <ul className="summary-chart-sources">
        {rows.map(({ place, label }) => (
          <li key={place}>
            <CitedRun proof={proof} place={place} text={label} />
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** One block of a summary; pages that let officials edit show blocks one by one. */
export function SummaryBlockView({ block, proof, labels }: BlockProps) {
  switch (block.type) {
    case 'title':
      return (
        <h1 className="summary-title">
          <HeadingWords block={block} proof={proof} />
        </h1>
      )
    case 'heading': {
      const Heading = HEADINGS[block.level]
      return (
        <Heading id={block.id}>
          <HeadingWords block={block} proof={proof} />
        </Heading>
      )
    }
    case 'paragraph':
      return <Paragraph block={block} proof={proof} />
    case 'table':
      return <SummaryTable block={block} proof={proof} />
    case 'glossary':
      return <Glossary block={block} proof={proof} />
    case 'chart':
      return (
        <>
          <SummaryChart caption={block.caption} chart={block.chart} words={labels.chart} />
          <ChartSources block={block} proof={proof} labels={labels} />
        </>
      )
  }
}

type SummaryDocumentProps = {
  reader: Reader
  model: SummaryModel
  /** the documents that the model's sources quote */
  documents: readonly QuotedDocument[]
  /** whether figures lead to their sources, and the list of them follows */
  sources: boolean
}

/** A whole summary as it is read and printed, in the language it was written in. */
export function SummaryDocument({ reader, model, documents, sources }: SummaryDocumentProps) {
  const citations = citationsOf(model)
  const proof = sources ? citations : null
  const labels = summaryLabels(model.language)
  return (
    <article className="summary-document" lang={languageTag(model.language)}>
      {model.blocks.map((block) => (
        <SummaryBlockView key={block.id} {...{ block, proof, labels }} />
      ))}
      {sources && citations.sources.length > 0 ? (
        <SourceList {...{ reader, citations, documents, labels }} />
      ) : null}
    </article>
  )
}
