import type { FieldGroup, FieldSpec } from '@/components/desk/form-spec'
import { targetField, type MeasureDefinition } from '@/lib/domain/definition'
import { SCALES } from '@/lib/domain/quantity'
import { COMPARATORS, GRADES, KINDS, MODALITIES, TARGET_SETS, type Kind, type TargetSet } from '@/lib/domain/words'
import { translator, type Locale } from '@/lib/i18n'
import type { DefinitionView } from '@/lib/services/define-prepared'

/** Kinds that ask for more than a unit and targets. */
const ASKS_MORE: readonly Kind[] = ['grade', 'limit', 'relative']

/** What kind of promise it is, how firm, and which departments the plan does not name. */
function natureGroup(locale: Locale, { context, reporting }: DefinitionView): FieldGroup {
  const t = translator(locale)
  const { kind, modality, grade, inferred } = context.before
  const departments = reporting.row.departments.map(({ department: { slug, nameZh, nameEn } }) => ({
    value: slug,
    label: locale === 'zh' ? nameZh : nameEn,
  }))
  const choice = { type: 'select' } as const
  return {
    key: 'nature',
    legend: t('desk.plans.definition.nature'),
    note: t('desk.plans.definition.natureNote'),
    fields: [
      { ...choice, name: 'commitment.kind', label: t('desk.plans.definition.kind'), options: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })), value: kind },
      { ...choice, name: 'modality', label: t('desk.plans.definition.modality'), options: MODALITIES.map((value) => ({ value, label: t(`modality.${value}`) })), value: modality },
      { type: 'radio', name: 'grade', label: t('desk.plans.definition.grade'), options: GRADES.map((value) => ({ value, label: t(`grade.${value}`) })), value: grade },
      { type: 'checks', name: 'inferred', label: t('desk.plans.definition.inferred'), hint: t('desk.plans.definition.inferredHint'), options: departments, values: inferred },
    ],
  }
}

/** One row of the form: a measure as it is, or null for one that is to be added. */
type Row = { row: number; measure: MeasureDefinition | null; legend: string }

function countedGroup(locale: Locale, kind: Kind, { row, measure, legend }: Row): FieldGroup {
  const t = translator(locale)
  const text = (part: string, label: string, value = ''): FieldSpec => ({
    type: 'text',
    name: `measure.${row}.${part}`,
    ...{ label, value },
  })
  const kinds = KINDS.filter((value) => value !== 'direction')
  const chosen = measure?.kind ?? (kind === 'direction' ? 'count' : kind)
  const fields: FieldSpec[] = [
    text('name.zh', t('desk.plans.definition.nameZh'), measure?.name.zh),
    text('name.en', t('desk.plans.definition.nameEn'), measure?.name.en),
    text('unit.zh', t('desk.plans.definition.unitZh'), measure?.unit.zh),
    text('unit.en', t('desk.plans.definition.unitEn'), measure?.unit.en),
    { type: 'select', name: `measure.${row}.scale`, label: t('desk.plans.definition.scale'), options: SCALES.map((value) => ({ value, label: t(`desk.plans.definition.scales.${value}`) })), value: measure?.scale ?? '1' },
    { type: 'select', name: `measure.${row}.kind`, label: t('desk.plans.definition.measureKind'), options: kinds.map((value) => ({ value, label: t(`kind.${value}`) })), value: chosen },
  ]
  const removal: FieldSpec = {
    type: 'checks',
    name: `measure.${row}.removed`,
    label: t('desk.plans.definition.removal'),
    options: [{ value: 'yes', label: t('desk.plans.definition.remove') }],
    values: [],
  }
  return {
    key: `measure.${row}`,
    legend,
    note: t('desk.plans.definition.unitNote'),
    fields: measure === null ? fields : [...fields, removal],
    columns: 2,
    isFolded: measure === null,
  }
}

function targetGroup(locale: Locale, set: TargetSet, { row, measure, legend }: Row): FieldGroup {
  const t = translator(locale)
  const target = measure?.targets.find((each) => each.set === set)
  const field = (part: string) => targetField(row, set, part)
  const decimal = { type: 'text', inputMode: 'decimal' } as const
  const isRare = set === 'municipal' || measure === null || measure.kind === 'milestone'
  return {
    key: `measure.${row}.${set}`,
    legend: `${legend} · ${t(`targetSet.${set}`)}`,
    columns: 4,
    isFolded: target === undefined && isRare,
    fields: [
      { type: 'select', name: field('comparator'), label: t('desk.adjustment.field.comparator'), options: COMPARATORS.map((value) => ({ value, label: t(`comparatorName.${value}`) })), value: target?.comparator ?? 'at-least' },
      { type: 'text', name: field('value'), label: t('desk.adjustment.field.value'), value: target?.value ?? '' },
      { ...decimal, name: field('max'), label: t('desk.adjustment.field.max'), value: target?.max ?? '' },
      { ...decimal, name: field('tolerance'), label: t('desk.adjustment.field.tolerance'), value: target?.tolerance ?? '' },
    ],
  }
}

/** What only some kinds ask for, one step away from all others. */
function moreGroup(locale: Locale, { choices }: DefinitionView, { row, measure, legend }: Row): FieldGroup {
  const t = translator(locale)
  const references = choices.map(({ reference, name, unit }) => ({
    value: reference,
    label: `${reference.split('/')[0]} ${name[locale]}（${unit}）`,
  }))
  const at = (part: string) => `measure.${row}.${part}`
  return {
    key: `measure.${row}.more`,
    legend: `${legend} · ${t('desk.plans.definition.more')}`,
    isFolded: !ASKS_MORE.includes(measure?.kind ?? 'count'),
    fields: [
      { type: 'area', name: at('ordinal'), label: t('desk.plans.definition.ordinal'), hint: t('desk.plans.definition.ordinalHint'), rows: 3, value: measure?.ordinal.join('\n') ?? '' },
      { type: 'text', name: at('scope.zh'), label: t('desk.plans.definition.scopeZh'), hint: t('desk.plans.definition.scopeHint'), value: measure?.scope?.zh ?? '' },
      { type: 'text', name: at('scope.en'), label: t('desk.plans.definition.scopeEn'), value: measure?.scope?.en ?? '' },
      { type: 'select', name: at('reference'), label: t('desk.plans.definition.reference'), hint: t('desk.plans.definition.referenceHint'), options: [{ value: '', label: t('desk.plans.definition.noReference') }, ...references], value: measure?.reference ?? '' },
    ],
  }
}

/** Everything that says what kind of promise a commitment is and by what it is measured. */
export function definitionGroups(locale: Locale, view: DefinitionView): FieldGroup[] {
  const t = translator(locale)
  const { kind, measures } = view.context.before
  const rows: Row[] = [
    ...measures.map((measure, index) => ({
      row: index + 1,
      measure,
      legend: t('desk.plans.definition.measure', { number: index + 1, name: measure.name[locale] }),
    })),
    { row: measures.length + 1, measure: null, legend: t('desk.plans.definition.another') },
  ]
  return [
    natureGroup(locale, view),
    ...rows.flatMap((row) => [
      countedGroup(locale, kind, row),
      ...TARGET_SETS.map((set) => targetGroup(locale, set, row)),
      moreGroup(locale, view, row),
    ]),
  ]
}
