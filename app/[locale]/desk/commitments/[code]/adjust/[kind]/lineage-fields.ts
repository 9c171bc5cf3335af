import type { FieldGroup, FieldSpec } from '@/components/desk/form-spec'
import { isListed, listTargets, MAX_PARTS, type TargetValue } from '@/lib/domain/adjustment'
import type { Measure } from '@/lib/domain/measure'
import { translator, type Locale } from '@/lib/i18n'
import type { AdjustStart } from './start'

type Named = { name: string; unit: string }

/** A measure as its commitment words it. */
function namedOf(locale: Locale, { view }: AdjustStart, key: string): Named {
  const row = view.reporting.row.measures.find((each) => each.key === key)
  if (row === undefined) return { name: key, unit: '' }
  return locale === 'zh' ? { name: row.nameZh, unit: row.unitZh } : { name: row.nameEn, unit: row.unitEn }
}

/** The field of one target, empty: a grade is chosen, a number is typed. */
function targetField(
  name: string,
  label: string,
  measure: Measure | undefined,
  unit: string,
): FieldSpec {
  if (measure?.kind === 'grade') {
    const options = [{ value: '', label: '—' }, ...measure.ordinal.map((value) => ({ value, label: value }))]
    return { type: 'select', name, label, options, value: '' }
  }
  return { type: 'text', name, label, unit, inputMode: 'decimal', value: '' }
}

/** What of the parent's measures a part takes: a target each, or a tick where there is none. */
function partMeasureFields(locale: Locale, start: AdjustStart, number: number): FieldSpec[] {
  const t = translator(locale)
  const { facts } = start.view.reporting
  const measures = facts.measures.filter((measure) => !isListed(measure, facts))
  const bare = measures.filter(({ targets }) => targets.length === 0)
  const targets = measures.flatMap((measure) =>
    measure.targets.map(({ set }) => {
      const { name, unit } = namedOf(locale, start, measure.key)
      const label = t(`desk.adjustment.field.partTarget.${set}`, { name })
      return targetField(`part.${number}.measure.${measure.key}.${set}`, label, measure, unit)
    }),
  )
  if (bare.length === 0) return targets
  const options = bare.map(({ key }) => ({ value: key, label: namedOf(locale, start, key).name }))
  const label = t('desk.adjustment.field.partTake')
  const values = number === 1 ? bare.map(({ key }) => key) : []
  return [...targets, { type: 'checks', name: `part.${number}.take`, label, options, values }]
}

function partGroup(locale: Locale, start: AdjustStart, number: number): FieldGroup {
  const t = translator(locale)
  const { view } = start
  const lead = view.reporting.facts.details.departments[0]?.department ?? ''
  return {
    key: `part-${number}`,
    legend: t('desk.adjustment.group.part', { number }),
    note: number === 1 ? t('desk.adjustment.field.partsNote') : undefined,
    isFolded: number > 1,
    fields: [
      { type: 'text', name: `part.${number}.title.zh`, label: t('desk.adjustment.field.titleZh'), value: '' },
      { type: 'text', name: `part.${number}.title.en`, label: t('desk.adjustment.field.titleEn'), value: '' },
      {
        type: 'select',
        name: `part.${number}.lead`,
        label: t('desk.adjustment.field.lead'),
        options: view.departments.map(({ slug, name }) => ({ value: slug, label: name[locale] })),
        value: lead,
      },
      ...partMeasureFields(locale, start, number),
    ],
  }
}

/** What is left to the parent: of a count the rest, of all else all or nothing. */
function restField(locale: Locale, start: AdjustStart, target: TargetValue): FieldSpec[] {
  const t = translator(locale)
  const { measure: key, set } = target
  const { facts } = start.view.reporting
  const measure = facts.measures.find((each) => each.key === key)
  if (measure === undefined || isListed(measure, facts)) return []
  const { name, unit } = namedOf(locale, start, key)
  const label = t(`desk.adjustment.field.restTarget.${set}`, { name, value: target.value })
  const field = `target.${key}.${set}`
  if (measure.kind === 'count') return [targetField(field, label, measure, unit)]
  const options = [
    { value: 'kept', label: t('desk.adjustment.field.restKept') },
    { value: 'handed-on', label: t('desk.adjustment.field.restHandedOn') },
  ]
  return [{ type: 'select', name: field, label, options, value: 'kept' }]
}

/** Up to three parts, and what they leave. */
export function splitGroups(locale: Locale, start: AdjustStart): FieldGroup[] {
  const t = translator(locale)
  const numbers = Array.from({ length: MAX_PARTS }, (_, index) => index + 1)
  const rest = listTargets(start.view.reporting.facts).flatMap((target) => restField(locale, start, target))
  const note = t('desk.adjustment.field.restNote')
  const groups: FieldGroup[] = [
    ...numbers.map((number) => partGroup(locale, start, number)),
    { key: 'rest', legend: t('desk.adjustment.group.rest'), note, fields: rest },
  ]
  return groups.filter(({ fields }) => fields.length > 0)
}

/** What is to be absorbed, and the targets of both together. */
export function mergeGroups(locale: Locale, start: AdjustStart): FieldGroup[] {
  const t = translator(locale)
  const { view } = start
  const options = view.mergeable.map(({ code, title }) => ({ value: code, label: `${code} ${title[locale]}` }))
  const absorbed: FieldSpec = {
    type: 'select',
    name: 'absorbed',
    label: t('desk.adjustment.field.absorbed'),
    hint: t('desk.adjustment.field.absorbedHint'),
    options: [{ value: '', label: t('desk.adjustment.field.choose') }, ...options],
    value: '',
  }
  const { facts } = view.reporting
  const targets = listTargets(facts).flatMap(({ measure: key, set, value }): FieldSpec[] => {
    const measure = facts.measures.find((each) => each.key === key)
    if (measure?.kind === 'list') return []
    const { name, unit } = namedOf(locale, start, key)
    const label = t(`desk.adjustment.field.mergedTarget.${set}`, { name, value })
    return [targetField(`target.${key}.${set}`, label, measure, unit)]
  })
  const note = t('desk.adjustment.field.mergedNote')
  const groups: FieldGroup[] = [
    { key: 'absorbed', legend: t('desk.adjustment.group.absorbed'), fields: [absorbed] },
    { key: 'merged', legend: t('desk.adjustment.group.merged'), note, fields: targets },
  ]
  return groups.filter(({ fields }) => fields.length > 0)
}
