import { alternatives } from './words/verbs'

/**
 * Things that no name tells apart and yet everybody knows which: a place has one of them, they are
 * numbered, or the quarter they lie in says which.
 */

/** One of its kind in its place: 区妇幼保健院, 市博物馆. */
const ONLY_ONE =
  /(?:动物园|殡仪馆|看守所|拘留所|客运总站)(?=搬迁|迁建|迁址|改造|扩建|改扩建)|(?<![一-龥]{0,8}(?:各|全|跨|进|入))(?:[区县]医院|(?:[省市区县州盟旗])(?:第?[一二三四五六七八九十]{1,3})?(?:妇幼保健院|人民医院|中医医?院|中心医院|博物馆|图书馆|美术馆|文化馆|档案馆|科技馆|体育馆|体育中心|文化中心|展览馆|规划馆|大剧院|党校|福利院|疾控中心|殡仪馆|融媒体中心|一中|二中|三中|职教中心|体育场|民族中学|青少年宫|城投|国投|交投))/u

/** 推进儿童医院改扩建, 建设博物馆新馆, 启动新火车站: one of its kind where it is built or moved. */
const BUILT_ONCE =
  /(?:儿童|妇产|肿瘤|传染病|精神病|精神卫生|胸科|口腔|眼科|骨科|老年病|康复|结核病)医院(?=改扩建|迁建|扩建|新建|建设|项目|新院|[一二]期)|(?:博物馆|图书馆|档案馆|美术馆|文化馆|科技馆|体育馆|规划馆|展览馆|群艺馆|方志馆)新馆|(?<=推进|推动|加快|启动|建设|建成|实施|完成|[、和])新(?:火车站|机场|客运站|会展中心|体育中心|卫生中心|文化中心|行政中心|人民医院|中医院|妇幼保健院|党校|法院|看守所|殡仪馆|水厂|高铁站)/u
/** 建成区托育中心, 推进市第二水厂, 建设市节水监测平台: whose level alone stands before the thing has but one of it. */
const OF_ITS_LEVEL =
  /(?:实施|推进|建成|新建|启动|完成|加快|建设|打造|改造提升|提升改造|改造|提升|迁建|扩建|投用|推动|建好用好)[省市区县州旗](?![级域区场民政内外里乡城县镇])[一-龥]{2,10}?(?:中心|医院|学校|馆|水厂|电厂|车站|平台|系统|数据库|剧院|电视台)/u

/** 第五中学, 地铁3号线, S231线, 第六次农业普查: a number tells which. */
const NUMBERED =
  /[一-龥]{2,4}撤[县市乡镇][设改并][区市镇]|第[一二三四五六七八九十]{1,3}次[一-龥]{2,12}(?:普查|调查)|第[一二三四五六七八九十]{1,3}轮[一-龥]{2,8}(?:修编|编修|续修|编纂)|第[一二三四五六七八九十\d]{1,3}(?:使馆区|老人院|敬老院|福利院|看守所|消防站|电厂|污水厂|大桥|隧道|航站楼|校区|院区|中学|小学|高中|初中|幼儿园|人民医院|医院|水厂|污水处理厂|通道|过江通道|机场|绕城|垃圾焚烧|届[^，。；]{2,20})|[GSX]\d{2,4}|\d{2,3}国道|地铁\d{1,2}号线|\d{1,2}号线|[一二三四五]期(?=工程|项目|建设|改造|整修|整治|扩建|主体|[、和及与]|$)|(?:长城|长征|大运河|黄河|长江)国家文化公园|(?<=等)“[一二三四五六七八九十百]大(?:行动|工程|计划)|[一-龥]{2,6}[一二三四]线(?=[一-龥]{2,4}段)|[一二三四五六七八九十]{1,3}[中小](?=改|扩|新|建|等|、|，|$)/u

/** 海门至云岫高速, 云岫—鹮州段: a line between two places. */
const BETWEEN_PLACES =
  /[\p{Script=Han}]{2,5}[—―至][\p{Script=Han}]{2,5}(?:[—―至][\p{Script=Han}]{2,5})?(?:段|城际|铁路|高铁|高速|公路|快线|快速路)(?!以)/u
