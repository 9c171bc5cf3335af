import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { listAudit } from '../testing/accounts'
import { openWorld, type World } from '../testing/plan'
import {
  anExport,
  applied,
  checked,
  filledIn,
  listStates,
  NOON,
  seenImport,
  uploaded,
} from '../testing/sheets'
import { lastAudit } from '../testing/tables'
import { aDraft, drafted, published } from '../testing/updates'
import { applyImport } from './apply-import'
import { checkImport } from './check-import'
import { cancelImport, recheckImport, requestApply, viewImport } from './handle-import'

const NEVER = new AbortController().signal

const openUpdate = (code: string) =>
  db.update.findFirst({
    where: { commitment: { code }, state: { not: 'published' } },
    select: { version: true, state: true },
  })

describe('a sheet between dry run and saving', () => {
  it.each([
    [
      'a colleague saved the item',
      (world: World) => drafted(world.colleague, aDraft(world, 'level')),
    ],
    [
      'a figure was published',
      (world: World) =>
        published(world, world.colleague, aDraft(world, 'level', { effectiveOn: '2025-03-31' })),
    ],
  ])('is refused as a whole when %s', async (_, meanwhile) => {
    const world = await openWorld('count', 'level')
    const sheet = await anExport(world.contributor, world.plan, filledIn(world, ['count', 'level']))
    const importId = await checked(world.contributor, sheet.csv)
    await meanwhile(world)
    await applied(world.contributor, importId)
    const { state, result } = await seenImport(importId)
    expect([state, result.refusal]).toEqual([
      'refused',
      { reason: 'changed-meanwhile', about: [world.codeOf('level')] },
    ])
    expect(await openUpdate(world.codeOf('count'))).toBeNull()
    const again = await recheckImport(world.contributor, importId, NOON)
    expect(again.ok).toBe(true)
  })

  it('is refused when its author no longer reports for the department', async () => {
    const world = await openWorld('count')
    const sheet = await anExport(world.contributor, world.plan, filledIn(world, ['count']))
    const importId = await checked(world.contributor, sheet.csv)
    await requestApply(world.contributor, { importId, isSubmission: false }, NOON)
    await db.user.update({ where: { id: world.contributor.id }, data: { deactivatedAt: NOON } })
    await applyImport({ importId, isSubmission: false }, NOON, NEVER)
    expect((await seenImport(importId)).result.refusal?.reason).toBe('no-author')
    expect(await listStates(world)).toEqual([])
  })

  it('is written once when two instances do it at the same time', async () => {
    const world = await openWorld('count', 'level')
    const sheet = await anExport(world.contributor, world.plan, filledIn(world, ['count', 'level']))
    const importId = await checked(world.contributor, sheet.csv)
    await requestApply(world.contributor, { importId, isSubmission: false }, NOON)
    const apply = () => applyImport({ importId, isSubmission: false }, NOON, NEVER)
    await Promise.all([apply(), apply()])
    expect((await seenImport(importId)).state).toBe('applied')
    expect(await listStates(world)).toHaveLength(2)
    expect(await openUpdate(world.codeOf('count'))).toMatchObject({ version: 1 })
  })

  it('is taken up again after a kill in the middle, and done over is done once', async () => {
    const world = await openWorld('count')
    const sheet = await anExport(world.contributor, world.plan, filledIn(world, ['count']))
    const importId = await uploaded(world.contributor, sheet.csv)
    const killed = new AbortController()
    killed.abort(new Error('killed'))
    await expect(checkImport(importId, NOON, killed.signal)).rejects.toThrow('killed')
    expect((await seenImport(importId)).state).toBe('checking')
    await checkImport(importId, NOON, NEVER)
    await checkImport(importId, NOON, NEVER)
    expect((await seenImport(importId)).state).toBe('checked')

    await requestApply(world.contributor, { importId, isSubmission: false }, NOON)
    await expect(
      applyImport({ importId, isSubmission: false }, NOON, killed.signal),
    ).rejects.toThrow('killed')
    expect(await listStates(world)).toEqual([])
    await applyImport({ importId, isSubmission: false }, NOON, NEVER)
    await applyImport({ importId, isSubmission: false }, NOON, NEVER)
    expect(await listStates(world)).toEqual([{ state: 'draft' }])
    expect((await listAudit(importId)).map(({ action }) => action)).toEqual([
      'sheet.uploaded',
      'sheet.applied',
    ])
  })

  it.each(['uploaded', 'checked', 'applying'] as const)(
    'can be called off while it is %s',
    async (when) => {
      const world = await openWorld('count')
      const sheet = await anExport(world.contributor, world.plan, filledIn(world, ['count']))
      const importId = await uploaded(world.contributor, sheet.csv)
      if (when !== 'uploaded') await checkImport(importId, NOON, NEVER)
      if (when === 'applying')
        await requestApply(world.contributor, { importId, isSubmission: false }, NOON)
      expect(await cancelImport(world.contributor, importId, NOON)).toEqual({ ok: true })
      await checkImport(importId, NOON, NEVER)
      await applyImport({ importId, isSubmission: false }, NOON, NEVER)
      expect((await seenImport(importId)).state).toBe('cancelled')
      expect(await listStates(world)).toEqual([])
      expect(await cancelImport(world.contributor, importId, NOON)).toEqual({
        ok: false,
        reason: 'wrong-state',
      })
    },
  )

  it("is nobody else's, not even a colleague's", async () => {
    const world = await openWorld('count')
    const sheet = await anExport(world.contributor, world.plan, filledIn(world, ['count']))
    const importId = await checked(world.contributor, sheet.csv)
    const absent = { ok: false, reason: 'not-found' }
    expect(await viewImport(world.colleague, importId, NOON)).toBeNull()
    expect(await requestApply(world.colleague, { importId, isSubmission: false }, NOON)).toEqual(
      absent,
    )
    expect(await cancelImport(world.colleague, importId, NOON)).toEqual(absent)
    expect(await recheckImport(world.auditor, importId, NOON)).toEqual(absent)
    expect((await seenImport(importId)).state).toBe('checked')
    expect(await lastAudit()).toMatchObject({ action: 'access.refused', subjectId: importId })
  })
})
