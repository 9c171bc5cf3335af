import 'server-only'
import { civilDateOf, requireCivilDate } from '@/lib/domain/civil-date'
import { extendPeriods } from '@/lib/domain/extension'
import { findNextPeriod, freshnessOn } from '@/lib/domain/freshness'
import type { Moment } from '@/lib/domain/moment'
import { assessMeasure, standingOn, updatesKnownOn } from '@/lib/domain/standing'
import { HEDGES } from '@/lib/domain/words'
import { db } from '../client'
import { factsOf, factsSelect, listReferences } from '../commitment-facts'
import { grantedBy, grantSelect } from '../extensions'
import type { Prisma } from '../generated/client'
import { requireOneOf } from '../words'
import { findPlan } from './plans'
import { publicUpdateOf, publicUpdateSelect } from './updates'

const itemSelect = {
  ...factsSelect,
  section: { select: { key: true, titleZh: true, titleEn: true } },
  clause: {
    select: {
      quote: true,
      start: true,
      end: true,
      reasonZh: true,
      reasonEn: true,
      paragraph: { select: { number: true, text: true, lead: true } },
    },
  },
  extensions: { select: grantSelect },
  departments: {
    select: {
      role: true,
      isInferred: true,
      department: { select: { slug: true, nameZh: true, nameEn: true } },
    },
    orderBy: factsSelect.departments.orderBy,
  },
  members: {
    select: { position: true, nameZh: true, nameEn: true },
    orderBy: { position: 'asc' },
  },
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

function measureView(row: Row['measures'][number]) {
  return {
    key: row.key,
    name: { zh: row.nameZh, en: row.nameEn },
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

const departmentView = (row: Row['departments'][number]) => ({
  slug: row.department.slug,
  name: { zh: row.department.nameZh, en: row.department.nameEn },
  isInferred: row.isInferred,
})

/** Titles, words and departments: what does not depend on any figure. */
function describe(row: Row) {
  const { paragraph } = row.clause
  return {
    code: row.code,
    title: { zh: row.titleZh, en: row.titleEn },
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
    lead: row.departments.filter((each) => each.role === 'lead').map(departmentView),
    supporting: row.departments.filter((each) => each.role === 'supporting').map(departmentView),
    stageNames: row.stages.map((stage) => ({
      key: stage.key,
      name: { zh: stage.nameZh, en: stage.nameEn },
      plannedOn: stage.plannedOn === null ? null : requireCivilDate(stage.plannedOn),
    })),
    members: row.members.map((member) => ({
      position: member.position,
      name: bilingual(member.nameZh, member.nameEn),
    })),
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

/** Everything the public page of one commitment shows, as known on the day. */
export async function findItem(code: string, moment: Moment) {
  const row = await db.commitment.findUnique({
    where: { code, knownOn: { lte: moment.on }, plan: { state: 'open' } },
    select: itemSelect,
  })
  if (row === null) return null
  const plan = await findPlan(row.plan.slug, moment)
  if (plan === null) return null
  const { facts, updates } = factsOf(row)
  const [references, history, submittedAt, entries] = await Promise.all([
    listReferences(db, row),
    readHistory(row, moment),
    findSubmittedAt(row, moment),
    listEntries(code),
  ])
  const known = updatesKnownOn(updates, moment.on)
  const standing = standingOn(facts, updates, references, moment.on)
  const reporting = {
    lastEffectiveOn: known.at(-1)?.effectiveOn ?? null,
    submittedOn: submittedAt === null ? null : civilDateOf(submittedAt, plan.jurisdiction.timeZone),
    isClosed: standing.code === 'completed' || standing.code === 'ended',
  }
  const granted = grantedBy(row.extensions, moment.on, plan.jurisdiction.timeZone)
  const periods = extendPeriods(plan.periods, granted)
  const next = findNextPeriod(periods, reporting)
  const measures = facts.measures.map((measure, index) => {
    const stored = row.measures[index]
    if (stored === undefined) throw new Error(`${code} lost measure ${measure.key}`)
    const assessed = assessMeasure(facts, measure, known, references, moment.on)
    return { measure, view: measureView(stored), assessed }
  })
  return {
    ...describe(row),
    plan,
    facts,
    standing,
    freshness: freshnessOn(periods, reporting, moment.on),
    nextDueOn: next?.dueOn ?? null,
    /** the plan's own day, where the next one was moved by an extension */
    extendedFrom: next?.extendedFrom ?? null,
    measures,
    known,
    history,
    entries,
  }
}
export type Item = NonNullable<Awaited<ReturnType<typeof findItem>>>
