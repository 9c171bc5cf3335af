import { describe, expect, it } from 'vitest'
import { REASON_SENTENCES } from '@/lib/reason-sentence'
import { db } from '@/lib/data/client'
import { findPlanImport, listImportClauses } from '@/lib/data/plan-imports'
import { at, listAudit } from '../testing/accounts'
import { makeHouse, type House } from '../testing/officials'
import { someNames, uploaded } from '../testing/plan-import'
import { listChanged } from '../testing/tables'
import { decideImport } from './decide'
import { nameSections } from './name-sections'
import { openImport, requestOpening } from './open-import'

const NOW = at('10:00:00')
const LIFE = '（二）民生服务'
const SERVICES = [{ zh: LIFE, en: 'Services' }]

/** An import with everything accepted. */
async function decided(house: House, names = someNames(house)): Promise<string> {
  const importId = await uploaded(house, names)
  for (const { id, version } of await listImportClauses(db, importId)) {
    const decision = await decideImport(house.planner, importId, { kind: 'accept', clause: id, version }, NOW)
    if (!decision.ok) throw new Error(JSON.stringify(decision))
  }
  return importId
}

describe('naming the sections of an imported plan in English', () => {
  it('keeps the names with their record, and the opened plan has them', async () => {
    const house = await makeHouse()
    const names = someNames(house)
    const importId = await decided(house, names)
    const changed = await listChanged(async () => {
      expect(await nameSections(house.planner, { importId, version: 1 }, SERVICES, NOW)).toEqual({ ok: true })
    })
    expect(changed).toEqual(['PlanImport'])
    expect(await findPlanImport(db, importId)).toMatchObject({ version: 2, sections: { [LIFE]: 'Services' } })
    expect((await listAudit(importId)).at(-1)).toMatchObject({
      action: 'plan-import.sections-named',
      details: { names: [`${LIFE}: Services`] },
    })
    expect(await requestOpening(house.planner, { importId, version: 2 }, NOW)).toEqual({ ok: true })
    expect(await openImport(house.reviewer, { importId, version: 3 }, NOW, REASON_SENTENCES)).toMatchObject({ ok: true })
    const sections = await db.section.findMany({ where: { plan: { slug: names.slug } }, select: { titleEn: true }, orderBy: { position: 'asc' } })
    expect(sections.map(({ titleEn }) => titleEn)).toEqual(['Section 1', 'Services'])
  })

  it('is refused with nothing changed: wrong words, without the right, when nobody decides any more', async () => {
    const house = await makeHouse()
    const importId = await decided(house)
    const seen = { importId, version: 1 }
    const changed = await listChanged(async () => {
      expect(await nameSections(house.planner, seen, [{ zh: LIFE, en: '民生' }], NOW)).toEqual({
        ok: false,
        reason: 'fields',
        faults: [{ field: 'section.1', fault: 'chinese-in-english' }],
      })
      for (const official of [house.reviewer, house.contributor, house.administrator, house.auditor]) {
        expect(await nameSections(official, seen, SERVICES, NOW)).toEqual({ ok: false, reason: 'forbidden' })
      }
      expect(await nameSections(house.planner, { importId: 'nothing', version: 1 }, SERVICES, NOW)).toEqual({ ok: false, reason: 'not-found' })
    })
    expect(changed).toEqual([])
    expect(await requestOpening(house.planner, seen, NOW)).toEqual({ ok: true })
    expect(await nameSections(house.planner, { importId, version: 2 }, SERVICES, NOW)).toEqual({ ok: false, reason: 'wrong-state' })
  })

  it('of two people at once keeps the names of one, and tells the other', async () => {
    const house = await makeHouse()
    const importId = await decided(house)
    const answers = await Promise.all(
      ['Services', 'Livelihood'].map((en) => nameSections(house.planner, { importId, version: 1 }, [{ zh: LIFE, en }], NOW)),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers).toContainEqual({ ok: false, reason: 'changed-meanwhile' })
    const kept = answers[0]?.ok ? 'Services' : 'Livelihood'
    expect(await findPlanImport(db, importId)).toMatchObject({ version: 2, sections: { [LIFE]: kept } })
  })
})
