import { db } from '@/lib/data/client'
import { findSummary, type StoredSummary } from '@/lib/data/summaries'
import { ownTextOf, type BlockAct } from '@/lib/domain/summary/block-edit'
import type { Official } from '../signed-in'
import { editBlock } from '../summaries/edit-block'
import { generateSummary, type GenerateInput } from '../summaries/generate-summary'
import { issueSummary, type RenderForms } from '../summaries/issue-summary'
import { moveSummary } from '../summaries/move-summary'
import { at } from './accounts'
import { openWorld, type World } from './plan'
import { aDraft, published } from './updates'

/** The files of a text, as far as these tests care: its title, as Markdown. */
export const render: RenderForms = async ({ blocks: [title] }) => [
  { format: 'md', bytes: new TextEncoder().encode(title?.type === 'title' ? title.text : '') },
]

export const anInput = (world: World, overrides: Partial<GenerateInput> = {}): GenerateInput => ({
  ...{ plan: world.plan, kind: 'half-year', language: 'zh', department: null, dataOn: '2025-06-30', knownOn: '' },
  ...overrides,
})

/** A world with 4 of 11 roads at half-year. */
export async function aWorld(): Promise<World & { updateId: string }> {
  const world = await openWorld('count', 'list')
  const { id } = await published(world, world.contributor, aDraft(world, 'count'), at('08:00:00'))
  return { ...world, updateId: id }
}

export async function generated(world: World): Promise<string> {
  const decision = await generateSummary(world.planner, anInput(world), at('10:00:00'))
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision)}`)
  return decision.summaryId
}

export async function requireSummary(id: string): Promise<StoredSummary> {
  const summary = await findSummary(db, id)
  if (summary === null) throw new Error(`no summary ${id}`)
  return summary
}

export const seen = async (id: string) => ({ summaryId: id, version: (await requireSummary(id)).version })
export const edit = async (by: Official, id: string, blockId: string, act: BlockAct) =>
  editBlock(by, await seen(id), { blockId, act }, at('10:10:00'))
export const submit = async (world: World, id: string) => moveSummary(world.planner, await seen(id), 'submit', '', at('10:30:00'))
export const issue = async (by: Official, id: string) => issueSummary(by, await seen(id), render, at('11:00:00'))

/** A paragraph that tells something. */
export function aParagraph({ generated: { blocks } }: StoredSummary): { id: string; text: string } {
  const found = blocks.find((block) => block.type === 'paragraph')
  if (found === undefined) throw new Error('a summary without a paragraph')
  return { id: found.id, text: ownTextOf(found) ?? '' }
}
