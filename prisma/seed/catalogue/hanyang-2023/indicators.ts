import type { CivilDate } from '@/lib/domain/civil-date'
import { both, growthMeasure, inferred } from '../build'
import type { Bilingual, CatalogueCommitment, CatalogueMeasure, CatalogueTarget } from '../types'

const DUE: CivilDate = '2023-12-31'

const target = (set: CatalogueTarget['set'], value: string): CatalogueTarget => ({
  set,
  comparator: 'at-least',
  value,
})

const growth = (
  key: string,
  name: Bilingual,
  plan: string,
  municipal: string | null,
  caution?: Bilingual,
): CatalogueMeasure =>
  growthMeasure(key, name, {
    targets: [target('plan', plan), ...(municipal === null ? [] : [target('municipal', municipal)])],
    baselines: [],
    ...(caution === undefined ? {} : { caution }),
  })

/** A total (总量) of the table, in 亿元. */
const total = (
  key: string,
  name: Bilingual,
  municipal: string | null,
  caution: Bilingual,
): CatalogueMeasure => ({
  key,
  name,
  unit: both('亿元', '100 million yuan'),
  scale: '100000000',
  kind: 'count',
  targets: municipal === null ? [] : [target('municipal', municipal)],
  baselines: [],
  caution,
})

const indicator = (
  code: string,
  title: Bilingual,
  kind: CatalogueCommitment['kind'],
  departments: CatalogueCommitment['departments'],
  measures: CatalogueMeasure[],
): CatalogueCommitment => ({
  code,
  title,
  kind,
  modality: 'commit',
  grade: 'A',
  measures,
  deadline: DUE,
  departments,
})

/**
 * The seven indicators of the 2023 plan, each with its two sets of targets: the plan's
 * own (年度计划) and the municipal ones (市级年度绩效目标, 总量 and 增幅).
 */
export const gdp = indicator(
  'HY23-001',
  both('地区生产总值增长 6.5%', 'Gross regional product grows by 6.5%'),
  'growth',
  inferred('district-development-reform', 'district-statistics'),
  [
    growth('gdp-growth', both('地区生产总值增速', 'Growth of gross regional product'), '6.5', '7.5'),
    total(
      'gdp-total',
      both('地区生产总值', 'Gross regional product'),
      '880',
      both(
        '总量按现价，增速按不变价，两者不能互相推算。',
        'The total is at current prices and the growth at constant prices: neither can be worked out from the other.',
      ),
    ),
  ],
)

export const industry = indicator(
  'HY23-002',
  both('规模以上工业增加值增长 6%', 'Value added of industry above designated size grows by 6%'),
  'growth',
  inferred('district-science-economy', 'district-statistics'),
  [
    growth(
      'industrial-value-added-growth',
      both('规模以上工业增加值增速', 'Growth of value added of industry above designated size'),
      '6',
      '8.5',
    ),
  ],
)

export const investment = indicator(
  'HY23-003',
  both('固定资产投资增长 10%', 'Fixed-asset investment grows by 10%'),
  'growth',
  inferred('district-development-reform', 'district-statistics'),
  [
    growth(
      'fixed-asset-investment-growth',
      both('固定资产投资增速', 'Growth of fixed-asset investment'),
      '10',
      '15.1',
    ),
    total(
      'fixed-asset-investment-total',
      both('固定资产投资', 'Fixed-asset investment'),
      '259',
      both(
        '上半年 226.4 亿元已是全年市级目标 259 亿元的 87%，而增速只有 19.4%：目标与完成数的口径疑不一致，不宜据此说提前完成。',
        'The 22.64 billion yuan of the half-year are already 87% of the municipal target of 25.9 billion for the year, with growth of only 19.4%: target and result seem to differ in scope and should not be read as early completion.',
      ),
    ),
  ],
)

export const retail = indicator(
  'HY23-004',
  both('社会消费品零售总额增长 5%', 'Retail sales of consumer goods grow by 5%'),
  'growth',
  inferred('district-commerce', 'district-statistics'),
  [
    growth(
      'retail-sales-growth',
      both('社会消费品零售总额增速', 'Growth of retail sales of consumer goods'),
      '5',
      '10.5',
    ),
    total(
      'retail-sales-total',
      both('社会消费品零售总额', 'Retail sales of consumer goods'),
      '609.97',
      both(
        '指标表写 261.75 亿元，正文写 261.7 亿元（尾数截去）；这里用表中的数。',
        'The table has 26.175 billion yuan, the text 26.17 billion (the last digit is cut off); the figure of the table is used here.',
      ),
    ),
  ],
)

export const revenue = indicator(
  'HY23-005',
  both('地方一般公共预算收入增长 5%', 'General public budget revenue grows by 5%'),
  'growth',
  inferred('district-finance'),
  [
    growth(
      'budget-revenue-growth',
      both('地方一般公共预算收入增速', 'Growth of general public budget revenue'),
      '5',
      null,
    ),
    total(
      'budget-revenue-total',
      both('地方一般公共预算收入', 'General public budget revenue'),
      null,
      both(
        '53.6 是总量（亿元），表中市级目标为“/”，没有总量目标可比。',
        '53.6 is a total (5.36 billion yuan); the municipal target is "/" in the table, so there is no total to compare with.',
      ),
    ),
  ],
)

export const income = indicator(
  'HY23-006',
  both(
    '居民可支配收入与经济增长同步',
    "Residents' disposable income grows in step with the economy",
  ),
  'relative',
  inferred('district-development-reform', 'district-statistics'),
  [
    {
      key: 'income-growth',
      name: both('居民可支配收入增速', 'Growth of disposable income'),
      unit: both('%', '%'),
      scale: '1',
      kind: 'relative',
      targets: [{ ...target('plan', '0'), tolerance: '0.5' }],
      reference: 'HY23-001/gdp-growth',
      baselines: [],
      caution: both(
        '目标和完成情况都只写“与经济增长同步”，没有数字；本站约定低于地区生产总值增速不超过 0.5 个百分点视为同步。',
        'Both target and result say only "in step with the economy", without a figure; this record takes up to 0.5 points below the growth of gross regional product as in step.',
      ),
    },
  ],
)

export const jobs = indicator(
  'HY23-007',
  both('新增就业 1.9 万人', '19,000 new jobs'),
  'count',
  inferred('district-human-resources'),
  [
    {
      key: 'new-jobs',
      name: both('新增就业人数', 'New jobs'),
      unit: both('万人', '10,000 people'),
      scale: '10000',
      kind: 'count',
      targets: [target('plan', '1.9'), target('municipal', '1.9')],
      baselines: [],
      caution: both(
        '上半年为“约 1.2 万人”，是约数，不能据以认定完成。',
        'The half-year result is "about" 12,000: an approximate figure cannot prove completion.',
      ),
    },
  ],
)
