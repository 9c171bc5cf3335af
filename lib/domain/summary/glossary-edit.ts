import type { GlossaryEntry } from './facts'

/** A term as typed into its form; English may be left out. */
export type TypedTerm = Record<'termZh' | 'meaningZh' | 'termEn' | 'meaningEn', string>

/** What a planner does to a plan's glossary; `term` is one of its terms, in Chinese. */
export type GlossaryAct =
  | { type: 'add'; typed: TypedTerm }
  | { type: 'change'; term: string; typed: TypedTerm }
  | { type: 'move'; term: string; by: -1 | 1 }
  | { type: 'remove'; term: string }

export type TermFault = { field: keyof TypedTerm; fault: 'required' | 'too-long' | 'double' | 'both' | 'unchanged' }

/** Why nothing was done: faults at the fields, or a term that is not there or cannot move on. */
export type GlossaryRefusal =
  | { ok: false; reason: 'fields'; faults: TermFault[] }
  | { ok: false; reason: 'no-term' | 'at-the-end' }

export const MAX_TERM = 60
export const MAX_MEANING = 500

/** One line, without blanks at its ends: a term is a paragraph of the report. */
const line = (text: string): string => text.replace(/\s*\n\s*/gu, ' ').trim()

const trimmed = ({ termZh, meaningZh, termEn, meaningEn }: TypedTerm): TypedTerm => ({
  ...{ termZh: line(termZh), meaningZh: line(meaningZh) },
  ...{ termEn: line(termEn), meaningEn: line(meaningEn) },
})

/** What is wrong with a term beside those that the glossary has already. */
function listFaults(typed: TypedTerm, others: readonly GlossaryEntry[]): TermFault[] {
  const long = (['termZh', 'meaningZh', 'termEn', 'meaningEn'] as const).filter(
    (field) => typed[field].length > (field.startsWith('term') ? MAX_TERM : MAX_MEANING),
  )
  const missing = (['termZh', 'meaningZh'] as const).filter((field) => typed[field] === '')
  const half = typed.termEn === '' ? 'termEn' : 'meaningEn'
  const isHalf = (typed.termEn === '') !== (typed.meaningEn === '')
  const isDouble = others.some(({ term }) => term.zh === typed.termZh)
  return [
    ...missing.map((field) => ({ field, fault: 'required' as const })),
    ...long.map((field) => ({ field, fault: 'too-long' as const })),
    ...(isDouble ? [{ field: 'termZh' as const, fault: 'double' as const }] : []),
    ...(isHalf ? [{ field: half, fault: 'both' as const } satisfies TermFault] : []),
  ]
}

/** A document stands behind its own words only: a term said otherwise is the plan's keeper's. */
function entryOf({ termZh, meaningZh, termEn, meaningEn }: TypedTerm, before: GlossaryEntry | null): GlossaryEntry {
  const isSame = before !== null && before.term.zh === termZh && before.meaning.zh === meaningZh
  return {
    term: { zh: termZh, en: termEn },
    meaning: { zh: meaningZh, en: meaningEn },
    source: isSame ? before.source : null,
  }
}

type Decision = { ok: true; entries: GlossaryEntry[] } | GlossaryRefusal

function put(entries: readonly GlossaryEntry[], at: number, typed: TypedTerm): Decision {
  const before = entries[at] ?? null
  const term = trimmed(typed)
  const faults = listFaults(term, entries.filter((_, index) => index !== at))
  if (faults.length > 0) return { ok: false, reason: 'fields', faults }
  const entry = entryOf(term, before)
  const isSame = before !== null && JSON.stringify([before.term, before.meaning]) === JSON.stringify([entry.term, entry.meaning])
  if (isSame) return { ok: false, reason: 'fields', faults: [{ field: 'meaningZh', fault: 'unchanged' }] }
  return { ok: true, entries: [...entries.slice(0, at), entry, ...entries.slice(at + 1)] }
}

function moved(entries: readonly GlossaryEntry[], at: number, by: -1 | 1): Decision {
  const [entry, other] = [entries[at], at + by < 0 ? undefined : entries[at + by]]
  if (entry === undefined || other === undefined) return { ok: false, reason: 'at-the-end' }
  return { ok: true, entries: entries.with(at, other).with(at + by, entry) }
}

/** A plan's glossary after an act, or why the act is refused. */
export function decideGlossary(entries: readonly GlossaryEntry[], act: GlossaryAct): Decision {
  if (act.type === 'add') return put(entries, entries.length, act.typed)
  const at = entries.findIndex(({ term }) => term.zh === act.term)
  if (at < 0) return { ok: false, reason: 'no-term' }
  switch (act.type) {
    case 'change':
      return put(entries, at, act.typed)
    case 'move':
      return moved(entries, at, act.by)
    case 'remove':
      return { ok: true, entries: entries.filter((_, index) => index !== at) }
  }
}
