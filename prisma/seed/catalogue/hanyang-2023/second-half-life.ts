import { both, inferred } from '../build'
import type { CatalogueClause } from '../types'
import { UNITS } from './results'
import { end, number, secondHalfOf, thing } from './second-half'

const consumption = secondHalfOf(39)
const firms = secondHalfOf(40)
const services = secondHalfOf(41)
const roads = secondHalfOf(43)
const order = secondHalfOf(44)
const nature = secondHalfOf(45)
const security = secondHalfOf(47)
const care = secondHalfOf(48)
const safety = secondHalfOf(49)

const COMMERCE = inferred('district-commerce')
const CONSTRUCTION = inferred('district-construction')
const STATISTICS = inferred('district-statistics')
const REFORM = inferred('district-development-reform')
const NATURE = inferred('district-ecology-environment')

const HOUSEHOLDS = both('户', 'firms')

/** （三）多措并举激发市场活力. */
export const marketClauses: readonly CatalogueClause[] = [
  consumption.lead('千方百计提振消费'),
  consumption.named('响应国家恢复扩大消费系列政策，持续开展“汉阳喊你”系列消费促进活动', [
    thing('HY23-121', both('开展“汉阳喊你”系列消费促进活动', 'Hold the Hanyang promotions'), 'programme', COMMERCE),
  ]),
  consumption.ended('筹备第二届惠民购车节激活大宗消费', [
    end('HY23-122', both('举办第二届惠民购车节', 'Hold the second car fair'), 'programme', COMMERCE, 'process'),
  ]),
  consumption.ended('策划第三届知音婚博会做大“幸福产业”', [
    end('HY23-123', both('举办第三届知音婚博会', 'Hold the third wedding fair'), 'programme', COMMERCE, 'process'),
  ]),
  consumption.named('持续打造鹦鹉巷子、十升路等特色美食街区', [
    thing('HY23-124', both('打造鹦鹉巷子、十升路特色美食街区', 'Develop two food streets'), 'programme', COMMERCE),
  ]),
  consumption.ended('制定环墨水湖产业发展规划', [
    end('HY23-125', both('制定环墨水湖产业发展规划', 'Draw up the plan for industries around Moshui Lake'), 'programme', REFORM),
  ]),
  consumption.direction('构建环动物园商文旅游购娱圈。提升祁遇潮奢集聚地'),
  consumption.named('加快远洋里商业街建设', [
    thing('HY23-126', both('建设远洋里商业街', 'Build the Yuanyangli shopping street'), 'construction', COMMERCE),
  ]),
  consumption.ended('推动山姆国博店开业', [
    end('HY23-127', both('山姆国博店开业', "Open the Sam's Club at the Expo Centre"), 'establishment', COMMERCE, 'process'),
  ]),
  consumption.direction('联动开展“汉阳造”进社区活动，丰富全区消费供给'),
  firms.lead('持续强化主体培育'),
  firms.direction('实施市场主体培育壮大工程，持续推进“扫楼”“扫街”行动，开展分类指导、动态跟踪、精准服务，做大做强“四上”企业基本盘'),
  firms.counted('确保新增规上工业企业5户', [
    number('HY23-128', both('新增规上工业企业 5 户', '5 more industrial firms above the threshold'), '5', STATISTICS, {
      ...{ key: 'industrial-firms', name: both('新增规上工业企业', 'New industrial firms above the threshold'), unit: HOUSEHOLDS },
    }),
  ]),
  firms.counted('新增资上建筑业企业3户', [
    number('HY23-129', both('新增资上建筑业企业 3 户', '3 more qualified building firms'), '3', CONSTRUCTION, {
      ...{ key: 'building-firms', name: both('新增资上建筑业企业', 'New qualified building firms'), unit: HOUSEHOLDS },
    }),
  ]),
  firms.counted('新增限上批零住餐业企业19户', [
    number('HY23-130', both('新增限上批零住餐业企业 19 户', '19 more trade and catering firms above the threshold'), '19', COMMERCE, {
      ...{ key: 'trade-firms', name: both('新增限上批零住餐业企业', 'New trade and catering firms above the threshold'), unit: HOUSEHOLDS },
    }),
  ]),
  firms.counted('新增规上服务业企业25户', [
    number('HY23-131', both('新增规上服务业企业 25 户', '25 more service firms above the threshold'), '25', REFORM, {
      ...{ key: 'service-firms', name: both('新增规上服务业企业', 'New service firms above the threshold'), unit: HOUSEHOLDS },
    }),
  ]),
  firms.counted('引进培育龙头外经贸企业2家', [
    number('HY23-132', both('引进培育龙头外经贸企业 2 家', '2 leading firms of foreign trade'), '2', COMMERCE, {
      ...{ key: 'foreign-trade-leaders', name: both('龙头外经贸企业', 'Leading firms of foreign trade'), unit: UNITS.firm },
    }),
  ]),
  firms.counted('新增进出口实绩企业20家', [
    number('HY23-133', both('新增进出口实绩企业 20 家', '20 more firms that really trade abroad'), '20', COMMERCE, {
      ...{ key: 'trading-firms', name: both('新增进出口实绩企业', 'New firms that trade abroad'), unit: UNITS.firm },
    }),
  ]),
  firms.ended('推动湖北交投智能检测公司挂牌“新三板”', [
    end('HY23-134', both('湖北交投智能检测公司挂牌“新三板”', 'A testing firm is quoted on the new third board'), 'recognition', inferred('district-finance'), 'process'),
  ], both('“新三板”是市场的名称。', 'The new third board is the name of a market.')),
  services.lead('升级“金牌管家”服务'),
  services.direction('落实国家关于促进民营经济发展壮大举措，持续优化营商环境'),
  services.named('实施“双百”计划⁹，全力助企降本增效，全方位提升企业获得感', [
    thing('HY23-135', both('实施“双百”计划', 'Carry out the two lists of a hundred'), 'programme', REFORM, 'commit'),
  ]),
  services.direction('拓展“云政务”应用场景，深化“一件事一次办”改革'),
  services.named('推进“政企云”沟通畅联平台建设，实现线上线下政策精准推送', [
    thing('HY23-136', both('建设“政企云”沟通畅联平台', 'Build the platform between offices and firms'), 'establishment', REFORM),
  ]),
  services.counted('推动惠企政策直达快享，兑现3家企业总部经济奖励资金', [
    number('HY23-137', both('兑现 3 家企业总部经济奖励资金', 'Pay headquarters grants to 3 firms'), '3', inferred('district-finance', 'district-commerce'), {
      ...{ key: 'paid-firms', name: both('兑现总部经济奖励资金企业', 'Firms paid'), unit: UNITS.firm },
    }),
  ]),
]

