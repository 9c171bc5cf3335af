import 'server-only'
import { z } from 'zod'
import { isCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import { DECISION_WAYS, type ImportedClause } from '@/lib/domain/plan-import'
import { PLAIN_RULES, QUOTING_RULES, type Reason } from '@/lib/domain/plan-text/reasons'
import { CONFIDENCES, type Outline, type ProposedClause } from '@/lib/domain/plan-text/types'
import { SCALES } from '@/lib/domain/quantity'
import { STAGE_SERIES } from '@/lib/domain/stage-series'
import { COMPARATORS, DISPOSITIONS, GRADES, KINDS, MODALITIES } from '@/lib/domain/words'

/** Stored JSON in the shapes of the domain: what was written is what is read, or reading throws. */

const day = z.custom<CivilDate>((value) => typeof value === 'string' && isCivilDate(value))
const bilingual = z.object({ zh: z.string(), en: z.string() })
const named = { name: z.string(), value: z.string(), max: z.string().nullable() }

/** Why something is proposed; imports from before reasons had rules hold sentences. */
const reason: z.ZodType<Reason> = z.union([
  z.string().transform((sentence) => ({ rule: 'in-words' as const, words: [sentence] })),
  z.object({ rule: z.enum(PLAIN_RULES) }),
  z.object({ rule: z.enum(QUOTING_RULES), words: z.array(z.string()) }),
])

export const proposalSchema: z.ZodType<ProposedClause> = z.object({
  quote: z.string(),
  paragraph: z.number(),
  start: z.number(),
  end: z.number(),
  section: z.string().nullable(),
  lead: z.string().nullable(),
  disposition: z.enum(DISPOSITIONS),
  grade: z.enum(GRADES).nullable(),
  kind: z.enum(KINDS),
  modality: z.enum(MODALITIES),
  measures: z.array(z.object({ ...named, scale: z.string(), unit: z.string(), comparator: z.enum(COMPARATORS) })),
  deadline: day.nullable(),
  departments: z.array(
    z.object({ name: z.string(), role: z.enum(['lead', 'supporting']), isSuggested: z.boolean() }),
  ),
  members: z.array(z.string()),
  isOpenList: z.boolean(),
  baselines: z.array(
    z.object({ quote: z.string(), paragraph: z.number(), value: z.string(), scale: z.string(), unit: z.string() }),
  ),
  confidence: z.enum(CONFIDENCES),
  because: z.array(reason),
})

const valuesSchema = z.object({
  title: bilingual,
  kind: z.enum(KINDS),
  modality: z.enum(MODALITIES),
  grade: z.enum(GRADES),
  deadline: day,
  departments: z.array(z.object({ department: z.string(), inferred: z.boolean() })),
  measures: z.array(
    z.object({
      name: bilingual,
      unit: bilingual,
      scale: z.enum(SCALES),
      comparator: z.enum(COMPARATORS),
      value: z.string(),
      max: z.string().nullable(),
      tolerance: z.string().nullable(),
      // decisions from before relations were kept have none
      reference: z.string().nullable().default(null),
    }),
  ),
  members: z.array(z.string()),
  stages: z.enum(STAGE_SERIES).nullable(),
  // decisions from before one could be taken away kept it
  keepsBaseline: z.boolean().default(true),
})

export const decisionSchema = z
  .object({
    way: z.enum(DECISION_WAYS),
    disposition: z.enum(DISPOSITIONS),
    reason: z.string(),
    values: valuesSchema.nullable(),
  })
  .nullable()

/** A clause as an act keeps it, before and after. */
export const clausesSchema: z.ZodType<ImportedClause[]> = z.array(
  z.object({
    id: z.string(),
    version: z.number(),
    paragraph: z.number(),
    start: z.number(),
    end: z.number(),
    quote: z.string(),
    proposal: proposalSchema,
    decision: decisionSchema,
  }),
)

/** English names of sections by their headings. */
export const sectionNamesSchema = z.record(z.string(), z.string())

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

export const outlineSchema: z.ZodType<Outline> = z.object({
  title: z.string().nullable(),
  paragraphs: z.array(
    z.object({
      number: z.number(),
      kind: z.enum(['title', 'byline', 'salutation', 'heading', 'body', 'table-row', 'note', 'closing']),
      level: level.nullable(),
      text: z.string(),
      lead: z.string().nullable(),
      headings: z.array(z.string()),
      notes: z.array(z.object({ mark: z.string(), offset: z.number() })),
      cells: z.array(z.object({ head: z.string(), text: z.string() })),
    }),
  ),
})