/** 建设全省一体化数据平台: one for all of a place. */
const FOR_ALL_OF_IT =
  /(?:建设|建成|搭建|建立|开发)全[省市县区州](?!统一规范)(?:统一的?|一体化)?\p{Script=Han}{2,14}?(?:平台|系统|数据库)/u
/** 国家技术创新中心, 全国跳台滑雪锦标赛: granted by the state, and so one of its kind; a city's rank and role (国家中心城市) is no thing. */
const GRANTED =
  /(?:国家|国家级|省级|全国|全省)(?!(?:企业)?技术中心|[^，、。]{0,10}(?:战略|政策|部署))[^，、。；等]{2,12}(?:中心(?!城市)|试验区|先行区|实验室|景区|度假区|锦标赛|运动会|博览会|交易会|现场会|观摩会)(?!等)/u
/** 中国药谷, 中国（石门）综合试验区; 国家冷链物流基地 where it is built: what bears the country's name. */
const OF_THE_COUNTRY =
  /中国（[一-龥]{2,8}）[^，。；、]{2,16}(?:区|中心|基地|港)|中国[^，。；、等]{2,12}(?:城|谷|馆|园|港)(?=建设|项目|[一二]期)|国家[^，。；、等]{3,12}基地(?=建设|创建|申报)/u
/** 打造全国循环利用示范城市, 启动“国家节水城市”创建: a title is sought; 深化…试点城市建设 lives up to one. */
const SOUGHT =
  /(?:打造|创建|争创|申创|申报)(?:国家|国家级|省级|全国|全省)[^，、。；等]{2,12}(?:示范[区市县]|城市)(?!等)|(?:启动“?|(?:加快|推进|推动)“)(?:国家|全国)[^，、。；等”]{2,12}(?:示范[区市县]|城市)”?(?=创建|申报|申创)/u

/** 抓好全国养老改革试点: a higher level chose this place to try it. */
const TRIED_HERE = /^(?:抓好|推进|做好|开展|深入推进|全面推进|积极推进|实施|启动)(?:全国|国家|国家级|省级?|自治区)[^，。；、]{4,}试点(?:工作|建设)?$/u
/** 加快国家园林城市创建步伐: a title is sought. */
const CREATED =
  /(?:国家|全国|省级)?(?:卫生|文明|园林|森林|环保模范|环境保护模范|历史文化名|食品安全示范|双拥模范|低碳|节水型|创新型|生态文明建设示范)(?:城市|城|市)[^，。；]{0,30}创建(?:工作|步伐|力度|攻坚|攻坚力度)?$/u
/** 做好卫生城市复查: a title that is held is tried anew. */
const TRIED_ANEW =
  /(?:卫生|文明|园林|森林|环保模范|环境保护模范|双拥模范|食品安全示范)(?:城市|城|县城)(?:的)?(?:复查|复审|复检|验收|迎检|申报)/u
/** What lies in a quarter or around a city is one: 西部干道, 城南水厂, 东部新城. */
const IN_A_QUARTER = new RegExp(
  `(?:[东西南北]部|城[东西南北]|环城|环湖|绕城|滨江|滨河|沿江|沿湖)(?:${alternatives(`
    主干道 干道 快速路 快速通道 快速干道 主干路 外环 环线 环路 高速 过境线 过境路 过境公路 连接线 联络线
    山前区     新城 新城区 新区 片区 组团 客运站 货运站 火车站 水厂 污水厂 污水处理厂 热源厂 热源点 热电厂 电厂 变电站
  `)})(?![级经])`,
  'u',
)
/** 西南商贸集聚区: the corner it lies in; 东北亚 and 东北 are wider. */
const IN_A_CORNER = /(?:东南|西南|西北)(?!亚|地区|各|部地区)\p{Script=Han}{0,8}?(?:集聚区|新城|新区|片区|组团|物流园|批发市场)(?!等)/u
/** 铁路客运北站, 火车东站: one on each side of a city. */
const STATION = /(?:火车|客运|铁路|高铁|汽车)[东西南北]站/u
/** 高新区海外船舶合作园: a zone with a name builds one of it. */
const IN_A_ZONE =
  /(?:高新区|经开区|综保区|保税区|保税港区|航空港|临空经济区)(?![和及与等、])(?:(?![的为])[一-龥]){2,10}?(?:园区?|中心|基地|馆|大厦|广场|医院|学校|水厂)(?![等和及与、]?(?:机制|服务))/u
