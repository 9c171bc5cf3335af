import 'server-only'
import type { CommitmentFacts } from '@/lib/domain/standing'
import type { OpenCommitmentRow } from './commitment'

type MeasureRow = OpenCommitmentRow['measures'][number]

function measureThen(row: MeasureRow, facts: CommitmentFacts): MeasureRow {
  const measure = facts.measures.find((each) => each.key === row.key)
  const name = facts.details.measures.find((each) => each.key === row.key)?.name
  return {
    ...row,
    nameZh: name?.zh ?? row.nameZh,
    nameEn: name?.en ?? row.nameEn,
    targets: (measure?.targets ?? row.targets).toSorted((a, b) => (a.set < b.set ? -1 : 1)),
  }
}

/** A row as it was on the past day that the facts are known on; unchanged without any. */
export function rowThen(
  row: OpenCommitmentRow,
  facts: CommitmentFacts | undefined,
): OpenCommitmentRow {
  if (facts === undefined) return row
  const { title, departments } = facts.details
  return {
    ...row,
    titleZh: title.zh,
    titleEn: title.en,
    deadlineOn: facts.deadlineOn,
    endedOn: facts.endedOn,
    departments: departments.map(({ department, role, inferred }) => ({
      role,
      isInferred: inferred,
      department: { slug: department },
    })),
    measures: row.measures.map((measure) => measureThen(measure, facts)),
    stages: facts.stages.map(({ key, name, plannedOn }) => ({
      key,
      nameZh: name.zh,
      nameEn: name.en,
      plannedOn,
    })),
    members: facts.members.map(({ position, name, place, plannedOn }) => ({
      position,
      nameZh: name?.zh ?? null,
      nameEn: name?.en ?? null,
      placeZh: place?.zh ?? null,
      placeEn: place?.en ?? null,
      plannedOn,
    })),
    nodes: [...facts.nodes],
  }
}
