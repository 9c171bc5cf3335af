import 'server-only'
import { requireCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import { extendPeriods } from '@/lib/domain/extension'
import { freshnessOn, type Freshness } from '@/lib/domain/freshness'
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
import { db } from '../client'
import { Prisma } from '../generated/client'
import { civilDateOrNull, requireOneOf } from '../words'
import { adjustedSql, readFactsThen } from './adjustments'
import {
  filterSql,
  filterTables,
  isFiltered,
  knownStanding,
  movedDueDays,
  leadDepartment,
  waitingReview,
  type ListFilter,
} from './conditions'
import type { PublicPlan } from './plans'
import type { Sort } from './sorts'

export { SORTS, type Sort } from './sorts'

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
  target: { comparator: Comparator; value: string; max: string | null } | null
  /** decimal text, 0..n */
  share: string | null
  /** decimal text, percentage points */
  deviation: string | null
  effectiveOn: CivilDate | null
  freshness: Freshness
  /** whether the mark 'adjusted' stands beside the standing */
  isAdjusted: boolean
}

type Row = {
  code: string
  titleZh: string
  titleEn: string
  kind: string
  section: string
  slug: string
  nameZh: string
  nameEn: string
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
  share: string | null
  deviation: string | null
  effectiveOn: string | null
  lastEffectiveOn: string | null
  submittedOn: string | null
  /** due days that were moved, by the end of their period */
  moved: Record<string, string> | null
  adjusted: boolean
}

const ORDERS: Record<Sort, Prisma.Sql> = {
  plan: Prisma.sql`c."position"`,
  deviation: Prisma.sql`s."deviationOrder" ASC NULLS LAST, c."position"`,
  updated: Prisma.sql`s."lastEffectiveOn" DESC NULLS LAST, c."position"`,
}

/** The commitments of a plan known on the day, with what the filter and the order look into. */
const source = (
  plan: PublicPlan,
  filter: ListFilter,
  sort: Sort,
  moment: Moment,
): Prisma.Sql => Prisma.sql`
  FROM "Commitment" c
  ${filterTables(filter, { hasStanding: sort !== 'plan' }, moment)}
  WHERE c."planId" = ${plan.id} AND c."knownOn" <= ${moment.on} AND ${filterSql(filter, plan, moment)}`

const columns = (plan: PublicPlan, moment: Moment): Prisma.Sql => Prisma.sql`
  c."code", c."titleZh", c."titleEn", c."kind", sec."key" AS section, d."slug", d."nameZh", d."nameEn",
  s."code" AS standing, s."value", s."word", s."hedge", s."share", s."deviation", s."effectiveOn", s."lastEffectiveOn",
  to_char(u."submittedAt" AT TIME ZONE ${plan.jurisdiction.timeZone}, 'YYYY-MM-DD') AS "submittedOn",
  ${movedDueDays(plan, moment)} AS moved,
  m."unitZh", m."unitEn", m."scale", t."comparator", t."value" AS target, t."max",
  st."nameZh" AS "stageZh", st."nameEn" AS "stageEn", fin."nameZh" AS "endZh", fin."nameEn" AS "endEn",
  old."value" AS "oldValue", old."word" AS "oldWord", old."hedge" AS "oldHedge",
  was."nameZh" AS "oldStageZh", was."nameEn" AS "oldStageEn",
  m."key" AS measure, ${adjustedSql(moment)} AS adjusted`

