import type { StageSeries } from '@/lib/domain/stage-series'
import type { Grade, Modality } from '@/lib/domain/words'
import type {
  Bilingual,
  CatalogueClause,
  CatalogueCommitment,
  CatalogueDepartment,
  CatalogueMeasure,
  CatalogueMember,
} from './types'

/** A text in both languages. */
export const both = (zh: string, en: string): Bilingual => ({ zh, en })

/** The words that a clause of one paragraph needs: a quote, and why it counts as it does. */
type ClauseWords = [quote: string, zh: string, en: string]

/** Builders of the clauses of one paragraph. */
export const clausesOf = (paragraph: number) => {
  const bare = (disposition: CatalogueClause['disposition']) =>
    (...[quote, zh, en]: ClauseWords): CatalogueClause => ({
      paragraph,
      quote,
      disposition,
      reason: both(zh, en),
    })
  return {
    background: bare('background'),
    direction: bare('direction'),
    commitment: (
      ...[quote, zh, en, ...commitments]: [...ClauseWords, ...CatalogueCommitment[]]
    ): CatalogueClause => ({
      paragraph,
      quote,
      disposition: 'commitment',
      reason: both(zh, en),
      commitments,
    }),
  }
}

/** Departments that the document does not name, lead first (推定). */
export const inferred = (
  lead: string,
  ...supporting: string[]
): CatalogueCommitment['departments'] => {
  const of = (department: string): CatalogueDepartment => ({ department, inferred: true })
  return [of(lead), ...supporting.map(of)]
}

/** Members that a plan counts without naming them. */
export const unnamed = (count: number): CatalogueMember[] =>
  Array.from({ length: count }, () => ({ name: null }))

type MilestoneFacts = {
  code: string
  title: Bilingual
  modality: Modality
  grade: Grade
  stages: StageSeries
  deadline: CatalogueCommitment['deadline']
  departments: CatalogueCommitment['departments']
  caution?: Bilingual
}

/** A commitment followed by the stages it reaches; the last stage is its end state. */
export function milestone({ caution, ...facts }: MilestoneFacts): CatalogueCommitment {
  const measure: CatalogueMeasure = {
    key: 'stage',
    name: both('所处阶段', 'Stage reached'),
    unit: both('', ''),
    scale: '1',
    kind: 'milestone',
    targets: [],
    baselines: [],
    ...(caution === undefined ? {} : { caution }),
  }
  return { ...facts, kind: 'milestone', measures: [measure] }
}

type ListFacts = Omit<CatalogueCommitment, 'kind' | 'measures' | 'members'> & {
  members: CatalogueMember[]
  /** What one finished member is. */
  counted: Bilingual
  unit: Bilingual
  caution?: Bilingual
}

/** A counted list: one item with its members as rows; the target is their number. */
export function list({ counted, unit, caution, ...facts }: ListFacts): CatalogueCommitment {
  const measure: CatalogueMeasure = {
    key: 'finished-members',
    name: counted,
    unit,
    scale: '1',
    kind: 'list',
    targets: [{ set: 'plan', comparator: 'at-least', value: String(facts.members.length) }],
    baselines: [],
    ...(caution === undefined ? {} : { caution }),
  }
  return { ...facts, kind: 'list', measures: [measure] }
}

/** A yearly growth rate in per cent, against the plan's target. */
export function growthMeasure(
  key: string,
  name: Bilingual,
  facts: Pick<CatalogueMeasure, 'targets' | 'baselines' | 'caution'>,
): CatalogueMeasure {
  return { key, name, unit: both('%', '%'), scale: '1', kind: 'growth', ...facts }
}
