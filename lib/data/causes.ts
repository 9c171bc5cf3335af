import 'server-only'
import type { Cause } from '@/lib/domain/cause'
import type { Reader } from './client'

/** Cause and next step of each published update of a commitment that says any, by the update's id. */
export async function mapCauses(reader: Reader, commitmentId: string): Promise<ReadonlyMap<string, Cause>> {
  const rows = await reader.update.findMany({
    where: { commitmentId, state: 'published', NOT: { cause: '', nextStep: '' } },
    select: { id: true, cause: true, nextStep: true },
  })
  return new Map(rows.map(({ id, cause, nextStep }) => [id, { cause, nextStep }]))
}
