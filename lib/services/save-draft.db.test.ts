import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { saveDraft } from './save-draft'
import { at, listAudit } from './testing/accounts'
import { MEMBER_COUNT, openWorld, type World } from './testing/plan'
import { lastAudit, listChanged, listHeard } from './testing/tables'
import { aDraft, aFigure, drafted, published, requireUpdate, seenNow, submitted } from './testing/updates'

const NOW = at('10:00:00')
const seen = async (id: string) => ({ id, version: (await seenNow(id)).version })

describe('saving a draft', () => {
  it('keeps what was typed as version 1, is written down, and tells nobody outside', async () => {
    const world = await openWorld('count')
    let id = ''
    const heard = await listHeard(async () => {
      id = await drafted(world.contributor, aDraft(world, 'count'))
    })
    expect(heard).toEqual([])
    expect(await requireUpdate(id)).toMatchObject({
      state: 'draft',
      version: 1,
      authorId: world.contributor.id,
      effectiveOn: '2025-06-30',
      readings: [aFigure('count')],
      evidence: [{ kind: 'link', url: 'https://example.org/proof' }],
    })
    expect(await listAudit(id)).toMatchObject([
      {
        action: 'update.drafted',
        actorId: world.contributor.id,
        details: { commitment: world.codeOf('count'), sentence: '上半年进展。' },
      },
    ])
  })

  it('touches the update and what hangs on it, and no public table', async () => {
    const world = await openWorld('count')
    const changed = await listChanged(() => drafted(world.contributor, aDraft(world, 'count')))
    expect(changed).toEqual(['Evidence', 'Reading', 'Update'])
  })

  it('is saved again over itself, by a colleague too, who becomes its author', async () => {
    const world = await openWorld('count')
    const id = await drafted(world.contributor, aDraft(world, 'count'))
    const kept = (await requireUpdate(id)).evidence.map((each) => each.id)
    const again = aDraft(
      world,
      'count',
      { readings: [aFigure('count', { value: '5' })] },
      { seen: await seen(id), keepEvidenceIds: kept, evidence: [{ kind: 'document-number', documentNumber: '阳建〔2025〕8号' }] },
    )
    expect(await saveDraft(world.colleague, again, NOW)).toEqual({ ok: true, updateId: id })
    const update = await requireUpdate(id)
    expect(update).toMatchObject({ version: 2, authorId: world.colleague.id, state: 'draft' })
    expect(update.readings).toEqual([aFigure('count', { value: '5' })])
    expect(update.evidence.map((each) => each.kind)).toEqual(['link', 'document-number'])
    expect((await listAudit(id)).map((each) => each.action)).toEqual(['update.drafted', 'update.changed'])
  })

  it('drops the evidence that is not named again', async () => {
    const world = await openWorld('count')
    const id = await drafted(world.contributor, aDraft(world, 'count'))
    await drafted(world.contributor, aDraft(world, 'count', {}, { seen: await seen(id), evidence: [] }))
    expect((await requireUpdate(id)).evidence).toEqual([])
  })

  it('counts the members of a list, whatever number was typed', async () => {
    const world = await openWorld('list')
    const typed = { readings: [aFigure('list', { value: '99', hedge: 'about' })], finishedMembers: [1, 3] }
    const id = await drafted(world.contributor, aDraft(world, 'list', typed))
    expect(await requireUpdate(id)).toMatchObject({
      readings: [aFigure('list', { value: '2', hedge: 'exact' })],
      finishedMembers: [1, 3],
    })
  })

  it('keeps one copy of a file that two updates name', async () => {
    const world = await openWorld('count', 'level')
    const bytes = new TextEncoder().encode('%PDF-1.7 same')
    const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
    const evidence = [{ kind: 'file', fileName: 'a.pdf', mimeType: 'application/pdf', sha256, bytes }] as const
    await drafted(world.contributor, aDraft(world, 'count', {}, { evidence }))
    await drafted(world.contributor, aDraft(world, 'level', {}, { evidence }))
    expect(await db.storedFile.count({ where: { sha256 } })).toBe(1)
    expect(await db.evidence.count({ where: { fileSha256: sha256 } })).toBe(2)
  })
})

