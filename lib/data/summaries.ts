import 'server-only'
import { requireCivilDate } from '@/lib/domain/civil-date'
import type { SummaryTarget } from '@/lib/domain/permissions'
import { SUMMARY_KINDS, type Cut } from '@/lib/domain/summary'
import { SUMMARY_LANGUAGES } from '@/lib/domain/summary/languages'
import { SUMMARY_STATES } from '@/lib/domain/words'
import { db, type Reader } from './client'
import { officeSelect } from './decided'
import type { Prisma } from './generated/client'
import { blockOf, modelOf } from './summary-json'
import { requireOneOf } from './words'

/** What of a row says what the summary is about: its cut, kind, language and plan. */
export const aboutSelect = {
  kind: true,
  language: true,
  dataOn: true,
  knownOn: true,
  knownSeq: true,
  glossaryVersion: true,
  plan: { select: { slug: true, titleZh: true, titleEn: true } },
} satisfies Prisma.SummarySelect
type AboutRow = Prisma.SummaryGetPayload<{ select: typeof aboutSelect }>

const cutOf = ({ dataOn, knownOn, knownSeq, glossaryVersion }: AboutRow): Cut => ({
  dataOn: requireCivilDate(dataOn),
  knownOn: requireCivilDate(knownOn),
  knownSeq,
  glossaryVersion,
})

/** What a summary is about, in the words of the rules; its own title and text aside. */
export const aboutOf = (row: AboutRow) => ({
  cut: cutOf(row),
  kind: requireOneOf(SUMMARY_KINDS, row.kind),
  language: requireOneOf(SUMMARY_LANGUAGES, row.language),
  plan: { slug: row.plan.slug, title: { zh: row.plan.titleZh, en: row.plan.titleEn } },
})

/** What every list tells of a summary; without its text, which is long. */
const headSelect = {
  ...aboutSelect,
  id: true,
  state: true,
  version: true,
  authorId: true,
  createdAt: true,
  changedAt: true,
  submittedAt: true,
  returnReason: true,
  issuedAt: true,
  hash: true,
  ledgerSeq: true,
  department: officeSelect,
  author: { select: { name: true } },
  issuer: { select: { name: true } },
  authorDepartment: officeSelect,
} satisfies Prisma.SummarySelect

const summarySelect = {
  ...headSelect,
  generated: true,
  frozen: true,
  edits: {
    select: {
      blockId: true,
      text: true,
      position: true,
      omission: true,
      base: true,
      changedById: true,
      changedAt: true,
      changedBy: { select: { name: true } },
    },
    orderBy: { blockId: 'asc' },
  },
  confirmations: {
    select: {
      id: true,
      blockId: true,
      number: true,
      source: true,
      confirmedById: true,
      confirmedAt: true,
      confirmedBy: { select: { name: true } },
      department: { select: { slug: true, nameZh: true, nameEn: true } },
    },
    orderBy: [{ blockId: 'asc' }, { number: 'asc' }],
  },
} satisfies Prisma.SummarySelect

type HeadRow = Prisma.SummaryGetPayload<{ select: typeof headSelect }>
type Row = Prisma.SummaryGetPayload<{ select: typeof summarySelect }>

const headOf = <R extends HeadRow>(row: R) => ({
  ...row,
  ...aboutOf(row),
  state: requireOneOf(SUMMARY_STATES, row.state),
})
export type SummaryHead = ReturnType<typeof headOf<HeadRow>>

const summaryOf = (row: Row) => ({
  ...headOf(row),
  generated: modelOf(row.generated),
  frozen: row.frozen === null ? null : modelOf(row.frozen),
  edits: row.edits.map((edit) => ({ ...edit, base: blockOf(edit.base) })),
})
/** A summary with its text, its edits and the numbers somebody stands for. */
export type StoredSummary = ReturnType<typeof summaryOf>
export type StoredEdit = StoredSummary['edits'][number]

/** Everybody whose words are in it. */
export const summaryTarget = ({ authorId, state, edits, confirmations }: StoredSummary): SummaryTarget => ({
  type: 'summary',
  authorId,
  state,
  handIds: [
    authorId,
    ...edits.map(({ changedById }) => changedById),
    ...confirmations.map(({ confirmedById }) => confirmedById),
  ],
})

/** One summary by id; null when there is none. */
export async function findSummary(reader: Reader, id: string): Promise<StoredSummary | null> {
  const row = await reader.summary.findUnique({ where: { id }, select: summarySelect })
  return row === null ? null : summaryOf(row)
}

/** Summaries that the desk lists, of each state the newest. */
const SHOWN = 100

/** What is being written, what waits and what was issued, changed last first. */
export async function listSummaries(): Promise<SummaryHead[]> {
  const rows = await db.summary.findMany({
    where: { state: { not: 'discarded' } },
    select: headSelect,
    orderBy: [{ changedAt: 'desc' }, { id: 'asc' }],
    take: SHOWN,
  })
  return rows.map((row) => headOf(row))
}

/** The bytes of an issued summary in a form; null where it is not issued. */
export function findSummaryFile(summaryId: string, format: string) {
  return db.summaryFile.findUnique({
    where: { summaryId_format: { summaryId, format } },
    select: { bytes: true, sha256: true },
  })
}

/** Open plans that a summary can be written of, newest first. */
export async function listSummaryPlans() {
  const rows = await db.plan.findMany({
    where: { state: 'open' },
    select: { slug: true, titleZh: true, titleEn: true, startsOn: true, endsOn: true },
    orderBy: [{ year: 'desc' }, { slug: 'asc' }],
  })
  return rows.map(({ titleZh, titleEn, startsOn, endsOn, slug }) => ({
    ...{ slug, title: { zh: titleZh, en: titleEn } },
    ...{ startsOn: requireCivilDate(startsOn), endsOn: requireCivilDate(endsOn) },
  }))
}
