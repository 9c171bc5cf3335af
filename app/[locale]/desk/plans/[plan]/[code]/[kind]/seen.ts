import { seenText } from '@/lib/domain/adjustment'
import type { PREPARED_KINDS } from '@/lib/domain/words'
import type { AdjustStart } from '../../../../commitments/[code]/adjust/[kind]/start'
import { findTarget } from '../../../../commitments/[code]/adjust/[kind]/target-fields'

type PreparedKind = (typeof PREPARED_KINDS)[number]

/** The part that a form shows, in the form in which it is compared when the form comes back. */
export function seenPart(kind: PreparedKind, start: AdjustStart): string {
  const { facts } = start.view.reporting
  switch (kind) {
    case 'details':
      return seenText(facts.details)
    case 'target': {
      const found = findTarget(start)
      return found === null ? '' : seenText({ measure: found.measure.key, ...found.target })
    }
    case 'deadline':
      return seenText({ deadlineOn: facts.deadlineOn })
    case 'schedule':
      return seenText({ nodes: facts.nodes })
    case 'stages':
      return seenText({ stages: facts.stages })
    case 'members':
      return seenText({ members: facts.members })
  }
}
