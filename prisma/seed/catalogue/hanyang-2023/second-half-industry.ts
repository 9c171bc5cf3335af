import { both, inferred } from '../build'
import type { CatalogueClause } from '../types'
import { UNITS } from './results'
import { end, number, secondHalfOf, thing } from './second-half'

const opening = secondHalfOf(29)
const investors = secondHalfOf(31)
const chains = secondHalfOf(32)
const projects = secondHalfOf(33)
const digital = secondHalfOf(35)
const innovation = secondHalfOf(36)
const parks = secondHalfOf(37)

const REFORM = inferred('district-development-reform')
const COMMERCE = inferred('district-commerce')
const SCIENCE = inferred('district-science-economy')
const RENEWAL = inferred('district-housing-renewal')

export const openingClauses: readonly CatalogueClause[] = [
  opening.background(
    '下半年，我们将高举习近平新时代中国特色社会主义思想伟大旗帜，深入贯彻党的二十大精神，坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念，紧扣年度目标任务',
    '总的要求，说明以下工作的依据；“二十大”是会议的名称。',
    'The general line on which the rest stands.',
  ),
  opening.ended('高质量完成“十四五”规划中期评估', [
    end('HY23-085', both('完成“十四五”规划中期评估', 'Finish the mid-term review of the five-year plan'), 'programme', REFORM),
  ]),
  opening.background(
    '全力以赴赶进度、提效率、促落实，确保完成全年国民经济和社会发展目标。主要抓好五方面工作',
    '重申全年目标，目标本身列在指标表里；“五方面”是以下五节。',
    'Repeats the aims of the year, which stand in the table of indicators; the five fields are the five sections below.',
  ),
]

