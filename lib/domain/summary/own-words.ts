import { orderOf, ownTextOf, type BlockEdit } from './block-edit'
import type { Run, Sentence, SummaryBlock, SummaryModel, SummarySource } from './model'

/** Somebody's word for a number of a block. */
export type ConfirmedNumber = { blockId: string; number: string; source: string }

/** A number of a block that no published figure supports. */
export type OpenNumber = { blockId: string; number: string }

/**
 * Numbers as they are compared: digits with their scale and the first character of what they
 * count, so that 11条 does not prove 11家. 万 and 亿 stay as written.
 */
const NUMBER = /\d+(?:[.,]\d+)*(?:[万亿]|%|个百分点)?\p{Script=Han}?/gu

export const numbersOf = (text: string): string[] => text.normalize('NFKC').match(NUMBER) ?? []

const textsOf = (block: SummaryBlock): string[] => {
  switch (block.type) {
    case 'table':
      return block.rows.flat().map(({ runs }) => runs.map(({ text }) => text).join(''))
    case 'glossary':
      return block.entries.map(({ meaning }) => meaning)
    case 'chart':
      return []
    default:
      return [ownTextOf(block) ?? '']
  }
}

/**
 * The numbers in own words that stand nowhere in the generated text, and whose source nobody named.
 * The generated text rests on published figures alone.
 */
export function openNumbers(
  generated: Pick<SummaryModel, 'blocks'>,
  edits: readonly BlockEdit[],
  confirmed: readonly ConfirmedNumber[],
): OpenNumber[] {
  const known = new Set(generated.blocks.flatMap(textsOf).flatMap(numbersOf))
  const ids = new Set(generated.blocks.map(({ id }) => id))
  return edits.flatMap(({ blockId, text, omission }) => {
    if (text === null || omission !== null || !ids.has(blockId)) return []
    const open = new Set(numbersOf(text).filter((number) => !known.has(number)))
    return [...open].flatMap((number) =>
      confirmed.some((each) => each.blockId === blockId && each.number === number) ? [] : [{ blockId, number }],
    )
  })
}

/** The runs of a block that tell something. */
function runsOf(block: SummaryBlock): readonly Run[] {
  if (block.type === 'paragraph') {
    return [...(block.lead === null ? [] : [block.lead]), ...block.sentences.flatMap(({ runs }) => runs)]
  }
  return block.type === 'table' ? block.rows.flat().flatMap(({ runs }) => runs) : []
}

/** The sources behind every number of the generated text; where it stands twice, those of the last block. */
const provenNumbers = (blocks: readonly SummaryBlock[]): Map<string, readonly string[]> =>
  new Map(
    blocks.flatMap(runsOf).flatMap(({ text, sources }) =>
      sources.length === 0 ? [] : numbersOf(text).map((number) => [number, sources] as const),
    ),
  )

/** Own words as sentences; where a clause tells a number of the generated text, it keeps its sources. */
function sentencesOf(text: string, proven: ReadonlyMap<string, readonly string[]>): Sentence[] {
  const clauses = text.match(/[^，。；！？]*[，。；！？]|[^，。；！？]+$/gu) ?? []
  const runs = clauses.map((clause): Run => {
    const sources = numbersOf(clause).flatMap((number) => proven.get(number) ?? [])
    return { text: clause, sources: [...new Set(sources)] }
  })
  return runs.length === 0 ? [] : [{ runs }]
}

function rewritten(block: SummaryBlock, text: string, others: readonly SummaryBlock[]): SummaryBlock {
  if (block.type === 'title' || block.type === 'heading') return { ...block, text }
  if (block.type !== 'paragraph') return block
  // its own figures count before those that read alike elsewhere
  const proven = provenNumbers([...others, block])
  const lead = block.lead !== null && text.startsWith(block.lead.text) ? block.lead : null
  return { ...block, lead, sentences: sentencesOf(text.slice(lead?.text.length ?? 0), proven) }
}

function idsOf(block: SummaryBlock): string[] {
  switch (block.type) {
    case 'paragraph':
      return [...(block.lead?.sources ?? []), ...block.sentences.flatMap(({ runs }) => runs.flatMap(({ sources }) => sources))]
    case 'table':
      return block.rows.flat().flatMap(({ runs }) => runs.flatMap(({ sources }) => sources))
    case 'chart':
      return block.chart.type === 'standings-by-section' ? [] : block.chart.rows.flatMap(({ sources }) => sources)
    case 'glossary':
      return block.entries.flatMap(({ sources }) => sources)
    default:
      return []
  }
}

/** The sources that the blocks still name, and those that these were worked out from. */
function stillNamed(blocks: readonly SummaryBlock[], sources: readonly SummarySource[]): SummarySource[] {
  const named = new Set(blocks.flatMap(idsOf))
  // a source that is worked out from others stands for them all, rule by rule
  for (let size = -1; size !== named.size; ) {
    size = named.size
    for (const source of sources) {
      if (source.kind === 'rule' && named.has(source.id)) source.from.forEach((id) => named.add(id))
    }
  }
  return sources.filter(({ id }) => named.has(id))
}

/** The text as edited: own words, own order, without what was left out. */
export function applyEdits(model: SummaryModel, edits: readonly BlockEdit[]): SummaryModel {
  const editOf = new Map(edits.map((edit) => [edit.blockId, edit]))
  const blockOf = new Map(model.blocks.map((block) => [block.id, block]))
  const blocks = orderOf(model, edits).flatMap((id) => {
    const block = blockOf.get(id)
    const edit = editOf.get(id)
    if (block === undefined || (edit !== undefined && edit.omission !== null)) return []
    return [edit === undefined || edit.text === null ? block : rewritten(block, edit.text, model.blocks)]
  })
  return { ...model, blocks, sources: stillNamed(blocks, model.sources) }
}
