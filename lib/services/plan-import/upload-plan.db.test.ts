import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { listImportClauses } from '@/lib/data/plan-imports'
import { at } from '../testing/accounts'
import { makeHouse } from '../testing/officials'
import { someNames } from '../testing/plan-import'
import { listChanged } from '../testing/tables'
import { uploadPlan } from './upload-plan'
import { viewPlanImport, viewPlanImports } from './view-import'

const NOW = at('10:00:00')
const PLAN = new Uint8Array(readFileSync(path.join(process.cwd(), 'prisma/seed/documents/hanyang-2025-plan.txt')))
const file = (bytes: Uint8Array<ArrayBuffer>) => ({ fileName: '计划.txt', bytes })

describe('uploading a plan', () => {
  it('reads it, proposes for every clause, and suggests who leads where the district knows', async () => {
    const house = await makeHouse()
    await db.department.update({ where: { slug: house.slugs[1] }, data: { nameZh: '区教育局' } })
    const decision = await uploadPlan(house.planner, file(PLAN), someNames(house), NOW)
    if (!decision.ok) throw new Error(decision.reason)
    const stored = await db.planImport.findUniqueOrThrow({ where: { id: decision.importId } })
    expect([stored.format, Buffer.from(stored.bytes).equals(PLAN)]).toEqual(['text', true])
    const clauses = await listImportClauses(db, decision.importId)
    expect(clauses.length).toBeGreaterThan(150)
    const roads = clauses.find(({ quote }) => quote.includes('微循环路11条'))
    expect(roads?.proposal).toMatchObject({ disposition: 'commitment', grade: 'A', measures: [{ value: '11', unit: '条' }] })
    const school = clauses.find(({ quote }) => quote.includes('三十二中'))
    expect(school?.proposal.departments).toMatchObject([{ name: '区教育局', isSuggested: true }])
    expect(school?.proposal.because.at(-1)).toMatchObject({ rule: 'lead-by-duties', words: expect.any(Array) })

    const view = await viewPlanImport(house.reviewer, decision.importId, null, NOW)
    expect(view?.current?.id).toBe(clauses[0]?.id)
    expect(view?.undoable).toBeNull()
    expect([view?.documentYear, view?.isChosen]).toEqual([2025, false])
    expect((await viewPlanImport(house.reviewer, decision.importId, clauses[3]?.id ?? '', NOW))?.isChosen).toBe(true)
    expect((await viewPlanImports(house.planner))?.departments.map(({ slug }) => slug)).toContain(house.slugs[1])
    expect(await viewPlanImport(house.contributor, decision.importId, null, NOW)).toBeNull()
    expect(await viewPlanImports(house.contributor)).toBeNull()
  })

  it('is refused with what to do for what cannot be read, and to who may not; nothing is kept', async () => {
    const house = await makeHouse()
    const names = someNames(house)
    const changed = await listChanged(async () => {
      expect(await uploadPlan(house.planner, file(new Uint8Array()), names, NOW)).toEqual({ ok: false, reason: 'empty' })
      const picture = new TextEncoder().encode('GIF89a')
      expect(await uploadPlan(house.planner, file(picture), names, NOW)).toEqual({ ok: false, reason: 'not-a-document' })
      expect(await uploadPlan(house.reviewer, file(PLAN), names, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    })
    expect(changed).toEqual([])
    expect(await db.auditRecord.count({ where: { action: 'access.refused', actorId: house.reviewer.id } })).toBe(1)
  })
})
