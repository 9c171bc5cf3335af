import 'server-only'
import { DECISION_WAYS, type DecisionWay } from '@/lib/domain/plan-import'
import { DISPOSITIONS, type Disposition } from '@/lib/domain/words'
import type { Reader } from './client'
import { requireOneOf } from './words'

/** Who decided about a clause, and when. */
export type Decider = { name: string; at: Date }

/** Who acted last on each clause that somebody acted on, by the clause's id. */
export async function mapDeciders(reader: Reader, importId: string): Promise<ReadonlyMap<string, Decider>> {
  const rows = await reader.$queryRaw<(Decider & { clause: string })[]>`
    SELECT DISTINCT ON (c) c AS "clause", u."name" AS "name", a."at" AS "at"
    FROM "ImportAct" a CROSS JOIN LATERAL unnest(a."clauseIds") AS c JOIN "User" u ON u."id" = a."actorId"
    WHERE a."importId" = ${importId} ORDER BY c, a."seq" DESC`
  return new Map(rows.map(({ clause, ...decider }) => [clause, decider]))
}

/** One act of the record: who did what to how many clauses, and what the first of them became. */
export type ImportActEntry = {
  seq: number
  kind: string
  at: Date
  name: string
  /** the act that this one takes back */
  undoesSeq: number | null
  isUndone: boolean
  /** how many clauses stand behind it */
  clauses: number
  quote: string
  paragraph: number
  /** null where the clause is open again */
  way: DecisionWay | null
  disposition: Disposition | null
  reason: string
}

type Row = Omit<ImportActEntry, 'way' | 'disposition' | 'reason'> & { way: string | null; disposition: string | null; reason: string | null }

/** The newest acts of an import, the newest first; each of them stays, taken back or not. */
export async function listImportActs(reader: Reader, importId: string, most: number): Promise<ImportActEntry[]> {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT a."seq", a."kind", a."at", u."name", a."undoesSeq",
      EXISTS (SELECT 1 FROM "ImportAct" o WHERE o."undoesSeq" = a."seq") AS "isUndone",
      jsonb_array_length(a."after") AS "clauses",
      a."after"->0->>'quote' AS "quote", (a."after"->0->>'paragraph')::int AS "paragraph",
      a."after"->0->'decision'->>'way' AS "way", a."after"->0->'decision'->>'disposition' AS "disposition",
      a."after"->0->'decision'->>'reason' AS "reason"
    FROM "ImportAct" a JOIN "User" u ON u."id" = a."actorId"
    WHERE a."importId" = ${importId} ORDER BY a."seq" DESC LIMIT ${most}`
  return rows.map(({ way, disposition, reason, ...row }) => ({
    ...row,
    way: way === null ? null : requireOneOf(DECISION_WAYS, way),
    disposition: disposition === null ? null : requireOneOf(DISPOSITIONS, disposition),
    reason: reason ?? '',
  }))
}
