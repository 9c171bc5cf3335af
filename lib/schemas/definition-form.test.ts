import { describe, expect, it } from 'vitest'
import type { Definition } from '@/lib/domain/definition'
import { parseDefinitionForm } from './definition-form'

const BEFORE: Definition = {
  kind: 'count',
  modality: 'commit',
  grade: 'A',
  inferred: [],
  stages: [],
  nodes: [],
  members: [],
  measures: [
    {
      key: 'roads',
      name: { zh: '路', en: 'Roads' },
      unit: { zh: '条', en: 'roads' },
      scale: '1',
      kind: 'count',
      ordinal: [],
      scope: null,
      reference: null,
      targets: [{ set: 'plan', comparator: 'at-least', value: '11', max: null, tolerance: null }],
    },
  ],
}

const ROW = { 'name.zh': '路', 'name.en': 'Roads', 'unit.zh': '条', 'unit.en': 'roads', scale: '1', kind: 'count', 'plan.comparator': 'at-least', 'plan.value': '１１', 'municipal.comparator': 'at-least' }

const rowOf = (row: number, values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`measure.${row}.${name}`, value]))

function read(values: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ 'commitment.kind': 'count', modality: 'commit', grade: 'A', ...values })) form.set(name, value)
  return parseDefinitionForm(form, BEFORE, ['first', 'second'])
}

describe('the form of what a commitment is', () => {
  it('comes back as it was, with full-width digits and an untouched row beneath', () => {
    const blank = rowOf(2, { scale: '1', kind: 'count', 'plan.comparator': 'at-least', 'plan.value': '' })
    expect(read({ ...rowOf(1, ROW), ...blank })).toEqual({ ok: true, definition: BEFORE, rows: [1] })
  })

  it('takes one out and another in, under a key of its own, and knows their rows', () => {
    const added = rowOf(2, { ...ROW, kind: 'grade', ordinal: 'AA\nAA+、AAA', 'plan.value': 'AAA' })
    const result = read({ ...rowOf(1, { ...ROW, removed: 'yes' }), ...added, inferred: 'second' })
    expect(result).toMatchObject({
      ok: true,
      rows: [2],
      definition: { inferred: ['second'], measures: [{ key: 'measure-1', ordinal: ['AA', 'AA+', 'AAA'] }] },
    })
  })

  it('names the fields that are none of the choices, as of the form', () => {
    expect(read({ ...rowOf(1, { ...ROW, scale: '7' }), grade: 'C', inferred: 'nobody' })).toEqual({
      ok: false,
      faults: [
        { field: 'measure.1.scale', fault: 'not-a-choice' },
        { field: 'grade', fault: 'not-a-choice' },
      ],
    })
  })
})
