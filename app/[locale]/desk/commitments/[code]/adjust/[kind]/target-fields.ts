import type { FieldGroup, FieldSpec } from '@/components/desk/form-spec'
import { comparatorsOf, type Measure, type Target } from '@/lib/domain/measure'
import { TARGET_SETS } from '@/lib/domain/words'
import { translator, type Locale } from '@/lib/i18n'
import type { AdjustStart } from './start'

/** The target that is to be adjusted: the one asked for, else the plan's own of the first measure. */
export function findTarget({ view, measure, set }: AdjustStart): { measure: Measure; target: Target } | null {
  const { measures } = view.reporting.facts
  const chosen = measures.find(({ key }) => key === measure) ?? measures.find(({ targets }) => targets.length > 0)
  const wanted = TARGET_SETS.find((each) => each === set) ?? 'plan'
  const target = chosen?.targets.find((each) => each.set === wanted) ?? chosen?.targets[0]
  return chosen === undefined || target === undefined ? null : { measure: chosen, target }
}

function valueField(locale: Locale, measure: Measure, target: Target, unit: string): FieldSpec {
  const label = translator(locale)('desk.adjustment.field.value')
  if (measure.kind === 'grade') {
    const options = measure.ordinal.map((grade) => ({ value: grade, label: grade }))
    return { type: 'select', name: 'value', label, options, value: target.value }
  }
  return { type: 'text', name: 'value', label, unit, inputMode: 'decimal', value: target.value }
}

/** Comparison, value and bounds of one target. */
export function targetGroups(locale: Locale, start: AdjustStart): FieldGroup[] {
  const t = translator(locale)
  const found = findTarget(start)
  if (found === null) return []
  const { measure, target } = found
  const row = start.view.reporting.row.measures.find(({ key }) => key === measure.key)
  const unit = (locale === 'zh' ? row?.unitZh : row?.unitEn) ?? ''
  const comparators = comparatorsOf(measure.kind).map((value) => ({
    value,
    label: t(`comparatorName.${value}`),
  }))
  const decimal = { type: 'text', inputMode: 'decimal' } as const
  const bounds: FieldSpec[] =
    measure.kind === 'grade'
      ? []
      : [
          { ...decimal, name: 'max', label: t('desk.adjustment.field.max'), hint: t('desk.adjustment.field.maxHint'), unit, value: target.max ?? '' },
          { ...decimal, name: 'tolerance', label: t('desk.adjustment.field.tolerance'), hint: t('desk.adjustment.field.toleranceHint'), unit, value: target.tolerance ?? '' },
        ]
  const comparator: FieldSpec = {
    type: 'select',
    name: 'comparator',
    label: t('desk.adjustment.field.comparator'),
    options: comparators,
    value: target.comparator,
  }
  const fields = [comparator, valueField(locale, measure, target, unit), ...bounds]
  return [{ key: 'target', legend: t('desk.adjustment.group.target'), fields }]
}
