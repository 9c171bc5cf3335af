import type { AssessedItem, AssessedMeasure } from './assessed'
import type { SummaryFacts } from './facts'
import { told, type Writer } from './writer'

const ORDINAL = /^(?:下半年)?[（(]?[一二三四五六七八九十]+[）)、.．]\s*/u
const ORDINAL_EN = /^(?:Second half )?\(\d+\):?\s*/u

/** Whether the plan itself counts a section: （一）, 二、. */
export const hasOrdinal = (title: string): boolean => ORDINAL.test(title)

/** A section's title without its ordinal: the report counts its own. */
export function bareTitle(title: string): string {
  const bare = title.replace(ORDINAL, '').replace(ORDINAL_EN, '')
  return `${bare.slice(0, 1).toUpperCase()}${bare.slice(1)}`
}

/**
 * The section of the main indicators: the first, where its title bears no ordinal as themes
 * （一）… do and one of its items grows. Null where a plan has none.
 */
export function indicatorSection({ plan, items }: SummaryFacts): string | null {
  const first = plan.sections[0]
  if (first === undefined || hasOrdinal(first.title.zh)) return null
  const grows = items.some(({ section, facts }) => section === first.key && facts.kind === 'growth')
  return grows ? first.key : null
}

/** A row of the indicator table: its rate and its total (总量), or the one measure that it has. */
export type Indicator = {
  item: AssessedItem
  growth: AssessedMeasure | null
  total: AssessedMeasure | null
  /** what is neither: a relation, or what is counted without a rate */
  only: AssessedMeasure | null
}

export function indicatorOf(item: AssessedItem): Indicator {
  const growth = item.measures.find(({ measure }) => measure.kind === 'growth') ?? null
  const total = item.measures.find(({ measure }) => measure.kind === 'count') ?? null
  if (growth !== null) return { item, growth, total, only: null }
  return { item, growth: null, total: null, only: item.measures[0] ?? null }
}

export const indicatorsOf = (facts: SummaryFacts, items: readonly AssessedItem[]): Indicator[] => {
  const section = indicatorSection(facts)
  return items.filter(({ item }) => item.section === section && item.facts.kind !== 'direction').map(indicatorOf)
}

/** 地区生产总值增速 is the rate of 地区生产总值; the total has its name. */
export function indicatorName(writer: Writer, { item, growth, total, only }: Indicator): string {
  const named = total ?? growth ?? only
  const name = named === null ? told(writer, item.title) : told(writer, named.name)
  return writer.words.language === 'zh'
    ? name.replace(/(?:增速|增幅|增长率)$/u, '')
    : name.replace(/^Growth of (.)/u, (_, first: string) => first.toUpperCase())
}
