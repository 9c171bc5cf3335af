import type { Cell, Run, Sentence } from './model'

/** Fixed words have no source. */
export const words = (text: string): Run => ({ text, sources: [] })
export const figure = (text: string, sources: readonly string[]): Run => ({ text, sources })

export type Slot = string | Run | readonly Run[]

const runsOf = (slot: Slot): readonly Run[] =>
  typeof slot === 'string' ? [words(slot)] : 'text' in slot ? [slot] : slot

/** Neighbours with nothing behind either become one run; blank ones go. */
export function joined(runs: readonly Run[]): Run[] {
  return runs.reduce<Run[]>((before, run) => {
    const last = before.at(-1)
    if (run.text === '') return before
    const isPlain = run.sources.length === 0 && last?.sources.length === 0 && run.bold === last.bold
    return isPlain && last !== undefined
      ? [...before.slice(0, -1), { ...last, text: last.text + run.text }]
      : [...before, run]
  }, [])
}

/**
 * A phrase with its slots filled: say('占{target}的{share}', { … }). A slot keeps its sources;
 * throws where the phrase names one that is not given, because that is a bug of a phrase table.
 */
export function say(phrase: string, slots: Readonly<Record<string, Slot>> = {}): Run[] {
  const parts = phrase.split(/\{(\w+)\}/u)
  return joined(
    parts.flatMap((part, index) => {
      if (index % 2 === 0) return [words(part)]
      const slot = slots[part]
      if (slot === undefined) throw new Error(`the phrase ${phrase} lacks ${part}`)
      return runsOf(slot)
    }),
  )
}

/** A phrase whose slots are all plain text. */
export const sayText = (phrase: string, slots: Readonly<Record<string, string>> = {}): string =>
  textOf(say(phrase, slots))

/** Lists joined by a separator. */
export const listed = (lists: readonly (readonly Run[])[], separator: string): Run[] =>
  joined(lists.filter((runs) => runs.length > 0).flatMap((runs, index) => (index === 0 ? runs : [words(separator), ...runs])))

/** The runs of a title or heading: one without a source where nothing stands behind its words. */
export const headingRuns = ({ text, runs }: { text: string; runs?: readonly Run[] }): readonly Run[] => runs ?? [words(text)]

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
export const sentence = (runs: readonly Run[]): Sentence => ({ runs: joined(runs) })
export const cell = (slot: Slot, more: Omit<Cell, 'runs'> = {}): Cell => ({ runs: joined(runsOf(slot)), ...more })

/** The sources of all runs, once each. */
export const sourcesOf = (runs: readonly Run[]): string[] => [...new Set(runs.flatMap(({ sources }) => sources))]
