import { MAX_MEMBERS, type AdjustmentFault } from '@/lib/domain/adjustment'
import { isCivilDate } from '@/lib/domain/civil-date'
import type { Member } from '@/lib/domain/members'
import type { CommitmentFacts } from '@/lib/domain/standing'
import type { Bilingual } from '@/lib/domain/words'
import type { ReadPart } from './adjustment-form'
import { textOf, textsOf } from './form-text'

/** What was typed of one member; `row` is the form's, or minus the number of a pasted line. */
type TypedMember = {
  row: number
  zh: string
  en: string
  place: string
  placeEn: string | null
  plannedOn: string
}

const isBlank = ({ zh, en, place, plannedOn }: TypedMember): boolean =>
  zh + en + place + plannedOn === ''

/** Rows of the form: one for every member filed, and some beneath. */
function readRows(form: FormData, facts: CommitmentFacts): TypedMember[] {
  const numbers = [...form.keys()].flatMap((name) => /^member\.([1-9]\d{0,3})\.zh$/.exec(name)?.[1] ?? [])
  const rows = [...new Set(numbers.map(Number))].sort((a, b) => a - b)
  return rows.map((row) => {
    const field = (part: string) => textOf(form, `member.${row}.${part}`)
    const before = facts.members[row - 1]?.place
    const place = field('place')
    return {
      row,
      ...{ zh: field('zh'), en: field('en'), place, plannedOn: field('plannedOn') },
      // the form asks for the place once; another place has no English name yet
      placeEn: before?.zh === place ? before.en : null,
    }
  })
}

/** One member a line: name, place, planned day, and in English name and place, by tabs or by '|'. */
function readLines(text: string): TypedMember[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return []
    const [zh = '', place = '', plannedOn = '', en = '', placeEn = ''] = line
      .split(/[\t|｜]/)
      .map((cell) => cell.trim())
    const typed = { row: -(index + 1), zh, en, place, plannedOn }
    return [{ ...typed, placeEn: placeEn === '' ? null : placeEn }]
  })
}

/** Pasted lines fill the rows that have no name yet, in order, and follow after them. */
function placeLines(rows: readonly TypedMember[], lines: readonly TypedMember[]): TypedMember[] {
  const left = [...lines]
  const filled = rows.map((row) => (isBlank(row) ? (left.shift() ?? row) : row))
  return [...filled, ...left]
}

/** A day as people write it in a sheet: 2025-9-30, 2025/9/30, 2025年9月30日; else as it was. */
export function normaliseDay(text: string): string {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  if (parts === null) return text
  const [, year, month = '', day = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Without an English text the Chinese one stands on the English page. */
const bilingual = (zh: string, en: string | null): Bilingual | null =>
  zh === '' ? null : { zh, en: en === null || en === '' ? zh : en }

/** The members as the form has them; rows beyond those filed that are left empty are none. */
export function readMembers(form: FormData, facts: CommitmentFacts): ReadPart {
  const placed = placeLines(readRows(form, facts), readLines(textsOf(form, 'paste').join('\n')))
  const typed = placed.filter((each, index) => index < facts.members.length || !isBlank(each))
  const rows = typed.map(({ row }) => row)
  if (typed.length > MAX_MEMBERS) {
    return { ok: false, faults: [{ field: 'members', fault: 'too-many' }], rows }
  }
  const faults = typed.flatMap(({ plannedOn }, index): AdjustmentFault[] =>
    plannedOn === '' || isCivilDate(normaliseDay(plannedOn))
      ? []
      : [{ field: `member.${index + 1}.plannedOn`, fault: 'not-a-date' }],
  )
  if (faults.length > 0) return { ok: false, faults, rows }
  const members = typed.map(({ zh, en, place, placeEn, plannedOn }, index): Member => {
    const day = normaliseDay(plannedOn)
    return {
      position: index + 1,
      name: bilingual(zh, en),
      place: bilingual(place, placeEn),
      plannedOn: isCivilDate(day) ? day : null,
    }
  })
  return { ok: true, proposal: { kind: 'members', after: { members } }, rows }
}
