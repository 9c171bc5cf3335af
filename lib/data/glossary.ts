import 'server-only'
import type { GlossaryEntry, SourceQuote } from '@/lib/domain/summary'
import { db, type Reader, type Transaction } from './client'
import type { Prisma } from './generated/client'

/** A term of a plan as it is stored. */
export const termSelect = {
  termZh: true,
  termEn: true,
  meaningZh: true,
  meaningEn: true,
  documentSlug: true,
  paragraphNumber: true,
  quote: true,
} satisfies Prisma.GlossaryEntrySelect
type Row = Prisma.GlossaryEntryGetPayload<{ select: typeof termSelect }>

const sourceOf = ({ documentSlug: document, paragraphNumber: paragraph, quote }: Row): SourceQuote | null =>
  document === null || paragraph === null || quote === null ? null : { document, paragraph, quote }

export const termOf = (row: Row): GlossaryEntry => ({
  term: { zh: row.termZh, en: row.termEn },
  meaning: { zh: row.meaningZh, en: row.meaningEn },
  source: sourceOf(row),
})

/** Which version of its glossary a plan has; 0 where it has none. */
export async function findGlossaryVersion(reader: Reader, plan: string): Promise<number> {
  const row = await reader.glossary.findFirst({ where: { plan: { slug: plan } }, select: { version: true } })
  return row?.version ?? 0
}

/** The terms of a plan in their order, and which version of them it is; null for no such plan. */
export async function findGlossary(plan: string, reader: Reader = db) {
  const found = await reader.plan.findUnique({
    where: { slug: plan },
    select: { id: true, titleZh: true, titleEn: true, glossary: { select: { version: true } } },
  })
  if (found === null) return null
  const version = found.glossary?.version ?? 0
  const rows = await reader.glossaryEntry.findMany({
    where: { planId: found.id, version },
    select: termSelect,
    orderBy: { position: 'asc' },
  })
  return { planId: found.id, title: { zh: found.titleZh, en: found.titleEn }, version, entries: rows.map(termOf) }
}
export type Glossary = NonNullable<Awaited<ReturnType<typeof findGlossary>>>

/** Whether the version still was the present one; the next one is from here on, and held until commit. */
async function countUp(tx: Transaction, planId: string, version: number): Promise<boolean> {
  if (version > 0) {
    const { count } = await tx.glossary.updateMany({ where: { planId, version }, data: { version: version + 1 } })
    return count === 1
  }
  const { count } = await tx.glossary.createMany({ data: [{ planId, version: 1 }], skipDuplicates: true })
  return count === 1
}

/**
 * Writes the next version of a plan's glossary, whole; those before it stay.
 *
 * @param version the one it was made from
 * @returns false when that is no longer the present one
 */
export async function putGlossary(
  tx: Transaction,
  planId: string,
  version: number,
  entries: readonly GlossaryEntry[],
): Promise<boolean> {
  if (!(await countUp(tx, planId, version))) return false
  await tx.glossaryEntry.createMany({
    data: entries.map(({ term, meaning, source }, position) => ({
      ...{ planId, version: version + 1, position },
      ...{ termZh: term.zh, termEn: term.en, meaningZh: meaning.zh, meaningEn: meaning.en },
      ...{ documentSlug: source?.document ?? null, paragraphNumber: source?.paragraph ?? null },
      quote: source?.quote ?? null,
    })),
  })
  return true
}