/** （一）坚定不移推动产业转型. */
export const industryClauses: readonly CatalogueClause[] = [
  investors.lead('高位推进招商引资'),
  investors.direction(
    '坚持“走出去、引进来”，发挥“北上广成”4支驻点招商团队“桥头堡”作用，积极承接先进地区产业、产能转移',
    both('4 支团队是现有的，不是目标。', 'The 4 teams exist already.'),
  ),
  investors.direction('实施产业链精准招商，引进一批总部型、旗舰型、高精尖和潜力项目落地'),
  investors.direction('探索建立多元资本投资体系，引导社会资本及金融机构积极参与，用好各类产业基金，强化“引导+直投”“以赛引企”'),
  chains.lead('推动产业链式布局'),
  chains.direction('强化龙阳湖健康谷品牌效应'),
  chains.named('推动新龙医疗产业园、普林医疗检测大楼等加快建设', [
    thing('HY23-086', both('建设新龙医疗产业园', 'Build the Xinlong medical park'), 'construction', SCIENCE),
    thing('HY23-087', both('建设普林医疗检测大楼', 'Build the Pulin medical testing building'), 'construction', SCIENCE),
  ]),
  chains.direction('提速医疗器械、互联网医疗“短链加长”，加快构建有机更新、迭代发展的汉阳特色大健康产业体系'),
  chains.named('推进中国新能源汽车博览城建设', [
    thing('HY23-088', both('建设中国新能源汽车博览城', 'Build the expo town of new-energy vehicles'), 'construction', COMMERCE),
  ]),
  chains.ended('实现龙阳新能源汽车产业园、湖北交投汽车产业园开工', [
    end('HY23-089', both('龙阳新能源汽车产业园开工', 'Break ground for the Longyang vehicle park'), 'groundbreaking', SCIENCE),
    end('HY23-090', both('湖北交投汽车产业园开工', 'Break ground for the Hubei Communications vehicle park'), 'groundbreaking', SCIENCE),
  ]),
  chains.direction('推动工业转型升级，分档分级、分类施策黄金口工业园“园中园”，引进高端装备、汽车生产配套等先进制造业企业'),
  chains.named('延链金融业，加快打造远洋国际中心T4金融商贸总部', [
    thing('HY23-091', both('打造远洋国际中心 T4 金融商贸总部', 'Make tower T4 a seat of finance and trade'), 'programme', inferred('district-finance', 'district-commerce')),
  ], both('T4 是楼号。', 'T4 is the name of a tower.')),
  chains.direction('做强武汉基金产业基地投融资辐射，保持基金政策全市最优'),
  projects.lead('项目引领赋能产业'),
  projects.direction('谋划第三、四季度重大项目集中开工'),
  projects.ended('推动容百集团华中总部、四台工业园、琴台大厦等开工', [
    end('HY23-092', both('容百集团华中总部开工', 'Break ground for the Ronbay headquarters'), 'groundbreaking', REFORM),
    end('HY23-093', both('四台工业园开工', 'Break ground for the Sitai industrial park'), 'groundbreaking', REFORM),
    end('HY23-094', both('琴台大厦开工', 'Break ground for the Qintai tower'), 'groundbreaking', REFORM),
  ]),
  projects.named('紧盯重点项目，力争人保金融中心早挂牌、早落地', [
    thing('HY23-095', both('人保金融中心挂牌、落地', 'PICC financial centre: land offered and taken up'), 'land-supply', inferred('district-natural-resources', 'district-finance'), 'strive'),
  ]),
  projects.named('加快黄金口智能仓储物流园、向阳教育产业园等建设进度', [
    thing('HY23-096', both('建设黄金口智能仓储物流园', 'Build the Huangjinkou smart logistics park'), 'construction', REFORM),
    thing('HY23-097', both('建设向阳教育产业园', 'Build the Xiangyang education park'), 'construction', REFORM),
  ]),
  projects.named('提高策划项目转化率，加快多乐中心落地', [
    thing('HY23-098', both('多乐中心落地', 'Settle the Topgolf centre'), 'establishment', COMMERCE),
  ]),
  projects.direction('引导产业用地建设标准化工业厂房，探索“工业上楼”'),
  projects.named('推进交通职业技术学院片、归元西B片旧城改建项目', [
    thing('HY23-099', both('交通职业技术学院片旧城改建', 'Renew the quarter of the transport college'), 'acquisition', RENEWAL),
    thing('HY23-100', both('归元西 B 片旧城改建', 'Renew quarter B west of Guiyuan'), 'acquisition', RENEWAL),
  ]),
  projects.ended('完成高森片、雨淋山庄等项目征收清零', [
    end('HY23-101', both('高森片征收清零', 'Clear the Gaosen site'), 'acquisition', RENEWAL),
    end('HY23-102', both('雨淋山庄征收清零', 'Clear the Yulin Villa site'), 'acquisition', RENEWAL),
  ]),
  projects.named('做好永丰西部“七村”范围内拆迁改造，服务汉阳站高铁4.0示范新城规划建设', [
    thing('HY23-103', both('永丰西部“七村”拆迁改造', 'Clear and renew seven villages in west Yongfeng'), 'acquisition', RENEWAL),
  ], both('“七村”是片区的名称，高铁 4.0 也是名称。', 'Seven villages is the name of an area, 4.0 that of a model.')),
]

