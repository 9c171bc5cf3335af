import type { SummaryBlock, SummaryModel } from './model'

/** What a person made of one block; null where that stays as it was generated. */
export type BlockEdit = {
  blockId: string
  /** own words in place of the generated ones */
  text: string | null
  /** its place among all blocks, from 0, where it was moved */
  position: number | null
  /** why it is left out */
  omission: string | null
}

/** What a person does to a block. */
export type BlockAct =
  | { type: 'rewrite'; text: string }
  | { type: 'omit'; reason: string }
  | { type: 'move'; by: -1 | 1 }
  | { type: 'restore' }

export type BlockFault = 'required' | 'too-long' | 'unchanged' | 'not-text' | 'no-block' | 'at-the-end'

export const MAX_BLOCK_TEXT = 4_000
export const MAX_OMISSION = 300

/** The words of a block that can be rewritten; null for tables, charts and the glossary. */
export function ownTextOf(block: SummaryBlock): string | null {
  switch (block.type) {
    case 'title':
    case 'heading':
      return block.text
    case 'paragraph':
      return [block.lead?.text ?? '', ...block.sentences.flatMap(({ runs }) => runs.map(({ text }) => text))].join('')
    default:
      return null
  }
}

/** The ids of all blocks in the order that the edits give them; those left out among them. */
export function orderOf(model: Pick<SummaryModel, 'blocks'>, edits: readonly BlockEdit[]): string[] {
  const moved = edits.flatMap(({ blockId, position }) => (position === null ? [] : [{ blockId, position }]))
  const isMoved = new Set(moved.map(({ blockId }) => blockId))
  const order = model.blocks.flatMap(({ id }) => (isMoved.has(id) ? [] : [id]))
  const known = new Set(model.blocks.map(({ id }) => id))
  for (const { blockId, position } of moved.toSorted((a, b) => a.position - b.position)) {
    if (known.has(blockId)) order.splice(position, 0, blockId)
  }
  return order
}

const untouched = (blockId: string): BlockEdit => ({ blockId, text: null, position: null, omission: null })

/** What is wrong with own words for a block; null where nothing is. */
function textFault(text: string, longest: number): BlockFault | null {
  if (text === '') return 'required'
  return text.length > longest ? 'too-long' : null
}

function rewritten(block: SummaryBlock, edit: BlockEdit, typed: string): BlockEdit | BlockFault {
  const present = ownTextOf(block)
  if (present === null) return 'not-text'
  const text = typed.replace(/\s*\n\s*/gu, '').trim()
  const fault = textFault(text, MAX_BLOCK_TEXT)
  if (fault !== null) return fault
  if (text === (edit.text ?? present)) return 'unchanged'
  return { ...edit, text: text === present ? null : text }
}

function moved(order: readonly string[], edit: BlockEdit, by: -1 | 1): BlockEdit | BlockFault {
  const position = order.indexOf(edit.blockId) + by
  return position < 0 || position >= order.length ? 'at-the-end' : { ...edit, position }
}

/**
 * The edit of a block after an act, null where nothing of it is left, or why the act is refused.
 * A paragraph is one line: line breaks are taken out of what was typed.
 */
export function decideBlockEdit(
  model: Pick<SummaryModel, 'blocks'>,
  edits: readonly BlockEdit[],
  blockId: string,
  act: BlockAct,
): { ok: true; value: BlockEdit | null } | { ok: false; reason: BlockFault } {
  const block = model.blocks.find(({ id }) => id === blockId)
  if (block === undefined) return { ok: false, reason: 'no-block' }
  const edit = edits.find((each) => each.blockId === blockId) ?? untouched(blockId)
  const next = actOn(block, edit, orderOf(model, edits), act)
  if (typeof next === 'string') return { ok: false, reason: next }
  const isLeft = next.text !== null || next.position !== null || next.omission !== null
  return { ok: true, value: isLeft ? next : null }
}

function actOn(
  block: SummaryBlock,
  edit: BlockEdit,
  order: readonly string[],
  act: BlockAct,
): BlockEdit | BlockFault {
  switch (act.type) {
    case 'rewrite':
      return rewritten(block, edit, act.text)
    case 'omit': {
      const reason = act.reason.trim()
      return textFault(reason, MAX_OMISSION) ?? { ...edit, omission: reason }
    }
    case 'move':
      return moved(order, edit, act.by)
    case 'restore':
      return untouched(block.id)
  }
}
