import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { KINDS } from '@/lib/domain/words'
import { at, listAudit } from '../testing/accounts'
import { MEMBER_COUNT, openWorld } from '../testing/plan'
import {
  anExport,
  applied,
  checked,
  csvOf,
  filledIn,
  listStates,
  NOON,
  REPORT,
  seenImport,
} from '../testing/sheets'
import { lastAudit, listChanged } from '../testing/tables'
import { aDraft, aFigure, drafted, published, submitted } from '../testing/updates'
import { exportSheet } from './export-sheet'
import { requestApply, uploadSheet, viewImport } from './handle-import'

const FIRST_KINDS = KINDS.filter((kind) => !['growth', 'relative', 'direction'].includes(kind))

const openUpdate = (code: string) =>
  db.update.findFirst({
    where: { commitment: { code }, state: { not: 'published' } },
    include: { readings: true, evidence: { orderBy: { position: 'asc' } }, members: true },
  })

describe('an export', () => {
  it('holds what a department leads, and is written down', async () => {
    const world = await openWorld()
    const exported = await exportSheet(
      world.contributor,
      { planSlug: world.plan, format: 'xlsx' },
      NOON,
    )
    expect(exported?.items.map(({ sheet }) => sheet.code)).toEqual(FIRST_KINDS.map(world.codeOf))
    expect(await lastAudit()).toMatchObject({
      action: 'sheet.exported',
      actorId: world.contributor.id,
      subjectId: world.plan,
      details: { format: 'xlsx', items: FIRST_KINDS.length },
    })
  })

  it.each(['reviewer', 'planner', 'administrator', 'auditor'] as const)(
    'is none for a %s',
    async (role) => {
      const world = await openWorld('count')
      expect(
        await exportSheet(world[role], { planSlug: world.plan, format: 'csv' }, NOON),
      ).toBeNull()
      expect(await lastAudit()).toMatchObject({
        action: 'access.refused',
        details: { permission: 'sheet:exchange' },
      })
    },
  )

  it.each(['zh', 'en'] as const)('comes back without a difference, in %s', async (language) => {
    const world = await openWorld()
    for (const kind of FIRST_KINDS) {
      const members = kind === 'list' ? { finishedMembers: [1, 3] } : { cause: '资金未到位。', nextStep: '-年内完成' }
      await drafted(world.contributor, aDraft(world, kind, members))
    }
    const sheet = await anExport(world.contributor, world.plan, {}, language)
    for (const bytes of [sheet.csv, await sheet.xlsx()]) {
      const { state, result } = await seenImport(await checked(world.contributor, bytes))
      expect({ state, ...result }).toMatchObject({
        ...{ state: 'checked', changes: [], faults: [], refusal: null },
        unchangedCount: FIRST_KINDS.length,
      })
    }
  })
})

