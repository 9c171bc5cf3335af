import { both, clausesOf, growthMeasure, inferred } from '../build'
import type { CatalogueClause, CatalogueCommitment } from '../types'
import { DUE } from './items'

const heading = clausesOf(28)
const opening = clausesOf(29)

/** The heading of part 二 and its opening paragraph: no item is promised here. */
export const openingClauses: CatalogueClause[] = [
  heading.background(
    '二、2025年国民经济和社会发展规划',
    '第二部分的标题；2025 是计划的年份，不是目标。',
    'The heading of part two; 2025 is the year of the plan, not a target.',
  ),
  opening.background(
    '2025年是“十四五”规划收官之年',
    '说明 2025 年所处的时点，没有许诺做什么。',
    'Says where 2025 stands: the last year of the 14th Five-Year Plan. Nothing is promised.',
  ),
  opening.direction(
    '我们要把贯彻落实习近平新时代中国特色社会主义思想and党的二十届三中全会精神作为全部工作的鲜明主题和贯穿始终的突出主线',
    '讲全部工作的指导思想，没有可以核对的事项。原文中的“and”照录。',
    'States the guiding thought of all work; there is nothing to check. The English "and" stands so in the source.',
  ),
  opening.direction(
    '不畏艰难、保持定力，千方百计解决问题',
    '讲工作态度，没有说解决哪个问题。',
    'Speaks of attitude; it does not say which problem is to be solved.',
  ),
  opening.direction(
    '全力以赴完成“十四五”各项既定任务',
    '“既定任务”写在五年规划里，本文没有列出是哪些、完成到什么程度。',
    'The tasks stand in the five-year plan; this text does not list them or say how far they must be done.',
  ),
  opening.background(
    '围绕发展新质生产力的实践要求',
    '交代下文谋划工作的出发点。',
    'Gives the starting point of the planning work that follows.',
  ),
  opening.direction(
    '积极谋划“十五五”经济社会发展重大任务、改革举措',
    '谋划没有规定成果形式，也没有点名任务。',
    'Planning ahead for 2026–2030, without naming a task or the form of the result.',
  ),
  opening.direction(
    '集思广益启动各项专项规划',
    '启动只是开头；哪些规划、共几项都没有写明，年底无从核对。',
    'A start and no result; which special plans, and how many, is not said, so nothing can be checked.',
  ),
  opening.direction(
    '以实干实效回报全区人民的新期待',
    '表达决心，没有具体事项。',
    'Expresses resolve; no item is named.',
  ),
]

const targets = clausesOf(30)
const PLAN = 'hanyang-2025-plan'
const HALF_YEAR = 'hanyang-2023-first-half'

const gdp: CatalogueCommitment = {
  code: 'HY25-001',
  title: both('地区生产总值增速 5%', 'Gross regional product grows by 5%'),
  kind: 'growth',
  modality: 'commit',
  grade: 'A',
  measures: [
    growthMeasure('gdp-growth', both('地区生产总值增速', 'Growth of gross regional product'), {
      targets: [{ set: 'plan', comparator: 'at-least', value: '5' }],
      baselines: [
        {
          period: '2024',
          value: '5',
          hedge: 'about',
          forecast: true,
          quote: { document: PLAN, paragraph: 8, text: '预计全区地区生产总值增长5%左右' },
        },
        {
          period: '2023-H1',
          value: '5.0',
          hedge: 'exact',
          forecast: false,
          quote: { document: HALF_YEAR, paragraph: 4, text: '地区生产总值6.5%8807.5407.95.0' },
        },
      ],
      caution: both(
        '增速按不变价计算；2024 年为当年 12 月的预计数，2023 年上半年为半年数，都不是全年核定数。',
        'Growth is at constant prices. The 2024 figure was a forecast of December 2024 and the 2023 figure covers half a year: neither is a final full-year figure.',
      ),
    }),
  ],
  deadline: DUE,
  departments: inferred('district-development-reform', 'district-statistics'),
}

const investment: CatalogueCommitment = {
  code: 'HY25-002',
  title: both('固定资产投资增速 5.5%', 'Fixed-asset investment grows by 5.5%'),
  kind: 'growth',
  modality: 'commit',
  grade: 'A',
  measures: [
    growthMeasure(
      'fixed-asset-investment-growth',
      both('固定资产投资增速', 'Growth of fixed-asset investment'),
      {
        targets: [{ set: 'plan', comparator: 'at-least', value: '5.5' }],
        baselines: [
          {
            period: '2024',
            value: '4.5',
            hedge: 'about',
            forecast: true,
            quote: { document: PLAN, paragraph: 8, text: '全社会固定资产投资增长4.5%左右' },
          },
          {
            period: '2023-H1',
            value: '19.4',
            hedge: 'exact',
            forecast: false,
            quote: { document: HALF_YEAR, paragraph: 4, text: '固定资产投资10%25915.1226.419.4' },
          },
        ],
        caution: both(
          '2024 年写作“全社会固定资产投资”，2025 年写作“固定资产投资”；2023 年为上半年数，口径疑有不同。比较时请留意。',
          'The 2024 text says "total-society" fixed-asset investment, the 2025 target does not; the 2023 figure covers half a year and its scope is in doubt. Compare with care.',
        ),
      },
    ),
  ],
  deadline: DUE,
  departments: inferred('district-development-reform', 'district-statistics'),
}

