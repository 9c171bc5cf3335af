import { both, clausesOf, inferred } from '../build'
import type { CatalogueClause, CatalogueCommitment } from '../types'
import { DUE, endState, namedThing } from './items'

const heading = clausesOf(45)
const services = clausesOf(46)
const PLAN = 'hanyang-2025-plan'

const schoolAndHospitalClauses: CatalogueClause[] = [
  services.background(
    '补齐民生实事短板',
    '段首小标题，点明本段讲民生实事。',
    "The paragraph's lead: it speaks of daily needs.",
  ),
  services.commitment(
    '推进十里铺小学和三十二中改扩建',
    '点名两所学校，工程各自可成可败，分列两项；“推进”没有写明何时完工（“三十二”是校名）。',
    'Two named schools whose works can succeed or fail separately: two items. "Push on" states no completion; 32 is part of a school\'s name.',
    namedThing(
      'HY25-042',
      both('推进十里铺小学改扩建', 'Rebuild and enlarge Shilipu Primary School'),
      'process',
      'construction',
      inferred('district-education', 'district-construction'),
    ),
    namedThing(
      'HY25-043',
      both('推进三十二中改扩建', 'Rebuild and enlarge No. 32 Middle School'),
      'process',
      'construction',
      inferred('district-education', 'district-construction'),
    ),
  ),
  services.commitment(
    '争创省级义务教育优质均衡发展示范区',
    '是否获得省级认定，是就是、否就否；“争创”表示尽力，未成不等于食言。',
    'Whether the province grants the title is a plain yes or no. "Strive" means best effort: a miss is not a broken promise.',
    endState(
      'HY25-044',
      both(
        '争创省级义务教育优质均衡发展示范区',
        'Strive to become a provincial model district of balanced compulsory education',
      ),
      'strive',
      'recognition',
      inferred('district-education'),
    ),
  ),
  services.commitment(
    '加快泰康同济（武汉）医院二期等项目建设',
    '点名一个工程，建到哪一步可以查证；“加快”没有写明何时建成。“等”之后没有点名的不列，“二期”是工程名称。',
    'One named building project whose progress can be checked; "speed up" states no completion. Projects behind "and others" are not named; "phase two" is part of the name.',
    namedThing(
      'HY25-045',
      both(
        '加快泰康同济（武汉）医院二期建设',
        'Speed up phase two of Taikang Tongji (Wuhan) Hospital',
      ),
      'process',
      'construction',
      inferred('district-health', 'district-construction'),
    ),
  ),
  services.commitment(
    '推动区妇幼保健院和市五医院妇儿院区融合发展',
    '点名两家机构，但要做的是同一件事（二者融合），只列一项；没有写明融合的终点。',
    'Two named institutions and one act, their integration: one item. When they count as integrated is not said.',
    namedThing(
      'HY25-046',
      both(
        '推动区妇幼保健院和市五医院妇儿院区融合发展',
        'Integrate the district maternal and child hospital with the women and children campus of the Fifth Hospital',
      ),
      'process',
      'programme',
      inferred('district-health'),
    ),
  ),
  services.direction(
    '积极推动配租型、配售型保障性住房建设',
    '没有写明多少套，也没有点名项目；2024 年筹建的套数是成绩，不是 2025 年的目标。',
    'How many homes is not said and no project is named; the homes of 2024 are a result and not a target of 2025.',
  ),
]

const deadEndRoads: CatalogueCommitment = {
  code: 'HY25-047',
  title: both('打通重点区域断头路', 'Open up dead-end roads in key areas'),
  kind: 'count',
  modality: 'commit',
  grade: 'B',
  measures: [
    {
      key: 'dead-end-roads',
      name: both('打通断头路', 'Dead-end roads opened'),
      unit: both('条', 'roads'),
      scale: '1',
      kind: 'count',
      targets: [],
      baselines: [
        {
          period: '2024',
          value: '5',
          hedge: 'exact',
          forecast: true,
          quote: { document: PLAN, paragraph: 20, text: '畅通微循环路7条、断头路5条' },
        },
      ],
      caution: both(
        '原文没有给断头路定数，后面的 11 条只属于微循环路（2024 年两类道路就是分开计数的）；因此只记打通了几条，不计完成率。',
        'The plan gives no number for dead-end roads; the 11 behind it belong to neighbourhood roads alone (the two were counted apart in 2024). So roads are counted here without a share of a target.',
      ),
    },
  ],
  deadline: DUE,
  departments: inferred('district-construction'),
}

