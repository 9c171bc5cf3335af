import { describe, expect, it } from 'vitest'
import { departmentStamp, isDepartmentSlug, listDepartmentFaults, type DepartmentFacts } from './department'

const bureau: DepartmentFacts = {
  nameZh: '区教育局',
  nameEn: 'Education Bureau',
  headId: null,
  signOffRequired: false,
}

describe('what is decided about a department', () => {
  it('needs both names', () => {
    expect(listDepartmentFaults(bureau)).toEqual([])
    expect(listDepartmentFaults({ ...bureau, nameZh: '', nameEn: '' })).toEqual([
      'name-zh-missing',
      'name-en-missing',
    ])
    const long = { ...bureau, nameZh: '局'.repeat(81), nameEn: 'x'.repeat(81) }
    expect(listDepartmentFaults(long)).toEqual(['name-zh-too-long', 'name-en-too-long'])
  })

  it('needs a head who could sign off', () => {
    expect(listDepartmentFaults({ ...bureau, signOffRequired: true })).toEqual(['sign-off-without-head'])
    expect(listDepartmentFaults({ ...bureau, signOffRequired: true, headId: 'lin' })).toEqual([])
  })

  it('has a stamp that differs with every fact', () => {
    const changed = [{ nameZh: '局' }, { nameEn: 'B' }, { headId: 'lin' }, { signOffRequired: true }]
    const stamps = changed.map((facts) => departmentStamp({ ...bureau, ...facts }))
    expect(new Set([departmentStamp(bureau), ...stamps]).size).toBe(5)
  })
})

describe('the permanent part of addresses', () => {
  it.each(['district-education', 'a', 'a1-b2'])('may be %s', (text) => expect(isDepartmentSlug(text)).toBe(true))
  it.each(['', 'District', 'a--b', '-a', 'a-', 'a b', '教育', 'a'.repeat(61)])('may not be "%s"', (text) =>
    expect(isDepartmentSlug(text)).toBe(false),
  )
})
