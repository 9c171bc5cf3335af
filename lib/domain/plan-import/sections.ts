import { isInBothLanguages } from '../definition'
import type { Bilingual } from '../words'
import type { ImportFault } from './faults'
import type { ImportedClause } from './values'

/** What people called the sections in English, by their Chinese headings. */
export type SectionNames = Readonly<Record<string, string>>

const LONGEST_NAME = 120

const REST: Bilingual = { zh: '其他', en: 'Other parts' }

const headingOf = ({ proposal }: ImportedClause): string => proposal.section ?? REST.zh

/** The headings under which commitments were decided, in the order in which they first stand. */
const listHeadings = (clauses: readonly ImportedClause[]): string[] => [
  ...new Set(clauses.flatMap((clause) => (clause.decision?.disposition === 'commitment' ? [headingOf(clause)] : []))),
]

/** The headings that a person can call something in English. */
export const listNameable = (clauses: readonly ImportedClause[]): string[] =>
  listHeadings(clauses).filter((heading) => heading !== REST.zh)

/** Why names cannot be kept; the field is 'section.' and the place of the name, from 1. '' takes a name away. */
export const sectionFaults = (names: readonly Bilingual[], clauses: readonly ImportedClause[]): ImportFault[] => {
  const headings = new Set(listNameable(clauses))
  return names.flatMap((name, index): ImportFault[] => {
    const field = `section.${index + 1}`
    if (!headings.has(name.zh)) return [{ field, fault: 'not-a-choice' }]
    if (name.en === '') return []
    if (name.en.length > LONGEST_NAME) return [{ field, fault: 'too-long' }]
    return isInBothLanguages(name) ? [] : [{ field, fault: 'chinese-in-english' }]
  })
}

/** Names with others in the place of those that were there; '' takes one away. */
export function withNames(before: SectionNames, names: readonly Bilingual[]): SectionNames {
  const after = new Map(Object.entries(before))
  for (const { zh, en } of names) {
    if (en === '') after.delete(zh)
    else after.set(zh, en)
  }
  return Object.fromEntries(after)
}

export type Sections = {
  all: readonly { key: string; title: Bilingual }[]
  /** the key of the section that a clause stands in */
  keyOf: (clause: ImportedClause) => string
}

/** The plan's sections; one that nobody named is called by its number in English. */
export function sectionsOf(clauses: readonly ImportedClause[], names: SectionNames): Sections {
  const headings = listHeadings(clauses)
  const keyAt = (index: number): string => `section-${index + 1}`
  return {
    all: headings.map((zh, index) => ({
      key: keyAt(index),
      title: { zh, en: zh === REST.zh ? REST.en : (names[zh] ?? `Section ${index + 1}`) },
    })),
    keyOf: (clause) => keyAt(headings.indexOf(headingOf(clause))),
  }
}