describe('a sheet filled in', () => {
  it('is shown before it is saved, and then saved as it was shown', async () => {
    const world = await openWorld('count', 'milestone')
    const sheet = await anExport(world.contributor, world.plan, {
      [world.codeOf('count')]: { ...REPORT, cause: '管线迁改滞后。', nextStep: '三季度完成。' },
      [world.codeOf('milestone')]: { value: 'building', stage: '已核实', sentence: '已开工。' },
    })
    const changes = await listChanged(async () => {
      const id = await checked(world.contributor, await sheet.xlsx())
      const { state, doneRows, totalRows, result } = await seenImport(id)
      expect([state, doneRows, totalRows, result.changes.length]).toEqual(['checked', 2, 2, 2])
      expect(result.changes[0]?.cells).toContainEqual(
        expect.objectContaining({
          key: 'value',
          before: { zh: '', en: '' },
          after: { zh: '5', en: '5' },
        }),
      )
    })
    expect(changes).toEqual(['Import'])

    const id = await checked(world.contributor, sheet.csv)
    await applied(world.contributor, id)
    const { state, finishedAt, result } = await seenImport(id)
    expect([state, finishedAt, result.applied]).toEqual([
      'applied',
      NOON,
      { saved: 2, submitted: 0 },
    ])
    expect(await openUpdate(world.codeOf('count'))).toMatchObject({
      ...{ state: 'draft', version: 1, effectiveOn: '2025-06-30', sentence: '又通一条。' },
      ...{ cause: '管线迁改滞后。', nextStep: '三季度完成。' },
      authorId: world.contributor.id,
      readings: [{ value: '5', word: null, hedge: 'exact', stage: 'preliminary' }],
      evidence: [{ kind: 'link', url: 'https://example.org/5' }],
    })
    expect(await openUpdate(world.codeOf('milestone'))).toMatchObject({
      readings: [{ value: null, word: 'building', stage: 'verified' }],
    })
    expect((await listAudit(id)).map(({ action }) => action)).toEqual([
      'sheet.uploaded',
      'sheet.applied',
    ])
  })

  it('changes a draft in place: version, figures, members and evidence, but no file', async () => {
    const world = await openWorld('list')
    const code = world.codeOf('list')
    const bytes = new TextEncoder().encode('%PDF-1.7 proof')
    const file = {
      kind: 'file' as const,
      fileName: 'a.pdf',
      mimeType: 'application/pdf',
      sha256: '',
      bytes,
    }
    const { createHash } = await import('node:crypto')
    const proof = { ...file, sha256: createHash('sha256').update(bytes).digest('hex') }
    await drafted(
      world.contributor,
      aDraft(
        world,
        'list',
        { finishedMembers: [1, 2] },
        {
          evidence: [{ kind: 'link', url: 'https://example.org/old' }, proof],
        },
      ),
    )
    const sheet = await anExport(world.colleague, world.plan, {
      [code]: {
        value: '第1个；第4个',
        link: 'https://example.org/new',
        documentNumber: '阳政〔2025〕3 号',
      },
    })
    const id = await checked(world.colleague, sheet.csv)
    await applied(world.colleague, id)
    const update = await openUpdate(code)
    expect(update).toMatchObject({
      ...{ version: 2, authorId: world.colleague.id, sentence: '上半年进展。' },
      readings: [{ value: '2' }],
      evidence: [
        { kind: 'file', fileName: 'a.pdf' },
        { kind: 'link', url: 'https://example.org/new' },
        { kind: 'document-number', documentNumber: '阳政〔2025〕3 号' },
      ],
    })
    expect(update?.members).toHaveLength(2)
    expect(MEMBER_COUNT).toBeGreaterThan(3)
    expect(await listAudit(update?.id ?? '')).toMatchObject([
      { action: 'update.drafted' },
      { action: 'update.changed', details: { import: id, members: [1, 4] } },
    ])
  })

  it('is sent to review where that is asked for', async () => {
    const world = await openWorld('count', 'level')
    const sheet = await anExport(world.contributor, world.plan, filledIn(world, ['count', 'level']))
    const id = await checked(world.contributor, sheet.csv)
    await applied(world.contributor, id, true)
    expect((await seenImport(id)).result.applied).toEqual({ saved: 2, submitted: 2 })
    expect(await listStates(world)).toEqual([{ state: 'submitted' }, { state: 'submitted' }])
  })

  it('is not sent while a figure lacks its reason', async () => {
    const world = await openWorld('count')
    await published(world, world.contributor, aDraft(world, 'count', { effectiveOn: '2025-03-31' }))
    const sheet = await anExport(
      world.contributor,
      world.plan,
      filledIn(world, ['count'], { ...REPORT, value: '3' }),
    )
    const importId = await checked(world.contributor, sheet.csv)
    expect(await requestApply(world.contributor, { importId, isSubmission: true }, NOON)).toEqual({
      ok: false,
      reason: 'explanation-required',
    })
    expect((await viewImport(world.contributor, importId, NOON))?.unexplainedCount).toBe(1)
    await applied(world.contributor, importId)
    expect((await openUpdate(world.codeOf('count')))?.state).toBe('draft')
  })
})

