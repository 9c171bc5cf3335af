import 'server-only'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { Cut } from '@/lib/domain/summary/model'
import type { Bilingual } from '@/lib/domain/words'
import type { Transaction } from './client'
import type { Prisma } from './generated/client'
import { lockLedger } from './ledger'

/** A department with its present name and those before it, the oldest first. */
export const namesSelect = {
  slug: true,
  nameZh: true,
  nameEn: true,
  formerNames: {
    select: { nameZh: true, nameEn: true, untilSeq: true, renamedOn: true },
    orderBy: { id: 'asc' },
  },
} satisfies Prisma.DepartmentSelect
type Named = Prisma.DepartmentGetPayload<{ select: typeof namesSelect }>

/** What a department was called as a cut knows it: before the day and before the entry of its renaming. */
export function nameAt({ formerNames, ...present }: Named, { knownOn, knownSeq }: Cut): Bilingual {
  const former = formerNames.find(({ untilSeq, renamedOn }) => knownSeq <= untilSeq || knownOn < renamedOn)
  const { nameZh, nameEn } = former ?? present
  return { zh: nameZh, en: nameEn }
}

/**
 * Keeps the name that a department has until now, before it is renamed. The ledger stands still
 * until commit, so that every cut lies before it or behind it: a new name is known from the next
 * entry of the ledger on.
 */
export async function keepFormerName(
  tx: Transaction,
  { id, nameZh, nameEn }: { id: string; nameZh: string; nameEn: string },
  renamedOn: CivilDate,
): Promise<void> {
  const untilSeq = await lockLedger(tx)
  await tx.departmentRename.create({ data: { departmentId: id, nameZh, nameEn, untilSeq, renamedOn } })
}
