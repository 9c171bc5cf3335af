import type { CivilDate } from '../civil-date'
import type { StandingCode } from '../words'
import type { CitedSource } from './citations'
import type { SummarySource } from './model'

/**
 * The few words that a form of a summary adds around the model: names in charts and the list of
 * sources. The renderers get them handed over, because texts that people read lie in messages/.
 */
export type SummaryLabels = {
  chart: ChartWords
  /** a term before its meaning: CIM： */
  term: (term: string) => string
  sources: {
    /** 信息来源 */
    title: string
    /** 账本第 17 条，HY25-017，数据截至 2025年6月30日 */
    ledger: (source: Extract<SummarySource, { kind: 'ledger' }>) => string
    /** 《…》第 18 段 */
    document: (title: string, paragraph: number) => string
    /** 按统计规则计算：…，依据 [3]、[4] */
    rule: (rule: string, from: readonly CitedSource[]) => string
    /** 本报告注明的出处：“98765户”，由汉阳区政府办公室（计划管理员）注明 */
    named: (source: Extract<SummarySource, { kind: 'named' }>) => string
    /** “…” */
    quote: (quote: string) => string
    /** 图中数字的来源 */
    chart: string
    /** 见正文： */
    places: string
  }
}

/** The words of charts. */
export type ChartWords = {
  standings: Record<StandingCode, string>
  item: string
  section: string
  date: string
  actual: string
  target: string
  scheduled: string
  /** 偏差（百分点） */
  deviation: string
  standing: string
  total: (count: number) => string
  month: (date: CivilDate) => string
}

/** A document that sources quote: its title, and the page that shows it, if there is one. */
export type QuotedDocument = { slug: string; title: string; path: string | null }
