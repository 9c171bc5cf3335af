import type { CivilDate } from '@/lib/domain/civil-date'
import { clausesOf } from '../build'
import { gdp, income, industry, investment, jobs, retail, revenue } from './indicators'
import type { CatalogueClause, CatalogueReading } from '../types'

/**
 * The 2023 plan as far as the indicator table of its half-year report goes: seven
 * indicators with their targets, and the results of the first half. Digits stay as
 * printed ('5.0').
 */

const DOCUMENT = 'hanyang-2023-first-half'
const TABLE_PARAGRAPH = 4
const HALF_YEAR_END: CivilDate = '2023-06-30'

const table = clausesOf(TABLE_PARAGRAPH)

const ROWS = {
  gdp: '地区生产总值6.5%8807.5407.95.0',
  industry: '规模以上工业增加值6%/8.5/-3.2',
  investment: '固定资产投资10%25915.1226.419.4',
  retail: '社会消费品零售总额5%609.9710.5261.758.2',
  revenue: '地方一般公共预算收入5%/53.61.7',
  income: '居民可支配收入与经济增长同步/与经济增长同步',
  jobs: '新增就业人数1.9万人1.9万人约1.2万人',
} as const

/** The indicator table: its two heading rows, then one row an indicator. */
export const TABLE_CLAUSES: readonly CatalogueClause[] = [
  table.background(
    '指标名称年度计划市级年度绩效目标上半年完成情况',
    '表头第一行：各栏的名称。',
    'First heading row of the table: the names of the columns.',
  ),
  table.background(
    '总量(亿元)增幅%总量(亿元)增幅%',
    '表头第二行：总量以亿元计，增幅以 % 计。',
    'Second heading row: totals in 100 million yuan, growth in per cent.',
  ),
  table.commitment(
    ROWS.gdp,
    '年度计划增 6.5%；市级目标总量 880 亿元、增 7.5%。同一行还记有上半年结果。',
    'Plan: growth of 6.5%. Municipal target: 88 billion yuan, growth of 7.5%. The row also holds the half-year result.',
    gdp,
  ),
  table.commitment(
    ROWS.industry,
    '年度计划增 6%；市级目标增 8.5%，没有总量（“/”）。同一行还记有上半年结果。',
    'Plan: growth of 6%. Municipal target: growth of 8.5%, no total ("/"). The row also holds the half-year result.',
    industry,
  ),
  table.commitment(
    ROWS.investment,
    '年度计划增 10%；市级目标总量 259 亿元、增 15.1%。同一行还记有上半年结果。',
    'Plan: growth of 10%. Municipal target: 25.9 billion yuan, growth of 15.1%. The row also holds the half-year result.',
    investment,
  ),
  table.commitment(
    ROWS.retail,
    '年度计划增 5%；市级目标总量 609.97 亿元、增 10.5%。同一行还记有上半年结果。',
    'Plan: growth of 5%. Municipal target: 60.997 billion yuan, growth of 10.5%. The row also holds the half-year result.',
    retail,
  ),
  table.commitment(
    ROWS.revenue,
    '年度计划增 5%；没有市级目标（“/”）。53.6 是上半年总量，1.7 是增幅。',
    'Plan: growth of 5%. No municipal target ("/"). 53.6 is the total of the half-year, 1.7 its growth.',
    revenue,
  ),
  table.commitment(
    ROWS.income,
    '年度计划与另一项指标同步，没有数字；没有市级目标（“/”）。',
    'Plan: in step with another indicator, without a figure. No municipal target ("/").',
    income,
  ),
  table.commitment(
    ROWS.jobs,
    '年度计划和市级目标都是 1.9 万人。同一行还记有上半年结果。',
    'Plan and municipal target are both 19,000 people. The row also holds the half-year result.',
    jobs,
  ),
]

const reading = (
  commitment: string,
  measure: string,
  value: CatalogueReading['value'],
  row: string,
  hedge: CatalogueReading['hedge'] = 'exact',
): CatalogueReading => ({
  commitment,
  measure,
  effectiveOn: HALF_YEAR_END,
  value,
  hedge,
  stage: 'preliminary',
  quote: { document: DOCUMENT, paragraph: TABLE_PARAGRAPH, text: row },
})

/** The results of the first half of 2023: quick figures, before they were verified. */
export const TABLE_READINGS: readonly CatalogueReading[] = [
  reading('HY23-001', 'gdp-growth', '5.0', ROWS.gdp),
  reading('HY23-001', 'gdp-total', '407.9', ROWS.gdp),
  reading('HY23-002', 'industrial-value-added-growth', '-3.2', ROWS.industry),
  reading('HY23-003', 'fixed-asset-investment-growth', '19.4', ROWS.investment),
  reading('HY23-003', 'fixed-asset-investment-total', '226.4', ROWS.investment),
  reading('HY23-004', 'retail-sales-growth', '8.2', ROWS.retail),
  reading('HY23-004', 'retail-sales-total', '261.75', ROWS.retail),
  reading('HY23-005', 'budget-revenue-growth', '1.7', ROWS.revenue),
  reading('HY23-005', 'budget-revenue-total', '53.6', ROWS.revenue),
  reading('HY23-006', 'income-growth', 'in-step', ROWS.income),
  reading('HY23-007', 'new-jobs', '1.2', ROWS.jobs, 'about'),
]
