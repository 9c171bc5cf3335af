import { createHash } from 'node:crypto'
import type { SummarySource } from './model'

/** A number of a block that somebody stands for, with the source that was named and the office. */
export type NamedNumber = {
  blockId: string
  number: string
  source: string
  /** in the summary's language */
  office: string
}

type NamedSource = Extract<SummarySource, { kind: 'named' }>

/** Letters of the hash in its id: enough to tell the named numbers of one text apart. */
const HASH_LETTERS = 8

/** The same number of the same block has the same id, whatever source is named for it. */
export const namedSourceId = ({ blockId, number }: Pick<NamedNumber, 'blockId' | 'number'>): string =>
  `N-${createHash('sha256').update(`${blockId} ${number}`, 'utf8').digest('hex').slice(0, HASH_LETTERS)}`

/** What stands behind a number that nothing published supports. Only planners name sources. */
export const namedSource = (named: NamedNumber): NamedSource => ({
  ...{ id: namedSourceId(named), kind: 'named', number: named.number },
  ...{ source: named.source, office: named.office, role: 'planner' },
})
