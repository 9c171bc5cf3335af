import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { findLedgerHead } from '@/lib/data/ledger'
import { publishUpdate } from './publish-update'
import { saveDraft } from './save-draft'
import { at, listAudit } from './testing/accounts'
import { openWorld } from './testing/plan'
import { listChanged, listHeard } from './testing/tables'
import { aCorrection, aDraft, aFigure, published, requireUpdate, submitted } from './testing/updates'

const NOW = at('10:00:00')

const standingsOf = async (code: string) =>
  (await db.standingPeriod.findMany({ where: { commitment: { code } }, orderBy: { knownFrom: 'asc' } })).map(
    ({ knownFrom, value }) => [knownFrom, value],
  )

describe('correcting', () => {
  it('publishes beside what it corrects, and both stay as they are', async () => {
    const world = await openWorld('count')
    const first = await published(world, world.contributor, aDraft(world, 'count'))
    const before = await requireUpdate(first.id)
    const seen = await submitted(world.colleague, aCorrection(world, 'count', first.id))
    const later = new Date('2025-08-05T09:00:00+08:00')
    const heard = await listHeard(async () => {
      expect(await publishUpdate(world.reviewer, seen, later)).toMatchObject({ ok: true })
    })
    expect(await requireUpdate(first.id)).toEqual(before)
    expect(await findLedgerHead()).toMatchObject({
      type: 'update.corrected',
      payload: { correction: { seq: first.seq, reason: '重复计数' }, knownOn: '2025-08-05' },
    })
    expect((await listAudit(seen.updateId)).map((each) => each.action)).toEqual([
      'update.drafted',
      'update.submitted',
      'update.published',
    ])
    expect(heard.flat()).toEqual(expect.arrayContaining([`commitment:${world.codeOf('count')}`, 'ledger']))
    expect(await standingsOf(world.codeOf('count'))).toEqual([
      ['2025-01-15', null],
      ['2025-07-18', '4'],
      ['2025-08-05', '3'],
    ])
  })

  it('can itself be corrected, and by then alone', async () => {
    const world = await openWorld('count')
    const first = await published(world, world.contributor, aDraft(world, 'count'))
    const second = await published(world, world.contributor, aCorrection(world, 'count', first.id))
    const changed = await listChanged(async () => {
      const again = await saveDraft(world.contributor, aCorrection(world, 'count', first.id), NOW)
      expect(again).toEqual({ ok: false, reason: 'not-correctable' })
    })
    expect(changed).toEqual([])
    const third = { readings: [aFigure('count', { value: '5' })] }
    await published(world, world.contributor, aCorrection(world, 'count', second.id, third))
    expect((await standingsOf(world.codeOf('count'))).at(-1)).toEqual(['2025-07-18', '5'])
  })

  it('is refused without a change', async () => {
    const world = await openWorld('count', 'level')
    const { id } = await published(world, world.contributor, aDraft(world, 'count'))
    const other = await published(world, world.contributor, aDraft(world, 'level'))
    const correction = aCorrection(world, 'count', id)
    const refused = [
      [world.neighbour, correction, { reason: 'forbidden' }],
      [world.reviewer, correction, { reason: 'forbidden' }],
      [world.contributor, aCorrection(world, 'count', other.id), { reason: 'not-correctable' }],
      [
        world.contributor,
        { ...correction, correction: { supersedesId: id, reason: ' ' } },
        { reason: 'fields', faults: [{ field: 'correctionReason', fault: 'required' }] },
      ],
      [
        world.contributor,
        aCorrection(world, 'count', id, { effectiveOn: '2025-07-01' }),
        { reason: 'fields', faults: [{ field: 'effectiveOn', fault: 'date-of-correction' }] },
      ],
    ] as const
    const changed = await listChanged(async () => {
      for (const [actor, input, refusal] of refused) {
        expect(await saveDraft(actor, input, NOW)).toEqual({ ok: false, ...refusal })
      }
    })
    expect(changed).toEqual([])
  })

  it('of one update by two at once leaves one correction', async () => {
    const world = await openWorld('count')
    const { id } = await published(world, world.contributor, aDraft(world, 'count'))
    const answers = await Promise.all([
      saveDraft(world.contributor, aCorrection(world, 'count', id), NOW),
      saveDraft(world.colleague, aCorrection(world, 'count', id), NOW),
    ])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.reason)).toSorted()).toEqual([
      'changed-meanwhile',
      'ok',
    ])
    expect(await db.update.count({ where: { supersedesId: id } })).toBe(1)
  })
})
