import type { StageSeries } from '@/lib/domain/stage-series'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { Grade, Modality } from '@/lib/domain/words'
import { milestone } from '../build'
import type { Bilingual, CatalogueCommitment } from '../types'

/** The plan is for the year and names no earlier date for any item. */
export const DUE: CivilDate = '2025-12-31'

const milestoneOf =
  (grade: Grade) =>
  (
    code: string,
    title: Bilingual,
    modality: Modality,
    stages: StageSeries,
    departments: CatalogueCommitment['departments'],
    caution?: Bilingual,
  ): CatalogueCommitment =>
    milestone({
      code,
      title,
      modality,
      grade,
      stages,
      departments,
      deadline: DUE,
      ...(caution === undefined ? {} : { caution }),
    })

/** Grade A: a yes/no end state of an identifiable thing. */
export const endState = milestoneOf('A')

/** Grade B: a named thing without a finish line. */
export const namedThing = milestoneOf('B')
