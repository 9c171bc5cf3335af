import { assessItems } from './assessed'
import { behindBlocks } from './behind'
import { briefBlocks } from './brief'
import { departmentBlocks } from './department'
import type { SummaryFacts } from './facts'
import type { SummaryBlock, SummaryKind, SummaryLanguage, SummaryModel, SummarySource } from './model'
import { periodOf } from './period'
import { EN } from './phrases.en'
import { ZH } from './phrases.zh'
import { reportBlocks, tableBlocks } from './report'
import { openBook } from './book'
import { headingRuns } from './runs'
import type { Writer } from './writer'

export type SummaryOptions = {
  language: SummaryLanguage
  /** slug of the department that a 'department' summary is about; null for every other kind */
  department: string | null
}

/** The ids that a block names. */
export function idsOf(block: SummaryBlock): string[] {
  switch (block.type) {
    case 'title':
    case 'heading':
      return headingRuns(block).flatMap(({ sources }) => sources)
    case 'paragraph':
      return [...(block.lead?.sources ?? []), ...block.sentences.flatMap(({ runs }) => runs.flatMap(({ sources }) => sources))]
    case 'table':
      return block.rows.flat().flatMap(({ runs }) => runs.flatMap(({ sources }) => sources))
    case 'chart':
      return block.chart.type === 'standings-by-section' ? [] : block.chart.rows.flatMap(({ sources }) => sources)
    case 'glossary':
      return block.entries.flatMap(({ sources }) => sources)
  }
}

/** What the blocks name, and what that was worked out from. */
function named(blocks: readonly SummaryBlock[], kept: readonly SummarySource[]): SummarySource[] {
  const direct = new Set(blocks.flatMap(idsOf))
  const behind = kept.flatMap((source) => (source.kind === 'rule' && direct.has(source.id) ? source.from : []))
  const all = new Set([...direct, ...behind])
  return kept.filter(({ id }) => all.has(id))
}

function blocksOf(writer: Writer, kind: SummaryKind, { department, language }: SummaryOptions): SummaryBlock[] {
  const items = assessItems(writer.facts)
  const period = periodOf(kind, writer.facts.cut.dataOn)
  switch (kind) {
    case 'department':
      return departmentBlocks(writer, items, period, department)
    case 'brief':
      return briefBlocks(writer, items, period)
    case 'behind':
      return behindBlocks(writer, items, period)
    default:
      return (language === 'zh' ? reportBlocks : tableBlocks)(writer, items, period)
  }
}

/**
 * Writes a summary from published facts. Pure: the same facts, kind and options give the same
 * model to the byte, on any machine and at any time; what the cut does not let see changes nothing.
 * In English the brief is whole; of the reports on a plan's execution it has the tables.
 * Throws RangeError for a department that the facts do not name.
 */
export function writeSummary(facts: SummaryFacts, kind: SummaryKind, options: SummaryOptions): SummaryModel {
  const words = options.language === 'zh' ? ZH : EN
  const writer: Writer = { facts, words, book: openBook(facts.plan.startsOn) }
  const blocks = blocksOf(writer, kind, options)
  return {
    kind,
    language: options.language,
    plan: facts.plan.slug,
    department: options.department,
    cut: facts.cut,
    blocks,
    sources: named(blocks, writer.book.list()),
  }
}
