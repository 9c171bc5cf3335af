import 'server-only'
import { requireCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import { extendPeriods } from '@/lib/domain/extension'
import { findNextPeriod, freshnessOn, owesNoReport } from '@/lib/domain/freshness'
import { isCounted, isLateMember } from '@/lib/domain/members'
import type { Moment } from '@/lib/domain/moment'
import { STANDINGS } from '@/lib/domain/words'
import type { Prisma } from '../../generated/client'
import { measureOf, memberSelect } from '../../commitment-facts'
import { grantedBy, grantSelect } from '../../extensions'
import { civilDateOrNull, requireOneOf } from '../../words'
import {
  knownAdjustments,
  publicAdjustmentOf,
  publicAdjustmentSelect,
  type PublicAdjustment,
} from '../adjustments'
import type { PublicPlan } from '../plans'
import { openAdjustmentOf } from './adjustment'
import { openMeasureOf, openMeasureSelect } from './measure'
import { knownUpdates, openUpdateOf, openUpdateSelect, type OpenUpdate } from './update'
import { bilingualOrNull, openQuote, pageUrl } from './words'

/** Everything of a commitment that is public, as known on the day. */
export const openCommitmentSelect = (moment: Moment) =>
  ({
    id: true,
    code: true,
    titleZh: true,
    titleEn: true,
    kind: true,
    modality: true,
    grade: true,
    startsOn: true,
    deadlineOn: true,
    endedOn: true,
    parent: { select: { code: true } },
    parts: { where: { knownOn: { lte: moment.on } }, select: { code: true }, orderBy: { position: 'asc' } },
    predecessors: { where: { endedOn: { lte: moment.on } }, select: { code: true }, orderBy: { position: 'asc' } },
    section: { select: { key: true, titleZh: true } },
    clause: { select: { quote: true, disposition: true, paragraph: { select: { number: true, lead: true } } } },
    departments: {
      select: { role: true, isInferred: true, department: { select: { slug: true } } },
      orderBy: { department: { slug: 'asc' } },
    },
    measures: { select: openMeasureSelect, orderBy: { position: 'asc' } },
    stages: {
      select: { key: true, nameZh: true, nameEn: true, plannedOn: true },
      orderBy: { position: 'asc' },
    },
    members: {
      select: memberSelect,
      orderBy: { position: 'asc' },
    },
    extensions: { select: grantSelect },
    nodes: { select: { dueOn: true, share: true }, orderBy: { dueOn: 'asc' } },
    adjustments: {
      where: knownAdjustments(moment),
      select: publicAdjustmentSelect,
      orderBy: { ledgerSeq: 'asc' },
    },
    standings: {
      where: {
        knownFrom: { lte: moment.on },
        OR: [{ knownUntil: null }, { knownUntil: { gt: moment.on } }],
      },
      omit: { deviationOrder: true },
    },
    updates: {
      where: knownUpdates(moment),
      select: openUpdateSelect(moment.on),
      orderBy: [{ effectiveOn: 'asc' }, { ledgerSeq: 'asc' }],
    },
  }) satisfies Prisma.CommitmentSelect
type Select = ReturnType<typeof openCommitmentSelect>
export type OpenCommitmentRow = Prisma.CommitmentGetPayload<{ select: Select }>

function openDepartments(rows: OpenCommitmentRow['departments']) {
  const slugs = (role: string) =>
    rows.filter((each) => each.role === role).map((each) => each.department.slug)
  return {
    lead: slugs('lead')[0] ?? null,
    supporting: slugs('supporting'),
    inferred: rows.filter((each) => each.isInferred).map((each) => each.department.slug),
  }
}

/** Members are counted as of the last update that reports on what they count. */
function openMembers(row: OpenCommitmentRow, current: readonly OpenUpdate[]) {
  const measures = row.measures.map(measureOf)
  const counted = measures.filter((each) => isCounted(each, measures, row.members.length))
  const last = current.findLast((update) =>
    update.readings.some((reading) => counted.some(({ key }) => key === reading.measure)),
  )
  return row.members.map((member) => ({
    position: member.position,
    name: bilingualOrNull(member.nameZh, member.nameEn),
    place: bilingualOrNull(member.placeZh, member.placeEn),
    plannedOn: civilDateOrNull(member.plannedOn),
    finished: last?.finishedMembers.includes(member.position) ?? false,
    finishedOn: last?.members.find(({ position }) => position === member.position)?.finishedOn ?? null,
    late:
      last !== undefined &&
      isLateMember(
        { plannedOn: civilDateOrNull(member.plannedOn) },
        last.finishedMembers.includes(member.position),
        last.effectiveOn,
      ),
    evidence: current.flatMap(({ members }) =>
      members.flatMap((each) => (each.position === member.position ? each.evidence : [])),
    ),
  }))
}

function openStanding(row: OpenCommitmentRow['standings'][number]) {
  const { code, share, scheduled, deviation, effectiveOn, measureKey, value, word } = row
  return { code, share, scheduled, deviation, effectiveOn, measure: measureKey, value, word }
}

/** The deadline as it was registered; null where it was never adjusted. */
function registeredDeadline(adjustments: readonly PublicAdjustment[]) {
  for (const { change } of adjustments) {
    if (change.kind === 'deadline') return change.before.deadlineOn
  }
  return null
}

/**
 * @param last the date the last published figure speaks of
 * @param submittedOn the day an update that waits for review was submitted
 */
function openFreshness(
  { clause, extensions }: OpenCommitmentRow,
  standing: OpenCommitmentRow['standings'][number],
  plan: PublicPlan,
  last: CivilDate | null,
  submittedOn: string | null,
  moment: Moment,
) {
  const facts = {
    lastEffectiveOn: last,
    coveredUntil: civilDateOrNull(standing.lastEffectiveOn),
    submittedOn: civilDateOrNull(submittedOn),
    isClosed: owesNoReport(requireOneOf(STANDINGS, standing.code), clause.disposition === 'result'),
  }
  const granted = grantedBy(extensions, moment.on, plan.jurisdiction.timeZone)
  const periods = extendPeriods(plan.periods, granted)
  const next = findNextPeriod(periods, facts)
  return {
    ...freshnessOn(periods, facts, moment.on),
    dueOn: next?.dueOn ?? null,
    extendedFrom: next?.extendedFrom ?? null,
  }
}

/** A commitment in the shape of the open data. */
export function openCommitmentOf(
  row: OpenCommitmentRow,
  plan: PublicPlan,
  submittedOn: string | null,
  moment: Moment,
) {
  const standing = row.standings[0]
  if (standing === undefined) throw new Error(`${row.code} has no standing on ${moment.on}`)
  const updates = row.updates.map(openUpdateOf)
  const current = updates.filter((update) => update.supersededBy === null)
  const adjustments = row.adjustments.map(publicAdjustmentOf)
  return {
    code: row.code,
    plan: plan.slug,
    title: { zh: row.titleZh, en: row.titleEn },
    quote: openQuote(row.clause.quote),
    paragraph: row.clause.paragraph.number,
    section: row.section.titleZh,
    sectionKey: row.section.key,
    lead: row.clause.paragraph.lead,
    kind: row.kind,
    modality: row.modality,
    grade: row.grade,
    measures: row.measures.map((measure) => openMeasureOf(measure, current, adjustments)),
    startsOn: requireCivilDate(row.startsOn),
    deadline: requireCivilDate(row.deadlineOn),
    deadlineAdjustedFrom: registeredDeadline(adjustments),
    endedOn: civilDateOrNull(row.endedOn),
    schedule: row.nodes,
    departments: openDepartments(row.departments),
    parent: row.parent?.code ?? null,
    parts: row.parts.map(({ code }) => code),
    absorbed: row.predecessors.map(({ code }) => code),
    members: openMembers(row, current),
    stages: row.stages.map((stage) => ({
      key: stage.key,
      name: { zh: stage.nameZh, en: stage.nameEn },
      plannedOn: stage.plannedOn,
    })),
    standing: openStanding(standing),
    adjusted: adjustments.some((adjustment) => adjustment.isMarked),
    adjustments: adjustments.map(openAdjustmentOf),
    freshness: openFreshness(row, standing, plan, updates.at(-1)?.effectiveOn ?? null, submittedOn, moment),
    updates,
    url: pageUrl(`/commitments/${row.code}`),
  }
}
export type OpenCommitment = ReturnType<typeof openCommitmentOf>
