import { describe, expect, it } from 'vitest'
import { readCut, type CutBounds, type TypedCut } from './cut-faults'

const bounds: CutBounds = {
  ...{ startsOn: '2025-01-01', endsOn: '2025-12-31', today: '2025-07-18' },
  departments: ['district-construction'],
}
const typed = (overrides: Partial<TypedCut> = {}): TypedCut => ({
  ...{ kind: 'half-year', language: 'zh', department: null, dataOn: '2025-06-30', knownOn: '' },
  ...overrides,
})
const faultsOf = (overrides: Partial<TypedCut>) => {
  const read = readCut(typed(overrides), bounds)
  return read.ok ? [] : read.faults.map(({ field, fault }) => `${field} ${fault}`)
}

describe('the cut of a summary', () => {
  it('is known today unless another day is named', () => {
    expect(readCut(typed(), bounds)).toEqual({ ok: true, dataOn: '2025-06-30', knownOn: '2025-07-18' })
    expect(readCut(typed({ knownOn: '2025-07-01' }), bounds)).toMatchObject({ knownOn: '2025-07-01' })
  })

  it('lies in the plan, and not in the future', () => {
    expect(faultsOf({ dataOn: '' })).toEqual(['dataOn date'])
    expect(faultsOf({ dataOn: '2025-02-30', knownOn: 'soon' })).toEqual(['dataOn date', 'knownOn date'])
    expect(faultsOf({ dataOn: '2024-12-31' })).toEqual(['dataOn outside-plan'])
    expect(faultsOf({ dataOn: '2025-09-30' })).toEqual(['dataOn future'])
    expect(faultsOf({ knownOn: '2025-07-19' })).toEqual(['knownOn future'])
    expect(faultsOf({ knownOn: '2025-06-29' })).toEqual(['knownOn before-data'])
  })

  it('names a department where it is about one, and nowhere else', () => {
    expect(faultsOf({ kind: 'department', department: 'district-construction' })).toEqual([])
    expect(faultsOf({ kind: 'department' })).toEqual(['department department'])
    expect(faultsOf({ kind: 'department', department: 'nowhere', dataOn: '' })).toEqual(['department department', 'dataOn date'])
    expect(faultsOf({ department: 'district-construction' })).toEqual(['department no-department'])
  })

  it('is in English for citizens alone', () => {
    expect(faultsOf({ language: 'en' })).toEqual(['language chinese-only'])
    expect(faultsOf({ language: 'en', kind: 'brief' })).toEqual([])
  })
})
