import { both, clausesOf, inferred, list, unnamed } from '../build'
import type { CatalogueClause, CatalogueCommitment } from '../types'
import { DUE, endState, namedThing } from './items'

const trade = clausesOf(43)
const business = clausesOf(44)

/** （三）坚定不移深化改革: 对外开放. */
export const tradeClauses: CatalogueClause[] = [
  trade.background(
    '激活对外开放动能',
    '段首小标题，点明本段讲对外开放。',
    "The paragraph's lead: it speaks of opening up.",
  ),
  trade.direction(
    '发挥两个跨境电商园区产业带动作用',
    '“两个”指 2024 年材料里的鲸豚跨境、长贸数产两园，不是要新建两个；“发挥作用”没有说对园区做什么。',
    'The two parks are those of the 2024 text, and two is no target; making use of them does not say what is to be done to them.',
  ),
  trade.direction(
    '吸引优质外贸企业落户汉阳',
    '没有写明引进几家；2024 年的外贸数字不是 2025 年的目标。',
    'How many firms is not said; the trade figures of 2024 are not a target of 2025.',
  ),
  trade.direction(
    '引导制造业企业借助平台和供应链流通渠道，推动“汉阳造”产品组团出海',
    '“汉阳造”是产品的统称，没有点名哪次活动、哪些企业、多少产品。',
    '"Made in Hanyang" is a general name; which firms, which event or how many products is not said.',
  ),
  trade.direction(
    '引导工程建造企业加速布局“第二曲线”',
    '“第二曲线”是比喻，没有点名企业或项目。',
    'The "second curve" is a figure of speech; no firm or project is named.',
  ),
  trade.direction(
    '探索工程研发、材料装备等服务贸易出口',
    '“探索”没有规定结果，也没有出口额。',
    'To explore promises no result, and no value of exports is given.',
  ),
  trade.commitment(
    '加快壮大湖北汽车出口服务基地规模',
    '基地有专名，规模的变化可以查证；没有写明扩大到多少。',
    'A base with a name of its own, whose size can be followed; how large it should be is not said.',
    namedThing(
      'HY25-036',
      both('壮大湖北汽车出口服务基地规模', 'Enlarge the Hubei car-export service base'),
      'process',
      'programme',
      inferred('district-commerce'),
    ),
  ),
  trade.commitment(
    '为园区提供交易登记、车况评估等一站式服务',
    '服务有没有，到园区办一次就知道；与基地扩大规模可以一成一败，单列一项。',
    'Whether the service is there can be seen by asking for it on site. It can come without the base growing, so it is an item of its own.',
    endState(
      'HY25-037',
      both(
        '湖北汽车出口服务基地提供交易登记、车况评估等一站式服务',
        'One-stop service at the car-export base, with sale registration and vehicle appraisal',
      ),
      'commit',
      'establishment',
      inferred('district-commerce', 'district-market-regulation'),
      both(
        '“园区”承接上文，指湖北汽车出口服务基地；以点名的两项服务（交易登记、车况评估）都能办理为投入运行。',
        '"The park" refers back to the car-export base. It is in operation when both named services, sale registration and vehicle appraisal, can be had there.',
      ),
    ),
  ),
]

const measuresForFirms: CatalogueCommitment = list({
  code: 'HY25-039',
  title: both(
    '落实服务经营主体 15 条 33 项举措',
    'Carry out the 33 measures (under 15 headings) that serve businesses',
  ),
  modality: 'commit',
  grade: 'B',
  deadline: DUE,
  departments: inferred('district-development-reform', 'district-market-regulation'),
  members: unnamed(33),
  counted: both('已落实的举措', 'Measures carried out'),
  unit: both('项', 'measures'),
  caution: both(
    '15 条是 33 项的分组，不另计；本文没有列出各项名称，以区里的举措清单为准。',
    'The 15 headings group the 33 measures and are not counted again. This text does not name the entries; the list kept by the district decides.',
  ),
})

const reformResults: CatalogueCommitment = list({
  code: 'HY25-040',
  title: both(
    '巩固深化省级先行区 9 项改革创新成果',
    'Consolidate the 9 reform results of the provincial pilot district',
  ),
  modality: 'process',
  grade: 'B',
  deadline: DUE,
  departments: inferred('district-development-reform'),
  members: unnamed(9),
  counted: both('已巩固深化的成果', 'Results consolidated'),
  unit: both('项', 'results'),
  caution: both(
    '9 项是已经取得的成果，不是要新增 9 项；本文没有列出各项名称。',
    'The 9 results exist already; it is not promised to add 9. This text does not name them.',
  ),
})

/** （三）坚定不移深化改革: 宜商留商. */
export const businessClauses: CatalogueClause[] = [
  business.background(
    '提升宜商留商功能',
    '段首小标题，点明本段讲营商环境。',
    "The paragraph's lead: it speaks of conditions for business.",
  ),
  business.direction(
    '坚持以降低成本为核心',
    '没有写明降低哪项成本、降多少；2024 年的降幅不是 2025 年的目标。',
    'Which costs, and by how much, is not said; the saving of 2024 is not a target of 2025.',
  ),
  business.direction(
    '积极服务和融入全国统一大市场建设',
    '讲服从全国部署，没有汉阳自己的事项。',
    'Serving the national single market; no task of the district itself is named.',
  ),
  business.direction(
    '优化公平竞争审查等市场化配置机制',
    '公平竞争审查是已有的法定制度，这里只是举例，没有说改哪一条。',
    'Fair-competition review is an existing legal duty, given as an example; what is to change is not said.',
  ),
  business.commitment(
    '深化“法·信”双优融合发展',
    '“法·信”双优是有专名的营商环境示范工作，做了什么可以查证；“深化”没有终点。',
    'A named programme (law and credit) for conditions of business, whose work can be checked; "deepen" has no finish line.',
    namedThing(
      'HY25-038',
      both(
        '深化“法·信”双优融合发展',
        'Take the "law and credit" programme for business further',
      ),
      'process',
      'programme',
      inferred('district-development-reform', 'district-justice'),
    ),
  ),
  business.commitment(
    '抓实抓细服务经营主体15条33项举措',
    '一份有总数的清单：15 条之下共 33 项，逐项核对，合为一项跟踪。',
    'A closed list of 33 measures under 15 headings: one item, checked entry by entry.',
    measuresForFirms,
  ),
  business.commitment(
    '巩固深化省级先行区9项改革创新成果',
    '一份有总数的清单：9 项已有成果，逐项核对，合为一项跟踪；“巩固”没有终点。',
    'A closed list of 9 results that exist already: one item, checked entry by entry. "Consolidate" has no finish line.',
    reformResults,
  ),
  business.direction(
    '增强信用服务实体经济能力',
    '讲能力增强，没有衡量办法。',
    'A stronger service of credit to the economy, without a way to measure it.',
  ),
  business.commitment(
    '建好用好“信用汉阳”平台',
    '平台有专名，功能和使用情况可以查证；“建好用好”没有终点。',
    'A platform with a name, whose functions and use can be checked; "build and use well" has no finish line.',
    namedThing(
      'HY25-041',
      both('建好用好“信用汉阳”平台', 'Build up and use the "Credit Hanyang" platform'),
      'commit',
      'programme',
      inferred('district-development-reform'),
    ),
  ),
  business.direction(
    '丰富拓展“信用+”场景应用',
    '“信用+”是一类用法的统称，没有点名哪个场景，也没有数量。',
    '"Credit plus" names a kind of use; no single use is named and no number given.',
  ),
]
