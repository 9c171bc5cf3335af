import 'server-only'
import { requireCivilDate } from '@/lib/domain/civil-date'
import type { Figure } from '@/lib/domain/no-change'
import type { Reader } from './client'
import type { Prisma } from './generated/client'

/** What saying "no change" needs to know of a published update. */
export const figureSelect = {
  id: true,
  effectiveOn: true,
  supersedesId: true,
  sourceDocumentId: true,
  readings: { select: { measure: { select: { key: true } } } },
} satisfies Prisma.UpdateSelect
type Row = Prisma.UpdateGetPayload<{ select: typeof figureSelect }>

export const figureOf = (row: Row): Figure => ({
  id: row.id,
  effectiveOn: requireCivilDate(row.effectiveOn),
  supersedesId: row.supersedesId,
  isFromDocument: row.sourceDocumentId !== null,
  measures: row.readings.map((reading) => reading.measure.key),
})

/** Everything published on a commitment, superseded figures included. */
export async function listFigures(reader: Reader, commitmentId: string): Promise<Figure[]> {
  const rows = await reader.update.findMany({
    where: { commitmentId, state: 'published' },
    select: figureSelect,
  })
  return rows.map(figureOf)
}
