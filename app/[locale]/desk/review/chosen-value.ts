import type { Seen } from '@/lib/services/reviewable'

/** What a tick sends: the update and the version that stood beside it. */
export const chosenValue = ({ updateId, version }: Seen): string => `${updateId}:${version}`

/** Reads ticks; what is not of their form names no update. */
export const readChosen = (values: readonly unknown[]): Seen[] =>
  values.flatMap((value) => {
    const match = typeof value === 'string' ? /^([0-9a-f-]{36}):(\d{1,9})$/.exec(value) : null
    const [, updateId, version] = match ?? []
    return updateId === undefined ? [] : [{ updateId, version: Number(version) }]
  })
