import { describe, expect, it } from 'vitest'
import { saveDraft } from './save-draft'
import { submitUpdate } from './submit-update'
import { at, listAudit } from './testing/accounts'
import { adjusted, aProposal } from './testing/adjustments'
import { openWorld } from './testing/plan'
import { lastAudit, listChanged, listHeard } from './testing/tables'
import { aDraft, aFigure, drafted, published, requireUpdate, seenNow, submitted } from './testing/updates'
import { withdrawUpdate } from './withdraw-update'

const NOW = at('10:00:00')

describe('submitting', () => {
  it('sends a draft to review, is written down, and shows on the pages that show freshness', async () => {
    const world = await openWorld('count')
    const id = await drafted(world.contributor, aDraft(world, 'count'))
    const heard = await listHeard(async () => {
      expect(await submitUpdate(world.colleague, await seenNow(id), NOW)).toEqual({ ok: true })
    })
    expect(await requireUpdate(id)).toMatchObject({ state: 'submitted', version: 2, submittedAt: NOW })
    expect((await listAudit(id)).at(-1)).toMatchObject({
      action: 'update.submitted',
      actorId: world.colleague.id,
      details: { commitment: world.codeOf('count') },
    })
    const tags = [`commitment:${world.codeOf('count')}`, `plan:${world.plan}`]
    const departments = world.slugs.map((slug) => `department:${slug}`)
    expect(heard.map((each) => each.toSorted())).toEqual([[...tags, ...departments].toSorted()])
  })

  it('changes the update alone', async () => {
    const world = await openWorld('count')
    const id = await drafted(world.contributor, aDraft(world, 'count'))
    const changed = await listChanged(async () =>
      submitUpdate(world.contributor, await seenNow(id), NOW),
    )
    expect(changed).toEqual(['Update'])
  })

  it('asks for a reason where a figure falls, and takes it when it is there', async () => {
    const world = await openWorld('count')
    await published(world, world.contributor, aDraft(world, 'count', { effectiveOn: '2025-03-31' }))
    const lower = { readings: [aFigure('count', { value: '3' })] }
    const id = await drafted(world.contributor, aDraft(world, 'count', lower))
    const changed = await listChanged(async () => {
      const decision = await submitUpdate(world.contributor, await seenNow(id), NOW)
      expect(decision).toEqual({ ok: false, reason: 'explanation-required' })
    })
    expect(changed).toEqual([])
    const seen = { id, version: 1 }
    await drafted(world.contributor, aDraft(world, 'count', { ...lower, explanation: '重复计数。' }, { seen }))
    expect(await submitUpdate(world.contributor, await seenNow(id), NOW)).toEqual({ ok: true })
  })

  it('is refused without a change: unknown, of another department, seen in an older version', async () => {
    const world = await openWorld('count')
    const updateId = await drafted(world.contributor, aDraft(world, 'count'))
    const changed = await listChanged(async () => {
      const unknown = { updateId: crypto.randomUUID(), version: 1 }
      expect(await submitUpdate(world.contributor, unknown, NOW)).toEqual({ ok: false, reason: 'not-found' })
      expect(await submitUpdate(world.neighbour, { updateId, version: 1 }, NOW)).toEqual({
        ok: false,
        reason: 'forbidden',
      })
      expect(await submitUpdate(world.contributor, { updateId, version: 9 }, NOW)).toMatchObject({
        ok: false,
        reason: 'changed-meanwhile',
        current: { id: updateId, version: 1 },
      })
    })
    expect(changed).toEqual([])
  })

  it('is refused for a draft from before its commitment ended', async () => {
    const world = await openWorld('count')
    const id = await drafted(world.contributor, aDraft(world, 'count'))
    const ending = { kind: 'ending', after: { endedOn: '2025-07-18' } } as const
    await adjusted(world, world.planner, aProposal(world, 'count', ending))
    const changed = await listChanged(async () => {
      expect(await submitUpdate(world.contributor, await seenNow(id), NOW)).toEqual({ ok: false, reason: 'ended' })
    })
    expect(changed).toEqual([])
  })

  it('of one draft by two at once happens once', async () => {
    const world = await openWorld('count')
    const seen = await seenNow(await drafted(world.contributor, aDraft(world, 'count')))
    const answers = await Promise.all([
      submitUpdate(world.contributor, seen, NOW),
      submitUpdate(world.colleague, seen, NOW),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({
      reason: 'changed-meanwhile',
      current: { state: 'submitted', version: 2 },
    })
    const actions = (await listAudit(seen.updateId)).map((each) => each.action)
    expect(actions).toEqual(['update.drafted', 'update.submitted'])
  })

  it('while a colleague saves over it lets one of the two through', async () => {
    const world = await openWorld('count')
    const seen = await seenNow(await drafted(world.contributor, aDraft(world, 'count')))
    const again = aDraft(
      world,
      'count',
      { readings: [aFigure('count', { value: '6' })] },
      { seen: { id: seen.updateId, version: 1 } },
    )
    const [sent, saved] = await Promise.all([
      submitUpdate(world.contributor, seen, NOW),
      saveDraft(world.colleague, again, NOW),
    ])
    expect([sent.ok, saved.ok].toSorted()).toEqual([false, true])
    const update = await requireUpdate(seen.updateId)
    expect(update.version).toBe(2)
    expect([update.state, update.readings[0]?.value]).toEqual(sent.ok ? ['submitted', '4'] : ['draft', '6'])
  })
})

describe('withdrawing', () => {
  it('takes an update back, to be changed and sent again', async () => {
    const world = await openWorld('count')
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    const heard = await listHeard(async () => {
      const changed = await listChanged(async () => {
        expect(await withdrawUpdate(world.contributor, seen, NOW)).toEqual({ ok: true })
      })
      expect(changed).toEqual(['Update'])
    })
    expect(heard.flat()).toContain(`commitment:${world.codeOf('count')}`)
    expect(await requireUpdate(seen.updateId)).toMatchObject({ state: 'withdrawn', version: 3 })
    expect((await listAudit(seen.updateId)).at(-1)).toMatchObject({
      action: 'update.withdrawn',
      actorId: world.contributor.id,
    })
    const again = aDraft(world, 'count', {}, { seen: { id: seen.updateId, version: 3 } })
    await drafted(world.contributor, again)
    expect(await submitUpdate(world.contributor, await seenNow(seen.updateId), NOW)).toEqual({ ok: true })
  })

  it('is for its author alone, and only while it waits', async () => {
    const world = await openWorld('count')
    const seen = await submitted(world.contributor, aDraft(world, 'count'))
    const changed = await listChanged(async () => {
      for (const other of [world.colleague, world.neighbour, world.reviewer]) {
        expect(await withdrawUpdate(other, seen, NOW)).toEqual({ ok: false, reason: 'forbidden' })
      }
      const unknown = { ...seen, updateId: crypto.randomUUID() }
      expect(await withdrawUpdate(world.contributor, unknown, NOW)).toEqual({ ok: false, reason: 'not-found' })
      const old = { ...seen, version: 1 }
      expect(await withdrawUpdate(world.contributor, old, NOW)).toMatchObject({ reason: 'changed-meanwhile' })
    })
    expect(changed).toEqual([])
    await withdrawUpdate(world.contributor, seen, NOW)
    const twice = await withdrawUpdate(world.contributor, { ...seen, version: 3 }, NOW)
    expect(twice).toEqual({ ok: false, reason: 'forbidden' })
    expect(await lastAudit()).toMatchObject({
      action: 'access.refused',
      details: { permission: 'update:withdraw' },
    })
  })
})
