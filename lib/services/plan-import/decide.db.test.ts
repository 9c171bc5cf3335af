import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { listImportActs } from '@/lib/data/plan-import-acts'
import { listImportClauses } from '@/lib/data/plan-imports'
import { coverageOf, type ImportAct, type ImportedClause } from '@/lib/domain/plan-import'
import { at, listAudit } from '../testing/accounts'
import { makeHouse } from '../testing/officials'
import { aReadPlan, someNames, uploaded } from '../testing/plan-import'
import { listChanged } from '../testing/tables'
import { decideImport, undoImport } from './decide'
import { keepPlanImport } from './keep-import'

const NOW = at('10:00:00')
const seen = ({ id, version }: ImportedClause) => ({ clause: id, version })
const contents = (clauses: readonly ImportedClause[]) => clauses.map(({ version: _, ...rest }) => rest)

async function clauseWith(importId: string, words: string): Promise<ImportedClause> {
  const found = (await listImportClauses(db, importId)).find(({ quote }) => quote.includes(words))
  if (found === undefined) throw new Error(`no clause with ${words}`)
  return found
}

const setAside = (clause: ImportedClause, reason = '只是背景'): ImportAct => ({
  ...seen(clause),
  ...{ kind: 'set-aside', disposition: 'background', reason },
})