describe('a sheet with faults', () => {
  it('is refused as a whole, every cell named, and nothing is written', async () => {
    const world = await openWorld('count', 'level', 'limit')
    const sheet = await anExport(world.contributor, world.plan, {
      [world.codeOf('count')]: REPORT,
      [world.codeOf('level')]: { value: '五十', sentence: '' },
      [world.codeOf('limit')]: { value: '12', sentence: '' },
    })
    const changes = await listChanged(async () => {
      const id = await checked(world.contributor, sheet.csv)
      const { state, result } = await seenImport(id)
      expect([state, result.faultCount]).toEqual(['refused', 3])
      expect(result.faults.map(({ row, key, code }) => [row, key, code])).toEqual([
        [3, 'value', 'no-number'],
        [3, 'sentence', 'required'],
        [4, 'sentence', 'required'],
      ])
      expect(
        await requestApply(world.contributor, { importId: id, isSubmission: false }, NOON),
      ).toEqual({
        ok: false,
        reason: 'wrong-state',
      })
    })
    expect(changes).toEqual(['Import'])
  })

  it('names items of other departments and unknown ones, and the attempt is written down', async () => {
    const world = await openWorld('count', 'growth')
    const sheet = await anExport(world.contributor, world.plan, filledIn(world, ['count']))
    const rows = sheet.rows.map((row) => [...row])
    rows.push([world.codeOf('growth'), '', '', '', '', '', '', '', '5'], ['X-1'])
    const id = await checked(world.contributor, csvOf(rows))
    const { result } = await seenImport(id)
    expect(result.faults.map(({ row, code }) => [row, code])).toEqual([
      [3, 'not-yours'],
      [4, 'unknown-code'],
    ])
    expect((await listAudit(id)).map(({ action }) => action)).toEqual([
      'sheet.uploaded',
      'access.refused',
      'sheet.refused',
    ])
  })

  it('names an item in review', async () => {
    const world = await openWorld('count')
    await submitted(world.contributor, aDraft(world, 'count'))
    const sheet = await anExport(world.contributor, world.plan, filledIn(world, ['count']))
    const { state, result } = await seenImport(await checked(world.contributor, sheet.csv))
    expect([state, result.faults[0]?.code]).toEqual(['refused', 'in-review'])
  })

  it('is refused at once where it is no sheet at all', async () => {
    const world = await openWorld('count')
    const bytes = new TextEncoder().encode('%PDF-1.7')
    const changes = await listChanged(async () => {
      expect(await uploadSheet(world.contributor, { fileName: 'a.xlsx', bytes }, NOON)).toEqual({
        ok: false,
        reason: 'not-a-sheet',
      })
    })
    expect(changes).toEqual([])
    const { state, result } = await seenImport(
      await checked(world.contributor, new TextEncoder().encode('甲,乙\n1,2')),
    )
    expect([state, result.refusal?.reason]).toEqual(['refused', 'no-headings'])
  })
})

it('keeps a correction a correction', async () => {
  const world = await openWorld('count')
  const { id } = await published(world, world.contributor, aDraft(world, 'count'))
  await drafted(
    world.contributor,
    aDraft(
      world,
      'count',
      { readings: [aFigure('count', { value: '3' })] },
      {
        correction: { supersedesId: id, reason: '重复计数' },
      },
    ),
    at('10:00:00'),
  )
  const sheet = await anExport(
    world.contributor,
    world.plan,
    filledIn(world, ['count'], { value: '2' }),
  )
  const importId = await checked(world.contributor, sheet.csv)
  await applied(world.contributor, importId)
  expect(await openUpdate(world.codeOf('count'))).toMatchObject({
    ...{ supersedesId: id, correctionReason: '重复计数', readings: [{ value: '2' }] },
  })
})
