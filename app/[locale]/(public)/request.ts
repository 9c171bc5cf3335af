import { notFound } from 'next/navigation'
import type { Reader } from '@/components/layout/link'
import { now } from '@/lib/clock'
import { civilDateOf, isCivilDate } from '@/lib/domain/civil-date'
import { momentOf, type Moment } from '@/lib/domain/moment'
import { isLocale, TIME_ZONE } from '@/lib/i18n'

/** The query of an address, as the framework hands it over. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/** What a page is given: the parts of its path, and the query. */
export type PageInput<Parts extends object = object> = {
  params: Promise<{ locale: string } & Parts>
  searchParams: Promise<Query>
}

/** The one value of a parameter; of several the first, '' where there is none. */
export function valueOf(query: Query, name: string): string {
  const value = query[name]
  return (typeof value === 'string' ? value : value?.[0]) ?? ''
}

/** Who reads, from which day they look, and what they asked for. */
export type Visit<Parts> = {
  parts: Parts
  query: Query
  moment: Moment
  reader: Reader
  /** ?asOf= was there and named no day */
  isBadDate: boolean
}

/** Reads the address of a public page; an unknown language is not found. */
export async function readVisit<Parts extends object>(
  input: PageInput<Parts>,
): Promise<Visit<Parts>> {
  const [params, query] = await Promise.all([input.params, input.searchParams])
  const { locale } = params
  if (!isLocale(locale)) notFound()
  const asked = valueOf(query, 'asOf')
  const day = isCivilDate(asked) ? asked : null
  const moment = momentOf(day, civilDateOf(now(), TIME_ZONE))
  const reader = { locale, asOf: moment.isPast ? moment.on : null }
  return { parts: params, query, moment, reader, isBadDate: asked !== '' && day === null }
}