/** （二）数实融合赋能千行百业. */
export const innovationClauses: readonly CatalogueClause[] = [
  digital.lead('融合发展数字经济'),
  digital.ended('打造工业互联网平台，完成卫星节点软硬件平台建设', [
    end('HY23-104', both('建成卫星节点软硬件平台', 'Finish the platform of the satellite node'), 'establishment', SCIENCE),
  ]),
  digital.direction('构建高水平新型产业基础设施体系，厚植数字经济发展土壤'),
  digital.named('找准区内“1+6”产业⁸数字结合点，持续推动百威、苏泊尔、健民等重点工业企业智能化改造', [
    thing('HY23-105', both('百威、苏泊尔、健民等企业智能化改造', 'Make named firms\' production digital'), 'programme', SCIENCE),
  ], both('“1+6”是产业体系的名称。', '1+6 is the name of a set of industries.')),
  digital.named('支持九州通打造全省生物医药平台公司', [
    thing('HY23-106', both('支持九州通打造全省生物医药平台公司', 'Help Jointown become the province\'s platform for medicine'), 'establishment', SCIENCE),
  ]),
  digital.named('提速数字会展文创区、智慧展馆等建设', [
    thing('HY23-107', both('建设数字会展文创区', 'Build the quarter of digital fairs'), 'construction', inferred('district-culture-tourism')),
    thing('HY23-108', both('建设智慧展馆', 'Build the smart exhibition hall'), 'construction', inferred('district-culture-tourism')),
  ]),
  digital.counted('培育数字经济核心企业，力争打造1-2个武汉市软件百强企业', [
    number('HY23-109', both('打造 1-2 个武汉市软件百强企业', '1–2 of the city\'s top software firms'), '1', SCIENCE, {
      ...{ key: 'top-software-firms', name: both('武汉市软件百强企业', 'Top software firms of the city'), unit: UNITS.piece },
      ...{ comparator: 'range', max: '2', modality: 'strive' },
    }),
  ], both('1-2 个是区间：至少 1 个，最多 2 个。', 'A range: 1 at least, 2 at most.')),
  innovation.lead('持续提高创新能级'),
  innovation.named('加快打造独立自主的科创平台，推动建设汉阳数字产业研究院', [
    thing('HY23-110', both('建设汉阳数字产业研究院', 'Set up the institute of digital industries'), 'establishment', SCIENCE),
  ]),
  innovation.named('组建“四不像”新型研发机构', [
    thing('HY23-111', both('组建“四不像”新型研发机构', 'Set up a research body of a new kind'), 'establishment', SCIENCE, 'commit'),
  ]),
  innovation.named('布局建设中交交通工程等重点中试平台', [
    thing('HY23-112', both('建设中交交通工程中试平台', 'Set up the pilot-test platform for transport engineering'), 'establishment', SCIENCE),
  ]),
  innovation.direction('谋划未来产业技术发力点，支持校企协联合开展技术攻关'),
  innovation.counted('实施2个以上市级重点研发项目', [
    number('HY23-113', both('实施 2 个以上市级重点研发项目', '2 municipal research projects or more'), '2', SCIENCE, {
      ...{ key: 'research-projects', name: both('市级重点研发项目', 'Municipal research projects'), unit: UNITS.piece },
    }),
  ]),
  innovation.counted('培育市级以上孵化器、众创空间不少于2个', [
    number('HY23-114', both('培育市级以上孵化器、众创空间不少于 2 个', 'At least 2 incubators of municipal rank'), '2', SCIENCE, {
      ...{ key: 'incubators', name: both('市级以上孵化器、众创空间', 'Incubators of municipal rank'), unit: UNITS.piece },
    }),
  ]),
  innovation.counted('推动建设1个示范类园区（楼宇）', [
    number('HY23-115', both('建设 1 个示范类园区（楼宇）', '1 model park or building'), '1', SCIENCE, {
      ...{ key: 'model-parks', name: both('示范类园区（楼宇）', 'Model parks or buildings'), unit: UNITS.piece, modality: 'process' },
    }),
  ]),
  innovation.counted('新增建设面积不少于8万方', [
    number('HY23-116', both('新增建设面积不少于 8 万方', 'At least 80,000 square metres of new space'), '8', SCIENCE, {
      ...{ key: 'new-space', name: both('新增建设面积', 'New space'), unit: UNITS.wanFang, scale: '10000' },
    }),
  ]),
  parks.lead('打造精品产业园区'),
  parks.direction('加快区块链、元宇宙等新兴产业基地招引培育，推动特色产业规模化集聚'),
  parks.named('做精做优楼宇载体，推进闽东国际等老旧商务楼宇改造升级', [
    thing('HY23-117', both('闽东国际商务楼宇改造升级', 'Renovate the Mindong International building'), 'construction', COMMERCE),
  ]),
  parks.named('培育万科未来中心打造亿元楼宇', [
    thing('HY23-118', both('培育万科未来中心成为亿元楼宇', 'Make Vanke Future Centre yield 100 million yuan of tax'), 'programme', COMMERCE),
  ]),
  parks.named('优化园区运行管理机制，探索黄金口工业园区“升降舱”制度', [
    thing('HY23-119', both('探索黄金口工业园区“升降舱”制度', 'Try a ranking of firms in the Huangjinkou park'), 'programme', SCIENCE),
  ]),
  parks.direction('高水平运营嘉盛数字经济、星火数字产业园'),
  parks.named('推动湖北青创园（汉阳）扩容提质', [
    thing('HY23-120', both('湖北青创园（汉阳）扩容提质', 'Enlarge the youth start-up park'), 'programme', inferred('district-human-resources', 'district-science-economy')),
  ]),
  parks.direction('完善园区相关配套，做好融资、人才、平台等要素保障'),
]
