import { both, clausesOf, growthMeasure, inferred } from '../build'
import type { CatalogueClause, CatalogueCommitment } from '../types'
import { DUE, namedThing } from './items'

const heading = clausesOf(37)
const technology = clausesOf(38)
const digital = clausesOf(39)

const technologyClauses: CatalogueClause[] = [
  technology.background(
    '激活科技创新潜力',
    '段首小标题，点明本段讲科技创新。',
    "The paragraph's lead: it speaks of innovation in technology.",
  ),
  technology.commitment(
    '推动湖北科创供应链汉阳专区高质量运行',
    '专区有专名，是否在运行、做了什么可以查证；“高质量”没有标准，所以没有终点。',
    'A zone with a name of its own: whether it works, and what it does, can be checked. "High quality" has no yardstick, so there is no finish line.',
    namedThing(
      'HY25-020',
      both(
        '推动湖北科创供应链汉阳专区高质量运行',
        'Run the Hanyang zone of the Hubei technology-innovation supply chain well',
      ),
      'process',
      'programme',
      inferred('district-science-economy'),
    ),
  ),
  technology.direction(
    '加快推进科技创新和产业创新融合发展',
    '讲发展方向，没有点名项目或机构。',
    'A direction of development; no project or institution is named.',
  ),
  technology.commitment(
    '提升中技所（武汉）产学研融合创新服务中心运行质效',
    '机构有专名，做了哪些服务可以查证；没有写明提升到什么程度。',
    'An institution with a name, whose services can be looked at; how far they are to improve is not said.',
    namedThing(
      'HY25-021',
      both(
        '提升中技所（武汉）产学研融合创新服务中心运行质效',
        'Improve the China Technology Exchange (Wuhan) industry–university–research service centre',
      ),
      'process',
      'programme',
      inferred('district-science-economy'),
    ),
  ),
  technology.commitment(
    '促进汉阳科创院创新单元实施应用',
    '对象明确，是汉阳科创院的创新单元，应用与否可以查证；本句没有写要应用几个。',
    'The object is definite: the innovation units of the Hanyang innovation institute. How many are to be put to use is not said.',
    namedThing(
      'HY25-022',
      both(
        '促进汉阳科创院创新单元实施应用',
        "Put the Hanyang innovation institute's innovation units to use",
      ),
      'process',
      'programme',
      inferred('district-science-economy'),
      both(
        '2024 年报告建设创新单元 7 个，那是建设数，不是应用数，不能当作 2025 年的目标。',
        'For 2024 the text reports 7 units built; that counts building and not use, and is no target for 2025.',
      ),
    ),
  ),
  technology.commitment(
    '落实科技创新“双倍增”计划',
    '有专名的计划，可以查证当年任务是否落实；本文没有写当年的数字。',
    "A named programme whose tasks of the year can be checked; this text gives no figure for the year.",
    namedThing(
      'HY25-023',
      both('落实科技创新“双倍增”计划', 'Carry out the "Double Doubling" innovation plan'),
      'commit',
      'programme',
      inferred('district-science-economy'),
      both(
        '2023 年材料的名词解释写明该计划“到2024年”为止；2025 年继续落实的任务和期限，本文没有说明。',
        'The glossary of the 2023 report says that this plan runs "to 2024"; what remains to be done in 2025, and by when, is not stated here.',
      ),
    ),
  ),
  technology.commitment(
    '全面优化“一街一孵化器”载体布局',
    '有专名的布局，各街有没有孵化器可以逐一核对；“优化”没有写明终点。',
    'A named scheme (an incubator in every subdistrict) that can be checked street by street; "optimise" has no finish line.',
    namedThing(
      'HY25-024',
      both(
        '优化“一街一孵化器”载体布局',
        'Improve the "one subdistrict, one incubator" network',
      ),
      'commit',
      'programme',
      inferred('district-science-economy'),
    ),
  ),
  technology.commitment(
    '提高华科育新大健康产业园等园区专业孵化能力',
    '点名一个园区，可以查证做了什么；没有写明提高到什么程度。“等”之后没有点名的不列。',
    'One park is named and can be looked at; how far it should improve is not said. Parks behind "and others" are not named and not listed.',
    namedThing(
      'HY25-025',
      both(
        '提高华科育新大健康产业园专业孵化能力',
        'Strengthen specialised incubation at the Huake Yuxin health-industry park',
      ),
      'process',
      'programme',
      inferred('district-science-economy'),
    ),
  ),
  technology.background(
    '依托辖区资源',
    '只说明凭借什么，没有说做什么。',
    'Says by what means, not what is to be done.',
  ),
  technology.direction(
    '抢抓低空经济发展战略机遇',
    '讲抓住机遇，没有点名低空经济的项目。',
    'Seizing an opportunity; no project of low-altitude flight is named.',
  ),
  technology.direction(
    '多元化打造基金矩阵',
    '没有点名哪只基金，也没有规模；2024 年发布的 50 亿元不是 2025 年的目标。',
    'No fund is named and no size given; the 5 billion yuan announced in 2024 are not a target of 2025.',
  ),
  technology.direction(
    '撬动更多资金导入创新型企业',
    '“更多”没有数量。',
    '"More" money, without an amount.',
  ),
]

