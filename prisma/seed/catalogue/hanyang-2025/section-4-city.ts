import { both, clausesOf, inferred, list, unnamed } from '../build'
import type { CatalogueClause, CatalogueCommitment } from '../types'
import { DUE, endState, namedThing } from './items'

const city = clausesOf(47)
const ecology = clausesOf(48)
const closing = clausesOf(49)

const renewalUnits: CatalogueCommitment = list({
  code: 'HY25-051',
  title: both('实施 4 个城市更新单元', 'Carry out 4 urban renewal units'),
  modality: 'process',
  grade: 'B',
  deadline: DUE,
  departments: inferred('district-housing-renewal', 'district-natural-resources'),
  members: [
    {
      name: both('环墨水湖游憩片', 'Moshui Lake leisure area'),
      quote: '环墨水湖游憩片',
    },
    {
      name: both('汉阳古城融合片', 'Hanyang Old Town mixed area'),
      quote: '汉阳古城融合片',
    },
    {
      name: both('鹦鹉邻里生活片', 'Yingwu neighbourhood area'),
      quote: '鹦鹉邻里生活片',
    },
    {
      name: both('王家湾全龄友好片', 'Wangjiawan all-ages area'),
      quote: '王家湾全龄友好片',
    },
  ],
  counted: both('已实施完成的更新单元', 'Renewal units carried out'),
  unit: both('个', 'units'),
  caution: both(
    '4 个是单元的总数，原文只说“加快推动实施”，没有承诺当年全部完成。2023 年上半年的材料已写“分类分期实施环墨水湖游憩片等 4 个”试点，是跨年工作，那一年的数不作基数。',
    'Four is the number of units; the plan says "speed up" and does not promise that all are finished in the year. The 2023 report already speaks of 4 pilot units being carried out in phases, so the work runs over years and that number is no baseline.',
  ),
})

const clearances: CatalogueCommitment = list({
  code: 'HY25-054',
  title: both(
    '大桥局 A 片等 6 个征收项目“清零”',
    'Finish 6 expropriation projects, among them Bridge Bureau area A',
  ),
  modality: 'commit',
  grade: 'A',
  deadline: DUE,
  departments: inferred('district-housing-renewal'),
  members: [
    { name: both('大桥局 A 片', 'Bridge Bureau area A'), quote: '大桥局A片' },
    ...unnamed(5),
  ],
  counted: both('已清零的征收项目', 'Expropriation projects finished'),
  unit: both('个', 'projects'),
  caution: both(
    '“清零”指 6 个项目全部征收完毕，目标数是 6，不是 0；原文只点名一个，其余五个没有列出。',
    '"Cleared to zero" means that all 6 projects are finished: the target is 6 and not 0. The plan names one of them and leaves five unnamed.',
  ),
})

const renewalClauses: CatalogueClause[] = [
  city.background(
    '打造城市品质样板',
    '段首小标题，点明本段讲城市更新。',
    "The paragraph's lead: it speaks of urban renewal.",
  ),
  city.commitment(
    '加快推动实施环墨水湖游憩片、汉阳古城融合片、鹦鹉邻里生活片、王家湾全龄友好片等4个城市更新单元',
    '一份有总数的清单，4 个单元全部点名，合为一项逐个核对；“加快推动实施”没有写明当年完成几个。',
    'A closed list of 4 units, all named: one item, checked unit by unit. "Speed up" does not say how many are finished in the year.',
    renewalUnits,
  ),
  city.commitment(
    '稳步落实三村统征改造、西部七村等城中村改造任务',
    '点名两项改造，没有给总数，进度各不相干，分列两项；没有写明终点（“三村”“七村”是片区名称，不是数量目标）。',
    'Two named renewals without a count, which go on separately: two items, without a finish line ("three villages" and "seven villages" are names of areas, not targets).',
    namedThing(
      'HY25-052',
      both('落实三村统征改造', 'Carry out the unified renewal of the "three villages"'),
      'process',
      'acquisition',
      inferred('district-housing-renewal', 'district-natural-resources'),
      both('原文没有列出是哪三个村。', 'The plan does not say which three villages are meant.'),
    ),
    namedThing(
      'HY25-053',
      both('落实西部七村改造', 'Carry out the renewal of the "seven western villages"'),
      'process',
      'acquisition',
      inferred('district-housing-renewal', 'district-natural-resources'),
      both('原文没有列出是哪七个村。', 'The plan does not say which seven villages are meant.'),
    ),
  ),
  city.commitment(
    '持续攻坚大桥局A片等6个征收项目“清零”',
    '一份有总数的清单，6 个项目各自清没清可以核对，合为一项；“清零”就是全部做完。',
    'A closed list of 6 projects, each finished or not: one item. "Cleared to zero" means that all are done.',
    clearances,
  ),
  city.commitment(
    '实现桥梁学校等项目供地',
    '点名一宗地，供没供有公告可查；“等”之后没有点名的不列。',
    'One named site, and its supply is announced publicly; sites behind "and others" are not named and not listed.',
    endState(
      'HY25-055',
      both('实现桥梁学校项目供地', 'Supply the land of the Bridge School project'),
      'commit',
      'land-supply',
      inferred('district-natural-resources', 'district-housing-renewal'),
    ),
  ),
  city.direction(
    '按照“全域覆盖、统筹谋划、分期实施”的整体思路，逐步释放城市空间、提升土地价值',
    '讲整体思路，“逐步释放”没有面积，“提升价值”没有金额。',
    'An overall approach: space and land value are to rise step by step, without an area or an amount.',
  ),
]

