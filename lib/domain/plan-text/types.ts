import type { CivilDate } from '../civil-date'
import type { Comparator, Disposition, Grade, Kind, Modality } from '../words'
import type { NameRule } from './name-rules'
import type { Reason } from './reasons'

/**
 * What the rooms of plan import hand to each other: a reader (lib/documents) makes blocks of
 * a file's bytes, `readOutline` an outline of the blocks, `proposeClauses` proposals of the
 * outline. All of it is plain JSON and follows from the bytes alone.
 */

/**
 * A piece of a document as a reader found it, before anything is understood. Text keeps its own
 * characters (a superscript footnote is already a `note` mark, see NOTE_MARK); cells of a table
 * are repeated where the document merged them downwards.
 */
export type RawBlock =
  | {
      type: 'text'
      text: string
      /** what the file itself says of it, where it does: Word's heading level or Title style */
      style: 'title' | 'heading-1' | 'heading-2' | 'heading-3' | 'note' | null
      /** the length of the bold words at its beginning, in characters of `text`; 0 without */
      boldLead: number
      /** whether the file marks a whole paragraph (Word), or only a line of a page (PDF, plain text) */
      isWhole: boolean
      page: number | null
    }
  | { type: 'table'; rows: readonly (readonly string[])[]; page: number | null }

/** Stands in the text for a footnote reference: never glued to a number. Private use, then digits, then closed. */
export const NOTE_OPEN = '\uE000'
export const NOTE_CLOSE = '\uE001'

export type OutlineKind =
  | 'title'
  | 'byline'
  | 'salutation'
  | 'heading'
  | 'body'
  | 'table-row'
  | 'note'
  | 'closing'

/** A numbered paragraph of the outline. A row of a table is a paragraph of its own. */
export type OutlineParagraph = {
  /** its place in the document, from 1 */
  number: number
  kind: OutlineKind
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; null for all but headings */
  level: 1 | 2 | 3 | 4 | null
  /** white space mended, note marks taken out */
  text: string
  /** the bold phrase that leads the paragraph, without its full stop */
  lead: string | null
  /** the headings it stands under, outermost first */
  headings: readonly string[]
  /** references to notes: the note's mark and the offset in the text with white space removed */
  notes: readonly { mark: string; offset: number }[]
  /** a row of a table: its cells beside the column heads, which may be '' */
  cells: readonly { head: string; text: string }[]
}

export type Outline = { title: string | null; paragraphs: readonly OutlineParagraph[] }

export const CONFIDENCES = ['high', 'medium', 'low'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** A number in a text with all that its words say of it. Exact decimals as text. */
export type FoundQuantity = {
  /** offsets into the text, white space removed; end exclusive, unit and hedge included */
  start: number
  end: number
  /** '11', '1.9'; of a range the lower end; of 两位数 '10', of 一半以上 '50' with unit '%' */
  value: string
  max: string | null
  /** power of ten of the scale word: '1', '10000', '100000000' */
  scale: string
  /** without the scale word: '家', '公里', '%', '元', '人次'; '' without */
  unit: string
  comparator: Comparator
  /** 力争, 争取 … stands before it */
  isStriving: boolean
  /** what the number is: promised or reported quantity, part of a name, a date, an ordinal, the total of a list that exists */
  role: 'quantity' | 'name' | 'date' | 'ordinal'
  /** what is counted, where the words around say so: '微循环路' */
  name: string
  /** 增长 … %: growth; 累计达到, 达到: level; 新增, 完成 and plain: count; 占比, 率: level; 由…提高到…: level with `from` */
  shape: 'count' | 'growth' | 'level' | 'limit'
  /** the earlier value of 由…提高到…, in the same unit and scale */
  from: string | null
  /** which rule took it for a part of a name; null for all other roles */
  nameRule: NameRule | null
}

export type FoundDeadline = { start: number; end: number; on: CivilDate }

export type ProposedMeasure = {
  name: string
  value: string
  max: string | null
  scale: string
  unit: string
  comparator: Comparator
}

export type ProposedDepartment = {
  /** as the document writes it, or the name of the department suggested */
  name: string
  role: 'lead' | 'supporting'
  /** named by the document, or suggested (推定) */
  isSuggested: boolean
}

/** What the machine proposes for one clause; a person decides. */
export type ProposedClause = {
  /** verbatim, white space removed */
  quote: string
  paragraph: number
  /** offsets into the paragraph's text, white space removed; end exclusive */
  start: number
  end: number
  /** the nearest level-2 (else level-1) heading; null outside of any */
  section: string | null
  lead: string | null
  disposition: Disposition
  /** null for all but commitments */
  grade: Grade | null
  kind: Kind
  modality: Modality
  measures: readonly ProposedMeasure[]
  deadline: CivilDate | null
  departments: readonly ProposedDepartment[]
  /** names of a list's members, and whether 等 leaves it open */
  members: readonly string[]
  isOpenList: boolean
  /** last year's results of this document with the same measure and unit */
  baselines: readonly { quote: string; paragraph: number; value: string; scale: string; unit: string }[]
  confidence: Confidence
  because: readonly Reason[]
}