/** 燃气高压外环, 城区高速环线, 绕城高速: no city has a second one. */
const RING =
  /(?:都市圈|城市|城区|市区|主城区?|市域|天然气|燃气)(?:高压|高速|城际)?(?:外环|内环|中环|[二三四五]环|环线)|(?:绕城|环城)(?:高速|公路|快速路)|(?:都市圈|市域)城际(?:铁路|轨道)/u
/** 青桥国际机场: a city has one, and its name may be of common words. */
const AIRPORT = /(?:国际|支线|军民合用)机场(?=T?\d?(?:[一二三四]期)?(?:选址|迁建|改扩建|扩建|新建|建设|项目|航站楼|前期))/u
/** 行政文化新区综合开发: a quarter called by what it is for. */
const NEW_QUARTER =
  /(?:政务|行政|文化|科教|滨湖|滨江|滨河|滨海|临港|临空|空港|高铁|会展|奥体|金融|商务|大学){1,2}(?:新区|新城|商务区)(?=(?:综合|整体|全面|连片)?(?:开发|建设|改造))/u

/** Words by which streets are called in every town. */
const STREET_WORDS = alternatives(`
  人民 解放 和平 胜利 团结 民主 友谊 光明 幸福 振兴 发展 创业 文化 工业 工农 科技 教育 体育 健康 平安 中心 中央
  迎宾 站前 车站 火车站 机场 滨河 滨江 滨湖 沿江 沿河 沿湖 环湖 环城 环山 学府 大学 府前 政府 市府 县府 商业
  友好 新华 前进 奋进 劳动 工人 红旗 东风 五一 八一 中山 南京 北京 上海 长江 黄河 延安 新民 民族 文明 开发 建设
`)
/** 高铁片区开发, 体育场片区改造: a quarter called by what stands in it. */
const QUARTER_AROUND =
  /(?:高铁|火车站|高铁站|汽车站|车站|站前|机场|空港|临港|码头|体育场|体育馆|奥体|会展|博物馆|大学|学院|医院|水库|公园|广场|古城|老城|钢厂|糖厂|纺织厂|机械厂|市场|政务|文教)片区(?=[^，。；、]{0,6}(?:建设|改造|开发|更新|提升|整治|征迁|拆迁|基础设施))/u
/** 人民路, 环城西路, 解放大桥; not 建设路网, 发展路径. */
const COMMON_STREET = new RegExp(
  `(?:${STREET_WORDS})[东西南北中]{0,2}(?:大道|大街|大桥|路|街)(?![网灯面径线政况段边基由子权人费演程牌区道景镇头巷坊角村办口标])`,
  'u',
)

/** Which thing a stretch speaks of without a name; null where it is any of many. */
export function findOneOfItsKind(words: string): string | null {
  const kinds = [ONLY_ONE, BUILT_ONCE, OF_ITS_LEVEL, NUMBERED, OF_THE_COUNTRY, BETWEEN_PLACES, FOR_ALL_OF_IT, GRANTED, SOUGHT, TRIED_HERE, CREATED, TRIED_ANEW, IN_A_QUARTER, IN_A_CORNER, STATION, IN_A_ZONE, RING, AIRPORT, NEW_QUARTER, QUARTER_AROUND, COMMON_STREET]
  for (const kind of kinds) {
    const found = kind.exec(words)
    if (found !== null) return found[0]
  }
  return null
}
