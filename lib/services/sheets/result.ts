import 'server-only'
import { NO_RESULT, type ImportResult, type StoredChange } from '@/lib/data/imports'
import type { Reporting } from '@/lib/data/reporting'
import type { ItemChange } from '@/lib/domain/sheet/read-item'
import { alike, type InBoth } from '@/lib/domain/sheet/vocabulary'
import type { Examined, WholeRefusal } from './examine'
import { basisOf } from './sheet-item'

/** Faults that are kept and shown; a sheet with more has one thing wrong many times. */
const KEPT_FAULTS = 1_000

const measureName = ({ row }: Reporting, key: string): InBoth => {
  const measure = row.measures.find((each) => each.key === key)
  return measure === undefined ? alike('') : { zh: measure.nameZh, en: measure.nameEn }
}

function storedChange(change: ItemChange, reporting: Reporting): StoredChange {
  const { code, row, changes, warnings, report } = change
  return {
    code,
    title: { zh: reporting.row.titleZh, en: reporting.row.titleEn },
    row,
    basis: basisOf(reporting),
    isExplained: report.explanation !== '',
    cells: changes.map((cell) => ({ ...cell, measure: measureName(reporting, cell.measure) })),
    warnings: warnings.map(({ measure, warning }) => ({
      measure: measureName(reporting, measure),
      warning,
    })),
  }
}

/** What the dry run shows, in a form that lasts. */
export function resultOf({ outcome, reportings }: Examined): ImportResult {
  return {
    ...NO_RESULT,
    changes: outcome.changes.flatMap((change) => {
      const reporting = reportings.get(change.code)
      return reporting === undefined ? [] : [storedChange(change, reporting)]
    }),
    faults: outcome.faults.slice(0, KEPT_FAULTS).map((fault) => ({ ...fault })),
    faultCount: outcome.faults.length,
    unchangedCount: outcome.unchangedCount,
  }
}

export const refusedResult = (refusal: WholeRefusal): ImportResult => ({ ...NO_RESULT, refusal })

/** Changes that need a reason before they can be sent to review. */
export const listUnexplained = ({ changes }: ImportResult): StoredChange[] =>
  changes.filter(
    ({ isExplained, warnings }) =>
      !isExplained && warnings.some(({ warning }) => warning !== 'changed-since-export'),
  )