/** The reading that a correction known on the day replaced by the one shown: alias `old`. */
const replacedReading = ({ on }: Moment): Prisma.Sql => Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT r."value", r."word", r."hedge" FROM "Update" n JOIN "Reading" r ON r."updateId" = n."supersedesId"
    WHERE n."commitmentId" = c."id" AND n."effectiveOn" = s."effectiveOn" AND n."state" = 'published'
      AND n."knownOn" <= ${on} AND r."measureId" = m."id"
      AND (r."value", r."word", r."hedge") IS DISTINCT FROM (s."value", s."word", s."hedge")
    ORDER BY n."ledgerSeq" DESC LIMIT 1
  ) old ON TRUE`

const bilingual = (zh: string | null, en: string | null) =>
  zh === null || en === null ? null : { zh, en }

function targetOf({ comparator, target, max }: Row): ListItem['target'] {
  if (comparator === null || target === null) return null
  return { comparator: requireOneOf(COMPARATORS, comparator), value: target, max }
}

const hedgeOf = (hedge: string | null): Hedge =>
  hedge === null ? 'exact' : requireOneOf(HEDGES, hedge)

const replacedOf = ({ oldValue, oldWord, oldHedge, oldStageZh, oldStageEn }: Row): ListedFigure | null =>
  oldHedge === null
    ? null
    : {
        value: oldValue,
        word: oldWord,
        hedge: hedgeOf(oldHedge),
        stageName: bilingual(oldStageZh, oldStageEn),
      }

const grantedOf = ({ moved }: Row) =>
  Object.entries(moved ?? {}).map(([periodEndsOn, dueOn]) => ({
    periodEndsOn: requireCivilDate(periodEndsOn),
    dueOn: requireCivilDate(dueOn),
  }))

function itemOf(row: Row, plan: PublicPlan, moment: Moment): ListItem {
  const standing = requireOneOf(STANDINGS, row.standing)
  const facts = {
    lastEffectiveOn: civilDateOrNull(row.lastEffectiveOn),
    submittedOn: civilDateOrNull(row.submittedOn),
    isClosed: standing === 'completed' || standing === 'ended',
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
    share: row.share,
    deviation: row.deviation,
    effectiveOn: row.effectiveOn === null ? null : requireCivilDate(row.effectiveOn),
    freshness: freshnessOn(extendPeriods(plan.periods, grantedOf(row)), facts, moment.on),
    isAdjusted: row.adjusted,
  }
}

/** A row as it was on the past day that the facts are known on; unchanged without any. */
function rowThen(row: Row, facts: CommitmentFacts | undefined): Row {
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
    stageZh: stage?.zh ?? null,
    stageEn: stage?.en ?? null,
    oldStageZh: was?.zh ?? null,
    oldStageEn: was?.en ?? null,
    endZh: end?.zh ?? null,
    endEn: end?.en ?? null,
  }
}

/** Which commitments, in what order, and how far in. */
export type ListQuery = { filter: ListFilter; sort: Sort; skip: number; take: number }

/** The details of the commitments that `chosen`, a query for ids, picks out. */
async function readItems(
  plan: PublicPlan,
  chosen: Prisma.Sql,
  order: Prisma.Sql,
  moment: Moment,
): Promise<ListItem[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${columns(plan, moment)}
    FROM (${chosen}) page
    JOIN "Commitment" c ON c."id" = page."id"
    JOIN "StandingPeriod" s ON s."commitmentId" = c."id" AND ${knownStanding(moment)}
    JOIN "Section" sec ON sec."id" = c."sectionId"
    ${leadDepartment(moment)}
    ${waitingReview(moment)}
    LEFT JOIN LATERAL (
      SELECT * FROM "Measure" m WHERE m."commitmentId" = c."id"
      ORDER BY m."key" = s."measureKey" DESC NULLS LAST, m."position" LIMIT 1
    ) m ON TRUE
    LEFT JOIN "Target" t ON t."measureId" = m."id" AND t."set" = 'plan'
    ${replacedReading(moment)}
    LEFT JOIN "Stage" was ON was."commitmentId" = c."id" AND was."key" = old."word"
    LEFT JOIN "Stage" st ON st."commitmentId" = c."id" AND st."key" = s."word"
    LEFT JOIN LATERAL (
      SELECT * FROM "Stage" fin WHERE fin."commitmentId" = c."id"
      ORDER BY fin."position" DESC LIMIT 1
    ) fin ON TRUE
    ORDER BY ${order}`
  const then = await readFactsThen({ code: { in: rows.map((row) => row.code) } }, moment)
  return rows.map((row) => itemOf(rowThen(row, then.get(row.code)), plan, moment))
}

/**
 * A stretch of a plan's commitments as known on the day. The page is cut before its
 * details are joined, so its cost does not grow with the plan.
 */
export function listCommitments(
  plan: PublicPlan,
  query: ListQuery,
  moment: Moment,
): Promise<ListItem[]> {
  const order = ORDERS[query.sort]
  const chosen = Prisma.sql`SELECT c."id"
    ${source(plan, query.filter, query.sort, moment)}
    ORDER BY ${order} LIMIT ${query.take} OFFSET ${query.skip}`
  return readItems(plan, chosen, order, moment)
}

/** The commitments of a plan whose figures or adjustments became known last, newest first. */
export function listRecentlyUpdated(
  plan: PublicPlan,
  take: number,
  moment: Moment,
): Promise<ListItem[]> {
  const chosen = Prisma.sql`SELECT news."commitmentId" AS "id", max(news."ledgerSeq") AS seq
    FROM (
      SELECT u."commitmentId", u."ledgerSeq"
      FROM "Update" u JOIN "Commitment" c ON c."id" = u."commitmentId"
      WHERE c."planId" = ${plan.id} AND u."state" = 'published' AND u."knownOn" <= ${moment.on}
      UNION ALL
      SELECT a."commitmentId", a."ledgerSeq" FROM "Adjustment" a
      WHERE a."planId" = ${plan.id} AND a."state" = 'confirmed' AND a."knownOn" <= ${moment.on}
    ) news
    GROUP BY 1 ORDER BY 2 DESC LIMIT ${take}`
  return readItems(plan, chosen, Prisma.sql`page.seq DESC`, moment)
}

/**
 * How many commitments the filter leaves. Without a filter the last position tells: the
 * database opens only plans numbered 1, 2, … without a gap, and refuses changes afterwards.
 */
export async function countCommitments(
  plan: PublicPlan,
  filter: ListFilter,
  moment: Moment,
): Promise<number> {
  const counted = isFiltered(filter)
    ? Prisma.sql`count(*)::int`
    : Prisma.sql`coalesce(max(c."position"), 0)`
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT ${counted} AS count ${source(plan, filter, 'plan', moment)}`
  return row?.count ?? 0
}
