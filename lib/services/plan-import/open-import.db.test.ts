import { describe, expect, it } from 'vitest'
import { REASON_SENTENCES } from '@/lib/reason-sentence'
import { db } from '@/lib/data/client'
import { findLedgerHead, listLedgerLines } from '@/lib/data/ledger'
import { findItem } from '@/lib/data/public/item'
import { listImportClauses } from '@/lib/data/plan-imports'
import { momentOf } from '@/lib/domain/moment'
import { at, listAudit } from '../testing/accounts'
import { makeHouse, type House } from '../testing/officials'
import { someNames, uploaded } from '../testing/plan-import'
import { listChanged } from '../testing/tables'
import { decideImport, undoImport } from './decide'
import { discardImport, openImport, requestOpening, sendBack } from './open-import'
import { uploadPlan } from './upload-plan'

const NOW = at('10:00:00')

async function decideAll(house: House, importId: string): Promise<void> {
  for (const { id, version } of await listImportClauses(db, importId)) {
    const decision = await decideImport(house.planner, importId, { kind: 'accept', clause: id, version }, NOW)
    if (!decision.ok) throw new Error(JSON.stringify(decision))
  }
}

/** Decided, and its opening asked for by the planner. @returns what a second person then sees */
async function ready(house: House, names = someNames(house)) {
  const importId = await uploaded(house, names)
  await decideAll(house, importId)
  expect(await requestOpening(house.planner, { importId, version: 1 }, NOW)).toEqual({ ok: true })
  return { importId, version: 2 }
}

