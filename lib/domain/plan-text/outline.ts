import { squeeze } from './blanks'
import { dropContents } from './contents'
import { listDrafts, type Draft } from './drafts'
import { mendFlatTables } from './flat-tables'
import { readFront } from './front'
import { findHeadings, type Heading } from './headings'
import { joinLines } from './join-lines'
import { findPlainLead } from './leads'
import { dropPageLines } from './page-lines'
import { holdsQuantity, isClosing, isNotesHeading, isSalutation, isSummingUp } from './phrases'
import { unifyRadicals } from './radicals'
import type { Outline, OutlineKind, OutlineParagraph, RawBlock } from './types'

const unify = (block: RawBlock): RawBlock =>
  block.type === 'text'
    ? { ...block, text: unifyRadicals(block.text) }
    : { ...block, rows: block.rows.map((row) => row.map(unifyRadicals)) }

type Placed = { draft: Draft; kind: OutlineKind; heading: Heading | null }

/** Below the notes' heading everything is a note, until a part or a table of its own begins. */
function placeDrafts(drafts: readonly Draft[]): Placed[] {
  const headings = findHeadings(drafts)
  let isNotes = false
  return drafts.map((draft, at) => {
    const heading = headings[at] ?? null
    if (isNotesHeading(draft.text)) {
      isNotes = true
      return { draft, kind: 'heading', heading: { text: draft.text, rank: 0, level: 1, isAlone: true } }
    }
    if (draft.style === 'note' || draft.notes[0]?.offset === 0) return { draft, kind: 'note', heading: null }
    if (draft.isRow) return { draft, kind: heading === null ? 'table-row' : 'heading', heading }
    if (isNotes && heading?.rank !== 0) return { draft, kind: 'note', heading: null }
    isNotes = false
    if (heading?.isAlone === true) return { draft, kind: 'heading', heading }
    return { draft, kind: isSalutation(draft.text) ? 'salutation' : 'body', heading }
  })
}

/** The last prose of the text proper closes it, when it calls or thanks and promises no number. */
function nameClosing(placed: readonly Placed[]): Placed[] {
  const notesAt = placed.findIndex(({ draft }) => isNotesHeading(draft.text))
  const end = notesAt < 0 ? placed.length : notesAt
  const last = placed.findLastIndex(
    ({ kind, draft }, at) => at < end && kind === 'body' && !/^附[件：:]/u.test(draft.text),
  )
  return placed.map((each, at) =>
    at === last && each.heading === null && isClosing(each.draft.text) && !holdsQuantity(each.draft.text) && findPlainLead(each.draft.text) === null
      ? { ...each, kind: 'closing' }
      : each,
  )
}

/** Places of the paragraphs under headings of which at least half begin with a short sentence. */
function findLed(placed: readonly Placed[]): Set<number> {
  const led = new Set<number>()
  let group: number[] = []
  let isUnderHeading = false
  const close = () => {
    const withLead = group.filter((at) => findPlainLead(placed[at]?.draft.text ?? '') !== null)
    if (isUnderHeading && withLead.length * 2 >= group.length) withLead.forEach((at) => led.add(at))
    group = []
  }
  for (const [at, { kind }] of placed.entries()) {
    if (kind === 'heading') {
      close()
      isUnderHeading = true
    }
    if (kind === 'body' && !isSummingUp(placed[at]?.draft.text ?? '')) group.push(at)
  }
  close()
  return led
}

function leadOf({ draft, kind }: Placed, isLed: boolean): string | null {
  if (kind !== 'body') return null
  if (draft.boldLead !== null) return draft.boldLead
  const plain = findPlainLead(draft.text)
  return plain !== null && (plain.isNumbered || isLed) ? plain.phrase : null
}

/** Gives each paragraph its number, its lead and the headings it stands under. */
function numberParagraphs(placed: readonly Placed[], from: number): OutlineParagraph[] {
  const led = findLed(placed)
  let path: Heading[] = []
  return placed.map((each, at) => {
    const { draft, kind, heading } = each
    if (heading !== null) path = path.filter(({ rank }) => rank < heading.rank)
    else if (kind === 'closing' || (kind === 'body' && isSummingUp(draft.text)))
      path = path.filter(({ rank }) => rank <= 2)
    if (heading !== null && !heading.isAlone) path = [...path, heading]
    const headings = path.map(({ text }) => text)
    if (heading?.isAlone === true) path = [...path, heading]
    return {
      number: from + at,
      kind,
      level: kind === 'heading' ? (heading?.level ?? null) : null,
      text: draft.text,
      lead: leadOf(each, led.has(at)),
      headings,
      notes: draft.notes,
      cells: draft.cells,
    }
  })
}

/**
 * The outline of a plan, a report or a list of tasks: numbered paragraphs with their kind, lead
 * and headings. Page numbers, running heads and tables of contents are dropped, and nothing else;
 * no word is changed, but radicals that stand for characters, and notes' marks are taken out of
 * the text.
 */
export function readOutline(blocks: readonly RawBlock[]): Outline {
  const joined = joinLines(mendFlatTables(dropContents(dropPageLines(blocks.map(unify)))))
  const drafts = listDrafts(joined)
  const front = readFront(drafts)
  const fronts = front.drafts.map(
    ({ kind, text, notes, cells }, at): OutlineParagraph => ({
      number: at + 1,
      kind,
      level: null,
      text,
      lead: null,
      headings: [],
      notes,
      cells,
    }),
  )
  const body = nameClosing(placeDrafts(drafts.slice(front.length)))
  return {
    title: front.title,
    paragraphs: [...fronts, ...numberParagraphs(body, fronts.length + 1)],
  }
}

/** Characters of a document without white space. */
export const charactersOf = ({ paragraphs }: Outline): number =>
  paragraphs.reduce((sum, { text }) => sum + squeeze(text).length, 0)
