import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { findGlossary } from '@/lib/data/glossary'
import { findIssuedSummary } from '@/lib/data/public/summaries'
import { momentOf } from '@/lib/domain/moment'
import type { GlossaryAct } from '@/lib/domain/summary/glossary-edit'
import { at } from '../testing/accounts'
import { aWorld, generated, issue, requireSummary, seen, submit } from '../testing/drafts'
import { openWorld } from '../testing/plan'
import { lastAudit, listChanged } from '../testing/tables'
import { confirmNumber } from './edit-block'
import { editGlossary } from './edit-glossary'
import { recutSummary } from './recut-summary'
import { viewSummary } from './view-summary'
import { writeModel } from './write-model'

const ZONE = 'Asia/Shanghai'
const typed = (termZh: string, meaningZh = `${termZh}的意思。`) => ({ termZh, meaningZh, termEn: '', meaningEn: '' })
const add = (term: string, meaning?: string): GlossaryAct => ({ type: 'add', typed: typed(term, meaning) })
const termsOf = async (plan: string) => (await findGlossary(plan))?.entries.map(({ term }) => term.zh)

describe('a glossary', () => {
  it('is kept at the desk, each version whole, with its audit entry', async () => {
    const world = await openWorld('count')
    const edit = (version: number, act: GlossaryAct) => editGlossary(world.planner, { plan: world.plan, version }, act, at('09:00:00'))
    const changed = await listChanged(async () => {
      expect(await edit(0, add('路长'))).toEqual({ ok: true })
      expect(await edit(1, add('四上企业'))).toEqual({ ok: true })
      expect(await edit(2, { type: 'move', term: '四上企业', by: -1 })).toEqual({ ok: true })
      expect(await edit(3, { type: 'change', term: '路长', typed: typed('双路长') })).toEqual({ ok: true })
    })
    expect(changed.toSorted()).toEqual(['Glossary', 'GlossaryEntry'])
    expect(await termsOf(world.plan)).toEqual(['四上企业', '双路长'])
    expect(await lastAudit()).toMatchObject({
      ...{ action: 'glossary.changed', subjectId: world.plan, actorId: world.planner.id },
      details: { act: 'change', term: '路长', version: 4 },
    })
    for (const term of ['四上企业', '双路长']) await edit(term === '四上企业' ? 4 : 5, { type: 'remove', term })
    expect(await findGlossary(world.plan)).toMatchObject({ version: 6, entries: [] })
    expect(await db.glossaryEntry.count({ where: { plan: { slug: world.plan }, version: 4 } })).toBe(2)
  })

  it('is not changed by others, for what is gone, or by half a term', async () => {
    const world = await openWorld('count')
    const seenNow = { plan: world.plan, version: 0 }
    const changed = await listChanged(async () => {
      for (const who of [world.reviewer, world.contributor, world.administrator]) {
        expect(await editGlossary(who, seenNow, add('路长'), at('09:00:00'))).toEqual({ ok: false, reason: 'forbidden' })
      }
      const as = (act: GlossaryAct, overrides: Partial<typeof seenNow> = {}) =>
        editGlossary(world.planner, { ...seenNow, ...overrides }, act, at('09:00:00'))
      expect(await as({ type: 'remove', term: '路长' })).toEqual({ ok: false, reason: 'no-term' })
      expect(await as(add('路长', ' '))).toMatchObject({ faults: [{ field: 'meaningZh', fault: 'required' }] })
      expect(await as(add('路长'), { plan: 'no-plan' })).toEqual({ ok: false, reason: 'not-found' })
      expect(await as(add('路长'), { version: 1 })).toEqual({ ok: false, reason: 'changed-meanwhile' })
    })
    expect(changed).toEqual([])
  })

  it('loses nobody’s term where several write at the same moment', async () => {
    const world = await openWorld('count')
    for (const version of [0, 1]) {
      const all = await Promise.all(
        ['甲', '乙', '丙'].map((term) => editGlossary(world.planner, { plan: world.plan, version }, add(`${term}${version}`), at('09:00:00'))),
      )
      expect(all.filter(({ ok }) => ok)).toHaveLength(1)
      expect(all.filter(({ ok }) => !ok)).toEqual(Array(2).fill({ ok: false, reason: 'changed-meanwhile' }))
      expect(await termsOf(world.plan)).toHaveLength(version + 1)
    }
  })
})

describe('a summary and the glossary of its plan', () => {
  it('shows the paragraph as changed, takes it over anew, and keeps it once issued', async () => {
    const world = await aWorld()
    const change = (version: number, act: GlossaryAct) =>
      editGlossary(world.planner, { plan: world.plan, version }, act, at('10:01:00'))
    await change(0, add('微循环路'))
    const id = await generated(world)
    const first = (await requireSummary(id)).generated
    expect(first.blocks.find(({ type }) => type === 'glossary')).toMatchObject({ entries: [{ term: '微循环路' }] })
    await change(1, { type: 'change', term: '微循环路', typed: typed('微循环路', '连通街巷的路。') })
    expect((await viewSummary(world.planner, id, at('10:02:00'), ZONE))?.outdated).toEqual(['glossary'])
    // the same cut gives the same text for ever
    const about = { plan: world.plan, kind: first.kind, language: first.language, department: null }
    expect(await writeModel(db, about, first.cut)).toEqual(first)
    await recutSummary(world.planner, await seen(id), { dataOn: '', knownOn: '' }, at('10:03:00'))
    expect((await viewSummary(world.planner, id, at('10:04:00'), ZONE))?.outdated).toEqual([])
    await submit(world, id)
    expect(await issue(world.reviewer, id)).toMatchObject({ ok: true })
    await change(2, { type: 'remove', term: '微循环路' })
    const issued = await findIssuedSummary(id, momentOf(null, '2025-07-18'))
    expect(issued?.model.blocks.find(({ type }) => type === 'glossary')).toMatchObject({
      entries: [{ term: '微循环路', meaning: '连通街巷的路。' }],
    })
  })

  it('asks for the source of a number that a planner put into a term', async () => {
    const world = await aWorld()
    await editGlossary(world.planner, { plan: world.plan, version: 0 }, add('路长', '共有98765名。'), at('09:00:00'))
    const id = await generated(world)
    expect(await submit(world, id)).toEqual({ ok: false, reason: 'open-numbers', count: 1 })
    const named = { blockId: 'glossary', number: '98765名', source: '区城管局台账' }
    expect(await confirmNumber(world.planner, await seen(id), named, at('10:20:00'))).toEqual({ ok: true })
    await submit(world, id)
    expect(await issue(world.reviewer, id)).toMatchObject({ ok: true })
    const issued = await findIssuedSummary(id, momentOf(null, '2025-07-18'))
    const source = issued?.model.sources.find(({ kind }) => kind === 'named')
    expect(source).toMatchObject({ number: '98765名', source: '区城管局台账', role: 'planner' })
    expect(issued?.model.blocks.find(({ type }) => type === 'glossary')).toMatchObject({ entries: [{ sources: [source?.id] }] })
  })
})