const softwareRevenue: CatalogueCommitment = {
  code: 'HY25-026',
  title: both('软件企业全年营收保持两位数增长', 'Software revenue keeps growing by 10% or more'),
  kind: 'growth',
  modality: 'strive',
  grade: 'A',
  measures: [
    growthMeasure('software-revenue-growth', both('软件企业营收增速', 'Growth of software revenue'), {
      targets: [{ set: 'plan', comparator: 'at-least', value: '10' }],
      baselines: [],
      caution: both(
        '“两位数”按不低于 10% 计。原文主语承接上文的“软件企业”，也可以读作整个数字经济，本站取前者；2024 年的材料没有这一增速，无从对比。',
        'Two digits means at least 10%. The subject is taken from the words before ("software firms"); it may also be read as the whole digital economy. The 2024 text gives no such rate to compare with.',
      ),
    }),
  ],
  deadline: DUE,
  departments: inferred('district-science-economy', 'district-statistics'),
}

const digitalClauses: CatalogueClause[] = [
  digital.background(
    '释放数字经济活力',
    '段首小标题，点明本段讲数字经济。',
    "The paragraph's lead: it speaks of the digital economy.",
  ),
  digital.background(
    '锚定人工智能、地理信息等新兴领域',
    '说明着眼的领域，没有说做什么。',
    'Says which fields are meant, not what is to be done.',
  ),
  digital.direction(
    '持续提升数字经济产业规模',
    '没有写明规模的数字。',
    'The size of the digital economy is to grow; no figure is given.',
  ),
  digital.commitment(
    '鼓励软件企业参与开源创新、数据管理等项目，力争全年营收保持两位数增长',
    '“两位数”即不低于 10%，年底有统计可核对；“力争”表示尽力，未达不等于食言。前半句说明是谁的营收，没有另外的终点。',
    'Two digits means 10% or more, which statistics can confirm. "Strive" means best effort: a miss is not a broken promise. The first half says whose revenue is meant and has no finish line of its own.',
    softwareRevenue,
  ),
  digital.direction(
    '推动中小企业数字化转型',
    '没有写明多少家、转到什么程度。',
    'It does not say how many firms, or how far they are to go digital.',
  ),
  digital.direction(
    '扩大BIM与CIM等智能建造关键技术应用范围',
    'BIM、CIM 是通用技术名称，没有点名用在哪个项目。',
    'BIM and CIM are general technologies; no project that is to use them is named.',
  ),
  digital.direction(
    '夯实数字政府基础平台技术支撑能力',
    '没有写明平台要具备什么能力，年底无从核对。',
    "What the platform should be able to do is not said, so nothing can be checked at the year's end.",
  ),
  digital.direction(
    '探索挖掘数字资产价值实现路径',
    '“探索”没有规定结果。',
    'To explore promises no result.',
  ),
  digital.direction(
    '以信息资源共享共用推动整体服务水平和效能提升',
    '讲提升服务水平，没有衡量办法。',
    'Better service through shared data, without a way to measure it.',
  ),
]

/** （二）强化科技创新驱动: its heading, 科技创新, 数字经济. */
export const technologySectionClauses: CatalogueClause[] = [
  heading.background(
    '（二）强化科技创新驱动，培育未来增长引擎',
    '第二节的标题，概括以下三段。',
    'The heading of section two, which sums up the three paragraphs below.',
  ),
  ...technologyClauses,
  ...digitalClauses,
]
