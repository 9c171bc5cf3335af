import type { Labels } from '@/components/adjustment/lines'
import type { Reporting } from '@/lib/data/reporting'
import { wordingOf } from './commitments/[code]/figures'

/** What it takes to put an adjustment of a commitment into words. */
export function labelsOf(reporting: Reporting, offices: Labels['offices']): Labels {
  const kindOf = new Map(reporting.facts.measures.map(({ key, kind }) => [key, kind]))
  return {
    offices,
    measures: new Map(
      reporting.row.measures.flatMap((row) => {
        const kind = kindOf.get(row.key)
        if (kind === undefined) return []
        const name = { zh: row.nameZh, en: row.nameEn }
        return [[row.key, { name, wording: wordingOf(reporting, row, kind) }]]
      }),
    ),
  }
}
