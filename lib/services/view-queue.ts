import 'server-only'
import { db } from '@/lib/data/client'
import { findReporting, findUpdate } from '@/lib/data/reporting'
import { listReviewQueue, type QueueItem } from '@/lib/data/review-queue'
import type { Preview } from '@/lib/domain/preview'
import { findBar, type Bar } from '@/lib/domain/review'
import type { Official } from './signed-in'
import { previewOf } from './submit-update'

/** An update of the queue with what publishing it would change. */
export type QueueEntry = QueueItem & {
  preview: Preview
  /** why it has to be opened by itself; null when it may be published with others */
  bar: Bar | null
}

/** The most entries of one page: each is judged against all that is published of its item. */
export const QUEUE_PAGE = 120

/**
 * The longest waiting of a reviewer's queue, judged as things stand now.
 *
 * @param department slug of the only department to show; null for all
 */
export async function viewQueue(
  actor: Official,
  department: string | null,
  now: Date,
): Promise<{ entries: QueueEntry[]; count: number; departments: QueueItem['department'][] }> {
  const queue = await listReviewQueue(actor.id)
  const wanted = queue.filter((item) => department === null || item.department.slug === department)
  const judged = await Promise.all(wanted.slice(0, QUEUE_PAGE).map((item) => judge(item, now)))
  const entries = judged.filter((entry) => entry !== null)
  const departments = new Map(queue.map((item) => [item.department.slug, item.department]))
  return { entries, count: wanted.length, departments: [...departments.values()] }
}

/** Null when it was decided since the queue was read. */
async function judge(item: QueueItem, now: Date): Promise<QueueEntry | null> {
  const update = await findUpdate(db, item.id)
  const reporting = await findReporting(db, item.code)
  if (update?.state !== 'submitted' || reporting === null) return null
  const preview = await previewOf(db, reporting, update, now)
  return { ...item, preview, bar: findBar({ ...item, preview }) }
}
