import 'server-only'
import type { AdjustmentValues, ChangeOf, Details, NamedStage } from '@/lib/domain/adjustment'
import type { Member } from '@/lib/domain/members'
import type { AdjustmentKind } from '@/lib/domain/words'
import type { Transaction } from './client'
import { searchTextOf } from './search-text'

type Apply<Value> = (tx: Transaction, commitmentId: string, after: Value) => Promise<void>
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
  const rows = await tx.department.findMany({
    where: { slug: { in: departments.map((each) => each.department) } },
    select: { id: true, slug: true },
  })
  const ids = new Map(rows.map((row) => [row.slug, row.id]))
  await tx.commitmentDepartment.deleteMany({ where: { commitmentId } })
  await tx.commitmentDepartment.createMany({
    data: departments.map(({ department, role, inferred }) => {
      const departmentId = ids.get(department)
      if (departmentId === undefined) throw new Error(`no department ${department}`)
      return { commitmentId, departmentId, role, isInferred: inferred }
    }),
  })
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
async function retitle(tx: Transaction, id: string, title: Details['title']): Promise<void> {
  const { searchText } = await tx.commitment.findUniqueOrThrow({
    where: { id },
    select: { searchText: true },
  })
  const added = searchTextOf(title.zh, title.en)
    .split('\n')
    .filter((line) => !searchText.split('\n').includes(line))
  await tx.commitment.update({
    where: { id },
    data: { titleZh: title.zh, titleEn: title.en, searchText: [searchText, ...added].join('\n') },
  })
}

/** How each kind's part is put in place, one writer a kind. */
const WRITERS: Writers = {
  target: async (tx, commitmentId, { measure, set, comparator, value, max, tolerance }) => {
    const { id } = await tx.measure.findUniqueOrThrow({
      where: { commitmentId_key: { commitmentId, key: measure } },
      select: { id: true },
    })
    await tx.target.update({
      where: { measureId_set: { measureId: id, set } },
      data: { comparator, value, max, tolerance },
    })
  },
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
    await retitle(tx, id, title)
    await replaceDepartments(tx, id, departments)
    await renameMeasures(tx, id, measures)
  },
}

/**
 * Puts the confirmed part in place of the present one. The database lets it, because the
 * adjustment was confirmed before in the same transaction, and by nothing else.
 */
export async function applyAdjustment<K extends AdjustmentKind>(
  tx: Transaction,
  commitmentId: string,
  { kind, after }: ChangeOf<K>,
): Promise<void> {
  const write: Writers[K] = WRITERS[kind]
  await write(tx, commitmentId, after)
}
