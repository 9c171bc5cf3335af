import { z } from 'zod'
import { SORTS } from '@/lib/data/public/list'
import { civilDateOf, isCivilDate } from '@/lib/domain/civil-date'
import { momentOf, type Moment } from '@/lib/domain/moment'
import { FRESHNESS, KINDS, STANDINGS } from '@/lib/domain/words'
import { now } from '@/lib/clock'
import { TIME_ZONE } from '@/lib/i18n'
import { badParameter } from './answer'

/** Items of one answer, at most. */
export const MAX_PAGE_SIZE = 200
const PAGE_SIZE = 100
const MAX_TEXT = 100

/** The moment a reader asks for: known by the end of the day `asOf`, or now. */
const moment = z
  .string()
  .refine(isCivilDate)
  .optional()
  .transform((asOf): Moment => momentOf(asOf ?? null, civilDateOf(now(), TIME_ZONE)))

/** Short, and without control characters, which no name holds. */
const text = z
  .string()
  .max(MAX_TEXT)
  .regex(/^\P{Cc}*$/u)

const whole = z.string().regex(/^\d{1,9}$/).transform(Number)

const paging = {
  asOf: moment,
  pageSize: whole.pipe(z.int().min(1).max(MAX_PAGE_SIZE)).default(PAGE_SIZE),
}
const format = z.enum(['json', 'csv']).default('json')
const orNull = <T extends z.ZodType>(schema: T) =>
  schema.optional().transform((value): z.output<T> | null => value ?? null)

export const momentQuery = z.object({ asOf: moment })

/** Lists of rows that are numbered: `after` is the number before the first row wanted. */
export const numberedQuery = z.object({ ...paging, format, after: whole.default(0) })

export const plansQuery = z.object({ ...paging, after: orNull(text) })

export const commitmentsQuery = z.object({
  ...paging,
  format,
  q: text.default(''),
  section: orNull(text),
  department: orNull(text),
  standing: orNull(z.enum(STANDINGS)),
  kind: orNull(z.enum(KINDS)),
  freshness: orNull(z.enum(FRESHNESS)),
  sort: z.enum(SORTS).default('plan'),
  after: orNull(text),
})

export const ledgerQuery = z.object({
  asOf: moment,
  from: whole.pipe(z.int().min(1)).default(1),
})

type Read<T> = { ok: true; value: T } | { ok: false; answer: Response }

/** The request's parameters; empty ones count as not given, unknown ones say nothing. */
export function readQuery<T>(schema: z.ZodType<T>, request: Request): Read<T> {
  const given = [...new URL(request.url).searchParams].filter(([, value]) => value.trim() !== '')
  const parsed = schema.safeParse(Object.fromEntries(given))
  if (parsed.success) return { ok: true, value: parsed.data }
  const name = String(parsed.error.issues[0]?.path[0] ?? '')
  return { ok: false, answer: badParameter(name) }
}

/** A list as the open data answers it: `next` is the address of what follows, or null. */
export type List<T> = { items: readonly T[]; next: string | null }

/**
 * Cuts one item too many off: its presence says that more follow.
 *
 * @param found up to pageSize + 1 items
 * @param mark what `after` names the last item by
 */
export function listOf<T>(
  found: readonly T[],
  pageSize: number,
  mark: (item: T) => string | number,
  request: Request,
): List<T> {
  const items = found.slice(0, pageSize)
  const last = items.at(-1)
  if (found.length <= pageSize || last === undefined) return { items, next: null }
  const url = new URL(request.url)
  url.searchParams.set('after', String(mark(last)))
  return { items, next: url.pathname + url.search }
}

/** Every batch of a list, from where each last one ended. */
export async function* batches<T, Place>(
  read: (after: Place) => Promise<readonly T[]>,
  placeOf: (item: T) => Place,
  start: Place,
): AsyncGenerator<readonly T[]> {
  let after = start
  for (;;) {
    const items = await read(after)
    const last = items.at(-1)
    if (last === undefined) return
    yield items
    after = placeOf(last)
  }
}
