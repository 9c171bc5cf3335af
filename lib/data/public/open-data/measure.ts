import 'server-only'
import { replacedTarget } from '@/lib/domain/adjustment'
import type { Prisma } from '../../generated/client'
import type { PublicAdjustment } from '../adjustments'
import type { OpenUpdate } from './update'
import { bilingualOrNull, openQuote } from './words'

const targetSelect = {
  set: true,
  comparator: true,
  value: true,
  max: true,
  tolerance: true,
} satisfies Prisma.TargetSelect

export const openMeasureSelect = {
  key: true,
  nameZh: true,
  nameEn: true,
  unitZh: true,
  unitEn: true,
  scale: true,
  kind: true,
  ordinal: true,
  scopeZh: true,
  scopeEn: true,
  cautionZh: true,
  cautionEn: true,
  reference: { select: { key: true, commitment: { select: { code: true } } } },
  targets: { select: targetSelect, orderBy: { set: 'asc' } },
  baselines: {
    select: {
      period: true,
      value: true,
      hedge: true,
      isForecast: true,
      documentSlug: true,
      paragraphNumber: true,
      quote: true,
    },
    orderBy: { period: 'asc' },
  },
} satisfies Prisma.MeasureSelect
type Row = Prisma.MeasureGetPayload<{ select: typeof openMeasureSelect }>

const openBaseline = (row: Row['baselines'][number]) => ({
  period: row.period,
  value: row.value,
  hedge: row.hedge,
  forecast: row.isForecast,
  document: row.documentSlug,
  paragraph: row.paragraphNumber,
  source: openQuote(row.quote),
})

/** The last figure of a measure among updates in the order of what they speak of. */
function latestReading(key: string, current: readonly OpenUpdate[]) {
  for (const update of [...current].reverse()) {
    const reading = update.readings.find((each) => each.measure === key)
    if (reading === undefined) continue
    const { value, word, hedge, stage } = reading
    return { value, word, hedge, stage, effectiveOn: update.effectiveOn }
  }
  return null
}

/** The plan's target as it was registered; null where it was never adjusted. */
function registeredTarget(key: string, adjustments: readonly PublicAdjustment[]) {
  for (const { change } of adjustments) {
    const before = replacedTarget(change, key, 'plan')
    if (before === null) continue
    const { comparator, value, max, tolerance } = before
    return { comparator, target: value, max, tolerance }
  }
  return null
}

/**
 * A measure with its targets: the plan's own beside the name, other sets apart.
 *
 * @param current published, not superseded updates, oldest figure first
 * @param adjustments of the commitment, oldest first
 */
export function openMeasureOf(
  row: Row,
  current: readonly OpenUpdate[],
  adjustments: readonly PublicAdjustment[],
) {
  const plan = row.targets.find((target) => target.set === 'plan')
  return {
    key: row.key,
    name: row.nameZh,
    nameEn: row.nameEn,
    unit: row.unitZh,
    unitEn: row.unitEn,
    scale: row.scale,
    kind: row.kind,
    comparator: plan?.comparator ?? null,
    target: plan?.value ?? null,
    max: plan?.max ?? null,
    tolerance: plan?.tolerance ?? null,
    adjustedFrom: registeredTarget(row.key, adjustments),
    otherTargets: row.targets
      .filter((target) => target.set !== 'plan')
      .map(({ set, comparator, value, max, tolerance }) => ({
        set,
        comparator,
        target: value,
        max,
        tolerance,
      })),
    ordinal: row.ordinal,
    reference:
      row.reference === null ? null : `${row.reference.commitment.code}/${row.reference.key}`,
    scope: bilingualOrNull(row.scopeZh, row.scopeEn),
    caution: bilingualOrNull(row.cautionZh, row.cautionEn),
    baselines: row.baselines.map(openBaseline),
    latest: latestReading(row.key, current),
  }
}
export type OpenMeasure = ReturnType<typeof openMeasureOf>