/** （四）精雕细琢提升城市颜值. */
export const cityClauses: readonly CatalogueClause[] = [
  roads.lead('持续完善城市功能'),
  roads.counted('推进知音大道、阳城东路等13条微循环道路建设，畅通片区路网，完善区域交通', [
    number('HY23-138', both('建设 13 条微循环道路', '13 neighbourhood roads'), '13', CONSTRUCTION, {
      ...{ key: 'neighbourhood-roads', name: both('微循环道路', 'Neighbourhood roads'), unit: UNITS.road, modality: 'process' },
    }),
  ]),
  roads.named('以知音大道为载体，实施智慧多功能路灯建设，打造汉江南岸沿线智慧路灯风景线', [
    thing('HY23-139', both('知音大道智慧路灯建设', 'Smart street lamps on Zhiyin Avenue'), 'construction', CONSTRUCTION, 'commit'),
  ]),
  roads.direction('实施箱柜整治及杆线入地工程，进一步焕发城市面貌。持续推进海绵城市建设，完善提升区域水环境'),
  order.lead('提升精细治理能级'),
  order.counted('有序推进2089处乱停车问题整改销号', [
    number('HY23-140', both('2089 处乱停车问题整改销号', 'Settle 2,089 places of disorderly parking'), '2089', CONSTRUCTION, {
      ...{ key: 'parking-places-settled', name: both('乱停车问题整改销号', 'Places settled'), unit: UNITS.place, modality: 'process' },
    }),
  ]),
  order.counted('增补2万根挡车柱', [
    number('HY23-141', both('增补 2 万根挡车柱', '20,000 more bollards'), '2', CONSTRUCTION, {
      ...{ key: 'bollards', name: both('增补挡车柱', 'Bollards added'), unit: both('万根', '10,000 in number'), scale: '10000' },
    }),
  ]),
  order.direction('开展裸土专项整治行动，规范城区围挡设置'),
  order.counted('拆除违建面积11万平方米', [
    number('HY23-142', both('拆除违建 11 万平方米', 'Clear 110,000 square metres of unlawful building'), '11', CONSTRUCTION, {
      ...{ key: 'unlawful-building', name: both('拆除违建面积', 'Unlawful building cleared'), unit: UNITS.wanSquareMetre, scale: '10000' },
    }),
  ]),
  order.counted('建设30个生活垃圾分类收集屋', [
    number('HY23-143', both('建设 30 个生活垃圾分类收集屋', '30 waste sorting stations'), '30', CONSTRUCTION, {
      ...{ key: 'sorting-stations', name: both('生活垃圾分类收集屋', 'Waste sorting stations'), unit: UNITS.piece },
    }),
  ]),
  order.counted('新（改）建公厕14座公厕', [
    number('HY23-144', both('新（改）建公厕 14 座', 'Build or rebuild 14 public toilets'), '14', CONSTRUCTION, {
      ...{ key: 'public-toilets', name: both('新（改）建公厕', 'Public toilets'), unit: UNITS.building },
    }),
  ], both('原文“公厕”二字写了两遍，照录。', 'The document writes the word twice; it is kept so.')),
  order.direction('完善社会综合治理，探索“双路长制”¹⁰，持续优化“1+2+N”¹¹共治工作机制，实现“一支队伍管执法”', both('“1+2+N”是机制的名称。', '1+2+N is the name of a scheme.')),
  nature.lead('强化环境承载能力'),
  nature.direction('抓好空气质量改善，推进挥发性有机物和氮氧化物治理。加快推进工业污染治理，加强对涉水“散乱污”企业的环境监管，加大城镇污水处理力度，加快雨污分流管网和污水管网建设速度'),
  nature.named('实施“一湖一策”湖泊保护治理，推进入河（湖）排污口整治，促进龙阳湖、墨水湖等重点湖泊水质提升', [
    thing('HY23-145', both('龙阳湖、墨水湖水质提升', 'Better water in Longyang and Moshui Lakes'), 'rectification', NATURE, 'commit'),
  ]),
]

