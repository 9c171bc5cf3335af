import { HANYANG_2023_CLAUSES, HANYANG_2023_READINGS } from '@/prisma/seed/catalogue/hanyang-2023'
import { STAGES } from '@/lib/domain/stage-series'
import { readingOf } from '@/prisma/seed/catalogue/reading'
import type { CatalogueClause, CatalogueCommitment } from '@/prisma/seed/catalogue/types'
import { DEPARTMENTS } from '@/prisma/seed/departments'
import { readDocuments } from '@/prisma/seed/documents/sources'
import { glossaryOf } from '@/prisma/seed/glossary'
import { PLANS } from '@/prisma/seed/plans'
import { PRESET_THRESHOLDS } from '../../thresholds'
import type { SummaryFacts, SummaryItem, SummaryUpdate } from '../facts'

const DOCUMENT = 'hanyang-2023-first-half'
const SECTIONS = PLANS.find(({ slug }) => slug === 'hanyang-2023')?.sections ?? []

const PARAGRAPHS = readDocuments().find(({ slug }) => slug === DOCUMENT)?.paragraphs ?? []

function leadOf(paragraph: number): SummaryItem['lead'] {
  const lead = PARAGRAPHS.find(({ number }) => number === paragraph)?.lead ?? null
  return lead === null ? null : { zh: lead, en: lead }
}

/** One update an item, known from 31 July, as the loader publishes it. */
function updatesOf(code: string, seq: number): SummaryUpdate[] {
  const own = HANYANG_2023_READINGS.filter(({ commitment }) => commitment === code)
  const [first] = own
  if (first === undefined) return []
  const { document, paragraph, text } = first.quote
  return [
    {
      id: `update-${code}`,
      effectiveOn: first.effectiveOn,
      knownOn: '2023-07-31',
      sequence: seq,
      supersedesId: null,
      hasEvidence: true,
      readings: own.map(readingOf),
      sentence: '上半年完成情况，取自执行情况报告。',
      cause: null,
      nextStep: null,
      source: { document, paragraph, quote: text },
      finishedMembers: [],
    },
  ]
}

function itemOf(commitment: CatalogueCommitment, clause: CatalogueClause, index: number): SummaryItem {
  const section = SECTIONS.find(({ clauses }) => clauses.includes(clause))
  const { code, title, kind, modality, grade, deadline, departments, measures, members, stages, startsOn } = commitment
  return {
    code,
    section: section?.key ?? '',
    lead: leadOf(clause.paragraph),
    clause: { document: DOCUMENT, paragraph: clause.paragraph, quote: clause.quote },
    isResult: clause.disposition === 'result',
    knownOn: '2023-01-01',
    registeredSeq: 2 + index,
    facts: {
      details: {
        title,
        departments: departments.map(({ department, inferred }, place) => ({
          department,
          role: place === 0 ? 'lead' : 'supporting',
          inferred,
        })),
        measures: measures.map(({ key, name }) => ({ key, name })),
      },
      kind,
      modality,
      grade,
      startsOn: startsOn ?? '2023-01-01',
      deadlineOn: deadline,
      nodes: [],
      stages: stages === undefined ? [] : STAGES[stages].map(({ key, name }) => ({ key, name, plannedOn: null })),
      members: (members ?? []).map(({ name }, place) => ({ position: place + 1, name, place: null, plannedOn: null })),
      thresholds: PRESET_THRESHOLDS,
      measures: measures.map(({ key, kind: own, unit, scale, targets, ordinal }) => ({
        key,
        kind: own,
        unit: unit.zh,
        scale,
        ordinal: ordinal ?? [],
        targets: targets.map((target) => ({ ...target, max: target.max ?? null, tolerance: target.tolerance ?? null })),
      })),
      endedOn: null,
      lineage: { parts: [], absorbed: [], successor: null },
      adjustments: [],
    },
    measures: measures.map(({ key, unit, reference, caution }) => {
      const [other, measure] = (reference ?? '').split('/')
      return {
        key,
        unit,
        reference: other === undefined || measure === undefined ? null : { code: other, measure },
        baselines: [],
        caution: caution ?? null,
      }
    }),
    updates: updatesOf(code, 200 + index),
  }
}

/** The plan of 2023 with the results of its half-year report, from the catalogue that is loaded. */
export function hanyang2023(): SummaryFacts {
  const hung = HANYANG_2023_CLAUSES.flatMap((clause) => (clause.commitments ?? []).map((each) => ({ clause, each })))
  return {
    cut: { dataOn: '2023-06-30', knownOn: '2023-07-31', knownSeq: 1000, glossaryVersion: 1 },
    plan: {
      slug: 'hanyang-2023',
      year: 2023,
      title: { zh: '汉阳区 2023 年计划', en: 'Hanyang District plan 2023' },
      jurisdiction: { zh: '汉阳区', en: 'Hanyang District' },
      startsOn: '2023-01-01',
      endsOn: '2023-12-31',
      thresholds: PRESET_THRESHOLDS,
      cadence: 'quarterly',
      sections: SECTIONS.map(({ key, title }) => ({ key, title })),
      glossary: glossaryOf(DOCUMENT, PARAGRAPHS),
      openedSeq: 1,
    },
    departments: DEPARTMENTS,
    items: hung.map(({ clause, each }, index) => itemOf(each, clause, index)),
  }
}