const neighbourhoodRoads: CatalogueCommitment = {
  code: 'HY25-048',
  title: both('畅通微循环路 11 条', 'Open 11 neighbourhood roads to through traffic'),
  kind: 'count',
  modality: 'commit',
  grade: 'A',
  measures: [
    {
      key: 'neighbourhood-roads',
      name: both('畅通微循环路', 'Neighbourhood roads opened'),
      unit: both('条', 'roads'),
      scale: '1',
      kind: 'count',
      targets: [{ set: 'plan', comparator: 'at-least', value: '11' }],
      baselines: [
        {
          period: '2024',
          value: '7',
          hedge: 'exact',
          forecast: true,
          quote: { document: PLAN, paragraph: 20, text: '畅通微循环路7条、断头路5条' },
        },
        {
          period: '2023-H1',
          value: '15',
          hedge: 'exact',
          forecast: false,
          quote: {
            document: 'hanyang-2023-first-half',
            paragraph: 19,
            text: '畅通新五里后堤等15条微循环路',
          },
        },
      ],
    },
  ],
  deadline: DUE,
  departments: inferred('district-construction'),
}

const careStations: CatalogueCommitment = {
  code: 'HY25-050',
  title: both(
    '建成 12 分钟“托老驿站”服务圈',
    'A day-care station for the elderly within 12 minutes',
  ),
  kind: 'limit',
  modality: 'commit',
  grade: 'A',
  measures: [
    {
      key: 'minutes-to-care-station',
      name: both('到最近“托老驿站”的时间', 'Time to the nearest care station'),
      unit: both('分钟', 'minutes'),
      scale: '1',
      kind: 'limit',
      targets: [{ set: 'plan', comparator: 'at-most', value: '12' }],
      scope: both(
        '全区居住小区到最近一处“托老驿站”的步行时间（原文没有写明覆盖范围和出行方式，按全区、步行推定）',
        'Walking time from every housing estate of the district to its nearest station (the plan states neither coverage nor mode of travel: the whole district, on foot, is inferred)',
      ),
      baselines: [],
      caution: both(
        '“功能齐全”没有标准，这里只核对 12 分钟；填报时须写明覆盖了哪些小区。',
        '"With complete functions" has no yardstick, so only the 12 minutes are checked; a report must say which estates it covers.',
      ),
    },
  ],
  deadline: DUE,
  departments: inferred('district-civil-affairs'),
}

const roadAndCareClauses: CatalogueClause[] = [
  services.commitment(
    '打通重点区域断头路',
    '断头路是看得见的具体道路，通没通可以查证，而且与微循环路分开计数，单列一项；没有写明条数，所以没有终点。',
    'Dead-end roads are definite things, seen to be open or not, and counted apart from neighbourhood roads: an item of its own. No number is given, so there is no finish line.',
    deadEndRoads,
  ),
  services.commitment(
    '畅通微循环路11条',
    '有数量，通没通到现场就能看到；11 条只指微循环路，不含断头路。',
    'A number, and roads that anyone can go and see. The 11 are neighbourhood roads alone, without the dead-end roads.',
    neighbourhoodRoads,
  ),
  services.commitment(
    '构建“综合+专业+社会”基层应急救援力量体系',
    '要新建的力量体系由写明的三类队伍构成，建没建可以查证；没有写明队伍数量，所以没有终点。',
    'A new rescue force made of three stated kinds of team can be looked for; how many teams is not said, so there is no finish line.',
    namedThing(
      'HY25-049',
      both(
        '构建“综合+专业+社会”基层应急救援力量体系',
        'Build local emergency rescue from general, specialised and volunteer teams',
      ),
      'commit',
      'programme',
      inferred('district-emergency'),
    ),
  ),
  services.commitment(
    '建成功能齐全的12分钟“托老驿站”服务圈',
    '12 分钟是上限，能不能在 12 分钟内走到可以实测。',
    'Twelve minutes is an upper bound, and whether a station is within reach can be measured.',
    careStations,
  ),
]

/** （四）完善公共服务供给: its heading, 民生实事. */
export const servicesSectionClauses: CatalogueClause[] = [
  heading.background(
    '（四）完善公共服务供给，提升群众生活质感',
    '第四节的标题，概括以下三段。',
    'The heading of section four, which sums up the three paragraphs below.',
  ),
  ...schoolAndHospitalClauses,
  ...roadAndCareClauses,
]
