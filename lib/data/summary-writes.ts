import 'server-only'
import type { Cut, SummaryBlock, SummaryKind, SummaryLanguage, SummaryModel } from '@/lib/domain/summary'
import type { SummaryFormat } from '@/lib/domain/summary/languages'
import type { SummaryState } from '@/lib/domain/words'
import type { Transaction } from './client'
import type { SummaryHead } from './summaries'

type Person = { id: string; departmentId: string }

/** A new draft, version 1. @returns its id */
export async function createSummary(
  tx: Transaction,
  about: { planId: string; departmentId: string | null; kind: SummaryKind; language: SummaryLanguage },
  generated: SummaryModel,
  author: Person,
  at: Date,
): Promise<string> {
  const { id } = await tx.summary.create({
    data: {
      ...about,
      ...generated.cut,
      generated,
      ...{ authorId: author.id, authorDepartmentId: author.departmentId, createdAt: at, changedAt: at },
    },
    select: { id: true },
  })
  return id
}

/** Waits until nobody else writes about it; held until commit. */
export async function lockSummary(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Summary" WHERE "id" = ${id} FOR NO KEY UPDATE`
}

type Seen = Pick<SummaryHead, 'id' | 'version' | 'state'>

/** What changes with a move or a write; everything else stays. */
type SummaryChange = {
  state?: SummaryState
  generated?: SummaryModel
  dataOn?: Cut['dataOn']
  knownOn?: Cut['knownOn']
  knownSeq?: Cut['knownSeq']
  glossaryVersion?: Cut['glossaryVersion']
  submittedAt?: Date | null
  returnReason?: string | null
}

/**
 * Changes a summary as it was seen, guarded in the `where`, and counts its version up.
 *
 * @returns false when it is no longer so
 */
export async function changeSummary(
  tx: Transaction,
  { id, version, state }: Seen,
  change: SummaryChange,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.summary.updateMany({
    where: { id, version, state },
    data: { ...change, version: { increment: 1 }, changedAt: at },
  })
  return count === 1
}

/** What became of a summary that a second person issued. */
export type Issue = {
  issuer: Person
  at: Date
  frozen: SummaryModel
  /** SHA-256, as the ledger entry names it */
  hash: string
  ledgerSeq: number
}

/** Freezes it; from here on the database refuses any change. @returns false when it no longer waits */
export async function freezeSummary(tx: Transaction, { id, version }: Seen, issue: Issue): Promise<boolean> {
  const { issuer, at, frozen, hash, ledgerSeq } = issue
  const { count } = await tx.summary.updateMany({
    where: { id, version, state: 'submitted' },
    data: {
      ...{ state: 'issued', version: { increment: 1 }, changedAt: at, issuedAt: at, frozen, hash, ledgerSeq },
      ...{ issuerId: issuer.id, issuerDepartmentId: issuer.departmentId },
    },
  })
  return count === 1
}

/** One person's edit of one block; it takes the place of an earlier one. */
export type EditWrite = {
  blockId: string
  text: string | null
  position: number | null
  omission: string | null
  /** the generated block it was made from */
  base: SummaryBlock
}

export async function putEdit(
  tx: Transaction,
  summaryId: string,
  { blockId, text, position, omission, base }: EditWrite,
  by: { id: string },
  at: Date,
): Promise<void> {
  const data = { text, position, omission, base, changedById: by.id, changedAt: at }
  await tx.summaryEdit.upsert({
    where: { summaryId_blockId: { summaryId, blockId } },
    create: { summaryId, blockId, ...data },
    update: data,
  })
}

/** The block is as it was generated again. */
export async function removeEdit(tx: Transaction, summaryId: string, blockId: string): Promise<void> {
  await tx.summaryEdit.deleteMany({ where: { summaryId, blockId } })
}

/** Somebody's word for a number; a later one takes its place. */
export async function putConfirmation(
  tx: Transaction,
  summaryId: string,
  { blockId, number, source }: { blockId: string; number: string; source: string },
  by: Person,
  at: Date,
): Promise<void> {
  const data = { source, confirmedById: by.id, departmentId: by.departmentId, confirmedAt: at }
  await tx.numberConfirmation.upsert({
    where: { summaryId_blockId_number: { summaryId, blockId, number } },
    create: { summaryId, blockId, number, ...data },
    update: data,
  })
}

/** Forgets the sources of numbers that the text no longer tells. */
export async function keepConfirmations(tx: Transaction, summaryId: string, ids: readonly string[]): Promise<void> {
  await tx.numberConfirmation.deleteMany({ where: { summaryId, id: { notIn: [...ids] } } })
}

/** An issued summary in one form; written before it is frozen. */
export type SummaryFileWrite = { format: SummaryFormat; bytes: Uint8Array; sha256: string }

export async function keepFiles(
  tx: Transaction,
  summaryId: string,
  files: readonly SummaryFileWrite[],
): Promise<void> {
  await tx.summaryFile.createMany({
    data: files.map(({ format, bytes, sha256 }) => ({ summaryId, format, sha256, bytes: Uint8Array.from(bytes) })),
  })
}
