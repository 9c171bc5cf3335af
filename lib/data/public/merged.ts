import 'server-only'
import type { Moment } from '@/lib/domain/moment'
import { db } from '../client'
import { Prisma } from '../generated/client'

/** The commitment `c` goes on under its own code on the day: it was not merged into another. */
export const goesOnSql = ({ on }: Moment): Prisma.Sql =>
  Prisma.sql`(c."successorId" IS NULL OR c."endedOn" > ${on})`

/** The same for the query builder. */
export const goesOn = ({ on }: Moment) =>
  ({ OR: [{ successorId: null }, { endedOn: { gt: on } }] }) satisfies Prisma.CommitmentWhereInput

/** Merged into another by the day. */
export const mergedBy = ({ on }: Moment) =>
  ({ successorId: { not: null }, endedOn: { lte: on } }) satisfies Prisma.CommitmentWhereInput

/** Where a code leads on the day: to the commitment it was merged into; null while it goes on. */
export async function findSuccessor(code: string, moment: Moment): Promise<string | null> {
  const row = await db.commitment.findUnique({
    where: { code, plan: { state: 'open' }, ...mergedBy(moment) },
    select: { successor: { select: { code: true } } },
  })
  return row?.successor?.code ?? null
}

/** By the code of what was merged by the day, the code that tells of it now; chains to their end. */
export async function mapMerged(
  planId: string,
  moment: Moment,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.commitment.findMany({
    where: { planId, ...mergedBy(moment) },
    select: { code: true, successor: { select: { code: true } } },
  })
  const next = new Map(rows.map(({ code, successor }) => [code, successor?.code ?? code]))
  const endOf = (code: string): string => {
    const following = next.get(code)
    return following === undefined ? code : endOf(following)
  }
  return new Map([...next.keys()].map((code) => [code, endOf(code)]))
}