describe('opening an imported plan', () => {
  it('makes it public with every commitment in the ledger, by a second person', async () => {
    const house = await makeHouse()
    const names = someNames(house)
    const seen = await ready(house, names)
    const head = (await findLedgerHead())?.seq ?? 0
    expect(await openImport(house.reviewer, seen, NOW, REASON_SENTENCES)).toEqual({ ok: true, slug: names.slug, commitments: 4 })
    const lines = await listLedgerLines(head, 100)
    expect(lines.map(({ type, payload }) => [type, payload['code'] ?? payload['plan']])).toEqual([
      ['plan.opened', names.slug],
      ...[1, 2, 3, 4].map((number) => ['commitment.registered', `${names.codePrefix}-00${number}`]),
    ])
    expect(JSON.stringify(lines)).not.toContain(house.planner.name)
    const item = await findItem(`${names.codePrefix}-003`, momentOf(null, '2025-07-18'))
    expect(item?.facts.measures[0]?.targets).toMatchObject([{ value: '11', comparator: 'at-least' }])
    expect(await db.clause.count({ where: { plan: { slug: names.slug } } })).toBe(7)
    expect((await listAudit(seen.importId)).slice(-2)).toMatchObject([
      { action: 'plan-import.requested', actorLabel: house.planner.name },
      { action: 'plan-import.opened', actorLabel: house.reviewer.name },
    ])
    expect(await db.planImport.findUnique({ where: { id: seen.importId } })).toMatchObject({ state: 'opened' })
    const frozen = await listChanged(async () => {
      await expect(db.importClause.deleteMany({ where: { importId: seen.importId } })).rejects.toThrow()
      await expect(db.planImport.update({ where: { id: seen.importId }, data: { state: 'deciding' } })).rejects.toThrow()
      expect(await openImport(house.otherReviewer, seen, NOW, REASON_SENTENCES)).toEqual({ ok: false, reason: 'wrong-state' })
    })
    expect(frozen).toEqual([])
  })

  it('opens relations as what they are, each beside the item that it is compared with', async () => {
    const house = await makeHouse()
    const names = someNames(house)
    const bytes = new TextEncoder().encode(`${names.title.zh}\n\n一、2025年工作安排\n\n地区生产总值增长5%左右，居民收入增长与经济增长同步。`)
    const decision = await uploadPlan(house.planner, { fileName: '计划.txt', bytes }, names, NOW)
    if (!decision.ok) throw new Error(decision.reason)
    const { importId } = decision
    await decideAll(house, importId)
    const growth = (await listImportClauses(db, importId)).find(({ proposal }) => proposal.kind === 'growth')
    if (growth === undefined) throw new Error('no growth')
    const aside = { kind: 'set-aside', disposition: 'direction', reason: '不列', clause: growth.id, version: growth.version } as const
    await decideImport(house.planner, importId, aside, NOW)
    const missing = { ok: false, reason: 'unready', why: ['reference-missing'] }
    expect(await requestOpening(house.planner, { importId, version: 1 }, NOW)).toEqual(missing)
    await undoImport(house.planner, importId, NOW)
    expect(await requestOpening(house.planner, { importId, version: 1 }, NOW)).toEqual({ ok: true })
    expect(await openImport(house.reviewer, { importId, version: 2 }, NOW, REASON_SENTENCES)).toMatchObject({ ok: true, commitments: 2 })
    const measure = await db.measure.findFirstOrThrow({
      where: { commitment: { code: `${names.codePrefix}-002` } },
      select: { kind: true, cautionZh: true, reference: { select: { commitment: { select: { code: true } } } }, targets: { select: { value: true, tolerance: true } } },
    })
    expect(measure).toMatchObject({
      kind: 'relative',
      cautionZh: '原文没有写明幅度，判定时约定相差不超过 0.5% 视为达到。',
      reference: { commitment: { code: `${names.codePrefix}-001` } },
    })
  })

  it('waits until everything is decided, and is never opened by who asked for it', async () => {
    const house = await makeHouse()
    const importId = await uploaded(house)
    const seen = { importId, version: 1 }
    const changed = await listChanged(async () => {
      expect(await requestOpening(house.planner, seen, NOW)).toEqual({ ok: false, reason: 'unready', why: ['undecided', 'no-commitments'] })
      expect(await openImport(house.reviewer, seen, NOW, REASON_SENTENCES)).toEqual({ ok: false, reason: 'wrong-state' })
    })
    expect(changed).toEqual([])
    const waiting = await ready(house)
    const refused = await listChanged(async () => {
      for (const official of [house.planner, house.contributor, house.administrator, house.auditor]) {
        expect(await openImport(official, waiting, NOW, REASON_SENTENCES)).toEqual({ ok: false, reason: 'forbidden' })
      }
      expect(await openImport(house.reviewer, { ...waiting, version: 1 }, NOW, REASON_SENTENCES)).toEqual({ ok: false, reason: 'changed-meanwhile' })
      const [clause] = await listImportClauses(db, waiting.importId)
      const act = { kind: 'accept', clause: clause?.id ?? '', version: clause?.version ?? 0 } as const
      expect(await decideImport(house.planner, waiting.importId, act, NOW)).toEqual({ ok: false, reason: 'wrong-state' })
    })
    expect(refused).toEqual([])
    const { id } = await db.planImport.findUniqueOrThrow({ where: { id: waiting.importId } })
    const alone = { state: 'opened', openedById: house.planner.id, finishedAt: NOW }
    await expect(db.planImport.update({ where: { id }, data: alone })).rejects.toThrow()
  })

  it('goes back to deciding and on again, and can be given up: the name is free then', async () => {
    const house = await makeHouse()
    const names = someNames(house)
    const seen = await ready(house, names)
    expect(await sendBack(house.reviewer, seen, NOW)).toEqual({ ok: true })
    expect(await requestOpening(house.planner, { ...seen, version: 3 }, NOW)).toEqual({ ok: true })
    expect(await sendBack(house.planner, { ...seen, version: 4 }, NOW)).toEqual({ ok: true })
    expect(await discardImport(house.planner, { ...seen, version: 5 }, NOW)).toEqual({ ok: true })
    expect((await listAudit(seen.importId)).slice(-4).map(({ action }) => action)).toEqual([
      'plan-import.sent-back',
      'plan-import.requested',
      'plan-import.sent-back',
      'plan-import.discarded',
    ])
    await uploaded(house, names)
  })

  it('happens once when two people open it at once', async () => {
    const house = await makeHouse()
    const names = someNames(house)
    const seen = await ready(house, names)
    const answers = await Promise.all([house.reviewer, house.otherReviewer].map((each) => openImport(each, seen, NOW, REASON_SENTENCES)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers).toContainEqual({ ok: false, reason: 'wrong-state' })
    expect(await db.ledgerEntry.count({ where: { subject: names.slug, type: 'plan.opened' } })).toBe(1)
  })
})
