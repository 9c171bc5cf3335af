import { requireCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import {
  GRADES,
  KINDS,
  MODALITIES,
  type Comparator,
  type Disposition,
  type Grade,
  type Kind,
  type Modality,
} from '@/lib/domain/words'

/** A number of a mark. Decimals as text; `max` of a range only; unit without its scale word. */
export type MarkMeasure = {
  comparator: Comparator
  value: string
  max: string | null
  scale: string
  unit: string
}

export type MarkDepartment = { name: string; role: 'lead' | 'supporting' }

/**
 * What a reader says of one passage of a text. `open` stands where readers may well differ: such a
 * passage counts neither for nor against the machine.
 */
export type Mark = {
  /** verbatim, white space removed */
  quote: string
  disposition: Disposition | 'open'
  /** null for all but commitments */
  grade: Grade | null
  kind: Kind
  modality: Modality
  measures: readonly MarkMeasure[]
  /** only where the document names one */
  deadline: CivilDate | null
  /** only where the document names them; lead first */
  departments: readonly MarkDepartment[]
  /** names of a list that the passage holds, and whether others are left unnamed; null where not marked */
  members: { names: readonly string[]; isOpen: boolean } | null
  /** last year's results of the same measures; null where not marked */
  baselines: readonly MarkMeasure[] | null
  /** the reader's reason, in Chinese; '' where the quote speaks for itself */
  reason: string
}

const COMPARATOR_SIGNS: Readonly<Record<string, Comparator>> = {
  '≥': 'at-least',
  '>': 'more-than',
  '≈': 'about',
  '≤': 'at-most',
  '=': 'equal',
}
const SCALES: Readonly<Record<string, string>> = { '': '1', 万: '10000', 亿: '100000000', 万亿: '1000000000000' }
const MEASURE = /^([≥>≈≤=]?)(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?(万亿|[万亿]?)(\D.*)$/u
const DISPOSITIONS: Readonly<Record<string, Mark['disposition']>> = {
  D: 'direction',
  G: 'background',
  R: 'result',
  '?': 'open',
}

/** '≥4.2万人' → at least 4.2, in 万, of 人; '1-2个' is a range. */
function parseMeasure(text: string): MarkMeasure {
  const [, sign = '', value, max, scaleWord = '', unit] = MEASURE.exec(text) ?? []
  const comparator = max === undefined ? COMPARATOR_SIGNS[sign] : 'range'
  const scale = SCALES[scaleWord]
  if (!comparator || value === undefined || unit === undefined || scale === undefined) {
    throw new Error(`not a measure: ${text}`)
  }
  return { comparator, value, max: max ?? null, scale, unit }
}

const partedBySpaces = (text: string): string[] => text.split(' ').filter((part) => part !== '')

type Fields = Pick<Mark, 'measures' | 'deadline' | 'departments' | 'members' | 'baselines' | 'reason'>
const NO_FIELDS: Fields = {
  measures: [],
  deadline: null,
  departments: [],
  members: null,
  baselines: null,
  reason: '',
}

/** Reads 'lead …', 'with …', 'due …', 'open …', 'closed …', 'base …', 'why …' and measures over what stood before. */
function readField(fields: Fields, text: string): Fields {
  const departmentsOf = (role: MarkDepartment['role']): MarkDepartment[] =>
    partedBySpaces(text.slice(5)).map((name) => ({ name, role }))
  if (text.startsWith('lead ')) return { ...fields, departments: departmentsOf('lead') }
  if (text.startsWith('with ')) {
    return { ...fields, departments: [...fields.departments, ...departmentsOf('supporting')] }
  }
  if (text.startsWith('due ')) return { ...fields, deadline: requireCivilDate(text.slice(4)) }
  if (text.startsWith('why ')) return { ...fields, reason: text.slice(4) }
  if (/^(?:open|closed) /u.test(text)) {
    const [first, ...names] = partedBySpaces(text)
    return { ...fields, members: { names, isOpen: first === 'open' } }
  }
  if (text.startsWith('base ')) {
    return { ...fields, baselines: partedBySpaces(text.slice(5)).map((each) => parseMeasure(`=${each}`)) }
  }
  if (MEASURE.test(partedBySpaces(text)[0] ?? '')) {
    return { ...fields, measures: partedBySpaces(text).map(parseMeasure) }
  }
  throw new Error(`unknown field: ${text}`)
}

const oneOf = <T extends string>(words: readonly T[], word: string | undefined): T => {
  const found = words.find((each) => each === word)
  if (found === undefined) throw new Error(`${word ?? 'nothing'} is none of ${words.join(', ')}`)
  return found
}

/** 'A count commit', '? B milestone process', 'D', 'G', 'R', '?'. */
function parseCode(code: string): Pick<Mark, 'disposition' | 'grade' | 'kind' | 'modality'> {
  const words = partedBySpaces(code)
  const disposition = DISPOSITIONS[words[0] ?? '']
  const described = disposition === undefined ? words : words.slice(1)
  if (described.length === 0 && disposition !== undefined) {
    return { disposition, grade: null, kind: 'direction', modality: 'process' }
  }
  const [grade, kind, modality] = described
  return {
    disposition: disposition ?? 'commitment',
    grade: oneOf(GRADES, grade),
    kind: oneOf(KINDS, kind),
    modality: oneOf(MODALITIES, modality),
  }
}

/**
 * The marks of a file, in the order of the text. One a line, its fields parted by ' | ': code,
 * quote, then measures, due, lead, with and why in any order. A line that begins with '@' states
 * fields for the lines below it, up to the next one; '#' is a remark. See scores/README.md.
 *
 * @throws Error that names the line which cannot be read
 */
export function parseMarks(text: string): Mark[] {
  const marks: Mark[] = []
  let common = NO_FIELDS
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue
    try {
      const [first = '', ...fields] = line.split(' | ')
      if (first.startsWith('@')) {
        common = [first.slice(1).trim(), ...fields].filter(Boolean).reduce(readField, NO_FIELDS)
        continue
      }
      const [quote = '', ...own] = fields
      marks.push({ quote, ...parseCode(first), ...own.reduce(readField, common) })
    } catch (error) {
      throw new Error(`line ${index + 1}: ${line}`, { cause: error })
    }
  }
  return marks
}
