import 'server-only'
import type { Definition, DefinitionContext, MeasureDefinition } from '@/lib/domain/definition'
import { SCALES, type Unit } from '@/lib/domain/quantity'
import { KINDS, type Bilingual } from '@/lib/domain/words'
import type { Reader } from './client'
import { targetOf } from './commitment-facts'
import type { Prisma } from './generated/client'
import type { Reporting } from './reporting'
import { requireOneOf } from './words'

const measureSelect = {
  key: true,
  nameZh: true,
  nameEn: true,
  unitZh: true,
  unitEn: true,
  scale: true,
  kind: true,
  ordinal: true,
  scopeZh: true,
  scopeEn: true,
  reference: { select: { key: true, commitment: { select: { code: true } } } },
  targets: { orderBy: { set: 'desc' } },
  _count: { select: { baselines: true, dependents: true } },
} satisfies Prisma.MeasureSelect

type MeasureRow = Prisma.MeasureGetPayload<{ select: typeof measureSelect }>

/** A measure's name among all: 'HY25-001/gdp-growth'. */
const referenceName = (code: string, key: string): string => `${code}/${key}`

const measureDefinitionOf = (row: MeasureRow): MeasureDefinition => ({
  key: row.key,
  name: { zh: row.nameZh, en: row.nameEn },
  unit: { zh: row.unitZh, en: row.unitEn },
  scale: requireOneOf(SCALES, row.scale),
  kind: requireOneOf(KINDS, row.kind),
  ordinal: row.ordinal,
  scope: row.scopeZh === null ? null : { zh: row.scopeZh, en: row.scopeEn ?? '' },
  reference: row.reference === null ? null : referenceName(row.reference.commitment.code, row.reference.key),
  targets: row.targets.map(targetOf),
})

/** A measure of the plan that a relation may be compared with. */
export type ReferenceChoice = Unit & { reference: string; name: Bilingual }

/** Relations are left out, so that none leads back to itself. */
async function listReferenceChoices(reader: Reader, { row }: Reporting): Promise<ReferenceChoice[]> {
  const rows = await reader.measure.findMany({
    where: {
      kind: { not: 'relative' },
      commitmentId: { not: row.id },
      commitment: { planId: row.planId },
    },
    select: {
      key: true,
      nameZh: true,
      nameEn: true,
      unitZh: true,
      scale: true,
      commitment: { select: { code: true } },
    },
    orderBy: [{ commitment: { position: 'asc' } }, { position: 'asc' }],
  })
  return rows.map(({ key, nameZh, nameEn, unitZh, scale, commitment: { code } }) => ({
    reference: referenceName(code, key),
    name: { zh: nameZh, en: nameEn },
    unit: unitZh,
    scale: requireOneOf(SCALES, scale),
  }))
}

/** What a commitment is and is measured by, with what holds it in place. */
export async function findDefinition(reader: Reader, reporting: Reporting) {
  const { facts, row } = reporting
  const rows = await reader.measure.findMany({
    where: { commitmentId: row.id },
    select: measureSelect,
    orderBy: { position: 'asc' },
  })
  const { kind, modality, grade, stages, nodes, members, details } = facts
  const before: Definition = {
    ...{ kind, modality, grade, stages, nodes, members },
    inferred: details.departments.filter((each) => each.inferred).map((each) => each.department),
    measures: rows.map(measureDefinitionOf),
  }
  const choices = await listReferenceChoices(reader, reporting)
  const context: DefinitionContext = {
    before,
    references: new Map(choices.map(({ reference, ...unit }) => [reference, unit])),
    comparedWith: rows.filter(({ _count }) => _count.dependents > 0).map(({ key }) => key),
    withBaselines: rows.filter(({ _count }) => _count.baselines > 0).map(({ key }) => key),
  }
  return { context, choices }
}
