import { z } from 'zod'
import {
  ADJUSTMENT_KINDS,
  COMPARATORS,
  DISPOSITIONS,
  FRESHNESS,
  GRADES,
  HEDGES,
  KINDS,
  MODALITIES,
  READING_STAGES,
  STANDINGS,
} from '@/lib/domain/words'

// The contract of the open data, written down apart from the code that answers it.

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)
const date = z.iso.date()
const bilingual = z.strictObject({ zh: z.string(), en: z.string() })
const quote = z.string().regex(/^\S+$/u)
const seq = z.int().min(1)
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

const target = { comparator: z.enum(COMPARATORS), max: decimal.nullable(), tolerance: decimal.nullable() }
const figure = {
  value: decimal.nullable(),
  word: z.string().nullable(),
  hedge: z.enum(HEDGES),
  stage: z.enum(READING_STAGES),
}

const measure = z.strictObject({
  ...target,
  key: z.string(),
  name: z.string(),
  nameEn: z.string(),
  unit: z.string(),
  unitEn: z.string(),
  scale: z.enum(['1', '10000', '100000000']),
  kind: z.enum(KINDS),
  comparator: z.enum(COMPARATORS).nullable(),
  target: z.string().nullable(),
  adjustedFrom: z.strictObject({ ...target, target: z.string() }).nullable(),
  otherTargets: z.array(z.strictObject({ ...target, set: z.literal('municipal'), target: z.string() })),
  ordinal: z.array(z.string()),
  reference: z.string().nullable(),
  scope: bilingual.nullable(),
  caution: bilingual.nullable(),
  baselines: z.array(
    z.strictObject({
      period: z.string(),
      value: decimal,
      hedge: z.enum(HEDGES),
      forecast: z.boolean(),
      document: slug,
      paragraph: z.int().min(1),
      source: quote,
    }),
  ),
  latest: z.strictObject({ ...figure, effectiveOn: date }).nullable(),
})

const office = (role: 'contributor' | 'reviewer') =>
  z.strictObject({ department: slug, role: z.literal(role) }).nullable()

const evidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('link'), url: z.url() }),
  z.strictObject({ kind: z.literal('document-number'), documentNumber: z.string() }),
  z.strictObject({
    kind: z.literal('file'),
    fileName: z.string(),
    sha256: hash,
    mimeType: z.string(),
    sizeBytes: z.int().min(1),
    url: z.string().startsWith('/api/v1/files/'),
  }),
])

export const updateContract = z.strictObject({
  seq,
  commitment: z.string(),
  plan: slug,
  effectiveOn: date,
  knownOn: date,
  publishedAt: z.iso.datetime({ precision: 3 }),
  sentence: z.string(),
  explanation: z.string(),
  cause: z.string(),
  nextStep: z.string(),
  readings: z.array(
    z.strictObject({ ...figure, measure: z.string(), unit: z.string(), scale: z.string() }),
  ),
  finishedMembers: z.array(z.int().min(1)),
  members: z.array(
    z.strictObject({
      position: z.int().min(1),
      finishedOn: date.nullable(),
      evidence: z.array(evidence),
    }),
  ),
  evidence: z.array(evidence),
  reportedBy: office('contributor'),
  reviewedBy: office('reviewer'),
  source: z.strictObject({ document: slug, paragraph: z.int().min(1), quote }).nullable(),
  correction: z.strictObject({ seq, reason: z.string().min(1) }).nullable(),
  unchangedSince: date.nullable(),
  supersededBy: seq.nullable(),
})

const adjustment = z.strictObject({
  seq,
  knownOn: date,
  kind: z.enum(ADJUSTMENT_KINDS),
  before: z.record(z.string(), z.json()),
  after: z.record(z.string(), z.json()),
  authority: z.string().nullable(),
  documentNumber: z.string().nullable(),
  documentDate: date.nullable(),
  reason: z.string(),
  late: z.boolean(),
  proposedBy: z.strictObject({ department: slug, role: z.enum(['planner', 'contributor']) }),
  confirmedBy: z.strictObject({ department: slug, role: z.literal('reviewer') }),
})

