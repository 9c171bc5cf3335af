import { describe, expect, it } from 'vitest'
import { aMeasure, aStage, aTarget, someFacts } from '@/lib/domain/testing/builders'
import type { AdjustmentKind } from '@/lib/domain/words'
import { parseAdjustmentForm } from './adjustment-form'

const facts = someFacts({ stages: [aStage('started'), aStage('in-use')] })

function parse(kind: AdjustmentKind, typed: Record<string, string | string[]>, around = facts) {
  const form = new FormData()
  for (const [name, values] of Object.entries(typed)) {
    for (const value of [values].flat()) form.append(name, value)
  }
  return parseAdjustmentForm(form, kind, around)
}
const partOf = (...args: Parameters<typeof parse>) => {
  const read = parse(...args)
  return read.ok ? read.proposal.after : read.faults
}

describe('the form of an adjustment', () => {
  it('reads a target as people type it', () => {
    const typed = { measure: 'roads', set: 'plan', comparator: 'range', value: '１，２００', max: '1 500', tolerance: '' }
    expect(partOf('target', typed)).toEqual({
      measure: 'roads',
      set: 'plan',
      comparator: 'range',
      value: '1200',
      max: '1500',
      tolerance: null,
    })
    expect(partOf('target', { ...typed, comparator: 'like' })).toEqual([{ field: 'comparator', fault: 'not-a-choice' }])
    expect(partOf('target', { ...typed, measure: 'trees' })).toEqual([{ field: 'comparator', fault: 'not-a-choice' }])
    const grade = someFacts({ measures: [aMeasure({ kind: 'grade', ordinal: ['AA', 'AAA'], targets: [aTarget({ value: 'AAA' })] })] })
    expect(partOf('target', { ...typed, comparator: 'at-least', value: 'AA' }, grade)).toMatchObject({ value: 'AA' })
  })

  it('reads dates, and names those that are none', () => {
    expect(partOf('deadline', { deadlineOn: '2026-03-31' })).toEqual({ deadlineOn: '2026-03-31' })
    expect(partOf('deadline', { deadlineOn: '' })).toEqual([{ field: 'deadlineOn', fault: 'required' }])
    expect(partOf('deadline', { deadlineOn: '2026-02-30', documentDate: '昨天' })).toEqual([
      { field: 'deadlineOn', fault: 'not-a-date' },
      { field: 'documentDate', fault: 'not-a-date' },
    ])
    expect(partOf('ending', { endedOn: '' })).toEqual({ endedOn: null })
  })

  it('reads nodes in per cent, leaves empty rows out, and knows where each stood', () => {
    const typed = {
      'node.1.dueOn': '2025-06-30',
      'node.1.share': '12.5%',
      'node.4.dueOn': '2025-12-31',
      'node.4.share': '１００',
    }
    expect(parse('schedule', typed)).toMatchObject({
      proposal: { after: { nodes: [{ dueOn: '2025-06-30', share: '0.125' }, { dueOn: '2025-12-31', share: '1' }] } },
      rows: [1, 4],
    })
    expect(partOf('schedule', { ...typed, 'node.1.share': '', 'node.4.dueOn': '年底' })).toEqual([
      { field: 'node.1.share', fault: 'required' },
      { field: 'node.4.dueOn', fault: 'not-a-date' },
    ])
    // finer than shares are kept
    expect(partOf('schedule', { ...typed, 'node.1.share': '33.33333' })).toEqual([
      { field: 'node.1.share', fault: 'not-a-decimal' },
    ])
  })

  it('orders stages by the number beside them, and gives a new one a key of its own', () => {
    const typed = {
      'stage.1.key': 'started', 'stage.1.order': '1', 'stage.1.zh': '启动', 'stage.1.en': 'Begun', 'stage.1.plannedOn': '2025-03-31',
      'stage.2.key': 'in-use', 'stage.2.order': '3', 'stage.2.zh': '投用', 'stage.2.en': 'In use', 'stage.2.plannedOn': '',
      'stage.3.order': '1.5', 'stage.3.zh': '封顶', 'stage.3.en': '', 'stage.3.plannedOn': '2025-06-30',
      'stage.4.zh': '', 'stage.4.key': 'forged',
    }
    expect(parse('stages', typed)).toMatchObject({
      proposal: {
        after: {
          stages: [
            { key: 'started', name: { zh: '启动', en: 'Begun' }, plannedOn: '2025-03-31' },
            { key: 'filed-1', name: { zh: '封顶', en: '封顶' }, plannedOn: '2025-06-30' },
            { key: 'in-use', name: { zh: '投用', en: 'In use' }, plannedOn: null },
          ],
        },
      },
      rows: [1, 3, 2],
    })
    expect(partOf('stages', { ...typed, 'stage.3.order': '中间', 'stage.3.plannedOn': '夏天' })).toEqual([
      { field: 'stage.3.order', fault: 'not-a-decimal' },
      { field: 'stage.3.plannedOn', fault: 'not-a-date' },
    ])
  })

  it('reads names and departments; who keeps their part stays inferred', () => {
    const before = someFacts()
    const inferred = { ...before, details: { ...before.details, departments: [{ department: 'roads', role: 'lead' as const, inferred: true }] } }
    const typed = { 'title.zh': '新名', 'title.en': 'New', 'measure.roads.zh': '道路', 'measure.roads.en': 'Roads' }
    expect(partOf('details', { ...typed, lead: 'roads', supporting: ['water', 'roads', 'parks'] }, inferred)).toEqual({
      title: { zh: '新名', en: 'New' },
      departments: [
        { department: 'roads', role: 'lead', inferred: true },
        { department: 'parks', role: 'supporting', inferred: false },
        { department: 'water', role: 'supporting', inferred: false },
      ],
      measures: [{ key: 'roads', name: { zh: '道路', en: 'Roads' } }],
    })
  })

  it('reads the grounds; what was left empty is none', () => {
    expect(parse('ending', { endedOn: '2025-07-18', reason: ' 合并实施 ', authority: '', documentDate: '2025-07-01' })).toMatchObject({
      grounds: { authority: null, documentNumber: null, documentDate: '2025-07-01', reason: '合并实施' },
    })
  })
})
