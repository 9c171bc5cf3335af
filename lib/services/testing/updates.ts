import { db } from '@/lib/data/client'
import { findUpdate, type StoredUpdate } from '@/lib/data/reporting'
import { NO_CAUSE } from '@/lib/domain/cause'
import type { Reading } from '@/lib/domain/measure'
import type { Report } from '@/lib/domain/report'
import type { Kind } from '@/lib/domain/words'
import { publishUpdate } from '../publish-update'
import type { Seen } from '../reviewable'
import { saveDraft, type DraftInput } from '../save-draft'
import type { Official } from '../signed-in'
import { submitUpdate } from '../submit-update'
import { at } from './accounts'
import { GRADES, STAGES, type World } from './plan'

/** What is reported at half-year, unless a test says otherwise. */
const FIGURES: Record<Kind, Pick<Reading, 'value' | 'word'>> = {
  count: { value: '4', word: null },
  list: { value: '0', word: null },
  growth: { value: '5.5', word: null },
  level: { value: '58', word: null },
  relative: { value: '5.4', word: null },
  limit: { value: '13', word: null },
  grade: { value: null, word: GRADES[1] },
  milestone: { value: null, word: STAGES[1] },
  direction: { value: '0', word: null },
}

/** A verified figure of the commitment of a kind. */
export const aFigure = (kind: Kind, overrides: Partial<Reading> = {}): Reading => ({
  measure: kind,
  hedge: 'exact',
  stage: 'verified',
  ...FIGURES[kind],
  ...overrides,
})

/** A report as of 30 June 2025, with one link as evidence, for nobody's update yet. */
export function aDraft(
  world: World,
  kind: Kind,
  report: Partial<Report> = {},
  rest: Partial<DraftInput> = {},
): DraftInput {
  return {
    code: world.codeOf(kind),
    report: {
      effectiveOn: '2025-06-30',
      sentence: '上半年进展。',
      explanation: '',
      ...NO_CAUSE,
      readings: [aFigure(kind)],
      finishedMembers: [],
      ...report,
    },
    evidence: [{ kind: 'link', url: 'https://example.org/proof' }],
    keepEvidenceIds: [],
    seen: null,
    correction: null,
    ...rest,
  }
}

export async function requireUpdate(id: string): Promise<StoredUpdate> {
  const update = await findUpdate(db, id)
  if (update === null) throw new Error(`no update ${id}`)
  return update
}

/** The update as somebody sees it who looks now. */
export async function seenNow(updateId: string): Promise<Seen> {
  const { version } = await requireUpdate(updateId)
  return { updateId, version }
}

/** Saves a draft and answers its id; throws when it is refused. */
export async function drafted(author: Official, input: DraftInput, now = at('09:00:00')): Promise<string> {
  const saved = await saveDraft(author, input, now)
  if (!saved.ok) throw new Error(`draft refused: ${JSON.stringify(saved)}`)
  return saved.updateId
}

/** Drafts and submits; throws when it is refused. @returns what a reviewer then sees */
export async function submitted(author: Official, input: DraftInput, now = at('09:00:00')): Promise<Seen> {
  const id = await drafted(author, input, now)
  const sent = await submitUpdate(author, await seenNow(id), now)
  if (!sent.ok) throw new Error(`submission refused: ${sent.reason}`)
  return seenNow(id)
}

/** Drafts, submits and publishes; throws when any of it is refused. */
export async function published(
  world: World,
  author: Official,
  input: DraftInput,
  now = at('09:00:00'),
): Promise<{ id: string; seq: number }> {
  const seen = await submitted(author, input, now)
  const decision = await publishUpdate(world.reviewer, seen, now)
  if (!decision.ok) throw new Error(`publication refused: ${decision.reason}`)
  return { id: seen.updateId, seq: decision.seq }
}

/** A correction of a published update, as of the same day. */
export const aCorrection = (
  world: World,
  kind: Kind,
  supersedesId: string,
  report: Partial<Report> = {},
): DraftInput =>
  aDraft(
    world,
    kind,
    { readings: [aFigure(kind, { value: '3' })], explanation: '复核后更正。', ...report },
    { correction: { supersedesId, reason: '重复计数' } },
  )
