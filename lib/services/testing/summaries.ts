import { createHash, randomUUID } from 'node:crypto'
import { db, inTransaction, type Transaction } from '@/lib/data/client'
import { appendToLedger, findLedgerHead } from '@/lib/data/ledger'
import { changeSummary, createSummary, freezeSummary, keepFiles } from '@/lib/data/summary-writes'
import type { SummaryModel } from '@/lib/domain/summary'
import { at } from './accounts'
import type { World } from './plan'

/** A text of one paragraph, as nobody generated it. */
async function aModel(world: World): Promise<SummaryModel> {
  const head = await findLedgerHead(db)
  return {
    ...{ kind: 'half-year', language: 'zh', plan: world.plan, department: null, sources: [] },
    cut: { dataOn: '2025-06-30', knownOn: '2025-07-18', knownSeq: head?.seq ?? 0, glossaryVersion: 0 },
    blocks: [{ type: 'title', id: 'title', text: `报告${randomUUID()}` }],
  }
}

async function aDraftOf(tx: Transaction, world: World, model: SummaryModel): Promise<string> {
  const plan = await tx.plan.findUniqueOrThrow({ where: { slug: world.plan }, select: { id: true } })
  const about = { planId: plan.id, departmentId: null, kind: model.kind, language: model.language }
  return createSummary(tx, about, model, world.planner, at('09:00:00'))
}

/** A draft, and a summary that was issued with one file, written past the services. */
export async function anIssue(world: World): Promise<{ issuedId: string; draftId: string }> {
  const model = await aModel(world)
  const hash = createHash('sha256').update(JSON.stringify(model)).digest('hex')
  return inTransaction(async (tx) => {
    const draftId = await aDraftOf(tx, world, model)
    const id = await aDraftOf(tx, world, model)
    await changeSummary(tx, { id, version: 1, state: 'draft' }, { state: 'submitted' }, at('09:10:00'))
    const bytes = new TextEncoder().encode('# 报告')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await keepFiles(tx, id, [{ format: 'md', bytes, sha256 }])
    const { dataOn: effectiveOn, knownOn } = model.cut
    const fact = { type: 'summary.issued', subject: id, effectiveOn, knownOn, payload: { summary: id } } as const
    const { seq } = await appendToLedger(tx, fact, at('09:20:00'))
    const issue = { issuer: world.reviewer, at: at('09:20:00'), frozen: model, hash, ledgerSeq: seq }
    await freezeSummary(tx, { id, version: 2, state: 'submitted' }, issue)
    return { issuedId: id, draftId }
  })
}
