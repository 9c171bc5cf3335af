import type { Wording } from '@/components/commitment/words'
import type { Reporting } from '@/lib/data/reporting'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { Measure, Reading } from '@/lib/domain/measure'

export type MeasureRow = Reporting['row']['measures'][number]

/** What it takes to put a measure's figures into words. */
export function wordingOf(reporting: Reporting, row: MeasureRow, kind: Measure['kind']): Wording {
  const { reference } = row
  return {
    kind,
    unit: { zh: row.unitZh, en: row.unitEn },
    reference: reference === null ? null : { zh: reference.nameZh, en: reference.nameEn },
    stages: reporting.row.stages.map(({ key, nameZh, nameEn }) => ({
      key,
      name: { zh: nameZh, en: nameEn },
    })),
  }
}

/** A published figure with its date and its wording. */
export type PublishedReading = { reading: Reading; effectiveOn: CivilDate; wording: Wording }

/**
 * The figure of a measure that the public knows last: of the latest date, corrections in
 * place of what they correct.
 *
 * @param exceptId an update to leave out, when it is itself the published one
 */
export function findLastReading(
  reporting: Reporting,
  key: string,
  exceptId: string | null,
): PublishedReading | null {
  const row = reporting.row.measures.find((each) => each.key === key)
  const measure = reporting.facts.measures.find((each) => each.key === key)
  if (row === undefined || measure === undefined) return null
  const superseded = new Set(reporting.updates.map((update) => update.supersedesId))
  const standing = reporting.updates
    .filter((update) => update.id !== exceptId && !superseded.has(update.id))
    .sort((a, b) => b.effectiveOn.localeCompare(a.effectiveOn))
  for (const { readings, effectiveOn } of standing) {
    const reading = readings.find((each) => each.measure === key)
    if (reading !== undefined) {
      return { reading, effectiveOn, wording: wordingOf(reporting, row, measure.kind) }
    }
  }
  return null
}
