import 'server-only'
import { z } from 'zod'
import type { AdjustmentValues, Change, ChangeOf } from '@/lib/domain/adjustment'
import { isCivilDate } from '@/lib/domain/civil-date'
import { isDecimalText } from '@/lib/domain/exact'
import type { LedgerPayload } from '@/lib/domain/ledger'
import {
  ADJUSTMENT_KINDS,
  COMPARATORS,
  DEPARTMENT_ROLES,
  TARGET_SETS,
  type AdjustmentKind,
} from '@/lib/domain/words'
import { requireOneOf } from './words'

const civilDate = z.string().refine(isCivilDate)
const decimal = z.string().refine(isDecimalText)
const bilingual = z.object({ zh: z.string(), en: z.string() })
const target = z.object({
  set: z.enum(TARGET_SETS),
  comparator: z.enum(COMPARATORS),
  value: z.string(),
  max: decimal.nullable(),
  tolerance: decimal.nullable(),
})
const targetValue = target.extend({ measure: z.string() })
const departments = z.array(
  z.object({ department: z.string(), role: z.enum(DEPARTMENT_ROLES), inferred: z.boolean() }),
)
const named = z.object({ key: z.string(), name: bilingual })

type Schemas = { [K in AdjustmentKind]: z.ZodType<AdjustmentValues[K]> }

/** The stored form of each kind's part, field by field: what is not listed is dropped. */
const SCHEMAS: Schemas = {
  target: targetValue,
  deadline: z.object({ deadlineOn: civilDate }),
  ending: z.object({ endedOn: civilDate.nullable() }),
  schedule: z.object({ nodes: z.array(z.object({ dueOn: civilDate, share: decimal })) }),
  stages: z.object({
    stages: z.array(named.extend({ plannedOn: civilDate.nullable() })),
  }),
  members: z.object({
    members: z.array(
      z.object({
        position: z.int().positive(),
        name: bilingual.nullable(),
        place: bilingual.nullable(),
        plannedOn: civilDate.nullable(),
      }),
    ),
  }),
  details: z.object({ title: bilingual, departments, measures: z.array(named) }),
  split: z.object({
    targets: z.array(targetValue),
    parts: z.array(
      z.object({
        code: z.string().nullable(),
        title: bilingual,
        departments,
        measures: z.array(named.extend({ targets: z.array(target) })),
      }),
    ),
  }),
  merge: z.object({
    targets: z.array(targetValue),
    absorbed: z.array(z.string()),
    successor: z.string().nullable(),
    endedOn: civilDate.nullable(),
  }),
}

/** A change as it is stored and published: the listed fields of its parts and no others. */
export function payloadsOf<K extends AdjustmentKind>({
  kind,
  before,
  after,
}: ChangeOf<K>): { before: LedgerPayload; after: LedgerPayload } {
  const schema: Schemas[K] = SCHEMAS[kind]
  const json = (value: AdjustmentValues[K]) => JSON.parse(JSON.stringify(schema.parse(value)))
  return { before: json(before), after: json(after) }
}

type Stored = { before: unknown; after: unknown }

const decode = <K extends AdjustmentKind>(kind: K, { before, after }: Stored): ChangeOf<K> => {
  const schema: Schemas[K] = SCHEMAS[kind]
  return { kind, before: schema.parse(before), after: schema.parse(after) }
}

type Decoders = { [K in AdjustmentKind]: (stored: Stored) => Change }

const DECODERS: Decoders = {
  target: (stored) => decode('target', stored),
  deadline: (stored) => decode('deadline', stored),
  ending: (stored) => decode('ending', stored),
  schedule: (stored) => decode('schedule', stored),
  stages: (stored) => decode('stages', stored),
  members: (stored) => decode('members', stored),
  details: (stored) => decode('details', stored),
  split: (stored) => decode('split', stored),
  merge: (stored) => decode('merge', stored),
}

/** A stored change; throws where its JSON is not of its kind. */
export const changeOf = (row: Stored & { kind: string }): Change =>
  DECODERS[requireOneOf(ADJUSTMENT_KINDS, row.kind)](row)
