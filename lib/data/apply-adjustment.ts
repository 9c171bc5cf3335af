import 'server-only'
import {
  isSame,
  type AdjustmentValues,
  type ChangeOf,
  type Details,
  type NamedStage,
  type TargetValue,
} from '@/lib/domain/adjustment'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { Member } from '@/lib/domain/members'
import type { AdjustmentKind } from '@/lib/domain/words'
import type { Transaction } from './client'
import { requireDepartmentRows } from './department-rows'
import { searchTextOf } from './search-text'
import { createPart } from './split-writes'

type Apply<Value> = (
  tx: Transaction,
  commitmentId: string,
  after: Value,
  /** what it takes the place of, and since when the public knows it */
  around: { before: Value; knownOn: CivilDate },
) => Promise<void>
type Writers = { [K in AdjustmentKind]: Apply<AdjustmentValues[K]> }

async function replaceStages(
  tx: Transaction,
  commitmentId: string,
  stages: readonly NamedStage[],
): Promise<void> {
  await tx.stage.deleteMany({ where: { commitmentId } })
  await tx.stage.createMany({
    data: stages.map(({ key, name, plannedOn }, index) => ({
      commitmentId,
      position: index + 1,
      key,
      nameZh: name.zh,
      nameEn: name.en,
      plannedOn,
    })),
  })
}

/** Members keep their row, to which published figures point; new ones follow. */
async function writeMembers(
  tx: Transaction,
  commitmentId: string,
  members: readonly Member[],
): Promise<void> {
  for (const { position, name, place, plannedOn } of members) {
    const said = {
      nameZh: name?.zh ?? null,
      nameEn: name?.en ?? null,
      placeZh: place?.zh ?? null,
      placeEn: place?.en ?? null,
      plannedOn,
    }
    await tx.member.upsert({
      where: { commitmentId_position: { commitmentId, position } },
      create: { commitmentId, position, ...said },
      update: said,
    })
  }
}

async function replaceDepartments(
  tx: Transaction,
  commitmentId: string,
  departments: Details['departments'],
): Promise<void> {
  const rows = await requireDepartmentRows(tx, departments)
  await tx.commitmentDepartment.deleteMany({ where: { commitmentId } })
  await tx.commitmentDepartment.createMany({ data: rows.map((row) => ({ commitmentId, ...row })) })
}

async function renameMeasures(
  tx: Transaction,
  commitmentId: string,
  measures: Details['measures'],
): Promise<void> {
  for (const { key, name } of measures) {
    await tx.measure.update({
      where: { commitmentId_key: { commitmentId, key } },
      data: { nameZh: name.zh, nameEn: name.en },
    })
  }
}

/** The list's search finds a commitment by what it was called before, too. */
async function addToSearch(tx: Transaction, id: string, ...texts: string[]): Promise<void> {
  const { searchText } = await tx.commitment.findUniqueOrThrow({
    where: { id },
    select: { searchText: true },
  })
  const lines = searchText.split('\n')
  const added = searchTextOf(...texts).split('\n').filter((line) => !lines.includes(line))
  await tx.commitment.update({ where: { id }, data: { searchText: [...lines, ...added].join('\n') } })
}

async function putTarget(
  tx: Transaction,
  commitmentId: string,
  { measure, set, comparator, value, max, tolerance }: TargetValue,
): Promise<void> {
  const { id } = await tx.measure.findUniqueOrThrow({
    where: { commitmentId_key: { commitmentId, key: measure } },
    select: { id: true },
  })
  await tx.target.update({
    where: { measureId_set: { measureId: id, set } },
    data: { comparator, value, max, tolerance },
  })
}

/** Those that changed; what is no longer among them was handed on whole. */
async function putTargets(
  tx: Transaction,
  commitmentId: string,
  before: readonly TargetValue[],
  after: readonly TargetValue[],
): Promise<void> {
  for (const old of before) {
    const { measure, set } = old
    const target = after.find((each) => each.measure === measure && each.set === set)
    if (target === undefined) {
      await tx.target.deleteMany({ where: { set, measure: { commitmentId, key: measure } } })
    } else if (!isSame(old, target)) await putTarget(tx, commitmentId, target)
  }
}

/** What is absorbed is found under its own code and name where it went on. */
async function absorb(tx: Transaction, id: string, codes: readonly string[]): Promise<void> {
  const others = await tx.commitment.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true, titleZh: true, titleEn: true },
  })
  for (const { code, titleZh, titleEn } of others) await addToSearch(tx, id, code, titleZh, titleEn)
}

/** Its own code leads to the other one from then on. */
async function giveUp(
  tx: Transaction,
  id: string,
  successor: string,
  endedOn: CivilDate | null,
): Promise<void> {
  const { id: successorId } = await tx.commitment.findUniqueOrThrow({
    where: { code: successor },
    select: { id: true },
  })
  await tx.commitment.update({ where: { id }, data: { successorId, endedOn } })
}

/** How each kind's part is put in place, one writer a kind. */
const WRITERS: Writers = {
  target: putTarget,
  deadline: async (tx, id, { deadlineOn }) => {
    await tx.commitment.update({ where: { id }, data: { deadlineOn } })
  },
  ending: async (tx, id, { endedOn }) => {
    await tx.commitment.update({ where: { id }, data: { endedOn } })
  },
  schedule: async (tx, commitmentId, { nodes }) => {
    await tx.scheduleNode.deleteMany({ where: { commitmentId } })
    await tx.scheduleNode.createMany({ data: nodes.map((node) => ({ commitmentId, ...node })) })
  },
  stages: (tx, commitmentId, { stages }) => replaceStages(tx, commitmentId, stages),
  members: (tx, commitmentId, { members }) => writeMembers(tx, commitmentId, members),
  details: async (tx, id, { title, departments, measures }) => {
    await tx.commitment.update({ where: { id }, data: { titleZh: title.zh, titleEn: title.en } })
    await addToSearch(tx, id, title.zh, title.en)
    await replaceDepartments(tx, id, departments)
    await renameMeasures(tx, id, measures)
  },
  split: async (tx, id, { targets, parts }, { before, knownOn }) => {
    await putTargets(tx, id, before.targets, targets)
    for (const part of parts.slice(before.parts.length)) await createPart(tx, id, part, knownOn)
  },
  merge: async (tx, id, { targets, absorbed, successor, endedOn }, { before }) => {
    await putTargets(tx, id, before.targets, targets)
    await absorb(tx, id, absorbed.slice(before.absorbed.length))
    if (successor !== null) await giveUp(tx, id, successor, endedOn)
  },
}

/**
 * Puts the confirmed part in place of the present one. The database lets it, because the
 * adjustment was confirmed before in the same transaction, and by nothing else.
 */
export async function applyAdjustment<K extends AdjustmentKind>(
  tx: Transaction,
  commitmentId: string,
  { kind, before, after }: ChangeOf<K>,
  knownOn: CivilDate,
): Promise<void> {
  const write: Writers[K] = WRITERS[kind]
  await write(tx, commitmentId, after, { before, knownOn })
}
