import { addDays, type CivilDate } from '@/lib/domain/civil-date'
import { KINDS, type Kind } from '@/lib/domain/words'
import { openWorld, type World } from './plan'
import { aDraft, published } from './updates'

/**
 * Publishes without end on the database of DATABASE_URL, on eight items at once, and prints
 * the sequence of every publication that was acknowledged, one a line, as soon as it is.
 */
async function publishForever(world: World, kind: Kind): Promise<void> {
  const author = kind === 'growth' || kind === 'relative' ? world.neighbour : world.contributor
  for (let day: CivilDate = '2025-01-01'; ; day = addDays(day, 1)) {
    const now = new Date(`${addDays(day, 1)}T09:00:00+08:00`)
    const { seq } = await published(world, author, aDraft(world, kind, { effectiveOn: day }), now)
    process.stdout.write(`${seq}\n`)
  }
}

const world = await openWorld()
await Promise.all(
  KINDS.filter((kind) => kind !== 'direction').map((kind) => publishForever(world, kind)),
)
