import 'server-only'
import { requireCivilDate } from '@/lib/domain/civil-date'
import type { Cut } from '@/lib/domain/summary/model'
import type {
  SourceQuote,
  SummaryFacts,
  SummaryItem,
  SummaryMeasure,
  SummaryPlan,
  SummaryUpdate,
} from '@/lib/domain/summary/facts'
import { CADENCES, HEDGES } from '@/lib/domain/words'
import type { Reader } from './client'
import { nameAt, namesSelect } from './department-names'
import { factsOf, factsSelect, thresholdsOf, thresholdsSelect } from './commitment-facts'
import type { Prisma } from './generated/client'
import { termOf, termSelect } from './glossary'
import { requireOneOf } from './words'

/** A plan with one version of its glossary. */
const planSelect = (glossaryVersion: number) => ({
  id: true,
  slug: true,
  year: true,
  titleZh: true,
  titleEn: true,
  startsOn: true,
  endsOn: true,
  cadence: true,
  ...thresholdsSelect,
  document: { select: { slug: true } },
  jurisdiction: {
    select: {
      nameZh: true,
      nameEn: true,
      departments: { select: namesSelect, orderBy: { slug: 'asc' } },
    },
  },
  sections: { select: { key: true, titleZh: true, titleEn: true }, orderBy: { position: 'asc' } },
  glossaryEntries: { where: { version: glossaryVersion }, select: termSelect, orderBy: { position: 'asc' } },
}) satisfies Prisma.PlanSelect
type PlanRow = Prisma.PlanGetPayload<{ select: ReturnType<typeof planSelect> }>

const itemSelect = {
  ...factsSelect,
  section: { select: { key: true } },
  clause: {
    select: { quote: true, disposition: true, paragraph: { select: { number: true, lead: true } } },
  },
  measures: {
    select: {
      ...factsSelect.measures.select,
      unitEn: true,
      cautionZh: true,
      cautionEn: true,
      reference: { select: { key: true, commitment: { select: { code: true } } } },
      baselines: { orderBy: { period: 'asc' } },
    },
    orderBy: { position: 'asc' },
  },
  updates: {
    ...factsSelect.updates,
    select: {
      ...factsSelect.updates.select,
      sentence: true,
      cause: true,
      nextStep: true,
      sourceDocument: { select: { slug: true } },
      sourceParagraph: true,
      sourceQuote: true,
      members: {
        select: { member: { select: { position: true } } },
        orderBy: { member: { position: 'asc' } },
      },
    },
  },
} satisfies Prisma.CommitmentSelect
type ItemRow = Prisma.CommitmentGetPayload<{ select: typeof itemSelect }>

function quoteOf(document: string | null, paragraph: number | null, quote: string | null): SourceQuote | null {
  return document === null || paragraph === null || quote === null ? null : { document, paragraph, quote }
}

const planOf = (row: PlanRow, openedSeq: number): SummaryPlan => ({
  slug: row.slug,
  year: row.year,
  title: { zh: row.titleZh, en: row.titleEn },
  jurisdiction: { zh: row.jurisdiction.nameZh, en: row.jurisdiction.nameEn },
  startsOn: requireCivilDate(row.startsOn),
  endsOn: requireCivilDate(row.endsOn),
  thresholds: thresholdsOf(row),
  cadence: requireOneOf(CADENCES, row.cadence),
  sections: row.sections.map(({ key, titleZh, titleEn }) => ({ key, title: { zh: titleZh, en: titleEn } })),
  glossary: row.glossaryEntries.map(termOf),
  openedSeq,
})

const measureOf = (row: ItemRow['measures'][number]): SummaryMeasure => ({
  key: row.key,
  unit: { zh: row.unitZh, en: row.unitEn },
  reference:
    row.reference === null ? null : { code: row.reference.commitment.code, measure: row.reference.key },
  baselines: row.baselines.map(({ period, value, hedge, isForecast, documentSlug, paragraphNumber, quote }) => ({
    ...{ period, value, hedge: requireOneOf(HEDGES, hedge), isForecast },
    ...{ document: documentSlug, paragraph: paragraphNumber, quote },
  })),
  caution:
    row.cautionZh === null || row.cautionEn === null ? null : { zh: row.cautionZh, en: row.cautionEn },
})

/** A row's updates with what was said beside their figures. */
function updatesOf(row: ItemRow, published: ReturnType<typeof factsOf>['updates']): SummaryUpdate[] {
  return row.updates.map((update, index) => {
    const known = published[index]
    if (known === undefined) throw new Error(`${row.code} lost update ${update.id}`)
    return {
      ...known,
      sentence: update.sentence,
      cause: update.cause === '' ? null : update.cause,
      nextStep: update.nextStep === '' ? null : update.nextStep,
      source: quoteOf(update.sourceDocument?.slug ?? null, update.sourceParagraph, update.sourceQuote),
      finishedMembers: update.members.map(({ member }) => member.position),
    }
  })
}

function itemOf(row: ItemRow, document: string, registeredSeq: number | undefined): SummaryItem {
  if (registeredSeq === undefined) throw new Error(`${row.code} is not registered in the ledger`)
  const { facts, updates } = factsOf(row)
  const { quote, disposition, paragraph } = row.clause
  return {
    code: row.code,
    section: row.section.key,
    lead: paragraph.lead === null ? null : { zh: paragraph.lead, en: paragraph.lead },
    clause: { document, paragraph: paragraph.number, quote },
    isResult: disposition === 'result',
    knownOn: requireCivilDate(row.knownOn),
    registeredSeq,
    facts,
    measures: row.measures.map(measureOf),
    updates: updatesOf(row, updates),
  }
}

/** The entries that opened a plan and registered its commitments, by whom they are about. */
async function mapEntries(reader: Reader, plan: string, codes: readonly string[]) {
  const entries = await reader.ledgerEntry.findMany({
    where: { type: { in: ['plan.opened', 'commitment.registered'] }, subject: { in: [plan, ...codes] } },
    select: { subject: true, seq: true },
  })
  return new Map(entries.map(({ subject, seq }) => [subject, seq]))
}

/**
 * All that a summary of an open plan is written from, in a number of queries that does not grow
 * with the plan. What the cut does not let see is left out by the rules (`factsAtCut`); only the
 * glossary and the names of departments are cut here.
 *
 * @returns null when there is no such plan, or it is not open
 */
export async function findSummaryFacts(
  reader: Reader,
  plan: string,
  cut: Cut,
): Promise<SummaryFacts | null> {
  const row = await reader.plan.findUnique({ where: { slug: plan, state: 'open' }, select: planSelect(cut.glossaryVersion) })
  if (row === null) return null
  const items = await reader.commitment.findMany({
    where: { planId: row.id },
    select: itemSelect,
    orderBy: { position: 'asc' },
    relationLoadStrategy: 'query',
  })
  const seqs = await mapEntries(reader, plan, items.map(({ code }) => code))
  const openedSeq = seqs.get(plan)
  if (openedSeq === undefined) throw new Error(`plan ${plan} is open without a ledger entry`)
  return {
    cut,
    plan: planOf(row, openedSeq),
    departments: row.jurisdiction.departments.map((each) => ({ slug: each.slug, name: nameAt(each, cut) })),
    items: items.map((item) => itemOf(item, row.document.slug, seqs.get(item.code))),
  }
}
