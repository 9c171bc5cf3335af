import 'server-only'
import type { Reader } from '@/lib/data/client'
import { findGlossaryVersion } from '@/lib/data/glossary'
import { findLedgerHead } from '@/lib/data/ledger'
import { findSummaryFacts } from '@/lib/data/summary-facts'
import type { CivilDate } from '@/lib/domain/civil-date'
import { writeSummary, type Cut, type SummaryKind, type SummaryLanguage, type SummaryModel } from '@/lib/domain/summary'

/** Which report, of what. `department` is a slug for a department's report and null otherwise. */
export type SummaryAbout = {
  plan: string
  kind: SummaryKind
  language: SummaryLanguage
  department: string | null
}

/** Data up to a day, known by another, as the ledger and the plan's glossary stand now. */
export async function cutNow(
  reader: Reader,
  plan: string,
  { dataOn, knownOn }: { dataOn: CivilDate; knownOn: CivilDate },
): Promise<Cut> {
  const head = await findLedgerHead(reader)
  return { dataOn, knownOn, knownSeq: head?.seq ?? 0, glossaryVersion: await findGlossaryVersion(reader, plan) }
}

/** The text that the rules write from a cut; null when there is no such open plan. */
export async function writeModel(
  reader: Reader,
  { plan, kind, language, department }: SummaryAbout,
  cut: Cut,
): Promise<SummaryModel | null> {
  const facts = await findSummaryFacts(reader, plan, cut)
  return facts === null ? null : writeSummary(facts, kind, { language, department })
}
