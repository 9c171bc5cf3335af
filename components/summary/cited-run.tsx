import type { Citations, Place } from '@/lib/domain/summary/citations'

/** Whether and how the places of a summary lead to their sources. Null: they do not. */
export type Proof = Citations | null

/** The anchor of a source in the list. */
export const sourceAnchor = (id: string): string => `source-${id}`

/** The anchor of a place in the text. */
export const placeAnchor = (place: Place): string => `at-${place}`

type CitedRunProps = { proof: Proof; place: Place; text: string; isBold?: boolean }

/**
 * A run of text; with sources behind it, a link to the first of them in the list, and the numbers
 * of the others after it. One click, without script, and the list leads back.
 */
export function CitedRun({ proof, place, text, isBold = false }: CitedRunProps) {
  const words = isBold ? <b>{text}</b> : text
  const [first, ...others] = proof?.at(place) ?? []
  if (first === undefined) return words
  return (
    <>
      <a className="summary-ref" id={placeAnchor(place)} href={`#${sourceAnchor(first.source.id)}`}>
        {words}
      </a>
      {others.map(({ source, number }) => (
        <sup key={source.id}>
          <a href={`#${sourceAnchor(source.id)}`}>{`[${number}]`}</a>
        </sup>
      ))}
    </>
  )
}