const ecologyClauses: CatalogueClause[] = [
  ecology.background(
    '加固生态服务底板',
    '段首小标题，点明本段讲生态环境。',
    "The paragraph's lead: it speaks of the environment.",
  ),
  ecology.direction(
    '坚持生态优先、绿色发展',
    '讲原则，没有具体事项。',
    'A principle; no task is named.',
  ),
  ecology.commitment(
    '深化长江经济带降碳减污扩绿增长十大行动',
    '有专名的一组行动，合为一项；“十大”是名称的一部分，本文没有逐个列出，也没有终点。',
    'A named programme, kept as one item: "ten" is part of its name, the ten are not listed here, and there is no finish line.',
    namedThing(
      'HY25-056',
      both(
        '深化长江经济带降碳减污扩绿增长十大行动',
        'Carry forward the ten Yangtze economic belt actions on carbon, pollution and green growth',
      ),
      'process',
      'programme',
      inferred('district-development-reform', 'district-ecology-environment'),
    ),
  ),
  ecology.commitment(
    '推进生态环境警示片“两湖”问题整改验收',
    '有明确终点：整改是否通过验收，是就是、否就否；“两湖”合称一个整改问题，列一项。',
    'There is an end state: the rectification is accepted or it is not. "The two lakes" name one matter: one item.',
    endState(
      'HY25-057',
      both(
        '生态环境警示片“两湖”问题整改验收',
        'Have the "two lakes" faults of the environmental warning film corrected and accepted',
      ),
      'process',
      'rectification',
      inferred('district-ecology-environment'),
      both('原文没有写明“两湖”是哪两个湖。', 'The plan does not say which two lakes are meant.'),
    ),
  ),
  ecology.commitment(
    '激活墨水湖动物园主题消费活力区、龙阳湖滨湖康养生活产业生态区',
    '点名两个片区，各自可以见效或落空，分列两项；“激活”没有终点。',
    'Two named areas that can come to life separately: two items. "Activate" has no finish line.',
    namedThing(
      'HY25-058',
      both(
        '激活墨水湖动物园主题消费活力区',
        'Bring the Moshui Lake zoo-themed leisure quarter to life',
      ),
      'process',
      'programme',
      inferred('district-culture-tourism', 'district-commerce'),
    ),
    namedThing(
      'HY25-059',
      both(
        '激活龙阳湖滨湖康养生活产业生态区',
        'Bring the Longyang lakeside health and wellness quarter to life',
      ),
      'process',
      'programme',
      inferred('district-development-reform', 'district-health'),
    ),
  ),
  ecology.direction(
    '加快推动城市有机更新',
    '没有点名片区；点了名的更新单元已在上一段列为一项。',
    'No area is named; the named renewal units are an item of the paragraph before.',
  ),
  ecology.direction(
    '促进生产、生活、生态“三生融合”',
    '“三生融合”是理念，没有可以核对的结果。',
    'A concept (production, life and nature in harmony), without a result to check.',
  ),
]

/** （四）完善公共服务供给: 城市品质, 生态服务. */
export const cityClauses: CatalogueClause[] = [...renewalClauses, ...ecologyClauses]

/** The closing words of the report. */
export const closingClauses: CatalogueClause[] = [
  closing.background(
    '各位代表，惟改革者进，惟创新者强，惟改革创新者胜，让我们在区委、区政府坚强领导下，在区人大及其常委会、区政协的监督指导下，抢抓进一步全面深化改革带来的重大机遇，统筹推进功能提升、产业提能、环境提质、治理提效，以高质量发展的实际行动和成效，为打造“宜居宜业新汉阳”作出新的更大贡献',
    '报告的结束语，向代表表达决心，没有新的事项。',
    'The closing words of the report to the deputies; they add no task.',
  ),
]
