import 'server-only'
import { isSame } from '@/lib/domain/adjustment'
import { requireCivilDate } from '@/lib/domain/civil-date'
import type { Definition, MeasureDefinition } from '@/lib/domain/definition'
import { applyAdjustment } from './apply-adjustment'
import type { Transaction } from './client'
import type { Reporting } from './reporting'

async function requireReferenceId(tx: Transaction, reference: string | null): Promise<string | null> {
  if (reference === null) return null
  const [code = '', key = ''] = reference.split('/')
  const { id } = await tx.measure.findFirstOrThrow({
    where: { key, commitment: { code } },
    select: { id: true },
  })
  return id
}

async function putMeasure(
  tx: Transaction,
  commitmentId: string,
  measure: MeasureDefinition,
  position: number,
): Promise<void> {
  const { key, name, unit, scale, kind, ordinal, scope, reference, targets } = measure
  const said = {
    ...{ position, scale, kind, ordinal: [...ordinal] },
    ...{ nameZh: name.zh, nameEn: name.en, unitZh: unit.zh, unitEn: unit.en },
    ...{ scopeZh: scope?.zh ?? null, scopeEn: scope?.en ?? null },
    referenceId: await requireReferenceId(tx, reference),
  }
  const { id: measureId } = await tx.measure.upsert({
    where: { commitmentId_key: { commitmentId, key } },
    create: { commitmentId, key, ...said },
    update: said,
    select: { id: true },
  })
  await tx.target.deleteMany({ where: { measureId } })
  await tx.target.createMany({ data: targets.map((target) => ({ measureId, ...target })) })
}

/** Takes measures out with what hangs on them. @returns the figures of earlier years that went */
async function removeMeasures(tx: Transaction, commitmentId: string, keys: readonly string[]) {
  const measure = { commitmentId, key: { in: [...keys] } }
  const baselines = await tx.baseline.findMany({
    where: { measure },
    select: { period: true, value: true, quote: true, measure: { select: { key: true } } },
    orderBy: [{ measureId: 'asc' }, { period: 'asc' }],
  })
  await tx.baseline.deleteMany({ where: { measure } })
  await tx.target.deleteMany({ where: { measure } })
  await tx.measure.deleteMany({ where: measure })
  return baselines.map(({ measure: { key }, ...baseline }) => ({ measure: key, ...baseline }))
}

/** What the kind brings along, where it brings something else than before. */
async function putKindParts(tx: Transaction, { row }: Reporting, before: Definition, after: Definition) {
  const knownOn = requireCivilDate(row.knownOn)
  if (!isSame(before.stages, after.stages)) {
    await applyAdjustment(tx, row.id, { kind: 'stages', before, after }, knownOn)
  }
  if (!isSame(before.nodes, after.nodes)) {
    await applyAdjustment(tx, row.id, { kind: 'schedule', before, after }, knownOn)
  }
  if (!isSame(before.members, after.members)) {
    await tx.member.deleteMany({ where: { commitmentId: row.id, position: { gt: after.members.length } } })
    await applyAdjustment(tx, row.id, { kind: 'members', before, after }, knownOn)
  }
}

/**
 * Puts what a commitment in preparation is to be in place of what it is; the database lets it
 * while the plan is not open. @returns the figures of earlier years that went with their measure
 */
export async function writeDefinition(
  tx: Transaction,
  reporting: Reporting,
  before: Definition,
  after: Definition,
) {
  const { id: commitmentId } = reporting.row
  const { kind, modality, grade, inferred, measures } = after
  await tx.commitment.update({ where: { id: commitmentId }, data: { kind, modality, grade } })
  for (const isInferred of [true, false]) {
    const slug = isInferred ? { in: [...inferred] } : { notIn: [...inferred] }
    await tx.commitmentDepartment.updateMany({
      where: { commitmentId, department: { slug } },
      data: { isInferred },
    })
  }
  const kept = measures.map(({ key }) => key)
  const gone = before.measures.map(({ key }) => key).filter((key) => !kept.includes(key))
  const baselines = await removeMeasures(tx, commitmentId, gone)
  for (const [index, measure] of measures.entries()) {
    if (isSame(before.measures[index], measure)) continue
    await putMeasure(tx, commitmentId, measure, index + 1)
  }
  await putKindParts(tx, reporting, before, after)
  return baselines
}