describe('taking a document in', () => {
  it('keeps its bytes and a clause for every word, undecided, and says so in the record', async () => {
    const house = await makeHouse()
    const names = someNames(house)
    let id = ''
    const changed = await listChanged(async () => {
      id = await uploaded(house, names)
    })
    expect(changed).toEqual(['ImportClause', 'PlanImport'])
    const clauses = await listImportClauses(db, id)
    expect(coverageOf(clauses)).toMatchObject({ clauses: { decided: 0, all: 7 } })
    expect(clauses.map(({ quote }) => quote)).toContain('三月起每月通报。')
    expect(await listAudit(id)).toMatchObject([
      { action: 'plan-import.uploaded', details: { plan: names.slug, clauses: 7 } },
    ])
    await expect(db.planImport.update({ where: { id }, data: { bytes: new Uint8Array([1]) } })).rejects.toThrow()
    await expect(db.planImport.delete({ where: { id } })).rejects.toThrow()
  })

  it('is refused whole for a name that is taken or malformed, and to who may not', async () => {
    const house = await makeHouse()
    const names = someNames(house)
    await uploaded(house, names)
    const keep = (overrides: Partial<typeof names>, official = house.planner) =>
      keepPlanImport(official, aReadPlan(), { ...someNames(house), ...overrides }, NOW)
    const changed = await listChanged(async () => {
      expect(await keep({ slug: names.slug })).toMatchObject({ faults: [{ field: 'slug', fault: 'taken' }] })
      const { zh, en } = names.title
      for (const [field, title] of [['title.zh', { zh, en: '' }], ['title.en', { zh: '另一个计划', en }]] as const) {
        expect(await keep({ title })).toMatchObject({ faults: [{ field, fault: 'title-taken' }] })
      }
      expect(await keep({ slug: 'Ä b', codePrefix: '1', year: 1800 })).toMatchObject({
        faults: [{ field: 'slug', fault: 'malformed' }, { field: 'codePrefix' }, { field: 'year' }],
      })
      for (const startsOn of ['2024-12-31', '2026-01-01'] as const) {
        expect(await keep({ startsOn })).toMatchObject({ faults: [{ field: 'startsOn', fault: 'outside-year' }] })
      }
      expect(await keep({ fallbackDepartment: 'nobody' })).toMatchObject({ faults: [{ field: 'fallbackDepartment' }] })
      for (const official of [house.reviewer, house.contributor, house.administrator, house.auditor]) {
        expect(await keep({}, official)).toEqual({ ok: false, reason: 'forbidden' })
      }
    })
    expect(changed).toEqual([])
    const twice = someNames(house)
    const answers = await Promise.all([1, 2].map(() => keepPlanImport(house.planner, aReadPlan(), twice, NOW)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers).toContainEqual({ ok: false, reason: 'fields', faults: [{ field: 'slug', fault: 'taken' }] })
  })
})

describe('deciding about a clause', () => {
  it('writes the decision, the act and its record', async () => {
    const house = await makeHouse()
    const id = await uploaded(house)
    const clause = await clauseWith(id, '微循环路')
    const changed = await listChanged(async () => {
      expect(await decideImport(house.planner, id, { ...seen(clause), kind: 'accept' }, NOW)).toEqual({ ok: true, show: (await clauseWith(id, '三十二中')).id })
    })
    expect(changed).toEqual(['ImportAct', 'ImportClause'])
    expect(await clauseWith(id, '微循环路')).toMatchObject({
      version: 2,
      decision: { way: 'accepted', disposition: 'commitment', values: { measures: [{ value: '11', unit: { zh: '条' } }] } },
    })
    expect((await listAudit(id)).at(-1)).toMatchObject({
      action: 'plan-import.decided',
      details: { kind: 'accept', clauses: 1, paragraphs: [3] },
      actorLabel: house.planner.name,
    })
    await expect(db.importAct.deleteMany({ where: { importId: id } })).rejects.toThrow()
  })

  it('splits, merges and takes back, each by an act that stays in the record', async () => {
    const house = await makeHouse()
    const id = await uploaded(house)
    const begun = contents(await listImportClauses(db, id))
    const clause = await clauseWith(id, '微循环路')
    const act = (given: ImportAct) => decideImport(house.planner, id, given, NOW)
    await act(setAside(clause))
    const now = await clauseWith(id, '微循环路')
    expect(await act({ ...seen(now), kind: 'split', cuts: [{ at: 2, newId: 'part-of-' + clause.id }] })).toMatchObject({ ok: true })
    const [first, second] = [await clauseWith(id, '畅通'), await clauseWith(id, '微循环路')]
    expect([first.quote, second.quote]).toEqual(['畅通', '微循环路11条'])
    expect(await act({ ...seen(first), kind: 'merge', next: seen(second) })).toMatchObject({ ok: true })
    expect(contents(await listImportClauses(db, id))).toEqual(begun)
    for (let undone = 0; undone < 3; undone += 1) expect(await undoImport(house.planner, id, NOW)).toMatchObject({ ok: true })
    expect(contents(await listImportClauses(db, id))).toEqual(begun)
    expect(await undoImport(house.planner, id, NOW)).toEqual({ ok: false, reason: 'nothing-to-undo' })
    const record = (await listAudit(id)).map(({ action }) => action)
    expect(record.filter((action) => action === 'plan-import.undone')).toHaveLength(3)
    expect(await db.importAct.count({ where: { importId: id } })).toBe(6)
    const acts = await listImportActs(db, id, 100)
    expect(acts.map(({ kind, undoesSeq, isUndone, name }) => [kind, undoesSeq !== null, isUndone, name])).toEqual([
      ...(['set-aside', 'split', 'merge'] as const).map((kind) => [kind, true, false, house.planner.name]),
      ...(['merge', 'split', 'set-aside'] as const).map((kind) => [kind, false, true, house.planner.name]),
    ])
    expect(acts.at(-1)).toMatchObject({ quote: '畅通微循环路11条', paragraph: 3, way: 'set-aside', disposition: 'background', reason: '只是背景', clauses: 1 })
  })

  it('is refused with nothing changed: without a reason, on what is gone, without the right', async () => {
    const house = await makeHouse()
    const id = await uploaded(house)
    const clause = await clauseWith(id, '微循环路')
    const act = (given: ImportAct, official = house.planner) => decideImport(official, id, given, NOW)
    const refusals = () => db.auditRecord.count({ where: { action: 'access.refused' } })
    const before = await refusals()
    const changed = await listChanged(async () => {
      expect(await act(setAside(clause, ' '))).toEqual({ ok: false, reason: 'reason-required' })
      expect(await act({ clause: 'nobody', version: 1, kind: 'accept' })).toEqual({ ok: false, reason: 'gone', by: null, clause: 'nobody' })
      expect(await decideImport(house.planner, 'nothing', setAside(clause), NOW)).toEqual({ ok: false, reason: 'not-found' })
      for (const official of [house.reviewer, house.contributor, house.administrator, house.auditor]) {
        expect(await act(setAside(clause), official)).toEqual({ ok: false, reason: 'forbidden' })
        expect(await undoImport(official, id, NOW)).toEqual({ ok: false, reason: 'forbidden' })
      }
    })
    expect(changed).toEqual([])
    expect(await refusals()).toBe(before + 8)
  })

  it('of two people at once lets one be first, and tells the other who it was', async () => {
    const house = await makeHouse()
    const id = await uploaded(house)
    const clause = await clauseWith(id, '微循环路')
    const other = { ...house.planner, id: house.reviewer.id, name: house.reviewer.name }
    const answers = await Promise.all([
      decideImport(house.planner, id, { ...seen(clause), kind: 'accept' }, NOW),
      decideImport(other, id, setAside(clause), NOW),
    ])
    const [won, lost] = answers[0]?.ok ? [house.planner, answers[1]] : [other, answers[0]]
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(lost).toEqual({ ok: false, reason: 'changed-meanwhile', by: won.name })
    expect((await clauseWith(id, '微循环路')).version).toBe(2)
    expect(await db.importAct.count({ where: { importId: id } })).toBe(1)
    // different clauses do not stand in each other's way
    const [a, b] = [await clauseWith(id, '规上'), await clauseWith(id, '营商')]
    const both = await Promise.all([
      decideImport(house.planner, id, { ...seen(a), kind: 'accept' }, NOW),
      decideImport(other, id, { ...seen(b), kind: 'accept' }, NOW),
    ])
    expect(both).toMatchObject([{ ok: true }, { ok: true }])
  })
})
