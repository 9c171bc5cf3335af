import { nameText } from '@/components/desk/imports/document-words'
import type { FieldGroup, FieldSpec } from '@/components/desk/form-spec'
import { targetField } from '@/lib/domain/definition'
import { findBaseline, listReferences, MAX_MEASURES_HERE, placeOf, settledValues, type CommitmentValues, type ImportedClause, type MeasureValues } from '@/lib/domain/plan-import'
import { SCALES } from '@/lib/domain/quantity'
import { STAGE_SERIES } from '@/lib/domain/stage-series'
import { COMPARATORS, GRADES, KINDS, MODALITIES } from '@/lib/domain/words'
import { translator, type Locale } from '@/lib/i18n'
import type { PlanImportView } from '@/lib/services/plan-import/view-import'
import { baselineFacts } from './baseline-facts'

/** Rows of measures that the form offers, the empty ones folded. */
const FEWEST_ROWS = 3

function measureGroup(locale: Locale, row: number, measure: MeasureValues | undefined): FieldGroup {
  const t = translator(locale)
  const text = (part: string, label: string, value = ''): FieldSpec => ({ type: 'text', name: `measure.${row}.${part}`, label, value })
  const target = (part: 'value' | 'max' | 'tolerance', value: string | null | undefined): FieldSpec => ({
    ...{ type: 'text', name: targetField(row, 'plan', part), label: t(`desk.adjustment.field.${part}`) },
    value: value ?? '',
  })
  return {
    key: `measure.${row}`,
    legend: measure === undefined ? t('desk.plans.definition.another') : t('desk.plans.definition.measure', { number: row, name: nameText(locale, measure.name) }),
    columns: 2,
    isFolded: measure === undefined,
    fields: [
      text('name.zh', t('desk.plans.definition.nameZh'), measure?.name.zh),
      text('name.en', t('desk.plans.definition.nameEn'), measure?.name.en),
      { type: 'select', name: targetField(row, 'plan', 'comparator'), label: t('desk.adjustment.field.comparator'), options: COMPARATORS.map((value) => ({ value, label: t(`comparatorName.${value}`) })), value: measure?.comparator ?? 'at-least' },
      target('value', measure?.value),
      text('unit.zh', t('desk.plans.definition.unitZh'), measure?.unit.zh),
      { type: 'select', name: `measure.${row}.scale`, label: t('desk.plans.definition.scale'), options: SCALES.map((value) => ({ value, label: t(`desk.plans.definition.scales.${value}`) })), value: measure?.scale ?? '1' },
      target('max', measure?.max),
      target('tolerance', measure?.tolerance),
      text('unit.en', t('desk.plans.definition.unitEn'), measure?.unit.en),
    ],
  }
}

/** What a relation is compared with, among the clauses before it that state a number. */
function referenceField(locale: Locale, { clauses }: PlanImportView, clause: ImportedClause, value: string): FieldSpec[] {
  const t = translator(locale)
  const earlier = listReferences(clauses, clause)
  if (earlier.length === 0) return []
  const options = earlier.map((each) => ({ value: placeOf(each), label: nameText(locale, each.decision?.values?.title ?? { zh: each.quote.slice(0, 40), en: '' }) }))
  const none = { value: '', label: t('desk.imports.noReference') }
  return [{ type: 'select', name: 'reference', label: t('desk.imports.field.reference'), hint: t('desk.imports.hint.reference'), options: [none, ...options], value }]
}

/** The earlier result that would stand beside the target, to be kept or taken away. */
function baselineField(locale: Locale, { stored }: PlanImportView, { proposal }: ImportedClause, values: CommitmentValues): FieldSpec[] {
  const found = findBaseline(proposal, { ...values, keepsBaseline: true }, stored)
  if (found === null) return []
  const t = translator(locale)
  const option = { value: 'yes', label: t.markup('desk.imports.baseline', { ...baselineFacts(locale, found, values), zh: (words) => words }) }
  return [{ type: 'checks', name: 'baseline', label: t('desk.imports.field.baseline'), options: [option], values: values.keepsBaseline ? ['yes'] : [] }]
}

/** The form of a clause as a commitment, filled in with what was decided, else proposed. */
export function valuesGroups(locale: Locale, view: PlanImportView, clause: ImportedClause): FieldGroup[] {
  const t = translator(locale)
  const values = clause.decision?.values ?? settledValues(clause.proposal, view.context)
  const departments = view.departments.map(({ slug, name }) => ({ value: slug, label: name[locale] }))
  const [lead, ...supporting] = values.departments
  const rows = Math.min(MAX_MEASURES_HERE, Math.max(FEWEST_ROWS, values.measures.length + 1))
  const words = <T extends string>(name: string, label: string, options: { value: T; label: string }[], value: string): FieldSpec => ({
    ...{ type: 'select', name, label, options, value },
  })
  const measures = Array.from({ length: rows }, (_, index) => measureGroup(locale, index + 1, values.measures[index]))
  return [
    {
      key: 'commitment',
      legend: t('desk.imports.edit'),
      fields: [
        { type: 'text', name: 'title.zh', label: t('desk.imports.field.commitmentZh'), value: values.title.zh },
        { type: 'text', name: 'title.en', label: t('desk.imports.field.commitmentEn'), hint: t('desk.imports.hint.english'), value: values.title.en },
        words('kind', t('desk.plans.definition.kind'), KINDS.map((value) => ({ value, label: t(`kind.${value}`) })), values.kind),
        ...referenceField(locale, view, clause, values.measures[0]?.reference ?? ''),
        words('modality', t('desk.plans.definition.modality'), MODALITIES.map((value) => ({ value, label: t(`modality.${value}`) })), values.modality),
        words('grade', t('desk.plans.definition.grade'), GRADES.map((value) => ({ value, label: t(`grade.${value}`) })), values.grade),
        { type: 'date', name: 'deadline', label: t('desk.plans.deadline'), value: values.deadline },
        words('lead', t('desk.plans.lead'), departments, lead?.department ?? ''),
        { type: 'checks', name: 'inferred', label: t('desk.imports.field.inferred'), options: [{ value: 'yes', label: t('desk.imports.inferredYes') }], values: lead?.inferred === true ? ['yes'] : [] },
        ...baselineField(locale, view, clause, values),
        words('stages', t('desk.imports.field.stages'), STAGE_SERIES.map((value) => ({ value, label: t(`desk.imports.series.${value}`) })), values.stages ?? 'programme'),
      ],
    },
    ...measures,
    {
      key: 'more',
      legend: t('desk.imports.more'),
      isFolded: true,
      fields: [
        { type: 'checks', name: 'supporting', label: t('desk.imports.field.supporting'), options: departments, values: supporting.map(({ department }) => department) },
        { type: 'area', name: 'members', label: t('desk.imports.field.members'), hint: t('desk.imports.hint.members'), rows: 4, value: values.members.join('\n') },
        { type: 'area', name: 'editReason', label: t('desk.imports.field.editReason'), rows: 2, value: clause.decision?.reason ?? '' },
      ],
    },
  ]
}