export const commitmentContract = z.strictObject({
  code: z.string().regex(/^[A-Z0-9]+-\d+$/),
  plan: slug,
  title: bilingual,
  quote,
  paragraph: z.int().min(1),
  section: z.string(),
  sectionKey: slug,
  lead: z.string().nullable(),
  kind: z.enum(KINDS),
  modality: z.enum(MODALITIES),
  grade: z.enum(GRADES),
  measures: z.array(measure),
  startsOn: date,
  deadline: date,
  deadlineAdjustedFrom: date.nullable(),
  endedOn: date.nullable(),
  schedule: z.array(z.strictObject({ dueOn: date, share: decimal })),
  departments: z.strictObject({
    lead: slug,
    supporting: z.array(slug),
    inferred: z.array(slug),
  }),
  parent: z.string().nullable(),
  parts: z.array(z.string()),
  absorbed: z.array(z.string()),
  members: z.array(
    z.strictObject({
      position: z.int().min(1),
      name: bilingual.nullable(),
      place: bilingual.nullable(),
      plannedOn: date.nullable(),
      finished: z.boolean(),
      finishedOn: date.nullable(),
      late: z.boolean(),
      evidence: z.array(evidence),
    }),
  ),
  stages: z.array(z.strictObject({ key: z.string(), name: bilingual, plannedOn: date.nullable() })),
  standing: z.strictObject({
    code: z.enum(STANDINGS),
    share: decimal.nullable(),
    scheduled: decimal.nullable(),
    deviation: decimal.nullable(),
    effectiveOn: date.nullable(),
    measure: z.string().nullable(),
    value: decimal.nullable(),
    word: z.string().nullable(),
  }),
  adjusted: z.boolean(),
  adjustments: z.array(adjustment),
  freshness: z.strictObject({
    code: z.enum(FRESHNESS),
    days: z.int().nullable(),
    dueOn: date.nullable(),
    extendedFrom: date.nullable(),
  }),
  updates: z.array(updateContract),
  url: z.string().regex(/\/commitments\/[A-Z0-9]+-\d+$/),
})

export const planContract = z.strictObject({
  plan: slug,
  jurisdiction: z.strictObject({ slug, name: bilingual }),
  year: z.int(),
  title: bilingual,
  startsOn: date,
  endsOn: date,
  knownOn: date,
  document: z.strictObject({ slug, title: bilingual, sha256: hash, knownOn: date, knownOnBasis: bilingual }),
  reporting: z.strictObject({ cadence: z.enum(['quarterly', 'monthly']), dueDay: z.int() }),
  thresholds: z.strictObject({
    aheadPoints: decimal,
    farBehindPoints: decimal,
    growthAheadPoints: decimal,
    lateStageMonths: z.int(),
    jumpFactor: decimal,
  }),
  sections: z.array(z.strictObject({ key: slug, title: bilingual })),
  commitments: z.string(),
  clauses: z.string(),
  updates: z.string(),
  url: z.string(),
})

export const clauseContract = z.strictObject({
  plan: slug,
  document: slug,
  position: z.int().min(1),
  paragraph: z.int().min(1),
  span: z.strictObject({ start: z.int().min(0), end: z.int().min(1) }),
  quote,
  section: z.string().nullable(),
  lead: z.string().nullable(),
  disposition: z.enum(DISPOSITIONS),
  reason: bilingual,
  commitments: z.array(z.string()),
})

export const lineContract = z.strictObject({
  seq,
  recordedAt: z.iso.datetime({ precision: 3 }),
  effectiveOn: date,
  type: z.string(),
  payload: z.record(z.string(), z.json()),
  previousHash: hash.nullable(),
  hash,
})

export const errorContract = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string().min(1) }),
})

export const listContract = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item).max(200), next: z.string().startsWith('/api/v1/').nullable() })
