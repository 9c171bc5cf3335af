/**
 * What has a subject of its own instead of a name: a plan that is to be drawn up, a system that is
 * to be set up, rules for one matter, money that is to be set aside, a study or a survey that is to be
 * made. A mechanism (机制, 联席会议制度) is a way of working, and nothing that one could look for.
 */

/** 做好水网体系专项规划编制, 加快总体规划报批: drawn up or brought before who decides. */
const PLAN_DRAWN_UP =
  /^(?:加快|推进|推动|做好|抓好|抓紧|启动|开展|完成)(?![^，。；]*(?:各|重点))[^，。；]{2,}(?:总体规划|专项规划|规划纲要|发展规划|布局规划|保护规划|[三五十]年规划|中长期规划|城市总规|总体方案|实施方案)(?:的)?(?:编制|修编|修订|修改|起草|制定|报批|审批|评审){1,2}(?:工作)?$/u
/** 建立停车收费系统, 开发用水监测平台: what it measures, watches or handles is said. */
const SYSTEM_SET_UP =
  /^(?:建立|建设|开发|搭建|设置|开通|新建|启用)[^，。；、]{2,}(?:监[控测管察]|收费|评价|预警|预报|指挥|通信|查询|追溯|调度|报警|售票|防控|举报|登记|排队|控制|征信|执法|大数据|城管|挂号|支付|结算|(?:信息|服务)管理|管理(?:信息|服务))(?:信息|服务|综合|管理)?(?:平台|系统|工作站)$/u
/** 完善云岫新区总体规划: a plan that is there is drawn up anew. */
const PLAN_DRAWN_ANEW = /^(?:完善|深化和完善|优化完善|修编)[^，。；]{3,}(?:总体规划|专项规划|控制性详细规划)$/u
/** 筹建少年海洋基地, 建设联合实验室: founded once. */
const FOUNDED = /^(?:申报筹建|筹建|筹设)(?!.*(?:一批|若干|各))[^，。；、]{2,}(?:中心|基地|学院|学校|研究院|研究所|银行|公司|集团|馆|医院|园)$|^(?:建设|新建|组建)[^，。；、]{4,}联合(?:创新)?(?:实验室|研究院|研究中心)$/u
/** 建立渔船出海补偿金: money with a purpose. */
const FUND_SET_UP = /^(?:建立|设立|组建)[^，。；、]{4,}(?:补偿金|周转金|周转资金|准备金|保证金|基金|专项资金|资金池)$/u
/** 开展两个方案的对比研究: a study with its object. */
const STUDY = /^(?:进行|开展|启动|做好)[^，。；]{4,}(?:对比|可行性|选址|线位)(?:的)?(?:研究|论证)$/u
/** 做好全市农用地状况调查: a count of what there is. */
const SURVEY = /^(?:做好|搞好|开展|启动|组织|组织好|实施)[^，。；]{4,}(?:普查|详查|状况调查|资源调查|国情调查)(?:工作)?$/u

/** 建立公益诉讼制度: a body of rules for one matter is there or not. */
const RULES_SET_UP =
  /^(?:建立|实行|试行)(?!健全|完善|和完善|长效|最严格|现代|重点|相关|各)[^，。；]{3,}(?<!责任|工作|管理|例会|会商|联席会议|通报|考核|报告|首席|法人治理|企业)制度$|^(?:建立|推行|实行|试行)[林河湖田路街]长制$/u

const KINDS = [PLAN_DRAWN_UP, PLAN_DRAWN_ANEW, FOUNDED, SYSTEM_SET_UP, FUND_SET_UP, STUDY, SURVEY, RULES_SET_UP]

/** The words of an act that has such a subject, else null. @param rest the act from its verb on (`Act.rest`) */
export const findStatedSubject = (rest: string): string | null => (KINDS.some((kind) => kind.test(rest)) ? rest : null)
