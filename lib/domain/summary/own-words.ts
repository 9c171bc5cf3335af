import { orderOf, type BlockEdit } from './block-edit'
import { checkAgainst, supportedNumbers, type SupportedNumber } from './check-numbers'
import { idsOf } from './write'
import type { Run, Sentence, SummaryBlock, SummaryModel, SummarySource } from './model'

/** Somebody's word for a number of a block. */
export type ConfirmedNumber = { blockId: string; number: string; source: string }

/** A number of a block that no published figure supports. */
export type OpenNumber = { blockId: string; number: string }

/**
 * The figures in own words that no published one supports, and whose source nobody named. A number
 * that stands twice in a block is asked about once.
 */
export function openNumbers(
  generated: Pick<SummaryModel, 'blocks'>,
  edits: readonly BlockEdit[],
  confirmed: readonly ConfirmedNumber[],
): OpenNumber[] {
  const supported = supportedNumbers(generated)
  const ids = new Set(generated.blocks.map(({ id }) => id))
  return edits.flatMap(({ blockId, text, omission }) => {
    if (text === null || omission !== null || !ids.has(blockId)) return []
    const open = checkAgainst(text, supported).filter(({ support }) => support.type === 'none')
    return [...new Set(open.map(({ number }) => number))].flatMap((number) =>
      confirmed.some((each) => each.blockId === blockId && each.number === number) ? [] : [{ blockId, number }],
    )
  })
}

/** Of the sources that were named, those whose number still stands in the text that is issued. */
export const namedNumbers = <C extends ConfirmedNumber>(
  generated: Pick<SummaryModel, 'blocks'>,
  edits: readonly BlockEdit[],
  confirmed: readonly C[],
): C[] => {
  const asked = openNumbers(generated, edits, [])
  return confirmed.filter(({ blockId, number }) => asked.some((each) => each.blockId === blockId && each.number === number))
}

/** Own words as runs: each figure that published ones support is a run with their sources. */
function sentencesOf(text: string, supported: readonly SupportedNumber[]): Sentence[] {
  const runs: Run[] = []
  const add = (words: string, sources: readonly string[]) => {
    if (words !== '') runs.push({ text: words, sources })
  }
  let last = 0
  for (const { start, end, support } of checkAgainst(text, supported)) {
    if (support.type === 'none' || start < last) continue
    add(text.slice(last, start), [])
    add(text.slice(start, end), support.ids)
    last = end
  }
  add(text.slice(last), [])
  return runs.length === 0 ? [] : [{ runs }]
}

function rewritten(block: SummaryBlock, text: string, supported: readonly SupportedNumber[]): SummaryBlock {
  if (block.type === 'title' || block.type === 'heading') return { ...block, text }
  if (block.type !== 'paragraph') return block
  const lead = block.lead !== null && text.startsWith(block.lead.text) ? block.lead : null
  return { ...block, lead, sentences: sentencesOf(text.slice(lead?.text.length ?? 0), supported) }
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
  const supported = supportedNumbers(model)
  const editOf = new Map(edits.map((edit) => [edit.blockId, edit]))
  const blockOf = new Map(model.blocks.map((block) => [block.id, block]))
  const blocks = orderOf(model, edits).flatMap((id) => {
    const block = blockOf.get(id)
    const edit = editOf.get(id)
    if (block === undefined || (edit !== undefined && edit.omission !== null)) return []
    return [edit === undefined || edit.text === null ? block : rewritten(block, edit.text, supported)]
  })
  return { ...model, blocks, sources: stillNamed(blocks, model.sources) }
}
