import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeClauses } from './propose-clauses'
import { outlineOf } from './testing/documents'
import { widenMarks } from './wide-marks'

describe('half-width marks', () => {
  it.each([
    ['beside Chinese', '修路5公里,植树900棵;其中:东岭', '修路5公里，植树900棵；其中：东岭'],
    ['behind a percent sign', '增长8%,好于上年', '增长8%，好于上年'],
    ['round an aside', '急救设备(AED)90台', '急救设备（AED）90台'],
    ['of a clock, a large number, Latin words', '12:30到馆1,200人, open', '12:30到馆1,200人， open'],
  ])('are read as full-width ones %s', (_, text, wide) => {
    expect(widenMarks(text)).toBe(wide)
  })

  it('never change the length of a text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'修路8%,;:!?()a ，') }), (text) => widenMarks(text).length === text.length))
  })

  it('leave a term with what it is for, in a numbered item', () => {
    const [clause] = proposeClauses(
      outlineOf('青岭区2024年民生实事清单\n一、便民工程\n1.到2024年底,公办园占比达60%。\n2.新增车位600个。'),
    ).filter(({ disposition }) => disposition === 'commitment')
    expect(clause?.deadline).toBe('2024-12-31')
  })

  it('hold the same promises, and quotes keep them', () => {
    const clauses = proposeClauses(
      outlineOf('青岭区2024年民生实事清单\n一、便民工程\n新增车位600个;为40个小区新增充电设施;给300户更换软管。'),
    ).filter(({ disposition }) => disposition === 'commitment')
    expect(clauses.map(({ measures }) => measures[0]?.value)).toEqual(['600', '40', '300'])
    const quoted = proposeClauses(outlineOf('青岭区2024年民生实事清单\n一、便民工程\n修建步道8公里(环湖段),植树900棵。'))
    expect(quoted.map(({ quote }) => quote)).toContain('修建步道8公里(环湖段)')
  })
})