const revenue: CatalogueCommitment = {
  code: 'HY25-003',
  title: both(
    '地方一般公共预算收入（剔除一次性因素）与 2024 年基本持平',
    'General public budget revenue, one-off items removed, stays about level with 2024',
  ),
  kind: 'level',
  modality: 'commit',
  grade: 'A',
  measures: [
    {
      key: 'budget-revenue-change',
      name: both(
        '地方一般公共预算收入比 2024 年增减（剔除一次性因素）',
        'Change of general public budget revenue on 2024, one-off items removed',
      ),
      unit: both('%', '%'),
      scale: '1',
      kind: 'level',
      targets: [{ set: 'plan', comparator: 'at-least', value: '0', tolerance: '1' }],
      baselines: [],
      caution: both(
        '“基本持平”没有写明幅度：本站事先约定，下降不超过 1% 视为持平，增长不算未达。哪些是“一次性因素”文中没有列出；2024 年只说“实现正增长”，2023 年上半年的增幅未剔除一次性因素，口径不同，因此都不作对比。',
        'The plan does not say how level is level: this record fixed beforehand that a fall of up to 1% counts as level, and a rise is never a miss. The one-off items are not listed. 2024 is only said to have grown, and the 2023 rate does not remove one-off items, so neither is used for comparison.',
      ),
    },
  ],
  deadline: DUE,
  departments: inferred('district-finance'),
}

const income: CatalogueCommitment = {
  code: 'HY25-004',
  title: both(
    '居民人均可支配收入增长与经济增速同步',
    "Residents' disposable income per head grows in step with the economy",
  ),
  kind: 'relative',
  modality: 'commit',
  grade: 'A',
  measures: [
    {
      key: 'income-growth',
      name: both('居民人均可支配收入增速', 'Growth of disposable income per head'),
      unit: both('%', '%'),
      scale: '1',
      kind: 'relative',
      targets: [{ set: 'plan', comparator: 'at-least', value: '0', tolerance: '0.5' }],
      reference: 'HY25-001/gdp-growth',
      baselines: [],
      caution: both(
        '“同步”没有写明幅度：本站事先约定，低于地区生产总值增速不超过 0.5 个百分点视为同步，高于不算未达。2024 年和 2023 年上半年的材料只说“同步”，没有数字，且 2024 年写作“城乡居民可支配收入”，因此不作对比。',
        'The plan does not say how close is in step: this record fixed beforehand that up to 0.5 points below the growth of gross regional product counts as in step, and more is never a miss. The earlier texts give only the word, without a figure, and that of 2024 names a different scope, so neither is used for comparison.',
      ),
    },
  ],
  deadline: DUE,
  departments: inferred('district-development-reform', 'district-statistics'),
}

/** 主要预期目标: the four indicators of the year. */
export const targetClauses: CatalogueClause[] = [
  targets.background(
    '2025年汉阳经济社会发展的主要预期目标是',
    '引出下面四项全年指标；2025 是年份。',
    'Introduces the four indicators of the year; 2025 is the year.',
  ),
  targets.commitment(
    '地区生产总值增速5%',
    '有数字、有口径的全年指标，年底可由统计结果核对。',
    'An indicator of the year with a number; the statistics of the year show whether it was met.',
    gdp,
  ),
  targets.commitment(
    '固定资产投资增速5.5%',
    '有数字的全年指标，年底可由统计结果核对。',
    'An indicator of the year with a number that the statistics can confirm.',
    investment,
  ),
  targets.commitment(
    '地方一般公共预算收入剔除一次性因素与2024年基本持平',
    '以 2024 年的水平为目标，可由财政决算核对；“2024”是对比的年份。',
    'The level of 2024 is the target, which the final accounts can confirm; 2024 is the year of comparison.',
    revenue,
  ),
  targets.commitment(
    '居民人均可支配收入增长与经济增速同步',
    '以另一项指标的增速为目标，两个增速一比便知。',
    'The target is the growth of another indicator: comparing the two rates settles it.',
    income,
  ),
]