describe('a draft that is refused changes nothing', () => {
  let untouched: World
  beforeAll(async () => {
    untouched = await openWorld('count')
  })

  it('for a code that nobody has', async () => {
    const world = untouched
    const input = { ...aDraft(world, 'count'), code: 'HY99-999' }
    const changed = await listChanged(async () => {
      expect(await saveDraft(world.contributor, input, NOW)).toEqual({ ok: false, reason: 'not-found' })
    })
    expect(changed).toEqual([])
  })

  it('for a department that only supports, and is written down', async () => {
    const world = untouched
    const changed = await listChanged(async () => {
      const decision = await saveDraft(world.neighbour, aDraft(world, 'count'), NOW)
      expect(decision).toEqual({ ok: false, reason: 'forbidden' })
    })
    expect(changed).toEqual([])
    expect(await lastAudit()).toEqual({
      actorId: world.neighbour.id,
      actorLabel: world.neighbour.name,
      action: 'access.refused',
      subjectType: 'commitment',
      subjectId: world.codeOf('count'),
      details: { permission: 'update:draft' },
    })
  })

  it.each([
    ['a day that is to come', { effectiveOn: '2025-07-19' }, 'effectiveOn', 'future-date'],
    ['a day before the plan', { effectiveOn: '2024-12-31' }, 'effectiveOn', 'before-plan'],
    ['no figure', { readings: [] }, 'readings', 'required'],
    ['no sentence', { sentence: ' ' }, 'sentence', 'required'],
    ['a sentence of 301 characters', { sentence: '字'.repeat(301) }, 'sentence', 'too-long'],
    ['a figure that is none', { readings: [aFigure('count', { value: '4条' })] }, 'reading.count', 'not-a-decimal'],
    ['a negative count', { readings: [aFigure('count', { value: '-1' })] }, 'reading.count', 'negative'],
    ['a measure of another', { readings: [aFigure('growth')] }, 'reading.growth', 'not-a-choice'],
    ['a member that is none', { finishedMembers: [MEMBER_COUNT + 1] }, 'members', 'not-a-choice'],
  ] as const)('for %s', async (_, report, field, fault) => {
    const world = untouched
    const changed = await listChanged(async () => {
      const decision = await saveDraft(world.contributor, aDraft(world, 'count', report), NOW)
      expect(decision).toEqual({ ok: false, reason: 'fields', faults: [{ field, fault }] })
    })
    expect(changed).toEqual([])
  })

  it('for a day that has a published figure', async () => {
    const world = await openWorld('count')
    await published(world, world.contributor, aDraft(world, 'count'))
    const changed = await listChanged(async () => {
      expect(await saveDraft(world.contributor, aDraft(world, 'count'), NOW)).toEqual({
        ok: false,
        reason: 'fields',
        faults: [{ field: 'effectiveOn', fault: 'already-published' }],
      })
    })
    expect(changed).toEqual([])
  })

  it('while the last one waits for review', async () => {
    const world = await openWorld('count')
    const { updateId } = await submitted(world.contributor, aDraft(world, 'count'))
    const changed = await listChanged(async () => {
      const again = aDraft(world, 'count', {}, { seen: await seen(updateId) })
      expect(await saveDraft(world.contributor, again, NOW)).toEqual({ ok: false, reason: 'in-review' })
    })
    expect(changed).toEqual([])
  })

  it('over what somebody else wrote meanwhile, which is shown', async () => {
    const world = await openWorld('count')
    const id = await drafted(world.contributor, aDraft(world, 'count'))
    const changed = await listChanged(async () => {
      const stale = [null, { id, version: 7 }, { id: crypto.randomUUID(), version: 1 }]
      for (const seen of stale) {
        const decision = await saveDraft(world.colleague, aDraft(world, 'count', {}, { seen }), NOW)
        expect(decision).toMatchObject({ ok: false, reason: 'changed-meanwhile', current: { id, version: 1 } })
      }
    })
    expect(changed).toEqual([])
  })

  it('over what was published meanwhile', async () => {
    const world = await openWorld('count')
    const { id } = await published(world, world.contributor, aDraft(world, 'count'))
    const changed = await listChanged(async () => {
      const stale = aDraft(world, 'count', { effectiveOn: '2025-07-01' }, { seen: { id, version: 1 } })
      expect(await saveDraft(world.colleague, stale, NOW)).toEqual({
        ok: false,
        reason: 'changed-meanwhile',
        current: null,
      })
    })
    expect(changed).toEqual([])
  })
})

describe('two who draft at once', () => {
  it('leave one draft: the second is told, and shown the first', async () => {
    const world = await openWorld('count')
    const answers = await Promise.all([
      saveDraft(world.contributor, aDraft(world, 'count', { sentence: '甲写的。' }), NOW),
      saveDraft(world.colleague, aDraft(world, 'count', { sentence: '乙写的。' }), NOW),
    ])
    const [won, lost] = answers.toSorted((a, b) => Number(b.ok) - Number(a.ok))
    expect(won).toMatchObject({ ok: true })
    const stored = await db.update.findMany({ where: { commitment: { code: world.codeOf('count') } } })
    expect(stored).toHaveLength(1)
    expect(lost).toMatchObject({
      ok: false,
      reason: 'changed-meanwhile',
      current: { id: stored[0]?.id, sentence: stored[0]?.sentence },
    })
  })

  it('over the same version keep one of the two, whole', async () => {
    const world = await openWorld('count')
    const id = await drafted(world.contributor, aDraft(world, 'count'))
    const save = async (value: string, who: 'contributor' | 'colleague') =>
      saveDraft(
        world[who],
        aDraft(world, 'count', { sentence: value, readings: [aFigure('count', { value })] }, { seen: { id, version: 1 } }),
        NOW,
      )
    const answers = await Promise.all([save('6', 'contributor'), save('7', 'colleague')])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    const update = await requireUpdate(id)
    expect(update.version).toBe(2)
    expect(update.readings.map((reading) => reading.value)).toEqual([update.sentence])
  })
})
