import 'server-only'
import type { Moment } from '@/lib/domain/moment'
import type { QuotedDocument } from '@/lib/domain/summary/forms'
import type { SummaryModel } from '@/lib/domain/summary'
import { SUMMARY_FORMATS } from '@/lib/domain/summary/languages'
import { db } from '../client'
import type { Prisma } from '../generated/client'
import { aboutOf, aboutSelect } from '../summaries'
import { modelOf } from '../summary-json'
import { requireOneOf } from '../words'

/** What everybody may know of an issued summary; offices, and no names. */
const headSelect = {
  ...aboutSelect,
  id: true,
  issuedAt: true,
  hash: true,
  ledgerSeq: true,
  department: { select: { slug: true, nameZh: true, nameEn: true } },
  authorDepartment: { select: { nameZh: true, nameEn: true } },
  issuerDepartment: { select: { nameZh: true, nameEn: true } },
} satisfies Prisma.SummarySelect

const bilingual = (office: { nameZh: string; nameEn: string }) => ({ zh: office.nameZh, en: office.nameEn })

function headOf(row: Prisma.SummaryGetPayload<{ select: typeof headSelect }>) {
  const { issuedAt, hash, ledgerSeq, issuerDepartment } = row
  if (issuedAt === null || hash === null || ledgerSeq === null || issuerDepartment === null) {
    throw new Error(`summary ${row.id} is not issued`)
  }
  return {
    ...aboutOf(row),
    ...{ id: row.id, issuedAt, hash, ledgerSeq },
    department: row.department,
    writtenBy: bilingual(row.authorDepartment),
    issuedBy: bilingual(issuerDepartment),
  }
}
export type PublicSummaryHead = ReturnType<typeof headOf>

/** Issued by the day. */
const issuedBy = ({ on }: Moment) =>
  ({ state: 'issued', ledgerEntry: { knownOn: { lte: on } } }) satisfies Prisma.SummaryWhereInput

/** Issued summaries, the newest first; of one plan where its slug is given. */
export async function listIssuedSummaries(moment: Moment, plan?: string): Promise<PublicSummaryHead[]> {
  const rows = await db.summary.findMany({
    where: { ...issuedBy(moment), ...(plan === undefined ? {} : { plan: { slug: plan } }) },
    select: headSelect,
    orderBy: { ledgerSeq: 'desc' },
  })
  return rows.map(headOf)
}

/** An issued summary with its text and its files' hashes; null when there is none by the day. */
export async function findIssuedSummary(id: string, moment: Moment) {
  const row = await db.summary.findUnique({
    where: { id, ...issuedBy(moment) },
    select: {
      ...headSelect,
      frozen: true,
      generated: true,
      confirmations: {
        select: { blockId: true, number: true, source: true, department: { select: { slug: true, nameZh: true, nameEn: true } } },
        orderBy: [{ blockId: 'asc' }, { number: 'asc' }],
      },
      files: { select: { format: true, sha256: true }, orderBy: { format: 'asc' } },
    },
  })
  if (row === null) return null
  const files = row.files.map(({ format, sha256 }) => ({ format: requireOneOf(SUMMARY_FORMATS, format), sha256 }))
  const named = row.confirmations.map(({ blockId, number, source, department }) => ({
    ...{ blockId, number, source, department: department.slug, office: bilingual(department) },
  }))
  return { ...headOf(row), model: modelOf(row.frozen), generated: modelOf(row.generated), files, named }
}
export type PublicSummary = NonNullable<Awaited<ReturnType<typeof findIssuedSummary>>>

/** The documents that a summary quotes, each with the page of the plan that shows it, if there is one. */
export async function listQuotedDocuments({ sources, language }: SummaryModel): Promise<QuotedDocument[]> {
  const slugs = sources.flatMap((source) => (source.kind === 'document' ? [source.document] : []))
  const rows = await db.sourceDocument.findMany({
    where: { slug: { in: [...new Set(slugs)] } },
    select: {
      ...{ slug: true, titleZh: true, titleEn: true },
      plans: { where: { state: 'open' }, select: { slug: true }, take: 1 },
    },
    orderBy: { slug: 'asc' },
  })
  return rows.map(({ slug, titleZh, titleEn, plans: [plan] }) => ({
    slug,
    title: language === 'zh' ? titleZh : titleEn,
    path: plan === undefined ? null : `/plans/${plan.slug}/text`,
  }))
}
