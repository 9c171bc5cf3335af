import type { CatalogueClause, CatalogueCommitment } from '@/prisma/seed/catalogue/types'
import type { Mark, MarkMeasure } from './marks'

/** Targets that the plan's words state; a level without a figure (基本持平, 同步) states none. */
const STATED = ['count', 'list', 'growth', 'limit'] as const

function measuresOf({ measures }: CatalogueCommitment): MarkMeasure[] {
  const stated = measures.filter(({ kind }) => STATED.some((each) => each === kind))
  return stated.flatMap(({ targets, unit, scale }) =>
    targets.map(({ comparator, value, max }) => ({
      comparator,
      value,
      max: max ?? null,
      scale,
      unit: scale === '1' ? unit.zh : unit.zh.slice(1),
    })),
  )
}

/** A clause of a decided catalogue as a mark; several commitments of one clause are one passage. */
export function markOfClause({ quote, disposition, commitments = [], reason }: CatalogueClause): Mark {
  const [first] = commitments
  return {
    quote,
    disposition,
    grade: first === undefined ? null : commitments.some(({ grade }) => grade === 'A') ? 'A' : 'B',
    kind: first?.kind ?? 'direction',
    modality: first?.modality ?? 'process',
    measures: commitments.flatMap(measuresOf),
    deadline: null,
    departments: [],
    members: null,
    baselines: null,
    reason: reason.zh,
  }
}
