import 'server-only'
import { requireCivilDate, type CivilDate } from '@/lib/domain/civil-date'

/**
 * The database holds closed vocabularies as text under CHECK constraints; this gives
 * the text its type back and throws where the two ever drift apart.
 */
export function requireOneOf<const T extends string>(words: readonly T[], text: string): T {
  const word = words.find((candidate) => candidate === text)
  if (word === undefined) throw new Error(`unknown word in the database: ${text}`)
  return word
}

/** As above for a column that may be empty. */
export const civilDateOrNull = (text: string | null): CivilDate | null =>
  text === null ? null : requireCivilDate(text)
