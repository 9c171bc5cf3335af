import { describe, expect, it } from 'vitest'
import { isChanged, type FieldSpec } from './form-spec'

const area: FieldSpec = { type: 'area', name: 'terms', label: '词语', rows: 2, value: '一\n二' }
const options = [{ value: 'at-least', label: '不少于' }]
const select: FieldSpec = { type: 'select', name: 'comparator', label: '要求', options, value: 'at-least' }
const checks: FieldSpec = { type: 'checks', name: 'roads', label: '道路', options, values: ['a', 'b'] }
const file: FieldSpec = { type: 'file', name: 'evidence', label: '文件', value: '' }

describe('what an answer brings back', () => {
  it('is no change before any answer, nor where it is what the form had', () => {
    for (const field of [area, select, checks, file]) expect(isChanged(field, null)).toBe(false)
    const same = { terms: ['一\r\n二'], comparator: ['at-least'], roads: ['a', 'b'] }
    for (const field of [area, select, checks, file]) expect(isChanged(field, same)).toBe(false)
  })

  it('is a change where it was typed, emptied, chosen or unchecked', () => {
    expect(isChanged(area, { terms: ['一'] })).toBe(true)
    expect(isChanged(area, { terms: [''] })).toBe(true)
    expect(isChanged(select, { comparator: ['at-most'] })).toBe(true)
    expect(isChanged(checks, { roads: ['a'] })).toBe(true)
    expect(isChanged(checks, {})).toBe(true)
  })
})
