import { both, clausesOf, inferred } from '../build'
import type { CatalogueClause } from '../types'
import { namedThing } from './items'

const heading = clausesOf(31)
const industry = clausesOf(32)
const projects = clausesOf(33)
const landUse = clausesOf(34)

const industryClauses: CatalogueClause[] = [
  industry.background(
    '突出产业振兴',
    '段首小标题，点明本段讲产业体系。',
    "The paragraph's lead: it speaks of the system of industries.",
  ),
  industry.background(
    '锚定“三城一中心”发展目标',
    '“三城一中心”是汉阳已有的城市定位，这里只是依据，不是 2025 年的新事项。',
    'The "three cities and one centre" are the existing aim of the district, named here as a basis and not as a task of 2025.',
  ),
  industry.commitment(
    '实施传统产业“焕新”、优势产业“倍增”、新兴产业“启航”行动',
    '三个有专名的行动，各自可以推进或落空，分列三项；都没有写明终点（“倍增”是名称，没有写基数，不是翻一番的指标）。',
    'Three actions with names of their own, each of which can go ahead or fail: three items. None has a finish line ("doubling" is a name without a base, not a target).',
    namedThing(
      'HY25-005',
      both('实施传统产业“焕新”行动', 'Carry out the "Renewal" action for traditional industries'),
      'commit',
      'programme',
      inferred('district-science-economy', 'district-development-reform'),
    ),
    namedThing(
      'HY25-006',
      both('实施优势产业“倍增”行动', 'Carry out the "Doubling" action for leading industries'),
      'commit',
      'programme',
      inferred('district-science-economy', 'district-development-reform'),
      both(
        '“倍增”是行动名称，原文没有基数和倍数，不按翻一番计算。',
        '"Doubling" is the name of the action; the plan gives no base, so nothing is measured against twice a figure.',
      ),
    ),
    namedThing(
      'HY25-007',
      both('实施新兴产业“启航”行动', 'Carry out the "Setting Sail" action for emerging industries'),
      'commit',
      'programme',
      inferred('district-science-economy', 'district-development-reform'),
    ),
  ),
  industry.direction(
    '着力构建以实体经济为支撑，具有智能化、绿色化、融合化特征，符合完整性、先进性、安全性要求的现代化产业体系',
    '只描述产业体系应有的特征，没有点名构成部分，也没有完成标准。',
    'Describes the qualities of an industrial system, without naming its parts or when it would be finished.',
  ),
]

const projectClauses: CatalogueClause[] = [
  projects.background(
    '突出项目为王',
    '段首小标题，点明本段讲项目建设。',
    "The paragraph's lead: it speaks of building projects.",
  ),
  projects.direction(
    '推进全域土地综合整治及利用',
    '“全域土地综合整治”是一类工作的统称，没有点名片区，也没有面积。',
    'A general term for a kind of work on land; no site is named and no area given.',
  ),
  projects.direction(
    '加快工业投资提速扩量',
    '讲工业投资要更快更多，没有数字；2024 年的增速不能当作 2025 年的目标。',
    'More and faster industrial investment, without a figure; the growth of 2024 is not a target for 2025.',
  ),
  projects.commitment(
    '服务省交投汽车供应链产业园、人保金融中心等项目建设',
    '点名两个项目，建设各自可成可败，分列两项；“服务”表明区里是协助者，没有写明何时建成。“等”之后没有点名的不列。',
    'Two named projects that can succeed or fail separately: two items. "Serve" makes the district a helper, and no completion is stated. Projects behind "and others" are not named and not listed.',
    namedThing(
      'HY25-008',
      both(
        '服务省交投汽车供应链产业园建设',
        'Support the building of the Hubei Communications Investment automotive supply-chain park',
      ),
      'process',
      'construction',
      inferred('district-science-economy', 'district-commerce'),
    ),
    namedThing(
      'HY25-009',
      both('服务人保金融中心建设', 'Support the building of the PICC Financial Centre'),
      'process',
      'construction',
      inferred('district-development-reform', 'district-commerce'),
    ),
  ),
  projects.direction(
    '强化上级资金支持',
    '没有写明争取多少资金、用于哪个项目。',
    'It does not say how much funding from higher levels, or for which project.',
  ),
  projects.commitment(
    '高标谋划开发汉阳站产城一体的新型产业社区',
    '地点和对象明确（汉阳站的新型产业社区），可以查到谋划开发到了哪一步；没有写明终点。',
    'Place and object are definite (a new industrial community at Hanyang Station), so its progress can be followed; no finish line is stated.',
    namedThing(
      'HY25-010',
      both(
        '谋划开发汉阳站新型产业社区',
        'Plan and develop a new industrial community at Hanyang Station',
      ),
      'process',
      'construction',
      inferred('district-development-reform', 'district-construction'),
    ),
  ),
]

const landUseClauses: CatalogueClause[] = [
  landUse.background(
    '突出集约集聚',
    '段首小标题，点明本段讲空间的节约使用。',
    "The paragraph's lead: it speaks of using space sparingly.",
  ),
  landUse.direction(
    '挖掘专业楼宇、园区、商圈、文旅基地、城中村土地等物理空间的“乘数效应”',
    '只列出几类空间，没有点名任何一处。',
    'Names kinds of space, and no single one of them.',
  ),
  landUse.direction(
    '向存量要增量、向流量要活力',
    '讲工作思路，没有对象和数量。',
    'A way of thinking about the work, without an object or a quantity.',
  ),
  landUse.direction(
    '以“亩产论英雄”，打造优质空间节约集约样板',
    '“样板”没有说是哪一处、由谁认定。',
    'A model of sparing land use, but which place, and who would say so, is left open.',
  ),
]

/** （一）深入推进产业强区: its heading, 产业振兴, 项目为王, 集约集聚. */
export const industrySectionClauses: CatalogueClause[] = [
  heading.background(
    '（一）深入推进产业强区，增强核心竞争优势',
    '第一节的标题，概括以下五段。',
    'The heading of section one, which sums up the five paragraphs below.',
  ),
  ...industryClauses,
  ...projectClauses,
  ...landUseClauses,
]
