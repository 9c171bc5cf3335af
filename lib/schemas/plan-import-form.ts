import { isCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import { targetField } from '@/lib/domain/definition'
import { MAX_IMPORT_REASON, MAX_MEASURES_HERE, type CommitmentValues, type ImportFault, type MeasureValues } from '@/lib/domain/plan-import'
import { SCALES } from '@/lib/domain/quantity'
import { STAGE_SERIES } from '@/lib/domain/stage-series'
import { COMPARATORS, GRADES, KINDS, MODALITIES, type Kind } from '@/lib/domain/words'
import { textOf, textsOf } from './form-text'
import { normaliseNumber } from './number-text'

/** What was typed of a commitment, or what could not be read of it. */
export type ValuesForm = { ok: true; values: CommitmentValues } | { ok: false; faults: ImportFault[] }

/** The longest text of a field that has no bound of its own. */
const MAX_TEXT = 500

const wordOf = <const T extends string>(form: FormData, field: string, words: readonly T[]): T | null =>
  words.find((word) => word === textOf(form, field)) ?? null

const orNull = (text: string): string | null => (text === '' ? null : text)

/** A row whose name and value are both empty is none. */
function readMeasure(form: FormData, row: number, kind: Kind): MeasureValues[] {
  const typed = (part: string) => textOf(form, `measure.${row}.${part}`).slice(0, MAX_TEXT)
  const target = (part: string) => textOf(form, targetField(row, 'plan', part))
  const name = { zh: typed('name.zh'), en: typed('name.en') }
  if (name.zh + target('value') === '') return []
  return [
    {
      name,
      unit: { zh: typed('unit.zh'), en: typed('unit.en') },
      scale: wordOf(form, `measure.${row}.scale`, SCALES) ?? '1',
      comparator: wordOf(form, targetField(row, 'plan', 'comparator'), COMPARATORS) ?? 'at-least',
      value: normaliseNumber(target('value')),
      max: orNull(normaliseNumber(target('max'))),
      tolerance: orNull(normaliseNumber(target('tolerance'))),
      reference: kind === 'relative' ? orNull(textOf(form, 'reference')) : null,
    },
  ]
}

const membersOf = (text: string): string[] =>
  text.split(/\n/u).map((line) => line.replace(/\s+/gu, '')).filter((line) => line !== '')

/** Reads the form of a commitment; what its kind has no place for is left out. */
export function readValuesForm(form: FormData): ValuesForm {
  const kind = wordOf(form, 'kind', KINDS)
  const modality = wordOf(form, 'modality', MODALITIES)
  const grade = wordOf(form, 'grade', GRADES)
  const deadline = textOf(form, 'deadline')
  const choice = (field: string, word: string | null): ImportFault[] => (word === null ? [{ field, fault: 'not-a-choice' }] : [])
  if (kind === null || modality === null || grade === null || !isCivilDate(deadline)) {
    const faults = [...choice('kind', kind), ...choice('modality', modality), ...choice('grade', grade)]
    return { ok: false, faults: isCivilDate(deadline) ? faults : [...faults, { field: 'deadline', fault: 'not-a-date' }] }
  }
  const inferred = textsOf(form, 'inferred').includes('yes')
  const lead = textOf(form, 'lead')
  const supporting = textsOf(form, 'supporting').filter((slug) => slug !== lead)
  const isCounted = kind !== 'milestone' && kind !== 'direction'
  const rows = Array.from({ length: MAX_MEASURES_HERE }, (_, index) => index + 1)
  return {
    ok: true,
    values: {
      ...{ kind, modality, grade, deadline },
      title: { zh: textOf(form, 'title.zh'), en: textOf(form, 'title.en').slice(0, MAX_TEXT) },
      departments: [lead, ...supporting].filter((slug) => slug !== '').map((department) => ({ department, inferred })),
      measures: isCounted ? rows.flatMap((row) => readMeasure(form, row, kind)) : [],
      members: kind === 'list' ? membersOf(textOf(form, 'members')) : [],
      stages: kind === 'milestone' ? (wordOf(form, 'stages', STAGE_SERIES) ?? 'programme') : null,
      keepsBaseline: textsOf(form, 'baseline').includes('yes'),
    },
  }
}

/** A reason as typed, as long as it is kept. */
export const readReason = (form: FormData, field: string): string => textOf(form, field).slice(0, MAX_IMPORT_REASON)

/** A date as typed; null where nothing was, undefined for what is none. */
const dateOf = (form: FormData, field: string): CivilDate | null | undefined => {
  const typed = textOf(form, field)
  if (typed === '') return null
  return isCivilDate(typed) ? typed : undefined
}

/** What the plan will be called, as typed; see `dateOf` for its dates. */
export function readNamesForm(form: FormData) {
  const year = textOf(form, 'year')
  return {
    slug: textOf(form, 'slug').toLowerCase(),
    codePrefix: textOf(form, 'codePrefix').toUpperCase(),
    year: /^\d{4}$/u.test(year) ? Number(year) : 0,
    title: { zh: textOf(form, 'title.zh').slice(0, MAX_TEXT), en: textOf(form, 'title.en').slice(0, MAX_TEXT) },
    knownOn: dateOf(form, 'knownOn'),
    startsOn: dateOf(form, 'startsOn'),
    fallbackDepartment: textOf(form, 'fallbackDepartment'),
  }
}
