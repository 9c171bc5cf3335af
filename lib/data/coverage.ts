import 'server-only'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { Reader } from './client'
import { civilDateOrNull } from './words'

/**
 * The date up to which the parent of a part reported for it, too: its last figure known when
 * the part was split off. So a part is not overdue for what was reported before it was there.
 */
export async function findCoverage(
  reader: Reader,
  { parentId, knownOn }: { parentId: string | null; knownOn: string },
): Promise<CivilDate | null> {
  if (parentId === null) return null
  const last = await reader.update.findFirst({
    where: { commitmentId: parentId, state: 'published', knownOn: { lte: knownOn } },
    select: { effectiveOn: true },
    orderBy: { effectiveOn: 'desc' },
  })
  return civilDateOrNull(last?.effectiveOn ?? null)
}
