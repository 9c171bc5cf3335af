import type { Preview } from './preview'

/** Why an update is not published together with others, unopened. */
export const BARS = ['sign-off-missing', 'own-update', 'correction', 'warning', 'completion'] as const
export type Bar = (typeof BARS)[number]

/** What tells whether an update may be published without being opened. */
export type Unopened = {
  isOwn: boolean
  awaitsSignOff: boolean
  isCorrection: boolean
  preview: {
    warnings: readonly Preview['warnings'][number][]
    before: Pick<Preview['before'], 'code'>
    after: Pick<Preview['after'], 'code'>
  }
}

/**
 * The first reason why an update has to be opened by itself, null when it may be published
 * together with others: a reader would not stumble over it, it takes nothing back that was
 * public, and it does not say for the first time that the promise is kept.
 */
export function findBar({ isOwn, awaitsSignOff, isCorrection, preview }: Unopened): Bar | null {
  if (awaitsSignOff) return 'sign-off-missing'
  if (isOwn) return 'own-update'
  if (isCorrection) return 'correction'
  if (preview.warnings.length > 0) return 'warning'
  const completes = preview.after.code === 'completed' && preview.before.code !== 'completed'
  return completes ? 'completion' : null
}

/** What a reviewer may want of the queue: those with a warning, or those without. */
export const WARNINGS_WANTED = ['with', 'without'] as const

/** What of the queue is shown; null for all. `department` by its slug. */
export type QueueFilter = { department: string | null; warnings: (typeof WARNINGS_WANTED)[number] | null }

/** Whether an update is of those wanted by their warnings. */
export const isWanted = (
  { warnings }: Pick<QueueFilter, 'warnings'>,
  preview: { warnings: readonly unknown[] },
): boolean => warnings === null || preview.warnings.length > 0 === (warnings === 'with')

/** Where one stands in a queue, and what lies before and after. */
export type Place<Id> = { position: number; count: number; previous: Id | null; next: Id | null }

/**
 * The place of one in a queue; null when it is not in it.
 *
 * @returns `position` from 1 to `count`; `next` leads on from the last to the first, so that
 * working through a queue ends only when nothing else is left in it
 */
export function findPlace<Id>(queue: readonly Id[], id: Id): Place<Id> | null {
  const index = queue.indexOf(id)
  if (index < 0) return null
  const others = [...queue.slice(index + 1), ...queue.slice(0, index)]
  return {
    position: index + 1,
    count: queue.length,
    previous: queue[index - 1] ?? null,
    next: others[0] ?? null,
  }
}
