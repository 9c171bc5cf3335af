import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/data/client'
import { findLedgerHead } from '@/lib/data/ledger'
import { loadDocument } from './load-document'
import { publishFromDocument, type DocumentUpdate } from './publish-from-document'
import { at, listAudit } from './testing/accounts'
import { aDocument, openWorld, type World } from './testing/plan'
import { listChanged, listHeard } from './testing/tables'
import { aCorrection, aDraft, aFigure, drafted, published } from './testing/updates'

const NOW = at('10:00:00')
const publish = (input: DocumentUpdate) => inTransaction((tx) => publishFromDocument(tx, input, NOW))

/** A figure as of 31 March from the plan's own document, which was known in January. */
const aDocumentUpdate = (world: World): DocumentUpdate => ({
  code: world.codeOf('count'),
  effectiveOn: '2025-03-31',
  sentence: '一季度完成情况。',
  readings: [aFigure('count', { stage: 'preliminary', hedge: 'about' })],
  source: { document: world.document, paragraph: 1, quote: '承诺count。' },
})

describe('publishing from a document', () => {
  it('is known from the day of the document, though recorded now', async () => {
    const world = await openWorld('count')
    const input = aDocumentUpdate(world)
    const before = await findLedgerHead()
    const heard = await listHeard(async () => {
      expect(await publish(input)).toBe((before?.seq ?? 0) + 1)
    })
    const head = await findLedgerHead()
    expect(head).toMatchObject({
      recordedAt: NOW.toISOString(),
      type: 'update.published',
      payload: { knownOn: '2025-01-15', reportedBy: null, reviewedBy: null, source: input.source },
    })
    const update = await db.update.findUniqueOrThrow({ where: { ledgerSeq: head?.seq ?? 0 } })
    expect(update).toMatchObject({ state: 'published', knownOn: '2025-01-15', publishedAt: NOW, authorId: null })
    expect(await listAudit(update.id)).toMatchObject([
      { action: 'update.published', actorId: null, actorLabel: `文件 ${world.document}` },
    ])
    const [period] = await db.standingPeriod.findMany({ where: { commitment: { code: input.code } } })
    expect(period).toMatchObject({ knownFrom: '2025-01-15', knownUntil: null, code: 'ahead', hedge: 'about' })
    expect(heard).toHaveLength(1)
    expect(heard[0]).toEqual(expect.arrayContaining([`commitment:${input.code}`, `plan:${world.plan}`, 'ledger']))
  })

  it('is corrected by an official from the day of the correction on', async () => {
    const world = await openWorld('count')
    await publish(aDocumentUpdate(world))
    const { id } = await db.update.findFirstOrThrow({ where: { commitment: { code: world.codeOf('count') } } })
    await published(
      world,
      world.contributor,
      aCorrection(world, 'count', id, { effectiveOn: '2025-03-31' }),
    )
    const periods = await db.standingPeriod.findMany({
      where: { commitment: { code: world.codeOf('count') } },
      orderBy: { knownFrom: 'asc' },
    })
    expect(periods.map(({ knownFrom, value }) => [knownFrom, value])).toEqual([
      ['2025-01-15', '4'],
      ['2025-07-18', '3'],
    ])
  })

  it('of what is not there, or of no such measure, leaves nothing behind', async () => {
    const world = await openWorld('count')
    const input = aDocumentUpdate(world)
    const wrong = [
      { ...input, code: 'HY99-999' },
      { ...input, source: { ...input.source, document: 'no-document' } },
      { ...input, readings: [aFigure('growth')] },
    ]
    const changed = await listChanged(async () => {
      for (const each of wrong) await expect(publish(each)).rejects.toThrow()
    })
    expect(changed).toEqual([])
  })

  it('does not wait for, nor fail on, the draft that an official has open', async () => {
    const world = await openWorld('count')
    await drafted(world.contributor, aDraft(world, 'count'))
    await expect(publish(aDocumentUpdate(world))).resolves.toBeGreaterThan(0)
  })

  it('of the same figures twice at once publishes them once', async () => {
    const world = await openWorld('count')
    const input = aDocumentUpdate(world)
    const answers = await Promise.allSettled([publish(input), publish(input)])
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
    expect(await db.update.count({ where: { commitment: { code: input.code } } })).toBe(1)
  })
})

describe('loading a document', () => {
  it('keeps its bytes with their hash and its paragraphs, and is written down', async () => {
    const world = await openWorld('count')
    const document = aDocument(`${world.document}-b`, world.jurisdiction)
    const heard = await listHeard(() => inTransaction((tx) => loadDocument(tx, document, NOW)))
    expect(heard).toEqual([])
    const stored = await db.sourceDocument.findUniqueOrThrow({
      where: { slug: document.slug },
      include: { paragraphs: { orderBy: { number: 'asc' } } },
    })
    expect(Buffer.from(stored.bytes).equals(Buffer.from(document.bytes))).toBe(true)
    expect(stored.sha256).toBe(createHash('sha256').update(document.bytes).digest('hex'))
    expect(stored.paragraphs.map(({ text }) => text)).toEqual(document.paragraphs.map(({ text }) => text))
    expect(await listAudit(document.slug)).toMatchObject([
      { action: 'document.loaded', details: { sha256: stored.sha256, paragraphs: 9 } },
    ])
  })

  it('happens once, also when two load it at once', async () => {
    const world = await openWorld('count')
    const document = aDocument(`${world.document}-c`, world.jurisdiction)
    const load = () => inTransaction((tx) => loadDocument(tx, document, NOW))
    const answers = await Promise.allSettled([load(), load()])
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
    const changed = await listChanged(() => expect(load()).rejects.toThrow())
    expect(changed).toEqual([])
  })
})
