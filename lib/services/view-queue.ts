import 'server-only'
import { db } from '@/lib/data/client'
import { findUnit } from '@/lib/data/departments'
import { findReporting, findUpdate } from '@/lib/data/reporting'
import { listReviewQueue, type QueueItem } from '@/lib/data/review-queue'
import { findUnsaid } from '@/lib/domain/cause'
import type { Preview } from '@/lib/domain/preview'
import { findBar, isWanted, type Bar, type QueueFilter } from '@/lib/domain/review'
import type { Official } from './signed-in'
import { previewOf } from './submit-update'

/** An update of the queue with what publishing it would change. */
export type QueueEntry = QueueItem & {
  preview: Preview
  /** why it has to be opened by itself; null when it may be published with others */
  bar: Bar | null
  /** what citizens would ask of an item that is behind, and is not said */
  unsaid: ReturnType<typeof findUnsaid>
}

/** The most entries of one page: each is judged against all that is published of its item. */
export const QUEUE_PAGE = 120

/** A page of the queue. */
export type QueueView = {
  entries: QueueEntry[]
  /** what waits as wanted; with a wish about warnings only as far as it was judged */
  count: number
  /** not everything was judged: there may be more */
  isCut: boolean
  /** of everything that waits, and the one asked for */
  departments: QueueItem['department'][]
}

/** The longest waiting as wanted of a reviewer's queue, judged as things stand now. */
export async function viewQueue(actor: Official, filter: QueueFilter, now: Date): Promise<QueueView> {
  const queue = await listReviewQueue(actor.id)
  const { department } = filter
  const chosen = department === null ? null : await findUnit(db, department)
  const named = chosen === null ? [] : [{ slug: chosen.slug, zh: chosen.nameZh, en: chosen.nameEn }]
  const departments = new Map([...named, ...queue.map((item) => item.department)].map((each) => [each.slug, each]))
  const asked = queue.filter((item) => department === null || item.department.slug === department)
  const { entries, seen } = await judgePage(asked, filter, now)
  const isCut = seen < asked.length
  const count = filter.warnings === null ? asked.length : entries.length
  return { entries, count, isCut, departments: [...departments.values()] }
}

/** Judges from the longest waiting on until a page is full; what a filter leaves out costs the same. */
async function judgePage(asked: readonly QueueItem[], filter: QueueFilter, now: Date) {
  const entries: QueueEntry[] = []
  let seen = 0
  while (seen < asked.length && entries.length < QUEUE_PAGE) {
    const batch = asked.slice(seen, seen + QUEUE_PAGE - entries.length)
    const judged = await Promise.all(batch.map((item) => judge(item, now)))
    entries.push(...judged.filter((entry) => entry !== null).filter(({ preview }) => isWanted(filter, preview)))
    seen += batch.length
  }
  return { entries, seen }
}

/** Null when it was decided since the queue was read. */
async function judge(item: QueueItem, now: Date): Promise<QueueEntry | null> {
  const update = await findUpdate(db, item.id)
  const reporting = await findReporting(db, item.code)
  if (update?.state !== 'submitted' || reporting === null) return null
  const preview = await previewOf(db, reporting, update, now)
  const unsaid = findUnsaid(preview.after.code, update)
  return { ...item, preview, bar: findBar({ ...item, preview }), unsaid }
}
