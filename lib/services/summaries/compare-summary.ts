import 'server-only'
import { db } from '@/lib/data/client'
import type { CivilDate } from '@/lib/domain/civil-date'
import { listDifferences, type Difference } from '@/lib/domain/summary/block-change'
import type { SummaryModel } from '@/lib/domain/summary'
import { cutNow, writeModel } from './write-model'

/**
 * Where the text from the figures known then reads otherwise than the text for the same day from
 * the figures known today. Only what the rules write is compared, so own words are no difference.
 *
 * @param then as the rules wrote it, before it was edited
 */
export async function compareWithToday(then: SummaryModel, today: CivilDate): Promise<Difference[]> {
  const { plan, kind, language, department } = then
  const cut = await cutNow(db, plan, { dataOn: then.cut.dataOn, knownOn: today })
  const now = await writeModel(db, { plan, kind, language, department }, cut)
  return now === null ? [] : listDifferences(then, now)
}
