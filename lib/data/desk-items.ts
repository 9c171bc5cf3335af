import 'server-only'
import { civilDateOf, requireCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import type { Judged } from '@/lib/domain/decline'
import type { AgendaItem } from '@/lib/domain/desk-agenda'
import { decideExtendable, extendPeriods } from '@/lib/domain/extension'
import {
  findNextPeriod,
  freshnessOn,
  listPeriods,
  owesNoReport,
  type Freshness,
  type ReportingPeriod,
} from '@/lib/domain/freshness'
import type { Reading } from '@/lib/domain/measure'
import { decideNoChange, type NoChange } from '@/lib/domain/no-change'
import { SCALES } from '@/lib/domain/quantity'
import {
  EXTENSION_STATES,
  HEDGES,
  KINDS,
  STANDINGS,
  UPDATE_STATES,
  type ExtensionState,
  type Kind,
  type UpdateState,
} from '@/lib/domain/words'
import { db } from './client'
import { grantedBy, grantSelect } from './extensions'
import { figureOf, figureSelect } from './figures'
import type { Prisma } from './generated/client'
import { calendarOf } from './reporting'
import { civilDateOrNull, requireOneOf } from './words'

type Bilingual = { zh: string; en: string }

/** What is being written or reviewed, as those see it who report on the item. */
export type OpenUpdate = {
  id: string
  state: UpdateState
  isCorrection: boolean
  changedAt: Date
  submittedAt: Date | null
  /** why it came back, from which office and when; null unless it is returned */
  returned: { reason: string; office: Bilingual | null; at: Date | null } | null
}

/** The figure that decides the standing, with what it takes to put it into words. */
export type LastFigure = {
  reading: Pick<Reading, 'value' | 'word' | 'hedge'>
  kind: Kind
  unit: Bilingual
  stages: { key: string; name: Bilingual }[]
}

/** More time for the report that comes next. */
export type MoreTime = {
  /** whether it can be asked for today */
  isPossible: boolean
  /** what was asked for that report last, and not taken back; null where nothing was */
  asked: { state: ExtensionState; dueOn: CivilDate; decisionReason: string | null } | null
}

/** One of a department's commitments, as its contributors see it. */
export type DeskItem = AgendaItem & {
  code: string
  title: Bilingual
  /** a result that the document states: nobody owes a report about it */
  isResult: boolean
  plan: { slug: string; title: Bilingual; periods: readonly ReportingPeriod[] }
  standing: Judged
  /** the standing before the last published figure; null where there was none */
  before: Judged | null
  last: LastFigure | null
  freshness: Freshness
  open: OpenUpdate | null
  /** what "no change since last time" would report; null where it is no true answer */
  noChange: NoChange | null
  moreTime: MoreTime
}

const deskExtensionSelect = { ...grantSelect, decisionReason: true } satisfies Prisma.ExtensionSelect

const deskSelect = (today: CivilDate) =>
  ({
    code: true,
    titleZh: true,
    titleEn: true,
    clause: { select: { disposition: true } },
    plan: {
      select: {
        slug: true,
        titleZh: true,
        titleEn: true,
        startsOn: true,
        endsOn: true,
        cadence: true,
        dueDay: true,
        jurisdiction: { select: { timeZone: true } },
      },
    },
    extensions: { select: deskExtensionSelect, orderBy: { requestedAt: 'desc' } },
    measures: { select: { key: true, kind: true, scale: true, unitZh: true, unitEn: true } },
    members: { select: { position: true } },
    stages: { select: { key: true, nameZh: true, nameEn: true } },
    standings: {
      where: { knownFrom: { lte: today } },
      select: {
        code: true,
        deviation: true,
        measureKey: true,
        value: true,
        word: true,
        hedge: true,
        lastEffectiveOn: true,
      },
      orderBy: { knownFrom: 'desc' },
      take: 2,
    },
    updates: {
      select: {
        ...figureSelect,
        state: true,
        knownOn: true,
        changedAt: true,
        submittedAt: true,
        returnReason: true,
        reviewedAt: true,
        reviewerDepartment: { select: { nameZh: true, nameEn: true } },
      },
    },
  }) satisfies Prisma.CommitmentSelect
type Row = Prisma.CommitmentGetPayload<{ select: ReturnType<typeof deskSelect> }>
type StandingRow = Row['standings'][number]

const judgedOf = ({ code, deviation }: StandingRow): Judged => ({
  code: requireOneOf(STANDINGS, code),
  deviation,
})

function openOf(row: Row): OpenUpdate | null {
  const open = row.updates.find((update) => update.state !== 'published')
  if (open === undefined) return null
  const { id, supersedesId, changedAt, submittedAt, returnReason, reviewedAt, reviewerDepartment } = open
  const state = requireOneOf(UPDATE_STATES, open.state)
  const office =
    reviewerDepartment === null ? null : { zh: reviewerDepartment.nameZh, en: reviewerDepartment.nameEn }
  const returned = state === 'returned' ? { reason: returnReason ?? '', office, at: reviewedAt } : null
  return { id, state, isCorrection: supersedesId !== null, changedAt, submittedAt, returned }
}

function lastFigureOf(row: Row, standing: StandingRow): LastFigure | null {
  const measure = row.measures.find((each) => each.key === standing.measureKey)
  const { value, word, hedge } = standing
  if (measure === undefined || hedge === null) return null
  return {
    reading: { value, word, hedge: requireOneOf(HEDGES, hedge) },
    kind: requireOneOf(KINDS, measure.kind),
    unit: { zh: measure.unitZh, en: measure.unitEn },
    stages: row.stages.map(({ key, nameZh, nameEn }) => ({ key, name: { zh: nameZh, en: nameEn } })),
  }
}

/** The date that the last figure known on the day speaks of. */
function lastFigureOn({ updates }: Row, today: CivilDate): CivilDate | null {
  const known = updates.filter(({ state, knownOn }) => state === 'published' && knownOn !== null && knownOn <= today)
  return civilDateOrNull(known.map(({ effectiveOn }) => effectiveOn).sort().at(-1) ?? null)
}

function noChangeOf(row: Row, item: AgendaItem, today: CivilDate): NoChange | null {
  const published = row.updates.filter((update) => update.state === 'published')
  const measures = row.measures.map(({ key, kind, scale }) => ({
    key,
    kind: requireOneOf(KINDS, kind),
    scale: requireOneOf(SCALES, scale),
  }))
  const decision = decideNoChange(
    {
      periods: item.periods,
      measures,
      figures: published.map((update) => figureOf(update, { measures, members: row.members })),
      hasOpenUpdate: published.length < row.updates.length,
      isClosed: item.reporting.isClosed,
    },
    today,
  )
  return decision.ok ? decision.value : null
}

function moreTimeOf(row: Row, planPeriods: readonly ReportingPeriod[], item: AgendaItem, today: CivilDate): MoreTime {
  const asked = row.extensions
    .map((each) => ({
      state: requireOneOf(EXTENSION_STATES, each.state),
      periodEndsOn: requireCivilDate(each.periodEndsOn),
      dueOn: requireCivilDate(each.requestedDueOn),
      decisionReason: each.decisionReason,
    }))
    .filter((each) => each.state !== 'withdrawn')
  const live = asked.filter((each) => each.state !== 'refused')
  const next = findNextPeriod(item.periods, item.reporting)
  return {
    isPossible: decideExtendable(planPeriods, item.reporting, live, today).ok,
    asked: asked.find((each) => each.periodEndsOn === next?.endsOn) ?? null,
  }
}

function deskItemOf(row: Row, today: CivilDate): DeskItem[] {
  const [standing, earlier] = row.standings
  if (standing === undefined) return []
  const open = openOf(row)
  const judged = judgedOf(standing)
  const submittedAt = open?.state === 'submitted' ? open.submittedAt : null
  const planPeriods = listPeriods(calendarOf(row.plan))
  const { timeZone } = row.plan.jurisdiction
  const isResult = row.clause.disposition === 'result'
  const periods = extendPeriods(planPeriods, grantedBy(row.extensions, today, timeZone))
  const reporting = {
    lastEffectiveOn: lastFigureOn(row, today),
    coveredUntil: civilDateOrNull(standing.lastEffectiveOn),
    submittedOn: submittedAt === null ? null : civilDateOf(submittedAt, timeZone),
    isClosed: owesNoReport(judged.code, isResult),
  }
  return [
    {
      code: row.code,
      title: { zh: row.titleZh, en: row.titleEn },
      isResult,
      plan: { slug: row.plan.slug, title: { zh: row.plan.titleZh, en: row.plan.titleEn }, periods: planPeriods },
      periods,
      reporting,
      standing: judged,
      before: earlier === undefined ? null : judgedOf(earlier),
      last: lastFigureOf(row, standing),
      freshness: freshnessOn(periods, reporting, today),
      open,
      noChange: noChangeOf(row, { periods, reporting }, today),
      moreTime: moreTimeOf(row, planPeriods, { periods, reporting }, today),
    },
  ]
}

/**
 * The commitments that the departments lead, newest plan first, with all that their people
 * have to know of them: one query, whose cost follows the items.
 */
export async function listDeskItems(
  departmentIds: readonly string[],
  today: CivilDate,
): Promise<DeskItem[]> {
  if (departmentIds.length === 0) return []
  const rows = await db.commitment.findMany({
    relationLoadStrategy: 'join',
    where: {
      plan: { state: 'open' },
      successorId: null,
      departments: { some: { role: 'lead', departmentId: { in: [...departmentIds] } } },
    },
    select: deskSelect(today),
    orderBy: [{ plan: { year: 'desc' } }, { position: 'asc' }],
  })
  return rows.flatMap((row) => deskItemOf(row, today))
}
