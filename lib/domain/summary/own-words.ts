import { orderOf, type BlockEdit } from './block-edit'
import { bySourceId } from './book'
import { checkAgainst, supportedNumbers, type SupportedNumber } from './check-numbers'
import { idsOf } from './write'
import { namedSource, namedSourceId, type NamedNumber } from './named-source'
import type { Run, Sentence, SummaryBlock, SummaryModel, SummarySource } from './model'

/** Somebody's word for a number of a block. */
export type ConfirmedNumber = Pick<NamedNumber, 'blockId' | 'number' | 'source'>

/** A number of a block that no published figure supports. */
export type OpenNumber = { blockId: string; number: string }

type Words = { blockId: string; text: string }

/** The words of a text that no rule wrote from published figures: own ones, and terms without a document. */
function ownWords({ blocks }: Pick<SummaryModel, 'blocks'>, edits: readonly BlockEdit[]): Words[] {
  const omitted = new Set(edits.flatMap(({ blockId, omission }) => (omission === null ? [] : [blockId])))
  const ids = new Set(blocks.map(({ id }) => id))
  const rewritten = edits.flatMap(({ blockId, text }) => (text === null || !ids.has(blockId) ? [] : [{ blockId, text }]))
  const explained = blocks.flatMap((block) =>
    block.type !== 'glossary'
      ? []
      : block.entries.flatMap(({ meaning, sources }) => (sources.length > 0 ? [] : [{ blockId: block.id, text: meaning }])),
  )
  return [...rewritten, ...explained].filter(({ blockId }) => !omitted.has(blockId))
}

/**
 * The figures in own words, and in terms explained at the desk, that no published one supports, and
 * whose source nobody named. A number that stands twice in a block is asked about once.
 */
export function openNumbers(
  generated: Pick<SummaryModel, 'blocks'>,
  edits: readonly BlockEdit[],
  confirmed: readonly ConfirmedNumber[],
): OpenNumber[] {
  const supported = supportedNumbers(generated)
  const seen = new Set(confirmed.map(({ blockId, number }) => `${blockId} ${number}`))
  return ownWords(generated, edits).flatMap(({ blockId, text }) =>
    checkAgainst(text, supported).flatMap(({ number, support }) => {
      const key = `${blockId} ${number}`
      if (support.type !== 'none' || seen.has(key)) return []
      seen.add(key)
      return [{ blockId, number }]
    }),
  )
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

/** What the numbers of a text rest on: published figures, and in a block the sources that were named. */
type Support = { supported: readonly SupportedNumber[]; namedAt: (blockId: string, number: string) => readonly string[] }

function supportOf(model: SummaryModel, named: readonly NamedNumber[]): Support {
  const ids = new Map(named.map((each) => [`${each.blockId} ${each.number}`, [namedSourceId(each)]]))
  return {
    supported: supportedNumbers(model),
    namedAt: (blockId, number) => ids.get(`${blockId} ${number}`) ?? [],
  }
}

/** Own words as runs: each figure that something supports is a run with its sources. */
function runsOf(blockId: string, text: string, { supported, namedAt }: Support): Run[] {
  const runs: Run[] = []
  const add = (words: string, sources: readonly string[]) => {
    if (words !== '') runs.push({ text: words, sources })
  }
  let last = 0
  for (const { start, end, number, support } of checkAgainst(text, supported)) {
    const ids = support.type === 'none' ? namedAt(blockId, number) : support.ids
    if (ids.length === 0 || start < last) continue
    add(text.slice(last, start), [])
    add(text.slice(start, end), ids)
    last = end
  }
  add(text.slice(last), [])
  return runs
}

const sentencesOf = (runs: readonly Run[]): Sentence[] => (runs.length === 0 ? [] : [{ runs }])

function rewritten(block: SummaryBlock, text: string, support: Support): SummaryBlock {
  if (block.type === 'title' || block.type === 'heading') {
    const runs = runsOf(block.id, text, support)
    return { ...block, text, ...(runs.some(({ sources }) => sources.length > 0) ? { runs } : {}) }
  }
  if (block.type !== 'paragraph') return block
  const lead = block.lead !== null && text.startsWith(block.lead.text) ? block.lead : null
  return { ...block, lead, sentences: sentencesOf(runsOf(block.id, text.slice(lead?.text.length ?? 0), support)) }
}

/** A block nobody rewrote; terms explained at the desk rest on the sources that were named for them. */
function explained(block: SummaryBlock, { supported, namedAt }: Support): SummaryBlock {
  if (block.type !== 'glossary') return block
  const entries = block.entries.map((entry) => {
    if (entry.sources.length > 0) return entry
    const ids = checkAgainst(entry.meaning, supported).flatMap(({ number }) => namedAt(block.id, number))
    return { ...entry, sources: [...new Set(ids)] }
  })
  return { ...block, entries }
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

/**
 * The text as edited: own words, own order, without what was left out.
 *
 * @param named the numbers that somebody stands for and that stand in the text
 */
export function applyEdits(
  model: SummaryModel,
  edits: readonly BlockEdit[],
  named: readonly NamedNumber[],
): SummaryModel {
  const support = supportOf(model, named)
  const editOf = new Map(edits.map((edit) => [edit.blockId, edit]))
  const blockOf = new Map(model.blocks.map((block) => [block.id, block]))
  const blocks = orderOf(model, edits).flatMap((id) => {
    const block = blockOf.get(id)
    const edit = editOf.get(id)
    if (block === undefined || (edit !== undefined && edit.omission !== null)) return []
    return [edit === undefined || edit.text === null ? explained(block, support) : rewritten(block, edit.text, support)]
  })
  const sources = [...stillNamed(blocks, model.sources), ...named.map(namedSource)]
  return { ...model, blocks, sources: sources.toSorted(bySourceId) }
}
