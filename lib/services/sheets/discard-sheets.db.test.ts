import { expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { listAudit } from '../testing/accounts'
import { openWorld, type World } from '../testing/plan'
import { anExport, applied, checked, NOON, seenImport } from '../testing/sheets'
import { discardSheets } from './discard-sheets'
import { recheckImport, requestApply, viewImport } from './handle-import'

const NEVER = new AbortController().signal
const daysLater = (days: number) => new Date(NOON.getTime() + days * 86_400_000)
const bytesOf = async (id: string) => (await db.import.findUniqueOrThrow({ where: { id } })).bytes

async function aSheet(world: World): Promise<string> {
  const filled = { [world.codeOf('count')]: { value: '4', sentence: '四条已完成。' } }
  return checked(world.contributor, (await anExport(world.contributor, world.plan, filled)).csv)
}

it('lets the file of a sheet go 90 days after it was taken over; hash, rows and drafts stay', async () => {
  const world = await openWorld('count')
  const id = await aSheet(world)
  await applied(world.contributor, id)
  const before = await db.import.findUniqueOrThrow({ where: { id }, omit: { bytes: true, discardedAt: true } })
  const drafts = () => db.update.findMany({ where: { commitment: { code: world.codeOf('count') } } })
  const drafted = await drafts()

  expect(await discardSheets(daysLater(90), NEVER)).toEqual({ cancelled: 0, discarded: 0 })
  expect(await bytesOf(id)).not.toBeNull()
  expect(await discardSheets(daysLater(91), NEVER)).toMatchObject({ discarded: 1 })
  expect(await bytesOf(id)).toBeNull()
  expect((await seenImport(id)).discardedAt).toEqual(daysLater(91))
  expect(await db.import.findUniqueOrThrow({ where: { id }, omit: { bytes: true, discardedAt: true } })).toEqual(before)
  expect(await drafts()).toEqual(drafted)
  const [last] = (await listAudit(id)).slice(-1)
  expect(last).toMatchObject({ action: 'sheet.discarded', actorId: null, details: { sha256: before.sha256 } })
  expect(await viewImport(world.contributor, id, daysLater(91))).toMatchObject({ stored: { state: 'applied' } })
})

it('comes out the same when it is run again, and by two at once', async () => {
  const world = await openWorld('count')
  const id = await aSheet(world)
  await applied(world.contributor, id)
  const both = await Promise.all([discardSheets(daysLater(200), NEVER), discardSheets(daysLater(200), NEVER)])
  expect(both[0].discarded + both[1].discarded).toBe(1)
  expect(await discardSheets(daysLater(201), NEVER)).toEqual({ cancelled: 0, discarded: 0 })
  expect((await listAudit(id)).filter(({ action }) => action === 'sheet.discarded')).toHaveLength(1)
})

it('calls off what nobody decided about, and says so; its file goes as long after that', async () => {
  const world = await openWorld('count')
  const id = await aSheet(world)
  expect(await discardSheets(daysLater(91), NEVER)).toEqual({ cancelled: 1, discarded: 0 })
  expect(await seenImport(id)).toMatchObject({ state: 'cancelled', finishedAt: daysLater(91), discardedAt: null })
  expect((await listAudit(id)).at(-1)).toMatchObject({ action: 'sheet.cancelled', actorLabel: 'installation' })
  expect(await requestApply(world.contributor, { importId: id, isSubmission: false }, daysLater(91))).toEqual({
    ok: false,
    reason: 'wrong-state',
  })
  expect(await discardSheets(daysLater(182), NEVER)).toEqual({ cancelled: 0, discarded: 1 })
})

it('cannot be checked anew once its file is gone', async () => {
  const world = await openWorld('count')
  const id = await aSheet(world)
  await applied(world.contributor, id)
  await discardSheets(daysLater(91), NEVER)
  expect(await recheckImport(world.contributor, id, daysLater(91))).toEqual({ ok: false, reason: 'discarded' })
})

it('is held by the database: no sheet to be read loses its file, and none goes without a day', async () => {
  const world = await openWorld('count')
  const id = await aSheet(world)
  const at = daysLater(1)
  await expect(db.import.update({ where: { id }, data: { bytes: null, discardedAt: at } })).rejects.toThrow()
  await applied(world.contributor, id)
  await expect(db.import.update({ where: { id }, data: { bytes: null } })).rejects.toThrow()
})
