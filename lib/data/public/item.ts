import 'server-only'
import { factsKnownOn, undo } from '@/lib/domain/adjustment'
import { civilDateOf } from '@/lib/domain/civil-date'
import { extendPeriods } from '@/lib/domain/extension'
import { findNextPeriod, freshnessOn, owesNoReport } from '@/lib/domain/freshness'
import type { Moment } from '@/lib/domain/moment'
import {
  assessMeasure,
  standingOn,
  updatesKnownOn,
  type CommitmentFacts,
} from '@/lib/domain/standing'
import { HEDGES, type DepartmentRole } from '@/lib/domain/words'
import { db } from '../client'
import { factsOf, factsSelect, listReferences } from '../commitment-facts'
import { findCoverage } from '../coverage'
import { grantedBy, grantSelect } from '../extensions'
import type { Prisma } from '../generated/client'
import { requireOneOf } from '../words'
import { listPublicAdjustments } from './adjustments'
import { nameOffices, type Offices } from './departments'
import { goesOn } from './merged'
import { findPlan } from './plans'
import { publicUpdateOf, publicUpdateSelect } from './updates'

const relativeSelect = { code: true, titleZh: true, titleEn: true } as const

const itemSelect = {
  ...factsSelect,
  section: { select: { key: true, titleZh: true, titleEn: true } },
  clause: {
    select: {
      quote: true,
      disposition: true,
      start: true,
      end: true,
      reasonZh: true,
      reasonEn: true,
      paragraph: { select: { number: true, text: true, lead: true } },
    },
  },
  parent: { select: relativeSelect },
  parts: { select: { ...relativeSelect, knownOn: true }, orderBy: { position: 'asc' } },
  extensions: { select: grantSelect },
  measures: {
    select: {
      ...factsSelect.measures.select,
      unitEn: true,
      scopeZh: true,
      scopeEn: true,
      cautionZh: true,
      cautionEn: true,
      reference: {
        select: {
          key: true,
          nameZh: true,
          nameEn: true,
          commitment: { select: { code: true, titleZh: true, titleEn: true } },
        },
      },
      baselines: { orderBy: { period: 'desc' } },
    },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.CommitmentSelect
type Row = Prisma.CommitmentGetPayload<{ select: typeof itemSelect }>

const bilingual = (zh: string | null, en: string | null) =>
  zh === null || en === null ? null : { zh, en }

const relativeOf = (row: { code: string; titleZh: string; titleEn: string } | null) =>
  row === null ? null : { code: row.code, title: { zh: row.titleZh, en: row.titleEn } }

function measureView(row: Row['measures'][number], facts: CommitmentFacts) {
  const name = facts.details.measures.find((each) => each.key === row.key)?.name
  return {
    key: row.key,
    name: name ?? { zh: row.nameZh, en: row.nameEn },
    unit: { zh: row.unitZh, en: row.unitEn },
    scope: bilingual(row.scopeZh, row.scopeEn),
    caution: bilingual(row.cautionZh, row.cautionEn),
    reference:
      row.reference === null
        ? null
        : {
            code: row.reference.commitment.code,
            measure: row.reference.key,
            name: { zh: row.reference.nameZh, en: row.reference.nameEn },
            title: {
              zh: row.reference.commitment.titleZh,
              en: row.reference.commitment.titleEn,
            },
          },
    baselines: row.baselines.map((baseline) => ({
      period: baseline.period,
      value: baseline.value,
      hedge: requireOneOf(HEDGES, baseline.hedge),
      isForecast: baseline.isForecast,
      document: baseline.documentSlug,
      paragraph: baseline.paragraphNumber,
      quote: baseline.quote,
    })),
  }
}

/** Departments that answer in a role, with the names that the offices have. */
const answerable = (facts: CommitmentFacts, offices: Offices, role: DepartmentRole) =>
  facts.details.departments
    .filter((each) => each.role === role)
    .map(({ department, inferred }) => ({
      slug: department,
      name: offices.get(department) ?? { zh: department, en: department },
      isInferred: inferred,
    }))

/** Titles, words and departments, as known on the day: what does not depend on any figure. */
function describe(row: Row, facts: CommitmentFacts, offices: Offices) {
  const { paragraph } = row.clause
  return {
    code: row.code,
    title: facts.details.title,
    section: { key: row.section.key, title: { zh: row.section.titleZh, en: row.section.titleEn } },
    quote: row.clause.quote,
    reason: { zh: row.clause.reasonZh, en: row.clause.reasonEn },
    paragraph: {
      number: paragraph.number,
      lead: paragraph.lead,
      text: paragraph.text,
      start: row.clause.start,
      end: row.clause.end,
    },
    lead: answerable(facts, offices, 'lead'),
    supporting: answerable(facts, offices, 'supporting'),
    stageNames: facts.stages,
  }
}

async function readHistory(row: Row, moment: Moment) {
  const rows = await db.update.findMany({
    where: { commitmentId: row.id, state: 'published', knownOn: { lte: moment.on } },
    select: publicUpdateSelect,
    orderBy: [{ effectiveOn: 'desc' }, { ledgerSeq: 'desc' }],
  })
  return rows.map(publicUpdateOf)
}

/** When an update that waits for review was submitted; unknown to the past. */
async function findSubmittedAt(row: Row, moment: Moment) {
  if (moment.isPast) return null
  const waiting = await db.update.findFirst({
    where: { commitmentId: row.id, state: 'submitted' },
    select: { submittedAt: true },
  })
  return waiting?.submittedAt ?? null
}

/** The entries of the ledger that speak of a commitment, oldest first. */
const listEntries = (code: string) =>
  db.ledgerEntry.findMany({
    where: { subject: code },
    select: { seq: true, type: true, hash: true, recordedAt: true },
    orderBy: { seq: 'asc' },
  })

/** A commitment by the day; one merged into another only where it `mayBeMerged`. */
const findRow = (code: string, moment: Moment, mayBeMerged: boolean) =>
  db.commitment.findUnique({
    where: {
      code,
      knownOn: { lte: moment.on },
      plan: { state: 'open' },
      ...(mayBeMerged ? {} : goesOn(moment)),
    },
    select: itemSelect,
  })

/**
 * Everything the public page of one commitment shows, as known on the day; null where there
 * is none, or it was merged into another by then.
 */
export const findItem = (code: string, moment: Moment) => readItem(code, moment, false)

async function readItem(code: string, moment: Moment, mayBeMerged: boolean) {
  const row = await findRow(code, moment, mayBeMerged)
  if (row === null) return null
  const plan = await findPlan(row.plan.slug, moment)
  if (plan === null) return null
  const { facts: present, updates } = factsOf(row)
  const facts = factsKnownOn(present, moment.on)
  const [references, history, submittedAt, entries, adjustments, coveredUntil] = await Promise.all([
    listReferences(db, row),
    readHistory(row, moment),
    findSubmittedAt(row, moment),
    listEntries(code),
    listPublicAdjustments(row.id, moment),
    findCoverage(db, row),
  ])
  const offices = await nameOffices([facts, ...adjustments.map(({ change }) => undo(facts, change))])
  const known = updatesKnownOn(updates, moment.on)
  const standing = standingOn(facts, updates, references, moment.on)
  const reporting = {
    lastEffectiveOn: known.at(-1)?.effectiveOn ?? null,
    coveredUntil,
    submittedOn: submittedAt === null ? null : civilDateOf(submittedAt, plan.jurisdiction.timeZone),
    isClosed: owesNoReport(standing.code, row.clause.disposition === 'result'),
  }
  const granted = grantedBy(row.extensions, moment.on, plan.jurisdiction.timeZone)
  const periods = extendPeriods(plan.periods, granted)
  const next = findNextPeriod(periods, reporting)
  const measures = facts.measures.map((measure, index) => {
    const stored = row.measures[index]
    if (stored === undefined) throw new Error(`${code} lost measure ${measure.key}`)
    const assessed = assessMeasure(facts, measure, known, references, moment.on)
    return { measure, view: measureView(stored, facts), assessed }
  })
  return {
    ...describe(row, facts, offices),
    plan,
    facts,
    standing,
    freshness: freshnessOn(periods, reporting, moment.on),
    isClosed: reporting.isClosed,
    nextDueOn: next?.dueOn ?? null,
    /** the plan's own day, where the next one was moved by an extension */
    extendedFrom: next?.extendedFrom ?? null,
    measures,
    known,
    history,
    entries,
    adjustments,
    isAdjusted: adjustments.some((adjustment) => adjustment.isMarked),
    offices,
    parent: relativeOf(row.parent),
    parts: row.parts.filter(({ knownOn }) => knownOn <= moment.on).flatMap((part) => relativeOf(part) ?? []),
  }
}
export type Item = NonNullable<Awaited<ReturnType<typeof findItem>>>

/** What was merged into a commitment by the day, the latest first, each as it was in the end. */
export async function listAbsorbedItems(code: string, moment: Moment): Promise<Item[]> {
  const rows = await db.commitment.findMany({
    where: { successor: { code }, endedOn: { lte: moment.on } },
    select: { code: true },
    orderBy: [{ endedOn: 'desc' }, { position: 'desc' }],
  })
  const absorbed: Item[] = []
  for (const row of rows) {
    const item = await readItem(row.code, moment, true)
    if (item !== null) absorbed.push(item, ...(await listAbsorbedItems(row.code, moment)))
  }
  return absorbed
}
