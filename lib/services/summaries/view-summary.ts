import 'server-only'
import { db } from '@/lib/data/client'
import { findSummary, summaryTarget, type StoredEdit, type StoredSummary } from '@/lib/data/summaries'
import { civilDateOf, type CivilDate } from '@/lib/domain/civil-date'
import type { Permission } from '@/lib/domain/permissions'
import type { SummaryBlock, SummaryModel } from '@/lib/domain/summary'
import { orderOf } from '@/lib/domain/summary/block-edit'
import type { OpenNumber } from '@/lib/domain/summary/own-words'
import { isSameBlock } from '@/lib/domain/summary/block-change'
import { authorizeView } from '../access'
import type { Official } from '../signed-in'
import { summarySubject } from './loaded-summary'
import { editedModel, namedNumbersOf, openNumbersOf } from './summary-text'
import { cutNow, writeModel } from './write-model'

/** One block of a draft, as an editor needs it. */
export type BlockView = {
  generated: SummaryBlock
  /** as it reads with its edit; null where it is left out */
  edited: SummaryBlock | null
  edit: StoredEdit | null
  /** the figures changed since the edit was made: what was generated then */
  base: SummaryBlock | null
  /** numbers that no published figure supports, and nobody named a source for */
  open: OpenNumber[]
  /** numbers that rest on a source somebody named */
  named: StoredSummary['confirmations']
  /** what is known now would read otherwise */
  isOutdated: boolean
}

export type SummaryView = {
  summary: StoredSummary
  permissions: ReadonlySet<Permission>
  blocks: BlockView[]
  open: OpenNumber[]
  /** of a draft: blocks that would read otherwise with what is known now, by their present ids */
  outdated: string[]
}

const byId = (blocks: readonly SummaryBlock[]) => new Map(blocks.map((block) => [block.id, block]))

function viewBlocks(summary: StoredSummary, open: readonly OpenNumber[], outdated: readonly string[]): BlockView[] {
  const named = namedNumbersOf(summary)
  const [generated, edited] = [byId(summary.generated.blocks), byId(editedModel(summary).blocks)]
  return orderOf(summary.generated, summary.edits).flatMap((id) => {
    const block = generated.get(id)
    if (block === undefined) return []
    const edit = summary.edits.find(({ blockId }) => blockId === id) ?? null
    const isStale = edit !== null && !isSameBlock(edit.base, block)
    return [
      {
        ...{ generated: block, edited: edited.get(id) ?? null, edit },
        base: isStale ? edit.base : null,
        open: open.filter(({ blockId }) => blockId === id),
        named: named.filter(({ blockId }) => blockId === id),
        isOutdated: outdated.includes(id),
      },
    ]
  })
}

/** Blocks that the same report cut today would write otherwise, or not at all, or anew. */
async function listOutdated({ generated, kind, language, plan, department }: StoredSummary, today: CivilDate) {
  const cut = await cutNow(db, plan.slug, { dataOn: generated.cut.dataOn, knownOn: today })
  const about = { plan: plan.slug, kind, language, department: department?.slug ?? null }
  const now = await writeModel(db, about, cut)
  return now === null ? [] : changedIds(generated, now)
}

function changedIds(then: SummaryModel, now: SummaryModel): string[] {
  const later = byId(now.blocks)
  const earlier = byId(then.blocks)
  const changed = then.blocks.filter((block) => {
    const present = later.get(block.id)
    return present === undefined || !isSameBlock(block, present)
  })
  return [...changed, ...now.blocks.filter(({ id }) => !earlier.has(id))].map(({ id }) => id)
}

/**
 * A summary with all that an editor needs; null when there is none, or the official may not see it.
 *
 * @param timeZone of the site: which day it is
 */
export async function viewSummary(
  actor: Official,
  id: string,
  now: Date,
  timeZone: string,
): Promise<SummaryView | null> {
  const summary = await findSummary(db, id)
  if (summary === null) return null
  const permissions = await authorizeView(actor, 'summary:read', summaryTarget(summary), summarySubject(id), now)
  if (permissions === null) return null
  const open = openNumbersOf(summary)
  const outdated = summary.state === 'draft' ? await listOutdated(summary, civilDateOf(now, timeZone)) : []
  return { summary, permissions, open, outdated, blocks: viewBlocks(summary, open, outdated) }
}
