import 'server-only'
import { requireCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import { exact, type Exact } from '@/lib/domain/exact'
import { extendPeriods } from '@/lib/domain/extension'
import { freshnessOn, owesNoReport, type Freshness } from '@/lib/domain/freshness'
import { decidingTarget } from '@/lib/domain/measure'
import type { Moment } from '@/lib/domain/moment'
import type { CommitmentFacts } from '@/lib/domain/standing'
import {
  COMPARATORS,
  HEDGES,
  KINDS,
  STANDINGS,
  type Comparator,
  type Hedge,
  type Kind,
  type StandingCode,
} from '@/lib/domain/words'
import { civilDateOrNull, requireOneOf } from '../words'
import type { PublicPlan } from './plans'

/** A figure in a list; a stage reached is a word, with its name. */
type ListedFigure = {
  value: string | null
  word: string | null
  hedge: Hedge
  stageName: { zh: string; en: string } | null
}

/** One line of the list: the figure, its target and what they say. */
export type ListItem = {
  code: string
  title: { zh: string; en: string }
  kind: Kind
  section: string
  department: { slug: string; name: { zh: string; en: string } }
  standing: StandingCode
  /** of the deciding measure; null while nothing is published */
  value: string | null
  word: string | null
  hedge: Hedge
  /** the figure that a correction replaced by this one; null where none did */
  replaced: ListedFigure | null
  stageName: { zh: string; en: string } | null
  /** what a milestone ends with */
  endStage: { zh: string; en: string } | null
  unit: { zh: string; en: string }
  scale: string
  target: { comparator: Comparator; value: string; max: string | null; tolerance: string | null } | null
  /** unrounded, 0..n */
  share: Exact | null
  /** decimal text, percentage points */
  deviation: string | null
  effectiveOn: CivilDate | null
  freshness: Freshness
  /** `owesNoReport` */
  isClosed: boolean
  /** whether the mark 'adjusted' stands beside the standing */
  isAdjusted: boolean
}

/** What the database answers of it. */
export type ListRow = {
  code: string
  titleZh: string
  titleEn: string
  kind: string
  section: string
  slug: string
  nameZh: string
  nameEn: string
  isResult: boolean
  standing: string
  value: string | null
  word: string | null
  hedge: string | null
  stageZh: string | null
  stageEn: string | null
  oldValue: string | null
  oldWord: string | null
  oldHedge: string | null
  oldStageZh: string | null
  oldStageEn: string | null
  endZh: string | null
  endEn: string | null
  unitZh: string | null
  unitEn: string | null
  scale: string | null
  measure: string | null
  comparator: string | null
  target: string | null
  max: string | null
  tolerance: string | null
  /** rounded for the data; whether there is one */
  share: string | null
  deviation: string | null
  effectiveOn: string | null
  lastEffectiveOn: string | null
  coveredUntil: string | null
  submittedOn: string | null
  /** due days that were moved, by the end of their period */
  moved: Record<string, string> | null
  adjusted: boolean
}

const bilingual = (zh: string | null, en: string | null) =>
  zh === null || en === null ? null : { zh, en }

function targetOf({ comparator, target, max, tolerance }: ListRow): ListItem['target'] {
  if (comparator === null || target === null) return null
  return { comparator: requireOneOf(COMPARATORS, comparator), value: target, max, tolerance }
}

/** Worked out anew: a share that was rounded before would be rounded twice, and differ from the item's page. */
const shareOf = ({ share, value, target }: ListRow): Exact | null =>
  share === null || value === null || target === null ? null : exact(value).div(exact(target))

const hedgeOf = (hedge: string | null): Hedge =>
  hedge === null ? 'exact' : requireOneOf(HEDGES, hedge)

const replacedOf = ({ oldValue, oldWord, oldHedge, oldStageZh, oldStageEn }: ListRow): ListedFigure | null =>
  oldHedge === null
    ? null
    : {
        value: oldValue,
        word: oldWord,
        hedge: hedgeOf(oldHedge),
        stageName: bilingual(oldStageZh, oldStageEn),
      }

const grantedOf = ({ moved }: ListRow) =>
  Object.entries(moved ?? {}).map(([periodEndsOn, dueOn]) => ({
    periodEndsOn: requireCivilDate(periodEndsOn),
    dueOn: requireCivilDate(dueOn),
  }))

/** A row in the shape of the list. */
export function itemOf(row: ListRow, plan: PublicPlan, moment: Moment): ListItem {
  const standing = requireOneOf(STANDINGS, row.standing)
  const facts = {
    lastEffectiveOn: civilDateOrNull(row.lastEffectiveOn),
    coveredUntil: civilDateOrNull(row.coveredUntil),
    submittedOn: civilDateOrNull(row.submittedOn),
    isClosed: owesNoReport(standing, row.isResult),
  }
  return {
    code: row.code,
    title: { zh: row.titleZh, en: row.titleEn },
    kind: requireOneOf(KINDS, row.kind),
    section: row.section,
    department: { slug: row.slug, name: { zh: row.nameZh, en: row.nameEn } },
    standing,
    value: row.value,
    word: row.word,
    hedge: hedgeOf(row.hedge),
    replaced: replacedOf(row),
    stageName: bilingual(row.stageZh, row.stageEn),
    endStage: bilingual(row.endZh, row.endEn),
    unit: { zh: row.unitZh ?? '', en: row.unitEn ?? '' },
    scale: row.scale ?? '1',
    target: targetOf(row),
    share: shareOf(row),
    deviation: row.deviation,
    effectiveOn: row.effectiveOn === null ? null : requireCivilDate(row.effectiveOn),
    freshness: freshnessOn(extendPeriods(plan.periods, grantedOf(row)), facts, moment.on),
    isClosed: facts.isClosed,
    isAdjusted: row.adjusted,
  }
}

/** A row as it was on the past day that the facts are known on; unchanged without any. */
export function rowThen(row: ListRow, facts: CommitmentFacts | undefined): ListRow {
  if (facts === undefined) return row
  const target = facts.measures.find(({ key }) => key === row.measure)
  const plan = target === undefined ? null : decidingTarget(target)
  const stageName = (word: string | null) => facts.stages.find(({ key }) => key === word)?.name
  const [stage, was] = [stageName(row.word), stageName(row.oldWord)]
  const end = facts.stages.at(-1)?.name
  return {
    ...row,
    titleZh: facts.details.title.zh,
    titleEn: facts.details.title.en,
    comparator: plan?.comparator ?? null,
    target: plan?.value ?? null,
    max: plan?.max ?? null,
    tolerance: plan?.tolerance ?? null,
    stageZh: stage?.zh ?? null,
    stageEn: stage?.en ?? null,
    oldStageZh: was?.zh ?? null,
    oldStageEn: was?.en ?? null,
    endZh: end?.zh ?? null,
    endEn: end?.en ?? null,
  }
}
