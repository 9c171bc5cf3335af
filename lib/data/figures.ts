import 'server-only'
import { requireCivilDate } from '@/lib/domain/civil-date'
import type { Measure } from '@/lib/domain/measure'
import { isCountedAsNow } from '@/lib/domain/members'
import type { Figure } from '@/lib/domain/no-change'
import type { Reader } from './client'
import type { Prisma } from './generated/client'

/** What saying "no change" needs to know of a published update. */
export const figureSelect = {
  id: true,
  effectiveOn: true,
  supersedesId: true,
  sourceDocumentId: true,
  readings: { select: { value: true, measure: { select: { key: true } } } },
  members: { select: { memberId: true } },
} satisfies Prisma.UpdateSelect
type Row = Prisma.UpdateGetPayload<{ select: typeof figureSelect }>

/** What figures are counted from, now. */
type Counting = {
  measures: readonly Pick<Measure, 'key' | 'kind' | 'scale'>[]
  members: readonly unknown[]
}

export const figureOf = (row: Row, { measures, members }: Counting): Figure => ({
  id: row.id,
  effectiveOn: requireCivilDate(row.effectiveOn),
  supersedesId: row.supersedesId,
  isFromDocument: row.sourceDocumentId !== null,
  isStillCounted: isCountedAsNow(
    row.readings.map(({ value, measure }) => ({ value, measure: measure.key })),
    measures,
    members.length,
    row.members.length,
  ),
  measures: row.readings.map((reading) => reading.measure.key),
})

/** Everything published on a commitment, superseded figures included. */
export async function listFigures(
  reader: Reader,
  commitmentId: string,
  counting: Counting,
): Promise<Figure[]> {
  const rows = await reader.update.findMany({
    where: { commitmentId, state: 'published' },
    select: figureSelect,
  })
  return rows.map((row) => figureOf(row, counting))
}
