import 'server-only'
import { requireCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import { coveredByStart } from '@/lib/domain/freshness'
import type { Reader } from './client'
import { civilDateOrNull } from './words'

/** Of a commitment's row, what tells from when on it is to be reported itself. */
type Begun = { parentId: string | null; knownOn: string; startsOn: string; plan: { startsOn: string } }

/**
 * The date up to which nothing is to be reported of a commitment: it began later than its plan, or,
 * a part of another, it was reported by its parent, whose last figure was known when the part was
 * split off. So nothing is overdue for the time before it was there.
 */
export async function findCoverage(reader: Reader, row: Begun): Promise<CivilDate | null> {
  const byStart = coveredByStart(requireCivilDate(row.startsOn), requireCivilDate(row.plan.startsOn))
  const byParent = await findParentsLast(reader, row)
  return [byStart, byParent].filter((date) => date !== null).sort().at(-1) ?? null
}

async function findParentsLast(
  reader: Reader,
  { parentId, knownOn }: Pick<Begun, 'parentId' | 'knownOn'>,
): Promise<CivilDate | null> {
  if (parentId === null) return null
  const last = await reader.update.findFirst({
    where: { commitmentId: parentId, state: 'published', knownOn: { lte: knownOn } },
    select: { effectiveOn: true },
    orderBy: { effectiveOn: 'desc' },
  })
  return civilDateOrNull(last?.effectiveOn ?? null)
}
