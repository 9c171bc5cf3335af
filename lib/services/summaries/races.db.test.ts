import { describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { findIssuedSummary } from '@/lib/data/public/summaries'
import { momentOf } from '@/lib/domain/moment'
import { at } from '../testing/accounts'
import { aParagraph, aWorld, generated, render, requireSummary, seen, submit } from '../testing/drafts'
import { confirmNumber, editBlock } from './edit-block'
import { issueSummary } from './issue-summary'
import { moveSummary } from './move-summary'

const ROUNDS = 6
const UNHURRIED_MS = 60_000
const issuedText = async (id: string) => JSON.stringify((await findIssuedSummary(id, momentOf(null, '2025-07-18')))?.model)

describe('an edit and the issue at the same moment', () => {
  it('the edit is in what was issued, or it is refused', async () => {
    const world = await aWorld()
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await generated(world)
      const { id: blockId, text } = aParagraph(await requireSummary(id))
      const draft = await seen(id)
      const words = `请各单位抓紧，第${round % 2 === 0 ? '甲' : '乙'}稿。`
      const rewrite = { blockId, act: { type: 'rewrite', text: `${text}${words}` } } as const
      // whoever submits has seen the draft without the edit; whoever issues, what was submitted
      const [edited, submitted, issued] = await Promise.all([
        editBlock(world.planner, draft, rewrite, at('10:30:00')),
        moveSummary(world.planner, draft, 'submit', '', at('10:30:00')),
        issueSummary(world.reviewer, { ...draft, version: draft.version + 1 }, render, at('10:30:00')),
      ])
      expect([edited.ok, submitted.ok].toSorted()).toEqual([false, true])
      const late = issued.ok ? issued : await issueAsItStands(world, id)
      expect(late).toMatchObject({ ok: true })
      expect((await issuedText(id)).includes(words)).toBe(edited.ok)
      if (!edited.ok) expect(['changed-meanwhile', 'forbidden']).toContain(edited.reason)
    }
  }, UNHURRIED_MS)

  it('an edit, an omission and a source that come after the issue are refused, and change nothing', async () => {
    const world = await aWorld()
    const id = await generated(world)
    const { id: blockId, text } = aParagraph(await requireSummary(id))
    await submit(world, id)
    const waiting = await seen(id)
    const [issued, edited, omitted, named] = await Promise.all([
      issueSummary(world.reviewer, waiting, render, at('11:00:00')),
      editBlock(world.planner, waiting, { blockId, act: { type: 'rewrite', text: `${text}补充。` } }, at('11:00:00')),
      editBlock(world.planner, waiting, { blockId, act: { type: 'omit', reason: '略' } }, at('11:00:00')),
      confirmNumber(world.planner, waiting, { blockId, number: '1户', source: '台账' }, at('11:00:00')),
    ])
    expect(issued).toMatchObject({ ok: true })
    for (const late of [edited, omitted, named]) expect(late).toMatchObject({ ok: false })
    expect(await db.summaryEdit.count({ where: { summaryId: id } })).toBe(0)
    expect(await issuedText(id)).toBe(JSON.stringify((await requireSummary(id)).generated))
  })
})

/** Submits what is still a draft, and issues it as it then stands. */
async function issueAsItStands(world: Awaited<ReturnType<typeof aWorld>>, id: string) {
  if ((await requireSummary(id)).state === 'draft') await submit(world, id)
  return issueSummary(world.reviewer, await seen(id), render, at('11:00:00'))
}
