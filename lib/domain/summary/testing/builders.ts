import { aMeasure, anUpdate, someFacts } from '../../testing/builders'
import { PRESET_THRESHOLDS } from '../../thresholds'
import type { SummaryFacts, SummaryItem, SummaryMeasure, SummaryPlan, SummaryUpdate } from '../facts'

/** 2025, two sections and the indicators before them. */
export const aSummaryPlan = (overrides: Partial<SummaryPlan> = {}): SummaryPlan => ({
  slug: 'hanyang-2025',
  year: 2025,
  title: { zh: '汉阳区 2025 年计划', en: 'Hanyang District plan 2025' },
  jurisdiction: { zh: '汉阳区', en: 'Hanyang District' },
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
  thresholds: PRESET_THRESHOLDS,
  cadence: 'quarterly',
  sections: [
    { key: 'targets', title: { zh: '主要预期目标', en: 'Main expected targets' } },
    { key: 'city', title: { zh: '（一）城市品质', en: '(1) A better city' } },
    { key: 'services', title: { zh: '（二）公共服务', en: '(2) Public services' } },
  ],
  glossary: [],
  openedSeq: 1,
  ...overrides,
})

export const aSummaryMeasure = (overrides: Partial<SummaryMeasure> = {}): SummaryMeasure => ({
  key: 'roads',
  unit: { zh: '条', en: 'roads' },
  reference: null,
  baselines: [],
  caution: null,
  ...overrides,
})

/** Four roads as of 30 June, entry 20 of the ledger, without cause or next step. */
export const aSummaryUpdate = (overrides: Partial<SummaryUpdate> = {}): SummaryUpdate => ({
  ...anUpdate({ sequence: 20 }),
  sentence: '',
  cause: null,
  nextStep: null,
  source: null,
  finishedMembers: [],
  ...overrides,
})

/** 11 roads of the city's section, registered as entry 2, with nothing published. */
export const anItem = (overrides: Partial<SummaryItem> = {}): SummaryItem => ({
  code: 'HY25-017',
  section: 'city',
  lead: { zh: '补齐民生实事短板', en: 'Close gaps in daily life' },
  clause: { document: 'hanyang-2025-plan', paragraph: 45, quote: '畅通微循环路11条' },
  isResult: false,
  knownOn: '2025-01-01',
  registeredSeq: 2,
  facts: someFacts({ measures: [aMeasure()] }),
  measures: [aSummaryMeasure()],
  updates: [],
  ...overrides,
})

/** One item of the plan of 2025 at half-year, as known on 31 July. */
export const someSummaryFacts = (overrides: Partial<SummaryFacts> = {}): SummaryFacts => ({
  cut: { dataOn: '2025-06-30', knownOn: '2025-07-31', knownSeq: 100, glossaryVersion: 0 },
  plan: aSummaryPlan(),
  departments: [
    { slug: 'district-construction', name: { zh: '区城建局', en: 'District Urban Construction Bureau' } },
  ],
  items: [anItem()],
  ...overrides,
})
