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

describe('the members of a form', () => {
  const filed = someFacts({
    members: [
      { position: 1, name: { zh: '归元路', en: 'Guiyuan' }, place: { zh: '五里墩', en: 'Wulidun' }, plannedOn: null },
      { position: 2, name: null, place: null, plannedOn: null },
    ],
  })
  const rows = { 'member.1.zh': '归元路', 'member.1.en': 'Guiyuan', 'member.1.place': '五里墩', 'member.1.plannedOn': '', 'member.2.zh': '', 'member.2.en': '', 'member.2.place': '', 'member.2.plannedOn': '' }

  it('come from rows and from pasted lines, which fill what is empty and follow after', () => {
    const paste = '翠微路\t江堤\t2025/9/30\tCuiwei Road\tJiangdi\n\n鹦鹉路|洲头|2025年11月1日\n月湖路'
    expect(partOf('members', { ...rows, paste }, filed)).toEqual({
      members: [
        filed.members[0],
        { position: 2, name: { zh: '翠微路', en: 'Cuiwei Road' }, place: { zh: '江堤', en: 'Jiangdi' }, plannedOn: '2025-09-30' },
        { position: 3, name: { zh: '鹦鹉路', en: '鹦鹉路' }, place: { zh: '洲头', en: '洲头' }, plannedOn: '2025-11-01' },
        { position: 4, name: { zh: '月湖路', en: '月湖路' }, place: null, plannedOn: null },
      ],
    })
  })

  it('keep the place in English while it is the same place, and the empty ones of a list', () => {
    expect(partOf('members', { ...rows, 'member.1.zh': '归元寺路' }, filed)).toMatchObject({
      members: [{ name: { zh: '归元寺路' }, place: { en: 'Wulidun' } }, { name: null }],
    })
    expect(partOf('members', { ...rows, 'member.1.place': '江堤' }, filed)).toMatchObject({
      members: [{ place: { zh: '江堤', en: '江堤' } }, {}],
    })
  })

  it('name the pasted line of a day that is none', () => {
    expect(parse('members', { ...rows, paste: '翠微路\n鹦鹉路\t\t年底' }, filed)).toMatchObject({
      ok: false,
      faults: [{ field: 'member.3.plannedOn', fault: 'not-a-date' }],
      rows: [1, -1, -2],
    })
  })
})
