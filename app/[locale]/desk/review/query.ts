import { WARNINGS_WANTED, type QueueFilter } from '@/lib/domain/review'

type Query = Readonly<Record<string, unknown>>

/** What of the queue the address, or a form that keeps it, asks for; what it does not know asks for all. */
export function readQueueFilter(query: Query): QueueFilter {
  const { department, warnings } = query
  return {
    department: typeof department === 'string' && department !== '' ? department.slice(0, 80) : null,
    warnings: WARNINGS_WANTED.find((each) => each === warnings) ?? null,
  }
}

/** The same as an address without language prefix, with what else it says. */
export function queuePath({ department, warnings }: QueueFilter, more: Readonly<Record<string, string>> = {}): string {
  const asked = Object.entries({ department, warnings, ...more }).filter((entry): entry is [string, string] => entry[1] !== null)
  return asked.length === 0 ? '/desk/review' : `/desk/review?${new URLSearchParams(asked)}`
}
