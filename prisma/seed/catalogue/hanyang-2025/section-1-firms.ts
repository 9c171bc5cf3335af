import { both, clausesOf, inferred } from '../build'
import type { CatalogueClause, CatalogueCommitment } from '../types'
import { DUE, endState, namedThing } from './items'

const leisure = clausesOf(35)
const firms = clausesOf(36)

/** （一）深入推进产业强区: 商文旅融合. */
export const leisureClauses: CatalogueClause[] = [
  leisure.background(
    '突出商文旅融合',
    '段首小标题，点明本段讲商业、文化和旅游。',
    "The paragraph's lead: it speaks of commerce, culture and tourism.",
  ),
  leisure.direction(
    '提质建设一批业态融合、配套齐全、市场活跃度高的消费集聚区',
    '“一批”没有数量，也没有点名哪个集聚区。',
    'Some shopping and leisure areas: neither how many nor which.',
  ),
  leisure.commitment(
    '拓展南岸嘴、墨水湖、龙阳湖“低空+文旅”消费场景',
    '点名三处地点，没有给总数，一处成了另一处可能没成，分列三项；没有写明终点。',
    'Three named places without a count; one may come about without the others, so three items. No finish line is stated.',
    namedThing(
      'HY25-011',
      both(
        '拓展南岸嘴“低空+文旅”消费场景',
        'Develop "low-altitude flight plus tourism" at Nan\'anzui',
      ),
      'commit',
      'programme',
      inferred('district-culture-tourism', 'district-commerce'),
    ),
    namedThing(
      'HY25-012',
      both(
        '拓展墨水湖“低空+文旅”消费场景',
        'Develop "low-altitude flight plus tourism" at Moshui Lake',
      ),
      'commit',
      'programme',
      inferred('district-culture-tourism', 'district-commerce'),
    ),
    namedThing(
      'HY25-013',
      both(
        '拓展龙阳湖“低空+文旅”消费场景',
        'Develop "low-altitude flight plus tourism" at Longyang Lake',
      ),
      'commit',
      'programme',
      inferred('district-culture-tourism', 'district-commerce'),
    ),
  ),
  leisure.commitment(
    '完善环动物园片、汉阳古城片、四新片消费配套设施',
    '点名三个片区，配套设施各自可查，分列三项；没有写明要添哪些设施。',
    'Three named areas whose facilities can each be looked at: three items. Which facilities are to be added is not said.',
    namedThing(
      'HY25-014',
      both(
        '完善环动物园片消费配套设施',
        'Improve visitor and shopping facilities around the zoo',
      ),
      'commit',
      'programme',
      inferred('district-commerce', 'district-construction'),
    ),
    namedThing(
      'HY25-015',
      both(
        '完善汉阳古城片消费配套设施',
        'Improve visitor and shopping facilities in Hanyang Old Town',
      ),
      'commit',
      'programme',
      inferred('district-commerce', 'district-construction'),
    ),
    namedThing(
      'HY25-016',
      both('完善四新片消费配套设施', 'Improve visitor and shopping facilities in Sixin'),
      'commit',
      'programme',
      inferred('district-commerce', 'district-construction'),
    ),
  ),
]

const newSpecialisedFirms: CatalogueCommitment = {
  code: 'HY25-017',
  title: both(
    '新增创新型及省级以上专精特新企业 50 家',
    '50 more firms recognised as innovative, or as specialised at provincial level or above',
  ),
  kind: 'count',
  modality: 'commit',
  grade: 'A',
  measures: [
    {
      key: 'new-specialised-firms',
      name: both('新增创新型及省级以上专精特新企业', 'Newly recognised innovative and specialised firms'),
      unit: both('家', 'firms'),
      scale: '1',
      kind: 'count',
      targets: [{ set: 'plan', comparator: 'at-least', value: '50' }],
      baselines: [],
      caution: both(
        '2024 年分别报告省级“专精特新”中小企业 9 家和创新型中小企业 82 家：一家企业可能同时列入两类，且“省级以上”还含国家级，相加未必是同一口径，因此不作对比。',
        'For 2024 the text reports 9 specialised firms of provincial level and 82 innovative firms apart. A firm may be in both groups, and "provincial level or above" also takes in national recognition, so their sum may not be the same measure and is not used for comparison.',
      ),
    },
  ],
  deadline: DUE,
  departments: inferred('district-science-economy'),
}

/** （一）深入推进产业强区: 梯次培育. */
export const firmClauses: CatalogueClause[] = [
  firms.background(
    '突出梯次培育',
    '段首小标题，点明本段讲企业培育。',
    "The paragraph's lead: it speaks of helping firms grow.",
  ),
  firms.direction(
    '健全“科技型中小企业—高新技术企业—专精特新企业—科技领军企业”梯度培育机制',
    '2024 年已在实施梯次培育，“健全”没有说添什么；能核对的结果是下一句的企业数。',
    'Such grooming of firms was under way in 2024, and "perfect" does not say what is added; the result that can be checked is the number of firms in the next clause.',
  ),
  firms.commitment(
    '新增创新型及省级以上专精特新企业50家',
    '有数量、有认定名单，年底可以逐家核对。',
    'A number, and lists of recognised firms against which it can be checked one by one.',
    newSpecialisedFirms,
  ),
  firms.commitment(
    '分类建立纳统企业“种子库”和“准规上”企业培育库',
    '两个有名称的库，建立与否可以查证，分列两项。',
    'Two named registers; whether each was set up can be checked: two items.',
    endState(
      'HY25-018',
      both(
        '建立纳统企业“种子库”',
        'Set up a "seed register" of firms due to enter the official statistics',
      ),
      'commit',
      'establishment',
      inferred('district-statistics', 'district-science-economy'),
    ),
    endState(
      'HY25-019',
      both(
        '建立“准规上”企业培育库',
        'Set up a register of firms close to the size threshold of the statistics',
      ),
      'commit',
      'establishment',
      inferred('district-science-economy', 'district-statistics'),
    ),
  ),
  firms.direction(
    '“一企一策”指导企业优结构、拓市场、扩规模',
    '“一企一策”是工作方法，没有说指导多少家、达到什么规模。',
    'A way of advising each firm by itself; how many firms, or what they should reach, is not said.',
  ),
]
