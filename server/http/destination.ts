import { LRUCache } from 'lru-cache'
import type { CivilDate } from '@/lib/domain/civil-date'
import { type Place, placeOf } from './page-key'
import type { Refusal } from './refusals'

/** Where a request target leads: a place, or a refusal of the target itself. */
export type Destination = Place | { readonly room: 'refused'; readonly refusal: Refusal }

/** Works out where a request target (`/path?query`, as it came) leads today. */
export type FindDestination = (target: string) => Destination

const MAX_TARGET_CHARACTERS = 4096
const MAX_REMEMBERED = 4096
/** Longer targets are rare, and worked out each time: what is remembered stays below 4 MB. */
const MAX_REMEMBERED_CHARACTERS = 256

/** Where a request target leads on the civil date `today`. */
export function destinationOf(target: string, today: CivilDate): Destination {
  const refusal = refusalOfTarget(target)
  return refusal === null ? placeOf(target, today) : { room: 'refused', refusal }
}

/**
 * `destinationOf` for the day that `today` tells, remembering the targets of pages worth keeping.
 * It remembers addresses and never pages: whether a page is kept is asked of the page memory every
 * time, so a drop, an eviction or a lost connection needs no word here. Only the day turns it.
 */
export function rememberDestinations(
  today: () => CivilDate,
  maxRemembered = MAX_REMEMBERED,
): FindDestination {
  const remembered = new LRUCache<string, Destination>({ max: maxRemembered })
  let day = today()
  return (target) => {
    const current = today()
    if (current !== day) {
      remembered.clear()
      day = current
    }
    const known = remembered.get(target)
    if (known !== undefined) return known
    const found = destinationOf(target, current)
    const isKept = found.room === 'page' && found.address.keep
    if (isKept && target.length <= MAX_REMEMBERED_CHARACTERS) remembered.set(target, found)
    return found
  }
}

/** What is wrong with a request target itself, or null. */
function refusalOfTarget(target: string): Refusal | null {
  if (target.length > MAX_TARGET_CHARACTERS) return 'addressTooLong'
  const path = target.split('?', 1)[0] ?? ''
  // '//host' and '/\host' are read as another host by browsers that follow a redirection.
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\')) return 'badRequest'
  try {
    return decodeURIComponent(path).includes('\0') ? 'badRequest' : null
  } catch (error) {
    if (error instanceof URIError) return 'badRequest'
    throw error
  }
}