/** （五）为民惠民缔造美好生活. */
export const lifeClauses: readonly CatalogueClause[] = [
  security.lead('夯实社会保障基础'),
  security.direction('全面落实灵活就业、援企稳岗等政策，落实“学子聚汉”工程，提升就业创业补贴覆盖率'),
  security.background(
    '确保全年新增就业1.9万人',
    '与指标表里的是同一项承诺，由 HY23-007 跟踪（1.9 万人），不再登记一次。',
    'The same promise as in the table of indicators (19,000; 1.9 in the text), tracked as HY23-007.',
  ),
  security.counted('就业综合指数85分以上', [
    number('HY23-146', both('就业综合指数 85 分以上', 'Employment index of 85 or more'), '85', inferred('district-human-resources'), {
      ...{ key: 'employment-index', name: both('就业综合指数', 'Employment index'), unit: both('分', 'points'), kind: 'level' },
    }),
  ]),
  security.direction('聚焦工程建设领域欠薪顽疾，保障农民工工资支付，推动“五项制度”¹²覆盖率稳步提升', both('“五项制度”是已有制度的名称。', 'The five rules exist already.')),
  security.counted('实现社会保险综合覆盖率达99%以上', [
    number('HY23-147', both('社会保险综合覆盖率达 99% 以上', 'Social insurance covers 99% or more'), '99', inferred('district-human-resources'), {
      ...{ key: 'insurance-coverage', name: both('社会保险综合覆盖率', 'Coverage of social insurance'), unit: UNITS.percent, kind: 'level' },
    }),
  ]),
  care.lead('升级公共服务配套'),
  care.named('完善医疗救助体制机制，加快慢病示范区复审工作进度', [
    thing('HY23-148', both('慢病示范区复审', 'Second review as a model for chronic illness'), 'recognition', inferred('district-health')),
  ]),
  care.direction('优化救助审批程序，实现“应保尽保、一人不少”目标和参保全覆盖'),
  care.counted('探索建立特殊困难老年人探访关爱机制，力争月探访率达到95%', [
    number('HY23-149', both('特殊困难老年人月探访率达到 95%', '95% of old people in need visited each month'), '95', inferred('district-civil-affairs'), {
      ...{ key: 'visiting-rate', name: both('特殊困难老年人月探访率', 'Share visited each month'), unit: UNITS.percent, kind: 'level', modality: 'strive' },
    }),
  ]),
  care.counted('确保磨山小学等6所学校的新改扩建项目如期交付', [
    number('HY23-150', both('6 所学校新改扩建项目交付', 'Hand over the works at 6 schools'), '6', inferred('district-education'), {
      ...{ key: 'schools-handed-over', name: both('交付新改扩建学校', 'Schools handed over'), unit: UNITS.school },
    }),
  ]),
  safety.lead('守住生产安全底线'),
  safety.direction('扎实开展安全生产专项整治，聚焦重点行业领域及重大事故隐患排查，推动安全生产治理模式向事前预防转变。完善预警和监测机制，继续推进危化企业分级分类监管'),
  safety.direction('加强应急管理体系建设，落实校园安全防范“四个100%”和“七防五推”¹³安防措施，常态化开展应急演练，积极创建国家、省、市三级综合减灾示范社区', both('“四个100%”“七防五推”是措施的名称，100% 不是本项的目标；示范社区没有写明几个。', 'The figures, 100% among them, belong to names of measures; how many model neighbourhoods is not said.')),
]
