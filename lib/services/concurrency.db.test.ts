import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { listLedgerLines } from '@/lib/data/ledger'
import { verifyChain } from '@/lib/domain/ledger'
import { KINDS, type Kind } from '@/lib/domain/words'
import { publishUpdate } from './publish-update'
import type { Seen } from './reviewable'
import { saveDraft } from './save-draft'
import { submitUpdate } from './submit-update'
import { at } from './testing/accounts'
import { openWorld, type World } from './testing/plan'
import { aCorrection, aDraft, published, requireUpdate, seenNow, submitted } from './testing/updates'

const NOW = at('10:00:00')
/** 20 items of three districts, so that many people act on many items in the same moment. */
const REPORTED = KINDS.filter((kind) => kind !== 'direction')
const authorOf = (world: World, kind: Kind) =>
  kind === 'growth' || kind === 'relative' ? world.neighbour : world.contributor

async function twentyItems(): Promise<{ world: World; kind: Kind }[]> {
  const worlds = [await openWorld(), await openWorld(), await openWorld()]
  return worlds.flatMap((world) => REPORTED.map((kind) => ({ world, kind }))).slice(0, 20)
}

const allLines = () => listLedgerLines(0, 10_000)

async function expectSoundLedger(): Promise<void> {
  const lines = await allLines()
  expect(verifyChain(lines)).toMatchObject({ ok: true, count: lines.length })
  const entries = lines.filter((line) => line.type.startsWith('update.'))
  const updates = await db.update.findMany({ where: { state: 'published' }, orderBy: { ledgerSeq: 'asc' } })
  expect(entries.map((line) => [line.seq, line.payload['update']])).toEqual(
    updates.map((update) => [update.ledgerSeq, update.id]),
  )
}

describe('twenty people at once', () => {
  it('draft, submit and publish: none is lost and the ledger is unbroken', async () => {
    const items = await twentyItems()
    const drafts = await Promise.all(
      items.map(({ world, kind }) => saveDraft(authorOf(world, kind), aDraft(world, kind), NOW)),
    )
    const ids = drafts.flatMap((draft) => (draft.ok ? [draft.updateId] : []))
    expect(ids).toHaveLength(20)
    const sent = await Promise.all(
      items.map(async ({ world, kind }, index) =>
        submitUpdate(authorOf(world, kind), await seenNow(ids[index] ?? ''), NOW),
      ),
    )
    expect(sent.every((answer) => answer.ok)).toBe(true)
    const seen = await Promise.all(ids.map(seenNow))
    const before = (await allLines()).length
    const answers = await Promise.all(
      items.map(({ world }, index) => publishUpdate(world.reviewer, at20(seen, index), NOW)),
    )
    const seqs = answers.flatMap((answer) => (answer.ok ? [answer.seq] : []))
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => before + 1 + index))
    await expectSoundLedger()
  }, 60_000)

  it('do different things to different items, and each gets through', async () => {
    const items = await twentyItems()
    const acts = await Promise.all(
      items.map(async ({ world, kind }, index): Promise<() => Promise<{ ok: boolean }>> => {
        const author = authorOf(world, kind)
        if (index % 4 === 0) return () => saveDraft(author, aDraft(world, kind), NOW)
        if (index % 4 === 1) {
          const seen = await submitted(author, aDraft(world, kind))
          return () => publishUpdate(world.otherReviewer, seen, NOW)
        }
        const { id } = await published(world, author, aDraft(world, kind))
        const figures = { readings: aDraft(world, kind).report.readings }
        if (index % 4 === 2) return () => saveDraft(author, aCorrection(world, kind, id, figures), NOW)
        const seen = await submitted(author, aCorrection(world, kind, id, figures))
        return () => publishUpdate(world.reviewer, seen, NOW)
      }),
    )
    const answers = await Promise.all(acts.map((act) => act()))
    expect(answers.filter((answer) => !answer.ok)).toEqual([])
    await expectSoundLedger()
  }, 60_000)

  it('on one item: one draft, one submission, one publication, and everybody else is told', async () => {
    const world = await openWorld('count')
    const twenty = Array.from({ length: 20 }, (_, index) => index)
    const drafts = await Promise.all(
      twenty.map((index) =>
        saveDraft(index % 2 ? world.contributor : world.colleague, aDraft(world, 'count'), NOW),
      ),
    )
    expect(tally(drafts)).toEqual({ ok: 1, 'changed-meanwhile': 19 })
    const [id = ''] = drafts.flatMap((draft) => (draft.ok ? [draft.updateId] : []))
    const draft = await seenNow(id)
    const sent = await Promise.all(twenty.map(() => submitUpdate(world.contributor, draft, NOW)))
    expect(tally(sent)).toEqual({ ok: 1, 'changed-meanwhile': 19 })
    const waiting = await seenNow(id)
    const answers = await Promise.all(
      twenty.map((index) => publishUpdate(index % 2 ? world.reviewer : world.otherReviewer, waiting, NOW)),
    )
    expect(tally(answers)).toEqual({ ok: 1, 'changed-meanwhile': 19 })
    expect(await requireUpdate(id)).toMatchObject({ state: 'published', version: 3 })
    await expectSoundLedger()
  }, 60_000)
})

function at20(seen: readonly Seen[], index: number): Seen {
  const found = seen[index]
  if (found === undefined) throw new RangeError(`nothing at ${index}`)
  return found
}

function tally(answers: readonly ({ ok: true } | { ok: false; reason: string })[]) {
  const counts: Record<string, number> = {}
  for (const answer of answers) {
    const name = answer.ok ? 'ok' : answer.reason
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}
